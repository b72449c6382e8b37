import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { t } from "../i18n";
import { click } from "../parts/testclick";
import { settings } from "../state/settings.svelte";
import PlainText from "./PlainText.svelte";
import ReadingTools from "./ReadingTools.svelte";

let shown: object;
const root = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  settings.readingSize = 100;
  settings.readingWidth = "normal";
  shown = mount(ReadingTools, { target: document.body });
  flushSync();
});

afterEach(() => unmount(shown));

const button = (name: string) =>
  document.querySelector<HTMLElement>(`[aria-label="${t(name)}"]`) ?? document.body;
const status = () => document.querySelector("[role=status]")?.textContent.replace("\u00a0", " ");

function press(name: string, times = 1): void {
  for (let time = 0; time < times; time += 1) {
    click(button(name));
    flushSync();
  }
}

test("the size of texts goes up and down by steps, is said, and is on the page", () => {
  press("reading-larger", 2);
  settings.apply();
  expect([status(), root.style.getPropertyValue("--read-size")]).toEqual(["125%", "1.25"]);
  press("reading-smaller", 3);
  settings.apply();
  expect([status(), root.style.getPropertyValue("--read-size")]).toEqual(["90%", "0.9"]);
});

test("at 80 and 200 per cent one of the buttons is off", () => {
  const off = () => ["reading-smaller", "reading-larger"].map((it) => button(it).ariaDisabled);
  press("reading-smaller", 20);
  expect([status(), ...off()]).toEqual(["80%", "true", "false"]);
  press("reading-larger", 20);
  expect([status(), ...off()]).toEqual(["200%", "false", "true"]);
});

test("the width of lines is chosen from a list, and is on the page", () => {
  const select = document.querySelector("select");
  expect(select?.ariaLabel).toBe(t("article-width"));
  if (select) {
    select.value = "wide";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  flushSync();
  settings.apply();
  expect(root.dataset["readingWidth"]).toBe("wide");
});

test("size and width are there again at the next start, and a value that is not offered is not taken", async () => {
  press("reading-larger");
  settings.readingWidth = "narrow";
  settings.darkPages = true;
  settings.apply();
  settings.darkPages = false;
  vi.resetModules();
  const later = (await import("../state/settings.svelte")).settings;
  expect([later.readingSize, later.readingWidth, later.darkPages]).toEqual([110, "narrow", true]);
  localStorage.setItem("reading-size", "5000");
  localStorage.setItem("reading-width", "none");
  vi.resetModules();
  const odd = (await import("../state/settings.svelte")).settings;
  expect([odd.readingSize, odd.readingWidth]).toEqual([100, "normal"]);
});

test("plain text has them above it, unless they stand above already", async () => {
  await unmount(shown);
  shown = mount(PlainText, { target: document.body, props: { text: "One." } });
  flushSync();
  expect(document.querySelector("[role=group]")?.ariaLabel).toBe(t("reading-tools"));
  await unmount(shown);
  const props = { text: "One.", hasTools: false };
  shown = mount(PlainText, { target: document.body, props });
  flushSync();
  expect(document.querySelector("[role=group]")).toBeNull();
});
