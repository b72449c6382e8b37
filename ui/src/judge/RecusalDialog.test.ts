import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { Marked } from "../api";
import { t } from "../i18n";
import RecusalDialog from "./RecusalDialog.svelte";
import type { Sheet } from "./sheet.svelte";
import { click } from "../parts/testclick";

let shown: object;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = vi.fn();
  HTMLDialogElement.prototype.close = vi.fn();
});

afterEach(() => unmount(shown));

/** Opens the dialog on a sheet that is set aside for a reason. */
function open(has_grades: boolean, contained: boolean): Marked {
  const marked: Marked = {
    marks: {},
    comment: null,
    feedback: null,
    note: null,
    recused: "We met once.",
    contained,
  };
  const sheet = {
    work: { has_grades },
    marked,
    noteChange: vi.fn(),
    autosave: { flush: () => Promise.resolve() },
  };
  const props = { open: true, sheet: sheet as unknown as Sheet };
  shown = mount(RecusalDialog, { target: document.body, props });
  flushSync();
  return marked;
}

const box = () => document.querySelector<HTMLInputElement>("input[type=checkbox]");

async function press(word: string): Promise<void> {
  const buttons = [...document.querySelectorAll("button")];
  click(buttons.find((it) => it.textContent.trim() === word));
  await new Promise((done) => setTimeout(done));
  flushSync();
}

test("where the call has grades, a judge says whether the conflict is contained", async () => {
  const marked = open(true, false);
  expect(box()?.checked).toBe(false);
  click(box());
  flushSync();
  await press(t("conflict-set"));
  expect([marked.recused, marked.contained]).toEqual(["We met once.", true]);
});

test("where it has none, there is nothing to say", async () => {
  const marked = open(false, false);
  expect(box()).toBeNull();
  await press(t("conflict-set"));
  expect(marked.contained).toBe(false);
});

test("a conflict that is taken back has no grade left", async () => {
  const marked = open(true, true);
  expect(box()?.checked).toBe(true);
  await press(t("conflict-none"));
  expect([marked.recused, marked.contained]).toEqual([null, false]);
});
