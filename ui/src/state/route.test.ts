import { expect, test } from "vitest";

import { address, placeOf } from "./route.svelte";

test.each([
  ["", { kind: "welcome", screen: "", subject: null }],
  ["#desk/entries", { kind: "desk", screen: "entries", subject: null }],
  ["#nowhere/at/all", { kind: "welcome", screen: "at", subject: "all" }],
] as const)("the address %s", (hash, place) => {
  expect(placeOf(hash)).toEqual(place);
});

test("a subject with marks of its own comes back whole", () => {
  const subject = "written/feature #1";
  expect(placeOf(address("desk", "results", subject)).subject).toBe(subject);
});
