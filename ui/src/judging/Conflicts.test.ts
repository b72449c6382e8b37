import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { ConflictsPage } from "../api";
import { t } from "../i18n";
import Conflicts from "./Conflicts.svelte";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const found = {
  judge: "ann",
  judge_name: "Ann",
  entry: "e1",
  number: 1,
  title: "Work",
  category: "news",
  kind: "outlet",
  reason: "Outlet 1",
  source: "found",
  effect: "excluded",
  said: null,
};
const stated = { reason: "They met once.", by: "Desk", at: "2021-01-25T12:00:00Z" };
const contained = {
  ...found,
  kind: "contained",
  source: "desk",
  effect: "stays_silent",
  said: { ...stated, dismissed: false },
};

let shown: object;

async function show(has_grades: boolean, ...conflicts: object[]): Promise<string[]> {
  const page = { conflicts, entries: 1, has_grades, skip: 0, most: 100 };
  shell.invoke.mockImplementation(() => Promise.resolve(page as ConflictsPage));
  shown = mount(Conflicts, { target: document.body, props: { round: 2 } });
  await new Promise((done) => setTimeout(done));
  flushSync();
  const buttons = document.querySelectorAll("tbody button");
  return [...buttons].map((it) => it.textContent.trim());
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = vi.fn();
  HTMLDialogElement.prototype.close = vi.fn();
  shell.invoke.mockReset();
});

afterEach(() => unmount(shown));

test("a conflict can be contained only where the call has grades", async () => {
  expect(await show(false, found)).toEqual([t("conflict-dismiss"), t("conflict-pin")]);
  expect(shell.invoke).toHaveBeenCalledWith("conflicts_view", { round: 2, skip: 0 });
});

test("where the call has grades, a conflict that was found can be given either", async () => {
  const grades = [t("conflict-dismiss"), t("conflict-contain"), t("conflict-pin")];
  expect(await show(true, found)).toEqual(grades);
});

test("a contained conflict says what its judge does, and can be made significant", async () => {
  const buttons = await show(true, contained);
  expect(buttons).toEqual([t("conflict-dismiss"), t("conflict-pin")]);
  expect(document.body.textContent).toContain(t("effect-stays-silent"));
});

test("a conflict that was found and contained says so too, and is not offered the grade again", async () => {
  const buttons = await show(true, { ...found, said: contained.said }, contained);
  const each = [t("conflict-dismiss"), t("conflict-pin")];
  expect(buttons).toEqual([...each, ...each]);
  expect(document.body.textContent).not.toContain(t("conflict-stands"));
});
