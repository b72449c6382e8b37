import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { t } from "../i18n";
import { click } from "../parts/testclick";
import { settings } from "../state/settings.svelte";
import PrintPane from "./Print.svelte";
import { openPrint, type Print } from "./print/document";
import { PrintError } from "./print/load";

vi.mock("./print/document", () => ({ openPrint: vi.fn() }));

const texts = ["The river rises", "It falls", "The river again"];
const opened = {
  pageCount: texts.length,
  size: () => Promise.resolve({ width: 612, height: 792 }),
  draw: vi.fn<Print["draw"]>(() => Promise.resolve({ done: Promise.resolve(), stop: vi.fn() })),
  layText: () => Promise.resolve({ done: Promise.resolve(), stop: vi.fn(), runs: [] }),
  text: (page: number) => Promise.resolve({ runs: [{ text: texts[page] ?? "", endsLine: false }] }),
  links: () => Promise.resolve([]),
};
let shown: object;

/** Waits for what is shown; a busy machine takes long over it. */
const until = <Value>(check: () => Value) => vi.waitFor(check, { timeout: 30_000 });

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("%PDF-")));
  Element.prototype.scrollTo = vi.fn();
  // The tests' window lays nothing out, so no size changes.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
});

afterEach(async () => {
  await unmount(shown);
  [settings.theme, settings.darkPages] = ["system", false];
  vi.unstubAllGlobals();
});

function show(opening: typeof openPrint): void {
  vi.mocked(openPrint).mockImplementation(opening);
  const props = { address: "http://127.0.0.1:9/a", name: "front.pdf" };
  shown = mount(PrintPane, { target: document.body, props });
  flushSync();
}

const here = (): Promise<never> => Promise.resolve(opened as never);
const label = (it: string) => `[aria-label="${it}"]`;
const field = () => document.querySelector<HTMLInputElement>(".number input");

test("pages have names, those in sight are drawn, and the number leads to a page", async () => {
  show(here);
  await until(() => {
    expect(document.querySelectorAll(".page")).toHaveLength(3);
  });
  expect(
    document.querySelector(label(t("print-page-of", { page: "2", pages: "3" }))),
  ).not.toBeNull();
  await until(() => {
    expect(opened.draw.mock.calls.map(([page]) => page)).toContain(0);
  });
  expect(field()?.value).toBe("1");
  const input = field();
  if (input) {
    input.value = "3";
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  flushSync();
  expect(field()?.value).toBe("3");
  click(label(t("print-previous")));
  flushSync();
  expect(field()?.value).toBe("2");
});

test("a search counts, and its buttons step through what was found", async () => {
  show(here);
  const search = await until(() => {
    const found = document.querySelector<HTMLInputElement>(label(t("print-search")));
    expect(found).not.toBeNull();
    return found;
  });
  if (search) {
    search.value = "RIVER";
    search.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const status = () => document.querySelector("[role=status]")?.textContent;
  await until(() => {
    expect(status()).toBe(t("print-matches", { at: "1", matches: "2" }));
  });
  click(label(t("print-search-next")));
  flushSync();
  expect(status()).toBe(t("print-matches", { at: "2", matches: "2" }));
  expect(field()?.value).toBe("3");
});

test("thumbnails lead to pages, and keys zoom", async () => {
  show(here);
  await until(() => {
    click(".toggle");
  });
  flushSync();
  click(label(t("print-page", { page: "2" })));
  flushSync();
  expect(document.querySelector("[aria-current=page]")?.textContent).toContain("2");
  const wide = () => document.querySelector<HTMLElement>(".page")?.style.width;
  const before = wide();
  const press = new KeyboardEvent("keydown", { key: "+", bubbles: true, cancelable: true });
  document.querySelector(".pane")?.dispatchEvent(press);
  flushSync();
  expect(press.defaultPrevented).toBe(true);
  expect(parseFloat(wide() ?? "")).toBeGreaterThan(parseFloat(before ?? ""));
});

test("in a dark window pages can be dark, and stay so for the next PDF; in a light one they are paper", async () => {
  settings.theme = "light";
  show(here);
  const toggle = () =>
    [...document.querySelectorAll<HTMLElement>(".toggle")].find(
      (it) => it.textContent === t("print-dark"),
    );
  const isDark = () => document.querySelector(".print")?.classList.contains("dark");
  await until(() => {
    expect([isDark(), toggle()]).toEqual([false, undefined]);
  });
  settings.theme = "dark";
  flushSync();
  expect([isDark(), toggle()?.ariaPressed]).toEqual([false, "false"]);
  click(toggle());
  flushSync();
  expect([isDark(), toggle()?.ariaPressed]).toEqual([true, "true"]);
  await unmount(shown);
  show(here);
  await until(() => {
    expect(isDark()).toBe(true);
  });
  settings.theme = "light";
  flushSync();
  expect([isDark(), toggle()]).toEqual([false, undefined]);
});

test("a password is asked for until it is right", async () => {
  show(async (_bytes, ask) => {
    let isRight = (await ask(false)) === "open";
    while (!isRight) {
      isRight = (await ask(true)) === "open";
    }
    return opened as never;
  });
  const type = async (word: string) => {
    await until(() => {
      const input = document.querySelector<HTMLInputElement>("input[type=password]");
      expect(input).not.toBeNull();
      if (input) {
        input.value = word;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    document.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
  };
  await type("wrong");
  await until(() => {
    expect(document.querySelector("form")?.textContent).toContain(t("print-password-wrong"));
  });
  await type("open");
  await until(() => {
    expect(document.querySelectorAll(".page")).toHaveLength(3);
  });
  expect(document.activeElement?.ariaLabel).toBe(t("print-pages", { name: "front.pdf" }));
});

test("the arrows scroll a page that is wider than the pane, and no screen around it answers to them", async () => {
  show(here);
  const pane = await until(() => {
    const element = document.querySelector<HTMLElement>("[role=region]");
    expect(element).not.toBeNull();
    return element;
  });
  const around = vi.fn();
  window.addEventListener("keydown", around);
  const press = (key: string) => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    pane?.dispatchEvent(event);
    flushSync();
    return event.defaultPrevented;
  };
  Object.defineProperty(pane, "scrollWidth", { configurable: true, value: 900 });
  expect([press("ArrowRight"), field()?.value]).toEqual([false, "1"]);
  Object.defineProperty(pane, "scrollWidth", { value: 0 });
  expect([press("ArrowRight"), field()?.value]).toEqual([true, "2"]);
  expect(around).not.toHaveBeenCalled();
  window.removeEventListener("keydown", around);
});

test("what is wrong is said in words", async () => {
  show(() => Promise.reject(new PrintError("failed")));
  await until(() => {
    expect(document.querySelector("[role=alert]")?.textContent).toBe(t("print-failed"));
  });
});
