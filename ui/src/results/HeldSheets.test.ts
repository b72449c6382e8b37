import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";

import { locale, t } from "../i18n";
import { toasts } from "../state/toasts.svelte";
import HeldSheets from "./HeldSheets.svelte";
import { click } from "../parts/testclick";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const sheet = {
  id: 1,
  number: 7,
  title: "Late",
  category: "news",
  judge: "Ann One",
  at: "2021-01-18T12:00:00Z",
  before: {},
  after: { depth: 7.5 },
  recused: null,
  why: "decided",
};

let component: object;

afterEach(async () => {
  locale.language = "en-CA";
  await unmount(component);
});

async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  flushSync();
}

async function clickAndSettle(target: string | HTMLElement | undefined): Promise<void> {
  click(target);
  await settled();
}

const buttonLabelled = (label: string) =>
  [...document.querySelectorAll("button")].find((it) => it.textContent.trim() === label);

test("where held sheets cannot be read, a person can have them read again", async () => {
  shell.invoke.mockRejectedValueOnce({ code: "workspace-disk-full", params: {} });
  shell.invoke.mockResolvedValueOnce([sheet, { ...sheet, id: 2, category: "photo" }]);
  toasts.shown = [];
  locale.language = "fr-CA";
  component = mount(HeldSheets, { target: document.body, props: { category: "news" } });
  await settled();
  await clickAndSettle("#read-again");
  expect(document.querySelectorAll("li")).toHaveLength(1);
  expect(document.querySelector("li")?.textContent).toContain("– → 7,5");
  expect(toasts.shown).toEqual([]);
});

test("a sheet that was accepted is not shown any more", async () => {
  let heldSheets = [sheet];
  shell.invoke.mockImplementation((name: string) => {
    if (name === "answer_sheet") {
      heldSheets = [];
    }
    return Promise.resolve(name === "held_sheets" ? heldSheets : null);
  });
  component = mount(HeldSheets, { target: document.body, props: { category: "news" } });
  await settled();
  const reason = document.querySelector("input");
  if (!reason) {
    throw new Error("no field for the reason");
  }
  reason.value = "It was posted in time.";
  reason.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  await clickAndSettle(buttonLabelled(t("held-accept")));
  expect(shell.invoke.mock.calls.at(-2)?.[0]).toBe("answer_sheet");
  expect(document.querySelector("section")).toBeNull();
});
