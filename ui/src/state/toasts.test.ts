import { beforeEach, expect, test } from "vitest";

import { DeskError } from "../api";
import { restoring } from "./restoring.svelte";
import { locale } from "../i18n";
import { toasts, toastText } from "./toasts.svelte";

const failed = (code: string) => new DeskError({ code, params: {} });

beforeEach(() => {
  toasts.shown = [];
  locale.language = "en-CA";
});

test("an error leaves with its screen, and what was done stays a while", () => {
  toasts.failed(failed("no-mailbox"));
  toasts.done("Recorded");
  toasts.leave({ kind: "desk", screen: "today", subject: null });
  expect(toasts.shown).toHaveLength(2);
  toasts.leave({ kind: "desk", screen: "people", subject: null });
  expect(toasts.shown.map(toastText)).toEqual(["Recorded"]);
});

test("an error is said in the language that is read now, and once", () => {
  toasts.failed(failed("no-mailbox"));
  toasts.failed(failed("no-mailbox"));
  expect(toasts.shown).toHaveLength(1);
  const english = toasts.shown.map(toastText);
  locale.language = "fr-CA";
  expect(toasts.shown.map(toastText)).not.toEqual(english);
  toasts.close(toasts.shown[0]?.id ?? -1);
  expect(toasts.shown).toEqual([]);
});

test("a notice stays whichever screen is shown, until it is closed", () => {
  toasts.notice("The key was moved");
  toasts.leave({ kind: "desk", screen: "log", subject: null });
  toasts.leave({ kind: "desk", screen: "lists", subject: null });
  expect(toasts.shown.map(toastText)).toEqual(["The key was moved"]);
  toasts.close(toasts.shown[0]?.id ?? -1);
  expect(toasts.shown).toEqual([]);
});

test("what is damaged leads to the backups, and nothing else does", () => {
  toasts.failed(failed("no-mailbox"));
  toasts.failed(failed("log-tail-lost"));
  expect(toasts.shown.map((it) => it.action !== undefined)).toEqual([false, true]);
  restoring.of = "/home/a/Desk";
  toasts.shown[1]?.action?.act();
  expect([restoring.open, restoring.of]).toEqual([true, "/home/a/Desk"]);
});
