import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, test, vi } from "vitest";

import type { Call, JudgeWorkView, WorkView } from "../api";
import { fieldNumber, numberText, percent, locale, t } from "../i18n";
import CompareEntries from "./CompareEntries.svelte";
import Marks from "./Marks.svelte";
import Queue from "./Queue.svelte";
import Statistics from "./Statistics.svelte";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const scale = { min: 0, max: 5, step: 0.5, anchor: [{ mark: 2.5, text: "Good." }] };
const call = (change: object = {}) =>
  ({
    category: [],
    criterion: [{ id: "depth", name: "Depth", text: "How deep." }],
    scale,
    ...change,
  }) as unknown as Call;
const sheet = (mark: number) => ({ marked: { marks: { depth: mark } }, mark: vi.fn() });

let shown: object | undefined;

async function texts(component: Component<never>, props: object): Promise<string> {
  locale.language = "fr-CA";
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  Element.prototype.scrollTo = vi.fn();
  shown = mount(component, { target: document.body, props: props as never });
  flushSync();
  await new Promise((done) => setTimeout(done));
  flushSync();
  return document.body.textContent;
}

async function gone(): Promise<void> {
  if (shown) {
    await unmount(shown);
    shown = undefined;
  }
}

afterEach(async () => {
  locale.language = "en-CA";
  await gone();
});

test("each criterion with points is marked from none to them, and the total is of all of them", async () => {
  const points = call({
    scale: null,
    criterion: [
      { id: "depth", name: "Depth", text: "How deep.", points: 5 },
      { id: "craft", name: "Craft", text: "How well made.", points: 95 },
    ],
  });
  const seen = await texts(Marks as never, { sheet: sheet(4), call: points, criterion: 0 });
  expect(seen).toContain("sur 100");
  expect(document.querySelectorAll('input[type="radio"]').length).toBe(6);
  expect(seen).toContain(t("mark-typed", { min: 0, max: 95, step: 1 }));
});

test("anchors of the scale explain no mark of a criterion with points", async () => {
  const criterion = [{ id: "depth", name: "Depth", text: "How deep.", points: 5 }];
  const props = { sheet: sheet(4), call: call({ criterion }), criterion: 0 };
  expect(await texts(Marks as never, props)).not.toContain("Good.");
});

test("a number has the comma of French, and no digits that floating point adds", () => {
  locale.language = "fr-CA";
  expect([7.5, 0.1 + 0.2, 12_345].map(numberText)).toEqual(["7,5", "0,3", "12\u00a0345"]);
  expect([0.05, 1 / 3, 12_345].map(fieldNumber)).toEqual(["0,05", "0,3333333333333333", "12345"]);
  expect(percent(0.9)).toBe("90\u00a0%");
  locale.language = "en-CA";
  expect([numberText(1234.5), fieldNumber(1234.5), percent(0.9)]).toEqual([
    "1,234.5",
    "1234.5",
    "90%",
  ]);
});

test("marks, their anchors and their total are written in the language of the window", async () => {
  const text = await texts(Marks, { sheet: sheet(2.5), call: call(), criterion: 0 });
  expect(text).toContain("4,5");
  expect(document.querySelector(".total b")?.textContent).toBe("2,5");
  expect(document.querySelector(".anchor b")?.textContent).toBe("2,5");
  expect(text).not.toMatch(/\d\.\d/);
});

test("a mark that is typed stands in its field with a comma", async () => {
  const long = { ...scale, max: 100 };
  await texts(Marks, { sheet: sheet(87.5), call: call({ scale: long }), criterion: 0 });
  expect(document.querySelector<HTMLInputElement>("input[type=text]")?.value).toBe("87,5");
});

test("the queue, the marks beside and the own marks are written in the language of the window", async () => {
  const item = { round: 1, entry: "a", number: 1, title: "A", state: "done", total: 7.5 };
  const view = { queue: [item], rounds: [{ round: 1, mode: "marks", name: null, open: 0 }] };
  expect(await texts(Queue as Component<never>, { view, at: 0 })).toContain("7,5");
  await gone();

  shell.invoke.mockResolvedValue({
    criteria: [{ criterion: "depth", marks: 1, mean: 4.5, spread: null }],
    used: [[4.5, 1]],
    order: [],
  });
  await texts(Statistics as Component<never>, { open: true, round: 1, call: call() });
  expect(document.querySelector("dt")?.textContent).toBe("4,5");
  await gone();

  const answer = { question: "Share?", of: null, answer: 1.5, chosen: [] };
  const named = { category: "news", names: [], pieces: [], answers: [answer], attachments: [] };
  const work = (entry: string) =>
    ({
      texts: [],
      round: 1,
      entry: { entry, title: entry, ...named },
      sheet: { marks: {} },
    }) as unknown as WorkView;
  const queue = [item, { ...item, entry: "b" }].map((it) => ({ ...it, category: "news" }));
  shell.invoke.mockResolvedValue({ ...work("b"), sheet: { marks: { depth: 3.5 } } });
  const mine = { marks: { depth: 2.5 } };
  const props = { work: work("a"), mine, call: call(), queue: queue as JudgeWorkView["queue"] };
  await texts(CompareEntries as Component<never>, { ...props, close: vi.fn() });
  expect([...document.querySelectorAll("td")].map((it) => it.textContent)).toEqual(["2,5", "3,5"]);
  expect(document.querySelector("dd")?.textContent).toBe("1,5");
});

test("a mark that the scale has not is said and is no mark, nor is it one of the next entry", async () => {
  const long = call({ scale: { ...scale, max: 100 } });
  const given = vi.fn();
  const props = $state({ sheet: { ...sheet(10), mark: given }, call: long, criterion: 0 });
  await texts(Marks, props);
  const field = () => document.querySelector<HTMLInputElement>("input[type=text]");
  const input = field();
  if (!input) {
    throw new Error("no field");
  }
  input.value = "101";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  expect(given.mock.calls).toEqual([["depth", null]]);
  expect(document.body.textContent).toContain(t("mark-wrong"));
  props.sheet = { ...sheet(10), mark: given };
  flushSync();
  expect(field()?.value).toBe("10");
  expect(document.body.textContent).not.toContain(t("mark-wrong"));
});
