import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { answers, desk, ranked } from "../decisions/testcategory";
import type { CategoryResults, RoundView } from "../api";
import ResultsScreen from "./ResultsScreen.svelte";
import { click } from "../parts/testclick";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

/** What lets the results of the first round be answered. */
let release: () => void;
let shown: object;

/** Two rounds of three entries; the second is won by the third entry, and the first is answered late. */
beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
  HTMLDialogElement.prototype.close = vi.fn();
  const { invoke } = answers(3);
  const held = new Promise<void>((done) => {
    release = done;
  });
  shell.invoke.mockImplementation(async (name: string, args: Record<string, unknown> = {}) => {
    const answer = await invoke(name, args);
    if (name === "rounds_view") {
      const [round] = answer as RoundView[];
      return [1, 2].map((it) => ({ ...round, round: it, is_current: it === 2 }));
    }
    if (name !== "results_view") {
      return answer;
    }
    if (args["round"] === 1) {
      await held;
      return answer;
    }
    const best = [3, 1, 2].map((it, at) => ({ ...ranked(it), place: at + 1 }));
    const results = answer as CategoryResults;
    return { ...results, best, ranking: { ...results.ranking, places: best } };
  });
});

afterEach(() => unmount(shown));

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

/** The entry that stands chosen for the award. */
const chosen = () =>
  [...document.querySelectorAll<HTMLSelectElement>(".side select")]
    .map((it) => it.selectedOptions[0]?.text ?? "")
    .find((it) => it.includes("Title"));

test("the winner of another round does not stand chosen", async () => {
  shown = mount(ResultsScreen, { target: document.body, props: { desk, subject: "news" } });
  await settled();
  expect(chosen()).toContain("Title 3");
  click(".tabs button");
  await settled();
  release();
  await settled();
  expect(document.querySelector("tbody th > bdi")?.textContent).toBe("Title 1");
  expect(chosen()).toContain("Title 1");
});
