import { expect, test } from "vitest";

import { includesRow, type Ranges, sizeOf, without, withRows } from "./ranges";

test("rows are put in and taken out as from a set of numbers", () => {
  let ranges: Ranges = [];
  const plain = new Set<number>();
  // A fixed walk over 60 rows: a step that 61 does not divide comes to each of them.
  for (let step = 0; step < 500; step += 1) {
    const first = (step * 37) % 61;
    const rows = { first, last: first + 1 + (step % 9) };
    const takesOut = step % 3 === 0;
    ranges = takesOut ? without(ranges, rows) : withRows(ranges, rows);
    for (let index = rows.first; index < rows.last; index += 1) {
      if (takesOut) {
        plain.delete(index);
      } else {
        plain.add(index);
      }
    }
    const held = Array.from({ length: 80 }, (_, index) => index).filter((it) =>
      includesRow(ranges, it),
    );
    expect(held).toEqual([...plain].sort((a, b) => a - b));
    expect(sizeOf(ranges)).toBe(plain.size);
    expect(ranges.every((it, at) => at === 0 || it.first > (ranges[at - 1]?.last ?? 0))).toBe(true);
  }
});
