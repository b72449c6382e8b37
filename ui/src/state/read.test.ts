import { expect, test } from "vitest";

import { DeskError, Superseded } from "../api";
import { Reading } from "./read.svelte";

test("a read that fails is told as what it is, and is tried once more", async () => {
  let fails = true;
  const reading = new Reading(() =>
    fails
      ? Promise.reject(new DeskError({ code: "workspace-damaged", params: {} }))
      : Promise.resolve("all is well"),
  );
  await reading.refresh();
  expect([reading.answer, reading.failure?.code]).toEqual([null, "workspace-damaged"]);
  fails = false;
  await reading.refresh();
  expect([reading.answer, reading.failure]).toEqual(["all is well", null]);
});

test("the reading that was asked for last counts, whichever comes last", async () => {
  const gives: ((answer: string) => void)[] = [];
  const reading = new Reading(() => new Promise<string>((resolve) => gives.push(resolve)));
  const both = [reading.refresh(), reading.refresh()];
  gives[1]?.("second");
  gives[0]?.("first");
  await Promise.all(both);
  expect(reading.answer).toBe("second");
});

test("what is dropped changes nothing", async () => {
  const reading = new Reading(() => Promise.reject(new Superseded()));
  await reading.refresh();
  expect([reading.answer, reading.failure]).toEqual([null, null]);
});
