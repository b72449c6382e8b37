// What may stand twice in a list: a list with two rows of one key is not drawn at all, and stays as it was.

import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import Warnings from "./app/Warnings.svelte";
import Deadlines from "./call/Deadlines.svelte";
import Links from "./entries/Links.svelte";
import Marks from "./judge/Marks.svelte";
import Agreement from "./judging/Agreement.svelte";
import { session } from "./state/session.svelte";
import Days from "./today/Days.svelte";
import Leaks from "./work/Leaks.svelte";
import { click } from "./parts/testclick";

const shell = vi.hoisted((): { answers: Record<string, unknown> } => ({ answers: {} }));
vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string) => Promise.resolve(shell.answers[name]),
}));

let shown: object;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
});

afterEach(() => unmount(shown));

async function show(component: unknown, props: object): Promise<void> {
  const mounted = component as Component<Record<string, unknown>>;
  shown = mount(mounted, { target: document.body, props: { ...props } });
  await settled();
}

async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  flushSync();
}

const count = (selector: string) => document.querySelectorAll(selector).length;

const deadline = {
  closes: "2021-01-19T05:00:00Z",
  local: "2021-01-18T23:59:59",
  zone: "America/Toronto",
  announced: null,
  text: "Monday.",
};

test("two deadlines of one instant, and two categories of one name", async () => {
  const category = ["news", "news-2"].map((id) => ({ id, name: "News" }));
  const own_deadlines = { news: deadline, "news-2": deadline };
  const view = { deadlines: [deadline, deadline], call: { category }, own_deadlines };
  await show(Deadlines, { view });
  expect(count("li")).toBe(4);
});

test("two deadlines of one instant in the chart of days", async () => {
  const days = [{ day: "2021-01-18", first: 1, extended: 0, late: 0 }];
  await show(Days, { days, deadlines: [deadline, deadline] });
  expect(count("path.original, path.in-force")).toBe(2);
});

test("an address that an entry names twice", async () => {
  const link = {
    entry: "a",
    number: 1,
    address: "https://a.example",
    checked_at: null,
    state: null,
    detail: null,
    failure: null,
  };
  shell.answers = { links_view: [link, link] };
  await show(Links, {});
  click("#links");
  await settled();
  expect(count("tbody tr")).toBe(2);
});

test("two judges of one name", async () => {
  const judge = { name: "Ann One", marks: 1, shared: 0, mean: 5, leniency: null, remarks: [] };
  const whole = { criterion: null, judges: 2, entries: 1, readings: 2, measures: [] };
  const standing = { ...judge, correlation: null };
  shell.answers = {
    agreement_view: { tables: [whole], judges: [standing, standing] },
    call_view: { call: {} },
  };
  await show(Agreement, { desk: { categories: [{ id: "news", name: "News" }] }, round: 1 });
  expect(count("tbody th bdi")).toBe(2);
});

test("two anchors of one mark", async () => {
  const anchor = [5, 5].map((mark) => ({ mark, text: "Good." }));
  const call = { scale: { min: 1, max: 10, step: 1, anchor }, criterion: [] };
  await show(Marks, { sheet: { marked: { marks: {} } }, call, criterion: 0 });
  expect(count(".anchors span")).toBe(2);
});

test("two people of one name whom a file names", async () => {
  const evidence = { trouble: null, traces: [] };
  await show(Leaks, { file: { legal_names: ["Ann One", "Ann One"], evidence } });
  expect(count("section > p")).toBe(2);
});

test("two warnings of one kind", async () => {
  const warnings = ["a.db", "b.db"].map((file) => ({ code: "sidecar", params: { file } }));
  session.open = [{ kind: "desk", opened: 1, warnings }] as unknown as typeof session.open;
  await show(Warnings, { kind: "desk" });
  expect(count(".warning")).toBe(2);
});
