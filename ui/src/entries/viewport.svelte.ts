// What of a long table is in sight.

import type { Attachment } from "svelte/attachments";

import { scrolledTo, type Slice, slice } from "./slice";

/** The height of a row and of the head: `--row` in look/tokens.css. */
const ROW_REM = 1.5;

/** The part of the table that is in sight, in pixels. */
export class Viewport {
  /** The height of a row; it follows the chosen text size. */
  row = $state(ROW_REM * 16);

  #top = $state(0);
  #height = $state(0);
  #element: HTMLElement | null = null;

  /** Follows the scrolling and the size of the element that holds the table. */
  readonly attach: Attachment<HTMLElement> = (element) => {
    this.#element = element;
    const scrolled = () => {
      this.#top = element.scrollTop;
    };
    const resized = new ResizeObserver(() => {
      const root = getComputedStyle(element.ownerDocument.documentElement);
      this.row = ROW_REM * Number.parseFloat(root.fontSize);
      this.#height = element.clientHeight;
    });
    element.addEventListener("scroll", scrolled, { passive: true });
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", scrolled);
      resized.disconnect();
    };
  };

  /** The sticky head lies over one row's worth of the view. */
  get #body(): number {
    return Math.max(this.#height - this.row, this.row);
  }

  /** The rows to draw, out of `rows`. */
  shown(rows: number): Slice {
    return slice(this.#top, this.#body, this.row, rows);
  }

  /** How many rows a page up or down is. */
  get page(): number {
    return Math.max(Math.floor(this.#body / this.row) - 1, 1);
  }

  /** Scrolls a row into sight; the rows are drawn at once, before the scroll event. */
  show(index: number): void {
    if (this.#element) {
      this.#element.scrollTop = scrolledTo(index, this.#top, this.#body, this.row);
      this.#top = this.#element.scrollTop;
    }
  }
}
