// Which rows of a long table are on the screen. Every row is as high as the next.

/** Rows drawn above and below the ones in sight, so that scrolling shows no gap. */
const MARGIN = 12;

/** The rows from `first` to before `last`. */
export interface Slice {
  first: number;
  last: number;
}

/** The rows to draw for a view of `height` that begins at `top`, all in the same unit. */
export function slice(top: number, height: number, row: number, rows: number): Slice {
  const first = Math.floor(top / row) - MARGIN;
  const last = Math.ceil((top + height) / row) + MARGIN;
  const within = (index: number) => Math.min(Math.max(index, 0), rows);
  return { first: within(first), last: within(last) };
}

/** Where to scroll so that the row at `index` is wholly in sight; `top` itself where it is already. */
export function scrolledTo(index: number, top: number, height: number, row: number): number {
  return Math.min(Math.max(top, (index + 1) * row - height), index * row);
}
