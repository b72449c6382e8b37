// How a picture lies in its frame. All sizes are in pixels of the window.

export interface Size {
  width: number;
  height: number;
}

/** How large a picture is shown, and where its upper left corner lies in the frame. */
export interface Placed {
  /** 1 shows each pixel of the picture as one of the window. */
  scale: number;
  x: number;
  y: number;
}

/** The largest scale. */
const MOST = 8;

/** The scale at which the whole picture is in the frame; a small one is not made larger. */
export function fittingScale(frame: Size, picture: Size): number {
  return Math.min(1, frame.width / picture.width, frame.height / picture.height);
}

/** Along one side: centred where the picture is smaller than the frame, else without a gap at either end. */
function within(at: number, frame: number, picture: number): number {
  return picture <= frame ? (frame - picture) / 2 : Math.min(0, Math.max(frame - picture, at));
}

/** The nearest place that leaves no gap beside the picture. */
export function kept(placed: Placed, frame: Size, picture: Size): Placed {
  const { scale } = placed;
  return {
    scale,
    x: within(placed.x, frame.width, picture.width * scale),
    y: within(placed.y, frame.height, picture.height * scale),
  };
}

/** The whole picture in its frame. */
export function fitted(frame: Size, picture: Size): Placed {
  return kept({ scale: fittingScale(frame, picture), x: 0, y: 0 }, frame, picture);
}

/** The picture at another scale; what lies at a point of the frame, by default its middle, stays there. */
export function zoomed(
  placed: Placed,
  scale: number,
  frame: Size,
  picture: Size,
  point = { x: frame.width / 2, y: frame.height / 2 },
): Placed {
  const next = Math.min(Math.max(scale, fittingScale(frame, picture)), MOST);
  const ratio = next / placed.scale;
  const moved = (at: number, corner: number) => at - (at - corner) * ratio;
  const x = moved(point.x, placed.x);
  return kept({ scale: next, x, y: moved(point.y, placed.y) }, frame, picture);
}
