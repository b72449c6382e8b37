import { beforeEach, expect, test, vi } from "vitest";

import { Autosave } from "../state/autosave.svelte";
import { leaving } from "../state/leaving.svelte";
import { session } from "../state/session.svelte";
import { toasts } from "../state/toasts.svelte";
import type { OpenWorkspace } from "../api";
import { olderCopy } from "../state/restoring.svelte";
import { saveLastOpen, lastOpen } from "./last_open";
import { enter, resume } from "./opening";

type Answers = Record<string, () => Promise<unknown>>;
const shell = vi.hoisted((): { answers: Answers; calls: string[] } => ({ answers: {}, calls: [] }));

vi.mock("@tauri-apps/api/event", () => ({ listen: () => Promise.resolve(() => undefined) }));
vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string) => {
    shell.calls.push(name);
    return shell.answers[name]?.() ?? Promise.reject(new Error(name));
  },
}));

const workspace = (opened: number, name: string): OpenWorkspace => ({
  opened,
  warnings: [],
  kind: "entrant",
  name,
  now: "2021-01-18T12:00:00Z",
  rehearsal: false,
  mailbox: null,
});
const request = { folder: "/home/ben", person: "", passphrase: null };

/** What the shell says when a command fails: a failure, which is no Error. */
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
const fails = (code: string) => () => Promise.reject({ code, params: {} });
const gives = (answer: unknown) => () => Promise.resolve(answer);

const said = () => toasts.shown.map((it) => it.text);

beforeEach(async () => {
  shell.answers = {
    take_notices: gives([]),
    back_up_due: gives(null),
    session_view: gives([]),
    open_workspace: gives([workspace(2, "Ben")]),
  };
  await session.setOpen([workspace(1, "Ana")]);
  [shell.calls, toasts.shown, olderCopy.request] = [[], [], null];
  saveLastOpen(null);
});

test("it is said whose workspace was closed for the one that was opened", async () => {
  await enter(request);
  expect(said()[0]).toContain("The workspace of Ana was closed for it");
  toasts.shown = [];
  shell.answers["open_workspace"] = gives([workspace(2, "Ben"), workspace(3, "Cy")]);
  await enter(request);
  expect(said()).toEqual([]);
});

test("what is written is saved before another workspace is opened", async () => {
  const autosave = new Autosave(() => {
    shell.calls.push("saved");
    return Promise.resolve("");
  });
  const end = leaving.watch(autosave);
  autosave.noteChange();
  await enter(request);
  expect(shell.calls.slice(0, 2)).toEqual(["saved", "open_workspace"]);
  end();
});

test("about an older copy the person is asked, and it is not open yet", async () => {
  shell.answers["open_workspace"] = fails("older-copy");
  expect(await enter(request)).toBeUndefined();
  expect([olderCopy.request, session.open.map((it) => it.name)]).toEqual([request, ["Ana"]]);
});

test("what was put right while it was opened is told", async () => {
  shell.answers["take_notices"] = gives([{ code: "key-moved" }]);
  await enter(request);
  await vi.waitFor(() => {
    expect(toasts.shown.some((it) => it.kind === "notice")).toBe(true);
  });
});

test("a workspace that does not open again says why, and is not tried at the next start", async () => {
  await session.setOpen([]);
  saveLastOpen({ rehearsal: null, folders: ["/home/ben"] });
  shell.answers["open_workspace"] = fails("not-there");
  await resume();
  expect(toasts.shown.map((it) => it.failure?.code)).toEqual(["not-there"]);
  expect(lastOpen()).toBeNull();
});

test("a workspace that is open elsewhere says so, and is opened at the next start", async () => {
  await session.setOpen([]);
  const last = { rehearsal: null, folders: ["/home/ben"] };
  saveLastOpen(last);
  shell.answers["open_workspace"] = fails("workspace-in-use");
  await resume();
  expect(toasts.shown.map((it) => it.failure?.code)).toEqual(["workspace-in-use"]);
  expect(lastOpen()).toEqual(last);
});
