import { expect, test } from "vitest";

import { merged, same } from "./merge";

const base = { title: "", words: null as number | null, people: [{ name: "Ana" }, { name: "" }] };

test("what only one side changed is taken from that side", () => {
  const mine = { ...base, title: "Typed" };
  const theirs = { ...base, words: 1200 };
  expect(merged(base, mine, theirs)).toEqual({ ...base, title: "Typed", words: 1200 });
});

test("what stands on the screen holds where both changed it", () => {
  const mine = { ...base, title: "Typed" };
  const theirs = { ...base, title: "Read from the file" };
  expect(merged(base, mine, theirs).title).toBe("Typed");
});

test("items of a list are merged one by one while their number is the same", () => {
  const mine = { ...base, people: [{ name: "Ana" }, { name: "Ben" }] };
  const theirs = { ...base, people: [{ name: "Ana-Maria" }, { name: "" }] };
  expect(merged(base, mine, theirs).people).toEqual([{ name: "Ana-Maria" }, { name: "Ben" }]);
  const longer = { ...base, people: [...base.people, { name: "Cy" }] };
  expect(merged(base, longer, theirs).people).toEqual(longer.people);
  expect(merged(base, base, longer)).toEqual(longer);
});

test("a field that one side took out is out", () => {
  const marks: Record<string, number> = { depth: 3, craft: 4 };
  expect(merged(marks, { craft: 4 }, { depth: 3, craft: 9 })).toEqual({ craft: 9 });
  expect(merged(marks, { depth: 5, craft: 4 }, { depth: 3 })).toEqual({ depth: 5 });
});

test("a field that is undefined is one that is not there", () => {
  expect(same({ a: undefined, b: [1] }, { b: [1] })).toBe(true);
  expect(same({ b: [1] }, { b: [1, 2] })).toBe(false);
  expect(same({ b: null }, {})).toBe(false);
});
