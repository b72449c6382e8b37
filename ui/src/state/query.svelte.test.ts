import { flushSync } from "svelte";
import { expect, test } from "vitest";

import { mutate, refreshAfterChanges } from "./mutate";
import { query, type Reading } from "./read.svelte";
import { toasts } from "./toasts.svelte";

interface Asked {
  reading: Reading<{ page: number; text: string }>;
  /** What was asked for. */
  pages: number[];
  turn: (page: number) => void;
  stop: () => void;
}

/** A component that shows a page of a desk that says `says()`. */
function shows(says: () => string): Asked {
  const pages: number[] = [];
  let page = $state(0);
  let reading: Asked["reading"] | undefined;
  const stop = $effect.root(() => {
    reading = query(async () => {
      pages.push(page);
      const asked = page;
      await Promise.resolve();
      return { page: asked, text: says() };
    });
  });
  flushSync();
  const turn = (to: number) => {
    page = to;
    flushSync();
  };
  return { reading: reading as unknown as Asked["reading"], pages, turn, stop };
}

const settled = () => new Promise((done) => setTimeout(done));

test("a query is asked at once, when what it asks by changes, and after a command", async () => {
  let text = "before";
  const { reading, pages, turn, stop } = shows(() => text);
  await settled();
  turn(1);
  await settled();
  expect([pages, reading.answer]).toEqual([[0, 1], { page: 1, text: "before" }]);
  const given = await mutate(
    () => {
      text = "after";
      return Promise.resolve(7);
    },
    () => {
      // A dialog closes before anything is read again.
      expect(pages).toHaveLength(2);
    },
  );
  // It is there as soon as the command is answered.
  expect([given, pages, reading.answer?.text]).toEqual([7, [0, 1, 1], "after"]);
  stop();
  await mutate(() => Promise.resolve());
  expect(pages).toHaveLength(3);
});

test("an answer that is the same after a command stays the same object", async () => {
  const { reading, pages, stop } = shows(() => "as ever");
  await settled();
  const before = reading.answer;
  await mutate(() => Promise.resolve());
  expect(pages).toHaveLength(2);
  expect(reading.answer).toBe(before);
  stop();
});

test("after a command that failed nothing is read again", async () => {
  const { pages, stop } = shows(() => "as ever");
  await settled();
  await expect(mutate(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(pages).toEqual([0]);
  stop();
});

test("a command has succeeded although something cannot be read again, and that is said", async () => {
  const { pages, stop } = shows(() => "as ever");
  const end = refreshAfterChanges(() => Promise.reject(new Error("unreadable")));
  toasts.shown = [];
  await settled();
  expect(await mutate(() => Promise.resolve(7))).toBe(7);
  expect(pages).toHaveLength(2);
  expect(toasts.shown.map((it) => it.kind)).toEqual(["failed"]);
  end();
  stop();
});
