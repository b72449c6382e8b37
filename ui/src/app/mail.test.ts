import { expect, test } from "vitest";

import { tellCollected, tellNotSent } from "./mail";
import { toasts } from "./toasts.svelte";

const failure = { code: "bad-signature", params: {} };
const refused = (index: number) => ({
  sealed: String(index),
  file: `${String(index)}.awards-entry`,
  failure,
});

test("each refused file is named with its reason, and the rest is counted", () => {
  tellCollected({
    entries: [],
    sheets: 0,
    held: 0,
    known: 0,
    refused: Array.from({ length: 7 }, (_, index) => refused(index)),
    strangers: [{ name: "a (1).awards-entry", code: "name" }],
    receipts: { sent: 0, waiting: 0, reason: null, failed: [], stopped: false },
    emptied: false,
    to_void: [],
    stopped: false,
  });
  const [, left, strange] = toasts.shown;
  expect(left?.text).toContain("7 files were not taken in");
  expect(left?.text).toContain("0.awards-entry");
  expect(left?.text).toContain("The signature does not hold");
  expect(left?.text).toContain("2 more");
  expect(left?.text).not.toContain("6.awards-entry");
  expect(strange?.text).toContain("a (1).awards-entry");
});

test("nothing is said of what went out whole", () => {
  const before = toasts.shown;
  tellNotSent({ sent: 3, waiting: 0, reason: null, failed: [], stopped: false });
  expect(toasts.shown).toBe(before);
  tellNotSent({
    sent: 2,
    waiting: 0,
    reason: null,
    failed: [{ to: "Judge Four", failure }],
    stopped: false,
  });
  expect(toasts.shown.at(-1)?.text).toContain("Judge Four");
});

test("what is sealed and waits is said with the reason", () => {
  toasts.shown = [];
  const reason = { code: "no-mailbox", params: {} };
  tellNotSent({ sent: 0, waiting: 2, reason, failed: [], stopped: false });
  expect(toasts.shown[0]?.text).toContain("2 files are sealed and kept here");
});
