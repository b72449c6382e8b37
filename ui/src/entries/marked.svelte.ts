// The rows that a person marked, to do something with all of them.

import { includesRow, type Ranges, sizeOf, without, withRows } from "./ranges";

/** The marked rows of the answer that is shown; another answer has none. */
export class MarkedRows {
  ranges = $state.raw<Ranges>([]);
  /** Where the last range began. */
  #from = -1;

  /** How many there are. */
  readonly size = $derived(sizeOf(this.ranges));

  has(index: number): boolean {
    return includesRow(this.ranges, index);
  }

  /** Marks a row, or takes its mark away. */
  toggle(index: number): void {
    if (index < 0) {
      return;
    }
    const row = { first: index, last: index + 1 };
    this.ranges = this.has(index) ? without(this.ranges, row) : withRows(this.ranges, row);
    this.#from = index;
  }

  /** Marks every row from where the last range began, or from `before`, to `index`. */
  extend(before: number, index: number): void {
    if (this.size === 0 || this.#from === -1) {
      this.#from = Math.max(before, 0);
    }
    const [first, last] = [Math.min(this.#from, index), Math.max(this.#from, index) + 1];
    this.ranges = withRows(this.ranges, { first, last });
  }

  /** Marks every row; `total` may be infinite where the desk has not counted all. */
  all(total: number): void {
    this.ranges = total > 0 ? [{ first: 0, last: total }] : [];
  }

  /** Takes a key press in the table, where the row `chosen` has the focus; whether it was one of these. */
  handleKey(event: KeyboardEvent, chosen: number, total: number): boolean {
    const hasCommandKey = event.ctrlKey || event.metaKey;
    if (event.key === " " && !hasCommandKey) {
      this.toggle(chosen);
    } else if (hasCommandKey && event.key.toLowerCase() === "a") {
      this.all(total);
    } else if (event.key === "Escape" && this.size > 0) {
      this.clear();
    } else {
      return false;
    }
    return true;
  }

  clear(): void {
    [this.ranges, this.#from] = [[], -1];
  }
}
