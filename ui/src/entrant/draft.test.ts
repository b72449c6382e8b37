import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { DeskError, type Call, type Entry } from "../api";
import { DraftForm } from "./draft.svelte";

/** The disk as the shell keeps it: a save on anything but its latest revision is refused. */
const disk = vi.hoisted(() => ({
  draft: null as null | { revision: number; document: { title: string }; attachments: unknown[] },
  full: false,
  copies: [] as string[],
  /** What holds up the next attaching; it ends when the test says so. */
  attaching: null as null | (() => void),
  calls: [] as string[],
}));

const refused = (code: string) => new DeskError({ code, params: {} });
const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

vi.mock("../api/client", () => ({
  checkDraft: () =>
    Promise.resolve({ shape: [], findings: [], asked: [], verdict: "eligible", may_submit: true }),
  draftFiles: () => Promise.resolve({ pieces: [], files: [] }),
  draftView: () => Promise.resolve(copy(disk.draft)),
  saveDraft: async (_entry: string | null, document: { title: string }, base: number) => {
    await Promise.resolve();
    disk.calls.push(`save ${document.title}`);
    if (disk.full) {
      throw refused("workspace-disk-full");
    }
    if ((disk.draft?.revision ?? 0) !== base) {
      throw refused("draft-changed-elsewhere");
    }
    const attachments = disk.draft?.attachments ?? [];
    disk.draft = { revision: base + 1, document: copy(document), attachments };
    return { entry: "e1", revision: base + 1, saved_at: "2021-01-05T12:00:00Z" };
  },
  keepBothDrafts: async (_entry: string, document: { title: string }) => {
    await Promise.resolve();
    disk.copies.push(disk.draft?.document.title ?? "");
    const { revision, attachments } = disk.draft ?? { revision: 0, attachments: [] };
    disk.draft = { revision: revision + 1, document: copy(document), attachments };
    return { entry: "e1", revision: revision + 1, saved_at: "2021-01-05T12:00:00Z" };
  },
  attachFile: async (_entry: string, path: string) => {
    disk.calls.push(`attach ${path}`);
    await new Promise<void>((done) => (disk.attaching = done));
    const { revision, document, attachments } = copy(disk.draft ?? never());
    const filled = { ...document, statement: "read from the file" };
    disk.draft = { revision: revision + 1, document: filled, attachments: [...attachments, path] };
    return { draft: copy(disk.draft), fields: ["statement"] };
  },
  detachFile: vi.fn(),
  fileIs: vi.fn(),
  sanitizeFile: vi.fn(),
  readLink: vi.fn(),
}));

function never(): never {
  throw new Error("nothing is kept yet");
}

const document = { title: "One", statement: null, pieces: [], people: [] } as unknown as Entry;

async function opened(): Promise<DraftForm> {
  disk.draft = { revision: 3, document: copy(document), attachments: [] };
  return DraftForm.open("e1", {} as Call, "Nadia Roy");
}

function types(form: DraftForm, title: string): void {
  form.document.title = title;
  form.noteChange();
}

const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(disk, { draft: null, full: false, copies: [], attaching: null, calls: [] });
});
afterEach(() => vi.useRealTimers());

test("what is typed while a file is attached stays, and so does what the file filled", async () => {
  const form = await opened();
  const attached = form.attach("/work/film.mp4", 1);
  await settled();
  types(form, "Typed meanwhile");
  await vi.advanceTimersByTimeAsync(1000);
  expect(form.autosave.saved).toBe("saved");
  types(form, "Typed at the last moment");
  disk.attaching?.();
  await attached;
  expect(form.document.title).toBe("Typed at the last moment");
  expect(form.document.statement).toBe("read from the file");
  expect(form.attachments).toEqual(["/work/film.mp4"]);
  await form.autosave.flush();
  expect(disk.draft).toMatchObject({
    document: { title: "Typed at the last moment", statement: "read from the file" },
    attachments: ["/work/film.mp4"],
  });
  expect(form.revision).toBe(disk.draft?.revision);
});

test("a save that a file came before goes on from what is there then", async () => {
  const form = await opened();
  const attached = form.attach("/work/film.mp4", 1);
  await settled();
  types(form, "Typed");
  // The file is kept, and its answer is still on its way, when the save reaches the disk.
  disk.draft = { ...copy(disk.draft ?? never()), revision: 4, attachments: ["/work/film.mp4"] };
  await form.autosave.flush();
  expect(disk.draft.document.title).toBe("Typed");
  expect(disk.draft.attachments).toEqual(["/work/film.mp4"]);
  disk.attaching?.();
  await attached;
  expect(form.document.title).toBe("Typed");
});

test("nothing is attached where what was typed could not be saved", async () => {
  const form = await opened();
  types(form, "Two");
  disk.full = true;
  await expect(form.attach("/work/film.mp4", 1)).rejects.toThrow("workspace-disk-full");
  expect(disk.calls).toEqual(["save Two"]);
  expect(form.autosave.saved).toMatchObject({ failed: { code: "workspace-disk-full" } });
  await expect(form.saveAndCheck()).rejects.toThrow("workspace-disk-full");
});

test("a draft that was changed elsewhere is not overwritten; a person keeps both", async () => {
  const form = await opened();
  types(form, "Mine");
  disk.draft = { revision: 4, document: { title: "Theirs" }, attachments: [] };
  await expect(form.autosave.flush()).rejects.toThrow("draft-changed-elsewhere");
  expect(disk.draft.document.title).toBe("Theirs");
  await form.keepBoth();
  expect(disk.copies).toEqual(["Theirs"]);
  expect(disk.draft.document.title).toBe("Mine");
  expect(form.autosave.saved).toBe("saved");
});

test("a new draft is on the disk before it is submitted", async () => {
  const form = new DraftForm();
  form.document = copy(document);
  await form.saveAndCheck();
  expect(form.entry).toBe("e1");
  expect(form.revision).toBe(1);
});
