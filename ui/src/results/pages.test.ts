import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import MeetingScreen from "../meeting/MeetingScreen.svelte";
import { t } from "../i18n";
import Feedback from "./Feedback.svelte";
import ResultsScreen from "./ResultsScreen.svelte";
import { answers, desk } from "../decisions/testcategory";
import { click } from "../parts/testclick";

const OF = 250;

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe = vi.fn();
    unobserve = vi.fn();
    disconnect = vi.fn();
  },
);

let shown: object | undefined;
let asked: ReturnType<typeof answers>["asked"];

beforeEach(() => {
  const many = answers(OF);
  asked = many.asked;
  shell.invoke.mockImplementation(many.invoke);
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

afterEach(async () => {
  if (shown) {
    await unmount(shown);
  }
  document.body.replaceChildren();
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

function button(name: string): HTMLButtonElement {
  const all = [...document.querySelectorAll("button")];
  const found = all.find((it) => it.textContent.trim() === name);
  if (!found) {
    throw new Error(`no button ${name}`);
  }
  return found;
}

async function press(name: string): Promise<void> {
  button(name).click();
  await settled();
}

const titles = () => [...document.querySelectorAll("tbody th > bdi")].map((it) => it.textContent);

test("the results show a page, and their second page with its own places", async () => {
  shown = mount(ResultsScreen, { target: document.body, props: { desk, subject: "news" } });
  await settled();
  expect(titles().slice(0, 2)).toEqual(["Title 1", "Title 2"]);
  expect(document.querySelectorAll("td.rank")).toHaveLength(100);
  expect(document.body.textContent).toContain(t("results-of", { entries: OF, sheets: 3 * OF }));
  expect(document.body.textContent).toContain("1 to 100 of 250");

  await press(t("pager-after"));
  expect(titles().slice(0, 2)).toEqual(["Title 101", "Title 102"]);
  expect(document.querySelector("td.rank")?.textContent).toBe("101");
  const last = asked.filter(([name]) => name === "results_view").at(-1);
  expect(last?.[1]).toMatchObject({ skip: 100 });
  // What stands over all entries is the same.
  expect(document.body.textContent).toContain(t("results-of", { entries: OF, sheets: 3 * OF }));

  await press(t("pager-after"));
  expect(document.querySelectorAll("td.rank")).toHaveLength(50);
});

test("what was chosen for the award stays chosen on another page", async () => {
  shown = mount(ResultsScreen, { target: document.body, props: { desk, subject: "news" } });
  await settled();
  const select = () =>
    [...document.querySelectorAll<HTMLSelectElement>(".side select")].find((it) =>
      [...it.options].some((of) => of.text.includes("Title 1")),
    );
  expect(select()?.selectedOptions[0]?.text).toContain("Title 1");
  expect(document.body.textContent).toContain(t("decision-of-page"));
  await press(t("pager-after"));
  expect(select()?.selectedOptions[0]?.text).toContain("Title 1");
  const box = select();
  const other = [...(box?.options ?? [])].find((it) => it.text.includes("Title 150"));
  if (!box || !other) {
    throw new Error("an entry of the page cannot be chosen");
  }
  box.value = other.value;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  await press(t("pager-before"));
  expect(select()?.selectedOptions[0]?.text).toContain("Title 150");
});

test("a meeting goes on from the last entry of a page to the first of the next", async () => {
  shown = mount(MeetingScreen, { target: document.body, props: { desk, subject: "news" } });
  await settled();
  const here = () => document.querySelector("#discussed")?.textContent;
  expect(here()).toBe("Title 1");
  expect(document.querySelectorAll("ol button")).toHaveLength(100);
  click([...document.querySelectorAll<HTMLButtonElement>("ol button")].at(-1));
  await settled();
  expect(here()).toBe("Title 100");
  await press(t("next"));
  expect(here()).toBe("Title 101");
  expect(document.querySelector("[aria-current=step]")?.textContent).toContain("Title 101");
  await press(t("previous"));
  expect(here()).toBe("Title 100");
  await press(t("pager-after"));
  await press(t("pager-after"));
  expect(here()).toBe("Title 201");
  expect(document.querySelectorAll("ol button")).toHaveLength(50);
  click([...document.querySelectorAll<HTMLButtonElement>("ol button")].at(-1));
  await settled();
  expect(button(t("next")).disabled || button(t("next")).ariaDisabled === "true").toBe(true);
});

test("what entrants are told has pages, and says how many of all are due", async () => {
  const props = { category: "news", decided: true };
  shown = mount(Feedback, { target: document.body, props });
  await settled();
  expect(document.body.textContent).toContain(t("feedback-due", { entrants: OF }));
  await press(t("feedback-look"));
  const heads = () => [...document.querySelectorAll("article h3 bdi")].map((it) => it.textContent);
  expect(heads()).toHaveLength(100);
  await press(t("pager-after"));
  expect(heads()[0]).toBe("Title 101");
  expect(document.body.textContent).toContain(t("feedback-due", { entrants: OF }));
});
