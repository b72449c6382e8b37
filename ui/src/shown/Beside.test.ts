import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { ShownFile } from "../api";
import { t } from "../i18n";
import { click } from "../parts/testclick";
import { settings } from "../state/settings.svelte";
import Files from "./Files.svelte";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const file = (name: string, more: Partial<ShownFile> = {}): ShownFile => ({
  ...{ hash: name, name, media_type: "a/b", bytes: 2_000_000, piece: 1, purpose: "work" },
  ...{ taken: null, form: "text", trouble: null, here: true, ...more },
});

let shown: object;

beforeEach(() => {
  shell.invoke
    .mockReset()
    .mockImplementation((name: string, { hash }: { hash: string }) =>
      Promise.resolve(
        name === "judge_files"
          ? [
              file("story.txt"),
              file("translation.txt", { purpose: "translation", piece: 2 }),
              file("letter.txt", { purpose: "letter", piece: null }),
              file("film.mp4", { here: false }),
            ]
          : { kind: "text", text: `The words of ${hash}.` },
      ),
    );
});

afterEach(async () => {
  await unmount(shown);
  settings.readingSize = 100;
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

async function show(opens = true): Promise<void> {
  const props = { entry: { workspace: "judge", round: 2, entry: "e" }, pieces: 2, opens } as const;
  shown = mount(Files, { target: document.body, props });
  await settled();
}

async function press(target: string | HTMLElement | undefined | null): Promise<void> {
  click(target);
  await settled();
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
/** The names of what is shown, from the left to the right. */
const panes = () => all(".pane h3").map((it) => it.textContent);
const beside = (name: string) => `[aria-label="${t("file-beside-of", { name })}"]`;
const close = (name: string) => `[aria-label="${t("file-close-of", { name })}"]`;
const row = (index: number) => all("li .row > button:first-child")[index];
const focused = () => document.activeElement?.getAttribute("aria-label");
const words = () => all(".pane p[dir]").map((it) => it.textContent);

test("another file that has come can be shown beside the one that is shown, and says what it is", async () => {
  await show();
  expect(all("li [aria-pressed]:last-child").map((it) => it.ariaLabel)).toEqual([
    null,
    t("file-beside-of", { name: "translation.txt" }),
    t("file-beside-of", { name: "letter.txt" }),
    null,
  ]);
  await press(beside("translation.txt"));
  expect(panes()).toEqual(["story.txt", "translation.txt"]);
  expect(words()).toEqual(["The words of story.txt.", "The words of translation.txt."]);
  expect(all(".bar .second").map((it) => it.textContent)).toEqual(
    [
      { purpose: "work", piece: 1 },
      { purpose: "translation", piece: 2 },
    ].map(
      ({ purpose, piece }) =>
        `${t("purpose-name", { purpose })} · ${t("finding-piece", { piece })}`,
    ),
  );
});

test("nothing is offered beside where nothing is shown", async () => {
  await show(false);
  expect(document.querySelector(beside("letter.txt"))).toBeNull();
  expect(document.querySelector(".half")).toBeNull();
});

test("each half takes the focus to be scrolled, the one that was asked for at once, and one file alone does not", async () => {
  await show();
  expect(document.querySelector(".scrolled[tabindex]")).toBeNull();
  await press(beside("letter.txt"));
  expect(all("[role=region][tabindex='0']").map((it) => it.ariaLabel)).toEqual([
    `story.txt · ${t("purpose-name", { purpose: "work" })} · ${t("finding-piece", { piece: 1 })}`,
    `letter.txt · ${t("purpose-name", { purpose: "letter" })}`,
  ]);
  expect(focused()).toBe(`letter.txt · ${t("purpose-name", { purpose: "letter" })}`);
});

test("the second half closes, and the focus is where it can be shown again", async () => {
  await show();
  await press(beside("letter.txt"));
  await press(close("letter.txt"));
  expect(panes()).toEqual(["story.txt"]);
  expect(focused()).toBe(t("file-beside-of", { name: "letter.txt" }));
  await press(beside("letter.txt"));
  expect(panes()).toEqual(["story.txt", "letter.txt"]);
});

test("the first half closes, and the second stays as it is", async () => {
  await show();
  await press(beside("letter.txt"));
  const kept = all(".pane")[1];
  await press(close("story.txt"));
  expect([panes(), all(".pane")[0] === kept]).toEqual([["letter.txt"], true]);
  expect(focused()).toBe(t("file-beside-of", { name: "story.txt" }));
});

test("what shows it beside is pressed, and pressed once more it closes and keeps the focus", async () => {
  await show();
  await press(beside("letter.txt"));
  const button = document.querySelector<HTMLElement>(beside("letter.txt"));
  expect(button?.ariaPressed).toBe("true");
  button?.focus();
  await press(button);
  expect([panes(), button?.ariaPressed, focused()]).toEqual([
    ["story.txt"],
    "false",
    button?.ariaLabel,
  ]);
});

test("a file that is chosen takes the first place, and changes places where it stood beside", async () => {
  await show();
  const story = all(".pane")[0];
  await press(beside("letter.txt"));
  expect(all(".pane")[0]).toBe(story);
  await press(row(1));
  expect(panes()).toEqual(["translation.txt", "letter.txt"]);
  await press(row(2));
  expect(panes()).toEqual(["letter.txt", "translation.txt"]);
  await press(row(2));
  expect(panes()).toEqual(["translation.txt"]);
  await press(row(1));
  expect(panes()).toEqual([]);
});

test("halves of large letters need more room beside each other", async () => {
  await show();
  await press(beside("letter.txt"));
  const isLarge = () => document.querySelector(".halves.two")?.classList.contains("large");
  expect(isLarge()).toBe(false);
  settings.readingSize = 200;
  flushSync();
  expect(isLarge()).toBe(true);
});
