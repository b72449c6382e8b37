import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { DeskView, JudgingView } from "../api";
import { t } from "../i18n";
import ChangeRound from "./ChangeRound.svelte";
import Matrix from "./Matrix.svelte";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const judges = ["ann", "ben"].map((id) => ({ id, name: id, departure_reason: null, packet: null }));
// An entry on another page has the most readers.
const entries = [2, 3].map((assigned, at) => ({
  entry: `e${at}`,
  number: at + 1,
  title: `Title ${at}`,
  category: "news",
  assigned,
  returned: 0,
  mean: null,
  spread: null,
}));
const view = { judges, entries, loads: [], cells: [] } as unknown as JudgingView;

let shown: object;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  const report = { assigned: 0, shortfalls: [], loads: [0, 0], overlaps: [0, 0], groups: 1 };
  shell.invoke
    .mockReset()
    .mockImplementation((name: string) =>
      Promise.resolve(name === "most_readers" ? 4 : { added: [], released: [], report }),
    );
});

afterEach(() => unmount(shown));

async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  flushSync();
}

async function change(): Promise<void> {
  const props = { open: true, view, round: 1, perEntry: 2, seed: 7 };
  shown = mount(ChangeRound, { target: document.body, props });
  await settled();
}

const readers = () => {
  const found = [...document.querySelectorAll("label")].find((it) =>
    it.textContent.startsWith(t("per-entry")),
  );
  return document.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? ""}`);
};
const asked = () =>
  shell.invoke.mock.calls
    .filter(([name]) => name === "preview_round_change")
    .map(([, args]) => (args as { change: object }).change);

test("a judge who leaves changes nothing of how many read an entry now", async () => {
  await change();
  expect(readers()?.value).toBe("4");
  expect(asked()).toEqual([{ what: "leaves", judge: "ann", per_entry: 4 }]);
});

test("nothing is previewed or made while the number of readers is none", async () => {
  await change();
  const field = readers();
  if (!field) {
    throw new Error("no field for the readers");
  }
  field.value = "many";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  expect(asked()).toHaveLength(1);
  expect(document.body.textContent).toContain(t("per-entry-wrong"));
  expect(document.querySelector("#make-change")?.getAttribute("aria-disabled")).toBe("true");
});

test("a returned sheet without marks is not called waiting", () => {
  const cell = { entry: "e0", judge: "ann", mean: null, recused: null };
  const desk = { categories: [{ id: "news", name: "News" }] } as unknown as DeskView;
  const cells = [
    { ...cell, state: "returned" },
    { ...cell, judge: "ben", state: "assigned" },
  ] as JudgingView["cells"];
  const props = { view: { ...view, cells }, desk, onaddreader: () => undefined };
  shown = mount(Matrix, { target: document.body, props });
  flushSync();
  const row = document.querySelectorAll("tbody tr")[1]?.querySelectorAll("td");
  expect(row?.[0]?.textContent).toContain(t("judge-returned"));
  expect(row?.[1]?.textContent).toContain(t("cell-waiting"));
});
