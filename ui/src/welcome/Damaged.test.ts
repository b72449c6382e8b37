import { flushSync, mount, unmount } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";

import { toasts } from "../state/toasts.svelte";
import type { OpenRequest, ProvenWorkspaceView } from "../api";
import { damage } from "../opening/damage.svelte";
import Damaged from "./Damaged.svelte";
import { click } from "../parts/testclick";

/** What the shell answers to `make_proven_workspace`, and with which request it was asked. */
const shell = vi.hoisted(() => ({
  answer: (): Promise<unknown> => Promise.reject(new Error("not asked for")),
  asked: [] as unknown[],
}));

vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string, args: Record<string, unknown>) => {
    if (name !== "make_proven_workspace") {
      return Promise.reject(new Error(name));
    }
    shell.asked.push(args["request"]);
    return shell.answer();
  },
}));

const request: OpenRequest = {
  folder: "/home/maya/Desk",
  person: "Maya",
  passphrase: "a lamp beside the harbour",
  restored: false,
};
const failure = { code: "workspace-damaged", params: { place: "workspace.db-wal", detail: "" } };
const view = (lines_lost: number | null): ProvenWorkspaceView => ({
  folder: "/home/maya/Desk proven",
  restored: {
    kind: "desk",
    epoch: 2,
    next_number: 7,
    numbers_known: true,
    lines_missing: 3,
  },
  lines_lost,
  damage: [
    {
      code: "wal-frame",
      params: { place: "workspace.db-wal frame 7", detail: "later-frames-fit" },
    },
  ],
});

/** Presses the button; gives what was to be opened after it. */
async function pressed(): Promise<OpenRequest[]> {
  const opened: OpenRequest[] = [];
  const props = { request, failure, onopen: (it: OpenRequest) => opened.push(it) };
  const part = mount(Damaged, { target: document.body, props });
  flushSync();
  click("#open-proven");
  await vi.waitFor(() => {
    expect(toasts.shown.length).toBe(1);
  });
  await unmount(part);
  return opened;
}

beforeEach(() => {
  toasts.shown = [];
  shell.asked = [];
});

test("what is proven is made with the same key, said with what is lost, and then opened", async () => {
  shell.answer = () => Promise.resolve(view(3));
  expect(await pressed()).toEqual([{ ...request, folder: "/home/maya/Desk proven" }]);
  expect(shell.asked).toEqual([request]);
  const said = toasts.shown[0]?.text;
  expect(said).toContain("/home/maya/Desk proven");
  expect(said).toMatch(/not in it: \W*3\b/u);
  expect(said).toContain("workspace.db-wal frame 7 was altered (its checksum does not fit,");
});

test("where it cannot be known how much is lost, no number is said", async () => {
  shell.answer = () => Promise.resolve(view(null));
  await pressed();
  expect(toasts.shown[0]?.text).toMatch(/not in it: \W*not known/u);
});

test("where nothing is proven, that is said and nothing is opened", async () => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  shell.answer = () => Promise.reject(failure);
  expect(await pressed()).toEqual([]);
  expect(toasts.shown[0]?.text).not.toContain("holds what is proven");
});

test("only damage offers it", () => {
  for (const [code, offered] of [
    ["workspace-damaged", true],
    ["log-tail-lost", true],
    ["last-change-lost", true],
    ["wrong-passphrase", false],
    ["workspace-in-use", false],
    ["older-copy", false],
  ] as const) {
    damage.note(request, { code, params: {} });
    expect(damage.found !== null, code).toBe(offered);
  }
});
