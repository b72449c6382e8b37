import { afterEach, expect, test } from "vitest";

import type { Finding } from "../api";
import { locale } from "../i18n";
import { byAttention } from "./attention";
import { datumOf, messageOf } from "./format_finding";

const finding = (change: Partial<Finding>): Finding => ({
  rule: "window",
  outcome: "met",
  piece: 1,
  datum: null,
  source: "declared",
  words: "between Jan. 1, 2020 and Dec. 31, 2020",
  message: { code: "finding-window-met" },
  ...change,
});

afterEach(() => {
  locale.setLanguage("en-CA");
});

test("data are told as their rule means them", () => {
  expect(datumOf(finding({ datum: "2020-11/2020-12" }))).toBe("Nov–Dec 2020");
  expect(datumOf(finding({ rule: "language", datum: "en, fr" }))).toBe("English, French");
  expect(datumOf(finding({ rule: "place", datum: "CA" }))).toBe("Canada");
  expect(datumOf(finding({ rule: "elements", datum: "text, data" }))).toBe(
    "text, data visualization",
  );
  expect(datumOf(finding({ rule: "category", datum: "<b>2020</b>" }))).toBe("<b>2020</b>");
  expect(datumOf(finding({}))).toBeNull();
});

test("codes inside a message are told as well, a ruling's reason never", () => {
  locale.setLanguage("fr-CA");
  const language = finding({
    rule: "language",
    message: { code: "finding-language-not-accepted", params: { accepted: "en" } },
  });
  expect(messageOf(language)).toContain("anglais");
  const ruled = finding({
    rule: "language",
    source: "ruled",
    message: { code: "finding-ruled", params: { by: "fr", reason: "en" } },
  });
  expect(messageOf(ruled)).toMatch(/\bfr\b.*\ben$/);
});

test("who asks chooses the sentence and is no medium", () => {
  locale.setLanguage("en-CA");
  const media = (by: string) =>
    messageOf(
      finding({
        rule: "elements",
        message: { code: "finding-elements-met", params: { asked_by: by } },
      }),
    );
  expect(media("category")).toContain("the category asks");
  expect(media("rule")).toContain("the rule asks");
});

test("what is not met comes before what a person must settle, and that before what is met", () => {
  const order = byAttention([
    finding({ piece: 1 }),
    finding({ outcome: "needs_person" }),
    finding({ outcome: "not_met" }),
    finding({ piece: 2 }),
  ]);
  expect(order.map(({ outcome }) => outcome)).toEqual(["not_met", "needs_person", "met", "met"]);
  expect(order.map(({ piece }) => piece).slice(2)).toEqual([1, 2]);
});
