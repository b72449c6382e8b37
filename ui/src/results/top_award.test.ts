import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { answers, desk, ranked } from "../decisions/testcategory";
import type { TopAwardView } from "../api";
import { t } from "../i18n";
import ResultsScreen from "./ResultsScreen.svelte";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const gold: TopAwardView = {
  id: "gold",
  name: "Gold Award",
  text: "The best of all winners.",
  candidates: [7, 9].map((place) => ({
    entry: { ...ranked(place), place: null, marks: 0 },
    category: "news",
    outcome: "winner",
  })),
  no_longer_candidates: [],
  undecided_categories: ["Books"],
  decisions: {
    category: "gold",
    decided: false,
    outcomes_in_force: [],
    entries: [],
    needs_person: 0,
    tells_reasons: true,
  },
};

let shown: object;
/** What the desk answers of its awards. */
let awards: () => Promise<TopAwardView[]>;

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
  awards = () => Promise.resolve([gold]);
  const { invoke } = answers(3);
  shell.invoke.mockImplementation((name: string, args: Record<string, unknown> = {}) =>
    name === "top_awards_view" ? awards() : invoke(name, args),
  );
});

afterEach(() => unmount(shown));

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((it) => it.textContent.trim());

test("an award stands behind the categories, with its candidates and what each won", async () => {
  shown = mount(ResultsScreen, { target: document.body, props: { desk, subject: "gold" } });
  await settled();
  expect(texts("h1")).toEqual(["Gold Award"]);
  expect(texts("header option")).toEqual(["News", "Gold Award"]);
  expect(texts("tbody th > bdi:first-of-type")).toEqual(["Title 7", "Title 9"]);
  expect(texts("tbody td:nth-of-type(1)")).toEqual(["News", "News"]);
  expect(texts("p.person")[0]).toContain("Books");
  // What the ranking of a category preselects, the candidates do here.
  const outcome = document.querySelector<HTMLInputElement>(".side input[type=radio]:checked");
  expect(outcome?.value).toBe("winner");
});

test("an entry that has the award and is no candidate is named", async () => {
  awards = () => Promise.resolve([{ ...gold, no_longer_candidates: [12] }]);
  shown = mount(ResultsScreen, { target: document.body, props: { desk, subject: "gold" } });
  await settled();
  expect(texts("p.person")).toContain(t("top-award-lost", { entries: "0012" }));
});

test("where awards cannot be read, no category is shown in the place of one", async () => {
  awards = () => Promise.reject(new Error("It cannot be read."));
  shown = mount(ResultsScreen, { target: document.body, props: { desk, subject: "gold" } });
  await settled();
  expect(texts("h1")).toEqual([]);
  expect(document.querySelector("#read-again")).not.toBeNull();
});
