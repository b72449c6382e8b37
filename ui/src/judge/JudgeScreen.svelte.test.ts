import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import JudgeScreen from "./JudgeScreen.svelte";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const item = (entry: string, at: number) => ({
  round: 1,
  entry,
  number: at + 1,
  title: `Title ${entry}`,
  outlet: "",
  category: "news",
  state: "begun",
  total: 5,
});
const queue = ["a", "b", "c"].map(item);
const call = {
  edition: { name: "2021" },
  category: [{ id: "news", name: "News" }],
  criterion: [{ id: "depth", name: "Depth", text: "How deep.", weight: 1 }],
  scale: { min: 1, max: 10, step: 1 },
};
const round = { round: 1, name: null, mode: "marks", open: 3, returning: null };

let recused: string | null;
let shown: object;
const props = $state({ subject: "" });

beforeEach(() => {
  recused = null;
  Element.prototype.scrollTo = vi.fn();
  HTMLDialogElement.prototype.close = vi.fn();
  shell.invoke.mockReset().mockImplementation((name: string, args: { entry: string }) => {
    const { entry } = args;
    const sheet = {
      marks: { depth: 5 },
      comment: null,
      feedback: null,
      note: null,
      recused,
      contained: false,
    };
    const read = { ...item(entry, 0), names: [], pieces: [], answers: [], attachments: [] };
    const work = {
      ...{ round: 1, revision: 1, texts: [], troubles: [], delivery: { state: "draft" } },
      entry: read,
      sheet,
    };
    const judge = { queue, call, rounds: [round], desk: null, fingerprint: "", card: {} };
    return Promise.resolve(name === "judge_view" ? judge : name === "work_view" ? work : 2);
  });
});

afterEach(() => unmount(shown));

async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

async function show(subject: string): Promise<void> {
  props.subject = subject;
  shown = mount(JudgeScreen, { target: document.body, props });
  await settled();
}

async function press(key: string): Promise<void> {
  window.dispatchEvent(new KeyboardEvent("keydown", { key }));
  await settled();
}

const given = () => document.querySelectorAll("input[type=radio]:checked").length;

test("Backspace takes a mark away, but none of a sheet that the judge recused themselves from", async () => {
  await show("1.a");
  expect(given()).toBe(1);
  await press("Backspace");
  expect(given()).toBe(0);
  await unmount(shown);

  recused = "My sister wrote it.";
  await show("1.b");
  await press("Backspace");
  await new Promise((done) => setTimeout(done, 500));
  expect(shell.invoke.mock.calls.filter(([name]) => name === "save_sheet")).toHaveLength(1);
});

test("an entry never stands beside itself, whichever is read next", async () => {
  await show("1.a");
  await press("c");
  const titles = () => [...document.querySelectorAll("tbody th")].map((it) => it.textContent);
  expect(titles()).toEqual(["Title a", "Title b"]);
  props.subject = "1.b";
  await settled();
  expect(titles()).toEqual(["Title b", "Title a"]);
});
