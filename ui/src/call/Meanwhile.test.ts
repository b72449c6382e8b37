import { flushSync, mount, unmount } from "svelte";
import { expect, test, vi } from "vitest";

import type { CallConflict, CallSide, Meanwhile } from "../api";
import MeanwhilePart from "./Meanwhile.svelte";
import { click } from "../parts/testclick";

vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string) => Promise.reject(new Error(name)),
}));

const changes = [
  { place: "deadline.local", before: "2021-01-15T23:59", after: "2021-01-22T23:59" },
];
const conflict = (place: string): CallConflict => ({
  place,
  before: "2000",
  draft: "1800",
  published: null,
});

/** What is shown, with the choices that were brought in. */
function shown(conflicts: CallConflict[] | null) {
  const brought: Record<string, CallSide>[] = [];
  const meanwhile: Meanwhile = { changes, conflicts };
  const part = mount(MeanwhilePart, {
    target: document.body,
    props: {
      meanwhile,
      version: 4,
      onmerge: (choices: Record<string, CallSide>) => brought.push(choices),
    },
  });
  flushSync();
  return {
    brought,
    button: document.querySelector<HTMLButtonElement>("#meanwhile-bring"),
    text: document.body.textContent,
    choose: (group: number, side: CallSide) => {
      const all = document.querySelectorAll("fieldset");
      click(all[group]?.querySelector<HTMLInputElement>(`input[value=${side}]`));
      flushSync();
    },
    end: () => unmount(part),
  };
}

test("what was published is shown, and brought in where nothing needs a choice", async () => {
  const it = shown([]);
  expect(it.text).toContain("version 4");
  expect(it.text).toContain("2021-01-22T23:59");
  click(it.button);
  expect(it.brought).toEqual([{}]);
  await it.end();
});

test("where both changed the same, nothing is chosen for a person, and nothing goes on before", async () => {
  const it = shown([conflict("category.news.words.at_most"), conflict("edition.name")]);
  expect(document.querySelectorAll("input:checked").length).toBe(0);
  for (const part of ["2000", "Yours: ", "1800", "Published: "]) {
    expect(it.text).toContain(part);
  }
  click(it.button);
  it.choose(0, "draft");
  click(it.button);
  expect(it.brought).toEqual([]);
  it.choose(1, "published");
  click(it.button);
  expect(it.brought).toEqual([
    { "category.news.words.at_most": "draft", "edition.name": "published" },
  ]);
  await it.end();
});

test("what cannot be read as a call yet is not brought together, and that is said", async () => {
  const it = shown(null);
  expect(it.button).toBeNull();
  expect(it.text).toContain("once every part of the form is filled in");
  await it.end();
});
