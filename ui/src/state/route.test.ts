import { expect, test } from "vitest";

import { address, placeOf, route } from "./route.svelte";

test.each([
  ["", { kind: "welcome" }],
  ["#nowhere/at/all", { kind: "welcome" }],
  ["#constructor/at", { kind: "welcome" }],
  ["#parts/", { kind: "parts" }],
  ["#desk/entries", { kind: "desk", screen: "entries", subject: null }],
  ["#judge/queue/1.a", { kind: "judge", screen: "queue", subject: "1.a" }],
] as const)("the address %s", (hash, place) => {
  expect(placeOf(hash)).toEqual(place);
});

test.each([
  ["#desk/", "today"],
  ["#desk/queue", "today"],
  ["#desk/toString", "today"],
  ["#entrant", "call"],
  // Which entry is not said, so the section that leads to one is shown.
  ["#desk/entry", "entries"],
  ["#desk/entry/%E0%A4%A", "entries"],
  ["#entrant/draft", "draft"],
])("the address %s leads to the screen %s", (hash, screen) => {
  expect(placeOf(hash)).toMatchObject({ screen, subject: null });
});

test("a workspace opens on its first screen", () => {
  expect(address("desk")).toBe("#desk/today");
  expect(address("welcome")).toBe("#welcome/");
});

test("a subject with marks of its own comes back whole", () => {
  const subject = "written/feature #1";
  expect(placeOf(address("desk", "results", subject))).toMatchObject({ subject });
});

test("no address leads to a screen of another workspace", () => {
  // @ts-expect-error A desk has no queue.
  expect(address("desk", "queue")).toBe("#desk/queue");
  // @ts-expect-error An entrant has no log.
  expect(address("entrant", "log")).toBe("#entrant/log");
});

test("what gets an id of its own is found by it after a restart", () => {
  const steps = history.length;
  route.replaceAddress("entrant", "draft", "0197c2");
  expect(route.place).toEqual({ kind: "entrant", screen: "draft", subject: "0197c2" });
  expect([location.hash, localStorage.getItem("address"), history.length]).toEqual([
    "#entrant/draft/0197c2",
    "#entrant/draft/0197c2",
    steps,
  ]);
});
