import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { t } from "../i18n";
import { click } from "../parts/testclick";
import { settings } from "../state/settings.svelte";
import Picture from "./Picture.svelte";

let shown: object;
const save = vi.fn(() => Promise.resolve(null));

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(300);
  const props = { address: "http://127.0.0.1:1/a", name: "front.jpg", save };
  shown = mount(Picture, { target: document.body, props });
  flushSync();
  save.mockClear();
});

afterEach(async () => {
  await unmount(shown);
  [settings.theme, settings.darkPages] = ["system", false];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const image = () => document.querySelector("img");

function load(): void {
  const picture = image();
  if (picture) {
    Object.defineProperty(picture, "naturalWidth", { value: 4000 });
    Object.defineProperty(picture, "naturalHeight", { value: 1500 });
    picture.dispatchEvent(new Event("load"));
  }
  flushSync();
}

function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  document.querySelector(".view")?.dispatchEvent(event);
  flushSync();
  return event.defaultPrevented;
}

const placed = () => image()?.style.transform;

test("a picture is shown whole, at its own size, and whole again, by keys", () => {
  load();
  expect(placed()).toBe("translate(0px, 75px) scale(0.1)");
  press("End");
  expect(placed()).toBe("translate(-1800px, -600px) scale(1)");
  press("ArrowRight");
  press("ArrowDown");
  expect(placed()).toBe("translate(-1860px, -660px) scale(1)");
  press("Home");
  expect(placed()).toBe("translate(0px, 75px) scale(0.1)");
});

test("where there is nowhere to move it, the arrows are left to the screen, and so are shortcuts of the system", () => {
  load();
  expect(press("ArrowDown")).toBe(false);
  expect(press("+", { ctrlKey: true })).toBe(false);
  expect(press("+")).toBe(true);
  expect(press("ArrowDown")).toBe(true);
});

test("in a dark window a scanned page is turned dark when asked, and no picture is by itself", () => {
  const button = () =>
    [...document.querySelectorAll<HTMLElement>(".controls button")].find(
      (it) => it.textContent === t("picture-dark"),
    );
  load();
  expect(button()).toBeUndefined();
  settings.theme = "dark";
  settings.darkPages = true;
  flushSync();
  expect([button()?.ariaPressed, image()?.classList.contains("inverted")]).toEqual([
    "false",
    false,
  ]);
  click(button());
  flushSync();
  expect([button()?.ariaPressed, image()?.classList.contains("inverted")]).toEqual(["true", true]);
  settings.theme = "light";
  flushSync();
  expect([button(), image()?.classList.contains("inverted")]).toEqual([undefined, false]);
});

test("a picture that cannot be drawn says so, with a copy to save", () => {
  image()?.dispatchEvent(new Event("error"));
  flushSync();
  expect(document.querySelector('[role="alert"]')?.textContent).toContain(t("picture-failed"));
  click('[role="alert"] button');
  expect(save).toHaveBeenCalledOnce();
});
