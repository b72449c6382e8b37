import { beforeEach, expect, test, vi } from "vitest";

import { DeskError } from "../api";
import { Autosave } from "../state/autosave.svelte";
import { closing } from "./closing.svelte";
import { leaving } from "../state/leaving.svelte";

/** What the shell was asked for, what waits to be sent, and how the window asks to be closed. */
const shell = vi.hoisted(() => ({
  calls: [] as string[],
  waits: [] as unknown[],
  ask: (): unknown => undefined,
}));

vi.mock("@tauri-apps/api/event", () => ({
  listen: (_name: string, act: () => void) => {
    shell.ask = act;
    return Promise.resolve(() => undefined);
  },
}));
vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string) => {
    shell.calls.push(name);
    return Promise.resolve(name === "unsent_view" ? shell.waits : null);
  },
}));

const entryWaits = {
  kind: "entrant",
  unsent: { items: [{ kind: "entry", count: 1 }], reason: null },
  contact: null,
};

/** Somebody closes the window. */
async function close(): Promise<void> {
  shell.ask();
  await vi.waitFor(() => {
    expect(shell.calls.some((name) => name.endsWith("_window")) || leaving.failedSave).toBeTruthy();
  });
}

beforeEach(async () => {
  Object.assign(shell, { calls: [], waits: [] });
  closing.stay();
  leaving.failedSave = null;
  await closing.listen();
});

test("the window closes where nothing waits to be sent", async () => {
  await close();
  expect(shell.calls).toEqual(["unsent_view", "close_window"]);
  expect(closing.isAsking).toBe(false);
});

test("what was not sent is asked about, as it is now, and the window stays until a person says so", async () => {
  shell.waits = [entryWaits];
  await close();
  expect(shell.calls).toEqual(["unsent_view", "keep_window"]);
  expect(closing.isAsking).toBe(true);
  await closing.close();
  expect(shell.calls.at(-1)).toBe("close_window");
});

test("what is written is saved before the window closes, and holds it open where it cannot be", async () => {
  let full = false;
  const autosave = new Autosave(() => {
    shell.calls.push("saved");
    return full
      ? Promise.reject(new DeskError({ code: "workspace-disk-full", params: {} }))
      : Promise.resolve("");
  });
  const end = leaving.watch(autosave);
  autosave.noteChange();
  await close();
  expect(shell.calls).toEqual(["saved", "unsent_view", "close_window"]);
  [shell.calls, full] = [[], true];
  autosave.noteChange();
  await close();
  expect(shell.calls).toEqual(["saved", "keep_window"]);
  autosave.abandon();
  end();
});
