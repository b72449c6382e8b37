// Where the pages of a PDF lie in the pane, and which of them are drawn.

/** A page as it is printed, in points of 1/72 inch, turned as the document says. */
export interface Size {
  width: number;
  height: number;
}

/** How large pages are: fitted to the pane, or in per cent of paper. */
export type Zoom = "width" | "page" | number;

/** A range of pages, the first of the document being 0; both ends belong to it. */
export interface PageRange {
  first: number;
  last: number;
}

/** The space around and between pages, in pixels. */
export const GAP = 12;

/** The zooms offered, in per cent. */
export const ZOOMS: readonly number[] = [25, 50, 75, 100, 125, 150, 200, 300, 400];

/** The pixels of a point at 100 %: 96 in an inch, as everywhere in CSS. */
const PIXELS_OF_POINT = 96 / 72;

/** The most pixels that one page is drawn with; a larger one is stretched. */
const MOST_PIXELS_OF_PAGE = 16_000_000;

/** The most pixels of all pages that are drawn at a time, and the most pages. */
const MOST_PIXELS = 32_000_000;
const MOST_PAGES = 12;

/** The pixels of a point, for a page in a pane of that size in pixels. */
export function scaleFor(zoom: Zoom, page: Size, pane: Size): number {
  if (typeof zoom === "number") {
    return (zoom / 100) * PIXELS_OF_POINT;
  }
  const across = Math.max(pane.width - 2 * GAP, 100) / page.width;
  const down = Math.max(pane.height - 2 * GAP, 100) / page.height;
  return zoom === "width" ? across : Math.min(across, down);
}

/** A scale in per cent of paper. */
export function percentOf(scale: number): number {
  return (scale / PIXELS_OF_POINT) * 100;
}

/** The next zoom offered above or below a scale. */
export function steppedZoom(scale: number, by: 1 | -1): number {
  const now = percentOf(scale);
  const others = ZOOMS.filter((it) => (by > 0 ? it > now + 1 : it < now - 1));
  return (by > 0 ? others[0] : others.at(-1)) ?? (by > 0 ? Math.max(...ZOOMS) : Math.min(...ZOOMS));
}

/** Where each page begins, in pixels from the top; behind the last stands where everything ends. */
export function topsOf(sizes: readonly Size[], scale: number): number[] {
  const tops = [GAP];
  for (const { height } of sizes) {
    tops.push((tops.at(-1) ?? 0) + height * scale + GAP);
  }
  return tops;
}

/** The page at a distance from the top; the gap below a page belongs to it. */
export function pageAt(tops: readonly number[], distance: number): number {
  let [low, high] = [0, Math.max(tops.length - 2, 0)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= distance) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** How many pixels of the screen a pixel of CSS takes, less where the page would have too many. */
export function pixelRatio(page: Size, scale: number, ofScreen: number): number {
  const area = page.width * page.height * scale * scale;
  return Math.min(ofScreen, Math.sqrt(MOST_PIXELS_OF_PAGE / Math.max(area, 1)));
}

/** The pages to be drawn: those in sight and, as far as memory allows, the one after and the one before. */
export function drawnPages(
  sizes: readonly Size[],
  inSight: PageRange,
  scale: number,
  ofScreen: number,
): Set<number> {
  const { first, last } = inSight;
  const wanted = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const drawn = new Set<number>();
  let pixels = 0;
  for (const page of [...wanted, last + 1, first - 1]) {
    const size = sizes[page];
    if (size === undefined) {
      continue;
    }
    const ratio = pixelRatio(size, scale, ofScreen) * scale;
    pixels += size.width * size.height * ratio * ratio;
    if (drawn.size > 0 && (pixels > MOST_PIXELS || drawn.size >= MOST_PAGES)) {
      break;
    }
    drawn.add(page);
  }
  return drawn;
}
