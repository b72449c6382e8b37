import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { locale, t } from "../../i18n";
import { parseNumber } from "../../i18n/numbers";
import Waivers from "../Waivers.svelte";
import NumberField from "./NumberField.svelte";
import { click } from "../../parts/testclick";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));
vi.mock("bits-ui", () => ({ DateField: {} }));

let held: number | null;
let shown: object | undefined;

beforeEach(() => {
  shell.invoke.mockResolvedValue([]);
});

afterEach(async () => {
  locale.language = "en-CA";
  if (shown) {
    await unmount(shown);
    shown = undefined;
  }
});

function showField(value: number | null, whole = false): void {
  held = value;
  const props = {
    label: "Weight",
    whole,
    get value() {
      return held;
    },
    set value(number) {
      held = number;
    },
  };
  shown = mount(NumberField, { target: document.body, props });
  flushSync();
}

function type(text: string, field = document.querySelector("input")): void {
  if (!field) {
    throw new Error("no field");
  }
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

test("decimals are typed with a point or a comma, and stand as they are typed", () => {
  showField(null);
  for (const [text, number] of [
    ["1.", 1],
    ["1.5", 1.5],
    ["1,25", 1.25],
    ["-0,5", -0.5],
    ["", null],
  ] as const) {
    type(text);
    expect([held, document.querySelector("input")?.value]).toEqual([number, text]);
    expect(document.body.textContent).not.toContain(t("number-wrong"));
  }
});

test("a number stands in the language of the window", () => {
  locale.language = "fr-CA";
  showField(1.5);
  expect(document.querySelector("input")?.value).toBe("1,5");
});

test("a text that is no number is said, and makes the number no other, nor none", () => {
  showField(5);
  type("abc");
  expect(held).toBe(5);
  expect(document.body.textContent).toContain(t("number-wrong"));
  expect(document.querySelector("input")?.getAttribute("aria-invalid")).toBe("true");
  type("6");
  expect([held, document.body.textContent.includes(t("number-wrong"))]).toEqual([6, false]);
});

test("a fraction is no whole number", () => {
  showField(2, true);
  type("1.5");
  expect(held).toBe(2);
  expect(document.body.textContent).toContain(t("whole-number-wrong"));
  type("1,200");
  expect(held).toBe(1200);
});

test("what only a program calls a number is none", () => {
  expect(["0x10", "1e3", "Infinity", "abc", "1.2.3", "."].map(parseNumber)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test("a waiver is not granted while its number cannot be read", async () => {
  shown = mount(Waivers, { target: document.body });
  const settled = () => new Promise((done) => setTimeout(done));
  await settled();
  click("#grant");
  flushSync();
  click('input[value="grace"]');
  flushSync();
  const fields = [...document.querySelectorAll<HTMLInputElement>(".fields input")];
  type("A storm.", fields.at(-1));
  const grant = () =>
    [...document.querySelectorAll("button")].find((it) => it.textContent === t("waiver-grant"));
  expect(grant()?.ariaDisabled ?? grant()?.getAttribute("aria-disabled")).toBe("false");
  type("3O", fields[0]);
  expect(grant()?.getAttribute("aria-disabled")).toBe("true");
  click(grant());
  await settled();
  expect(shell.invoke.mock.calls.map(([name]) => name as string)).not.toContain("grant_waiver");
  type("30", fields[0]);
  expect(grant()?.getAttribute("aria-disabled")).toBe("false");
});
