import { beforeEach, expect, test, vi } from "vitest";

import type { OpenWorkspace } from "../api";
import { rounds } from "../rounds/rounds.svelte";
import { session } from "./session.svelte";
import { toasts, withErrorToast } from "./toasts.svelte";

type Answers = Record<string, () => Promise<unknown>>;
const shell = vi.hoisted((): { answers: Answers } => ({ answers: {} }));

vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string) => shell.answers[name]?.() ?? Promise.reject(new Error(name)),
}));

const desk = (opened: number, name = "Maya"): OpenWorkspace => ({
  opened,
  warnings: [],
  kind: "desk",
  name,
  now: "2021-01-18T12:00:00Z",
  rehearsal: false,
  mailbox: null,
});
const view = (edition: string) => ({ edition, deadlines: [], categories: [] });
const round = (per_entry: number) => ({ round: 1, per_entry, categories: [] });

/** What the shell says when a command fails: a failure, which is no Error. */
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
const fails = (code: string) => Promise.reject({ code, params: {} });

/** A promise that the test resolves by hand. */
function slow<Answer>(): { promise: Promise<Answer>; give: (answer: Answer) => void } {
  let give: (answer: Answer) => void = () => undefined;
  const promise = new Promise<Answer>((resolve) => (give = resolve));
  return { promise, give };
}

beforeEach(async () => {
  shell.answers = {};
  await session.setOpen([]);
  toasts.shown = [];
});

test("a slow answer of the workspace before is dropped after the switch", async () => {
  const late = slow<unknown>();
  shell.answers = { desk_view: () => late.promise };
  const first = session.setOpen([desk(1)]);
  shell.answers = { desk_view: () => Promise.resolve(view("Second")) };
  await session.setOpen([desk(2)]);
  expect(session.desk?.edition).toBe("Second");
  late.give(view("First"));
  await first;
  expect(session.desk?.edition).toBe("Second");
});

test("nothing of the workspace before is shown while the next is read, though both have one name", async () => {
  shell.answers = { desk_view: () => Promise.resolve(view("First")) };
  await session.setOpen([desk(1)]);
  const late = slow<unknown>();
  shell.answers = { desk_view: () => late.promise };
  const generation = session.generation;
  const second = session.setOpen([desk(2)]);
  expect([session.desk, session.noCall, session.failure]).toEqual([null, false, null]);
  expect(session.generation).toBe(generation + 1);
  late.give(view("Second"));
  await second;
});

test("looking at the same workspaces again starts nothing over", async () => {
  shell.answers = { desk_view: () => Promise.resolve(view("First")) };
  await session.setOpen([desk(1)]);
  const generation = session.generation;
  await session.setOpen([{ ...desk(1), mailbox: "/mail" }]);
  expect(session.generation).toBe(generation);
});

test("only a desk without a call has no call; one that cannot be read says why", async () => {
  shell.answers = {
    desk_view: () => fails("workspace-damaged"),
  };
  await session.setOpen([desk(1)]);
  expect([session.noCall, session.failure?.code]).toEqual([false, "workspace-damaged"]);
  shell.answers = { desk_view: () => fails("no-call") };
  await session.refreshDesk();
  expect([session.noCall, session.failure]).toEqual([true, null]);
});

test("the rounds of another desk are nobody's rounds", async () => {
  shell.answers = {
    desk_view: () => Promise.resolve(view("First")),
    rounds_view: () => Promise.resolve([round(2)]),
  };
  await session.setOpen([desk(1)]);
  await rounds.refresh();
  expect(rounds.selected?.per_entry).toBe(2);
  await session.setOpen([desk(2)]);
  expect(rounds.selected).toBeUndefined();
});

test("work of a workspace that was closed meanwhile fails without a word", async () => {
  const late = slow<unknown>();
  shell.answers = { rounds_view: () => late.promise };
  const work = withErrorToast(() => rounds.refresh());
  await session.setOpen([desk(3)]).catch(() => undefined);
  late.give([round(2)]);
  expect(await work).toBeNull();
  expect(toasts.shown.filter((it) => it.failure?.code === "unexpected")).toEqual([]);
});
