import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { session } from "../state/session.svelte";
import type { FileTrouble, FileView, OpenWorkspace } from "../api";
import { RECHECK_MS, recheckUnread, troubleText } from "./trouble";

vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string) => Promise.reject(new Error(name)),
}));

const open = (code: string | null): OpenWorkspace => ({
  opened: 1,
  warnings: code === null ? [] : [{ code, params: { program: "awards" } }],
  kind: "desk",
  name: "Maya",
  now: "2021-01-18T12:00:00Z",
  rehearsal: false,
  mailbox: null,
});

/** A file of which only the trouble is looked at. */
const file = (trouble: FileTrouble | null) => ({ evidence: { trouble } }) as FileView;

/** How often it was looked again in ten seconds. */
function looks(files: readonly FileView[]): number {
  let looked = 0;
  const again = () => {
    looked += 1;
    recheckUnread(files, again);
  };
  recheckUnread(files, again);
  vi.advanceTimersByTime(10_000);
  return looked;
}

beforeEach(() => {
  vi.useFakeTimers();
  session.open = [open(null)];
});
afterEach(() => {
  vi.useRealTimers();
  session.open = [];
});

test("while a file waits to be read it is looked again, and no longer", () => {
  expect(looks([file(null), file("not_yet_read")])).toBe(10_000 / RECHECK_MS);
  expect(looks([file(null), file("damaged"), file("took_too_long")])).toBe(0);
  expect(looks([])).toBe(0);
});

test("where no reader is there to read it, nobody looks again, and that is said", () => {
  expect(troubleText("not_yet_read")).toContain("at the next collection");
  session.open = [open("conflict-copies")];
  expect(looks([file("not_yet_read")])).toBeGreaterThan(0);
  session.open = [open("reader-missing")];
  expect(looks([file("not_yet_read")])).toBe(0);
  expect(troubleText("not_yet_read")).not.toContain("at the next collection");
  expect(troubleText("not_yet_read")).toContain("not beside this app");
  expect(troubleText("damaged")).toContain("Damaged");
});

test("the wait ends with the screen", () => {
  let looked = 0;
  recheckUnread([file("not_yet_read")], () => (looked += 1))?.();
  vi.advanceTimersByTime(10_000);
  expect(looked).toBe(0);
});
