import { beforeEach, expect, test, vi } from "vitest";

import { toasts } from "../state/toasts.svelte";
import type { Call, CallDraft } from "../api";
import { EditedCall } from "./edited.svelte";
import { newCall } from "./form/rules";
import { completeCall } from "./form/testcall";
import { removeAt, removeKey } from "./document/removed";

/** What a desk keeps of the draft: one, whose revision counts on. */
interface Desk {
  draft: CallDraft | null;
  revision: number;
  version: number;
  saves: number;
  chosen: unknown;
  /** The texts that were previewed. */
  previewed: string[];
}
const desk = vi.hoisted((): Desk => ({
  draft: null,
  revision: 0,
  version: 1,
  saves: 0,
  chosen: null,
  previewed: [],
}));

// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
const stale = () => Promise.reject({ code: "draft-changed-elsewhere", params: {} });

vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string, args: Record<string, unknown>) => {
    switch (name) {
      case "call_draft":
        return Promise.resolve(
          desk.draft && {
            revision: desk.revision,
            saved_at: "2021-01-18T12:00:00Z",
            in_force: desk.version,
            // None of these texts can be read as a call.
            changes: null,
            meanwhile: desk.draft.begun_from < desk.version ? { changes: [], conflicts: [] } : null,
            draft: desk.draft,
          },
        );
      case "save_call_draft": {
        if (args["base"] !== desk.revision) {
          return stale();
        }
        desk.draft = args["draft"] as CallDraft;
        desk.revision += 1;
        desk.saves += 1;
        return Promise.resolve({ revision: desk.revision, saved_at: "2021-01-18T12:00:00Z" });
      }
      case "bring_into_call_draft":
        if (args["revision"] !== desk.revision || args["version"] !== desk.version || !desk.draft) {
          return stale();
        }
        desk.chosen = args["choices"];
        desk.draft = {
          ...desk.draft,
          text: `${desk.draft.text} with version ${String(desk.version)}`,
          begun_from: desk.version,
        };
        desk.revision += 1;
        return Promise.resolve({ revision: desk.revision, saved_at: "2021-01-18T12:00:00Z" });
      case "discard_call_draft":
        if (args["revision"] !== desk.revision) {
          return stale();
        }
        [desk.draft, desk.revision] = [null, 0];
        return Promise.resolve(null);
      case "read_call":
        return Promise.resolve({ ...newCall(), version: 1 });
      case "write_call":
        return new Promise((resolve) => {
          const text = `version = ${String((args["call"] as Call).version)}\n`;
          setTimeout(() => {
            resolve(text);
          }, 1);
        });
      case "preview_call":
        desk.previewed.push(args["toml"] as string);
        return Promise.resolve({ changes: [] });
      default:
        return Promise.reject(new Error(name));
    }
  },
}));

const PUBLISHED = "version = 1\n";

async function opened(): Promise<EditedCall> {
  const edited = new EditedCall();
  await edited.begin(PUBLISHED, 1);
  return edited;
}

async function typed(edited: EditedCall, text: string): Promise<void> {
  edited.text = text;
  edited.autosaveIfChanged();
  await edited.autosave.flush();
}

beforeEach(() => {
  Object.assign(desk, { draft: null, revision: 0, version: 1, saves: 0, previewed: [] });
  toasts.shown = [];
});

test("what is written is there again after the screen was left, and is offered first", async () => {
  await typed(await opened(), "half a text");
  await typed(await opened(), "not written over what is offered");
  expect(desk.draft?.text).toBe("half a text");
  const edited = await opened();
  expect(edited.offered?.draft.text).toBe("half a text");
  edited.resume();
  expect([edited.text, edited.offered]).toEqual(["half a text", null]);
  await typed(edited, "a whole text");
  expect([desk.draft?.text, desk.revision]).toEqual(["a whole text", 2]);
});

test("opening the form changes nothing, so that nothing is kept", async () => {
  const edited = await opened();
  await edited.open();
  expect(edited.call?.version).toBe(2);
  edited.autosaveIfChanged();
  await edited.close();
  edited.autosaveIfChanged();
  await edited.autosave.flush();
  expect([desk.saves, edited.hasDraft]).toEqual([0, false]);
});

test("an unfinished form is kept with all that was typed in it", async () => {
  const edited = await opened();
  await edited.open();
  if (edited.call) {
    edited.call.programme.name = "Prizes";
  }
  edited.autosaveIfChanged();
  await edited.autosave.flush();
  expect(desk.draft?.unfinished).toBe(true);
  const again = await opened();
  again.resume();
  expect(again.call?.programme.name).toBe("Prizes");
});

test("what is typed while a version is being published is kept and offered, not dropped", async () => {
  const edited = await opened();
  await typed(edited, "published text");
  edited.text = "typed meanwhile";
  edited.autosaveIfChanged();
  desk.version = 2;
  await edited.begin("published text", 2);
  expect(desk.draft?.text).toBe("typed meanwhile");
  expect(desk.draft?.begun_from).toBe(1);
});

test("what was published meanwhile is brought in, and what is written then goes on from it", async () => {
  await typed(await opened(), "mine");
  desk.version = 2;
  const edited = new EditedCall();
  await edited.begin("published", 2);
  expect(edited.offered?.meanwhile).not.toBeNull();
  expect(await edited.mergePublished({ "edition.name": "published" })).toBe(2);
  expect(desk.chosen).toEqual({ "edition.name": "published" });
  expect([edited.text, edited.offered, edited.unmergedVersion]).toEqual([
    "mine with version 2",
    null,
    null,
  ]);
  await typed(edited, "mine, further");
  expect([desk.draft?.text, desk.draft?.begun_from, desk.revision]).toEqual([
    "mine, further",
    2,
    3,
  ]);
});

test("whoever goes on without it is still told, also the next time", async () => {
  await typed(await opened(), "mine");
  desk.version = 2;
  for (let time = 1; time <= 2; time += 1) {
    const edited = new EditedCall();
    await edited.begin("published", 2);
    edited.resume();
    expect(edited.unmergedVersion).toBe(2);
    await typed(edited, `mine, ${String(time)}`);
    expect(desk.draft?.begun_from).toBe(1);
  }
});

test("a version that was published while somebody chose is not brought in unseen", async () => {
  await typed(await opened(), "mine");
  desk.version = 2;
  const edited = new EditedCall();
  await edited.begin("published", 2);
  desk.version = 3;
  await expect(edited.mergePublished({})).rejects.toMatchObject({});
  expect([desk.draft?.text, edited.offered?.draft.text]).toEqual(["mine", "mine"]);
});

test("a person discards it, and the published text stands there again", async () => {
  const edited = await opened();
  await typed(edited, "a slip");
  expect(edited.hasDraft).toBe(true);
  await edited.discard();
  expect([desk.draft, edited.text, edited.hasDraft]).toEqual([null, PUBLISHED, false]);
});

test("a draft that was changed elsewhere is not overwritten", async () => {
  const [one, other] = [await opened(), await opened()];
  await typed(one, "one");
  await expect(typed(other, "other")).rejects.toMatchObject({});
  expect(desk.draft?.text).toBe("one");
  expect(other.autosave.saved).toMatchObject({ failed: { code: "draft-changed-elsewhere" } });
});

test("an unfinished form is not emptied by opening it again, nor by going to the text", async () => {
  const edited = await opened();
  await edited.open();
  edited.call = { ...newCall(), version: 7 };
  await edited.open();
  expect(edited.call.version).toBe(7);
  await edited.close();
  expect(edited.call).not.toBeNull();
  expect(edited.wrong).toContain("missing");
  edited.call = { ...completeCall(), version: 8 };
  await edited.close();
  expect([edited.call, edited.text]).toEqual([null, "version = 8\n"]);
});

test("a form with a number that cannot be read is neither written nor left for the text", async () => {
  const edited = await opened();
  await edited.open();
  edited.call = { ...completeCall(), version: 9 };
  const end = edited.unreadable.add();
  expect(edited.missing).toEqual(["form-unreadable"]);
  await edited.write();
  await edited.close();
  expect([edited.call.version, edited.text.includes("version = 9")]).toEqual([9, false]);
  end();
  expect(edited.missing).toEqual([]);
  await edited.close();
  expect([edited.call, edited.text]).toEqual([null, "version = 9\n"]);
});

test("what is previewed is what stands in the form, and no preview outlives a change", async () => {
  const edited = await opened();
  edited.call = { ...completeCall(), version: 7 };
  await edited.previewChanges();
  expect(desk.previewed).toEqual(["version = 7\n"]);
  expect(edited.preview).not.toBeNull();
  edited.call = { ...completeCall(), version: 8 };
  edited.autosaveIfChanged();
  expect(edited.preview).toBeNull();
});

test("a text is previewed whatever was wrong with it before", async () => {
  const edited = await opened();
  edited.wrong = "It could not be read.";
  edited.text = "version = 9\n";
  await edited.previewChanges();
  expect([desk.previewed, edited.wrong]).toEqual([["version = 9\n"], null]);
});

test("a preview of what was changed meanwhile is not shown", async () => {
  const edited = await opened();
  edited.call = { ...completeCall(), version: 7 };
  const looking = edited.previewChanges();
  await vi.waitFor(() => {
    expect(desk.previewed).toHaveLength(1);
  });
  edited.call = { ...completeCall(), version: 8 };
  edited.autosaveIfChanged();
  await looking;
  expect(edited.preview).toBeNull();
});

test("a form that is written again while it is being written is previewed and put into the text", async () => {
  const edited = await opened();
  edited.call = { ...completeCall(), version: 7 };
  const [previewing, writing] = [edited.previewChanges(), edited.write()];
  await Promise.all([previewing, writing]);
  expect(desk.previewed).toEqual(["version = 7\n"]);
  expect(edited.preview).not.toBeNull();
  edited.call = { ...completeCall(), version: 8 };
  const [closing, again] = [edited.close(), edited.write()];
  await closing;
  expect([edited.call, edited.text]).toEqual([null, "version = 8\n"]);
  await again;
});

test("a second press on the text while the first is at work leaves the preview", async () => {
  const edited = await opened();
  edited.call = { ...completeCall(), version: 7 };
  await edited.previewChanges();
  await Promise.all([edited.close(), edited.close()]);
  expect([edited.call, edited.text, edited.preview !== null]).toEqual([
    null,
    "version = 7\n",
    true,
  ]);
});

test("what is changed while one goes to the text is in the text", async () => {
  const edited = await opened();
  edited.call = { ...completeCall(), version: 7 };
  const closing = edited.close();
  edited.call = { ...completeCall(), version: 8 };
  await closing;
  expect([edited.call, edited.text]).toEqual([null, "version = 8\n"]);
});

test("a part that was taken off can be put back where it was", () => {
  const list = ["a", "b", "c"];
  removeAt(list, 1, "b");
  expect(list).toEqual(["a", "c"]);
  toasts.shown.at(-1)?.action?.act();
  expect(list).toEqual(["a", "b", "c"]);
  const table: Record<string, unknown> = { words: { at_most: 90 } };
  removeKey(table, "words", "Words");
  expect(table["words"]).toBeUndefined();
  toasts.undo?.();
  expect(table["words"]).toEqual({ at_most: 90 });
});
