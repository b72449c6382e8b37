import { expect, test } from "vitest";

import { DeskError } from "../api";
import { Autosave } from "./autosave.svelte";
import { leaving } from "./leaving.svelte";

const full = new DeskError({ code: "workspace-disk-full", params: {} });

test("somebody goes on only once what they wrote is saved", async () => {
  const steps: string[] = [];
  const autosave = new Autosave(async () => {
    await Promise.resolve();
    steps.push("saved");
    return "";
  });
  const end = leaving.watch(autosave);
  autosave.noteChange();
  expect(leaving.unsaved).toBe(true);
  await leaving.afterSaving(() => steps.push("left"));
  expect(steps).toEqual(["saved", "left"]);
  end();
});

test("what cannot be saved holds a person back until they decide", async () => {
  const steps: string[] = [];
  let works = false;
  const autosave = new Autosave(() => (works ? Promise.resolve("") : Promise.reject(full)));
  const end = leaving.watch(autosave);
  autosave.noteChange();
  const leave = () =>
    leaving.afterSaving(
      () => steps.push("left"),
      () => steps.push("stayed"),
    );
  await leave();
  expect(steps).toEqual(["stayed"]);
  expect(leaving.failedSave?.failure.code).toBe("workspace-disk-full");
  await leaving.retry();
  expect(steps).toEqual(["stayed"]);
  expect(leaving.failedSave).not.toBeNull();
  works = true;
  await leaving.retry();
  expect(steps).toEqual(["stayed", "left"]);
  expect(leaving.failedSave).toBeNull();
  end();
});

test("leaving without saving gives up what is not saved, and nothing is saved later", async () => {
  const steps: string[] = [];
  const autosave = new Autosave(() => Promise.reject(full));
  const end = leaving.watch(autosave);
  autosave.noteChange();
  await leaving.afterSaving(() => steps.push("left"));
  leaving.abandon();
  expect(steps).toEqual(["left"]);
  expect(leaving.unsaved).toBe(false);
  end();
});

test("what is no longer on the screen holds nobody back", () => {
  const autosave = new Autosave(() => Promise.reject(full));
  const end = leaving.watch(autosave);
  autosave.noteChange();
  end();
  expect(leaving.unsaved).toBe(false);
  autosave.abandon();
});
