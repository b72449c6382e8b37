import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { JudgeWorkView } from "../api";
import { t } from "../i18n";
import { refreshAfterChanges } from "../state/mutate";
import { toasts } from "../state/toasts.svelte";
import Order from "./Order.svelte";
import type { Sheet } from "./sheet.svelte";

type Queue = JudgeWorkView["queue"];

/** The orders that the shell was given, and what lets it answer the first that waits. */
const shell = vi.hoisted(() => ({
  orders: [] as string[][],
  waiting: [] as ((fails?: Error) => void)[],
}));

vi.mock("../api/client", () => ({
  setOrder: (_round: number, order: string[]) =>
    new Promise<void>((done, refuse) => {
      shell.orders.push(order);
      shell.waiting.push((fails) => {
        if (fails) {
          refuse(fails);
        } else {
          done();
        }
      });
    }),
}));

const item = (entry: string, number: number): Queue[number] => ({
  round: 1,
  entry,
  number,
  title: `Title ${entry}`,
  outlet: "",
  category: "news",
  state: "done",
  total: number,
});

const sheet = {
  work: { round: 1, entry: { entry: "a", category: "news" } },
  withExternalWrite: (work: () => Promise<unknown>) => work(),
} as unknown as Sheet;

let queue = $state.raw<Queue>([]);
let shown: object;
let end: () => void;

beforeEach(() => {
  queue = ["a", "b", "c", "d"].map((entry, at) => item(entry, at + 1));
  [shell.orders, shell.waiting, toasts.shown] = [[], [], []];
  // The screen reads the queue again after every command, as the shell keeps it.
  end = refreshAfterChanges(() => {
    const order = shell.orders.at(-1) ?? [];
    queue = order.map((entry, at) => ({ ...item(entry, at), total: at + 1 }));
    return Promise.resolve();
  });
  const props = {
    sheet,
    get queue() {
      return queue;
    },
  };
  shown = mount(Order, { target: document.body, props });
  flushSync();
});

afterEach(async () => {
  end();
  await unmount(shown);
});

const settled = () => new Promise((done) => setTimeout(done));
const titles = () => [...document.querySelectorAll("li a")].map((it) => it.textContent);
const down = (entry: string) => {
  const label = t("order-down", { title: `Title ${entry}` });
  const found = document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);
  if (!found) {
    throw new Error(`no button ${label}`);
  }
  return found;
};

async function press(button: HTMLButtonElement): Promise<void> {
  button.focus();
  button.click();
  await settled();
}

async function answered(fails?: Error): Promise<void> {
  shell.waiting.shift()?.(fails);
  await settled();
  flushSync();
}

test("the button keeps the focus while its row goes down, before and after it is saved", async () => {
  await press(down("a"));
  expect(document.activeElement).toBe(down("a"));
  await answered();
  expect(titles()).toEqual(["Title b", "Title a", "Title c", "Title d"]);
  expect(document.activeElement).toBe(down("a"));
});

test("a second press counts although the first is not saved yet", async () => {
  await press(down("a"));
  await press(down("a"));
  expect(titles()).toEqual(["Title b", "Title c", "Title a", "Title d"]);
  // One order is saved at a time.
  expect(shell.orders).toEqual([["b", "a", "c", "d"]]);
  await answered();
  expect(titles()).toEqual(["Title b", "Title c", "Title a", "Title d"]);
  await answered();
  expect(shell.orders).toEqual([
    ["b", "a", "c", "d"],
    ["b", "c", "a", "d"],
  ]);
  expect(titles()).toEqual(["Title b", "Title c", "Title a", "Title d"]);
  expect(toasts.shown.map((it) => it.text)).toEqual([
    t("order-moved", { title: "Title a", place: 3 }),
  ]);
});

test("two presses of Alt and an arrow move the entry that is read by two", async () => {
  const key = new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true });
  window.dispatchEvent(key);
  window.dispatchEvent(key);
  await settled();
  await answered();
  await answered();
  expect(shell.orders.at(-1)).toEqual(["b", "c", "a", "d"]);
});

test("an order that could not be saved is not shown as if it were", async () => {
  await press(down("a"));
  await answered(new Error("disk full"));
  expect(titles()).toEqual(["Title a", "Title b", "Title c", "Title d"]);
  expect(toasts.shown.map((it) => it.kind)).toEqual(["failed"]);
});
