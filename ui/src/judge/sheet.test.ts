import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { DeskError, type Marked } from "../api";
import { Sheet } from "./sheet.svelte";

const EMPTY: Marked = {
  marks: {},
  comment: null,
  feedback: null,
  note: null,
  recused: null,
  contained: false,
};

/** The sheets as the shell keeps them: every revision stays, and a save on an older one is refused. */
const disk = vi.hoisted(() => ({ revisions: [] as unknown[], fails: false }));

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const latest = () => (disk.revisions.at(-1) ?? EMPTY) as Marked;

vi.mock("../api/client", () => ({
  workView: (round: number, entry: string) =>
    Promise.resolve({
      round,
      entry: { entry },
      sheet: copy(latest()),
      revision: disk.revisions.length,
      delivery: { state: "draft" },
    }),
  saveSheet: async (_round: number, _entry: string, sheet: Marked, base: number) => {
    await Promise.resolve();
    if (disk.fails) {
      throw new DeskError({ code: "workspace-disk-full", params: {} });
    }
    if (base !== disk.revisions.length) {
      throw new DeskError({ code: "draft-changed-elsewhere", params: {} });
    }
    return disk.revisions.push(copy(sheet));
  },
}));

const open = () => Sheet.open(1, "e1", () => Promise.resolve());

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(disk, { revisions: [], fails: false });
});
afterEach(() => vi.useRealTimers());

test("a mark given while a save is under way is saved by the next one", async () => {
  const sheet = await open();
  sheet.mark("depth", 7);
  const saving = sheet.autosave.flush();
  sheet.mark("depth", 9);
  await saving;
  expect(latest().marks).toEqual({ depth: 9 });
  expect(sheet.autosave.saved).toBe("saved");
  expect(disk.revisions).toHaveLength(2);
});

test("sheets cannot be returned while the last mark is not saved", async () => {
  const sheet = await open();
  disk.fails = true;
  sheet.mark("depth", 7);
  await expect(sheet.autosave.flush()).rejects.toThrow("workspace-disk-full");
  expect(sheet.autosave.unsaved).toBe(true);
});

test("what is typed while an order is put down stays, and so does the place", async () => {
  const sheet = await open();
  await sheet.withExternalWrite(async () => {
    disk.revisions.push({ ...EMPTY, marks: { place: 2 } });
    sheet.marked.note = "typed meanwhile";
    sheet.noteChange();
    await sheet.autosave.flush();
  });
  await sheet.autosave.flush();
  expect(latest()).toEqual({ ...EMPTY, marks: { place: 2 }, note: "typed meanwhile" });
  expect(sheet.marked.marks).toEqual({ place: 2 });
});

test("a sheet that was saved elsewhere is not passed over until a person says so", async () => {
  const sheet = await open();
  sheet.mark("depth", 3);
  disk.revisions.push({ ...EMPTY, marks: { depth: 8 } });
  await expect(sheet.autosave.flush()).rejects.toThrow("draft-changed-elsewhere");
  expect(latest().marks).toEqual({ depth: 8 });
  await sheet.saveOver();
  expect(latest().marks).toEqual({ depth: 3 });
  expect(disk.revisions).toHaveLength(2);
});
