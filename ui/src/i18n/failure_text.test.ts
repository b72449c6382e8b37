import { afterEach, expect, test } from "vitest";

import { damageText, failureText, locale } from ".";

const before = locale.language;

afterEach(() => {
  locale.language = before;
});

const full = { code: "file-not-saved", params: { path: "a.csv", detail: "disk-full" } };

test("what is wrong in detail is said in the language of the sentence around it", () => {
  locale.language = "en-CA";
  expect(failureText(full)).toBe("a.csv was not saved: the disk is full.");
  locale.language = "fr-CA";
  expect(failureText(full)).toBe("a.csv n’a pas été enregistré\u00a0: le disque est plein.");
});

test("a detail has parameters of its own beside those of the error", () => {
  locale.language = "fr-CA";
  const damage = {
    code: "row-missing",
    params: { place: "entry row 3", detail: "committed-by", line: "7" },
  };
  expect(damageText(damage)).toBe("entry row 3 a été retiré (la ligne 7 du journal l’engageait).");
});

test("what the system said stands between quotation marks", () => {
  locale.language = "fr-CA";
  const params = { path: "a.csv", detail: "quoted", said: "Out of bits" };
  expect(failureText({ code: "file-not-saved", params })).toContain(
    "message du système\u00a0: «\u00a0Out of bits\u00a0»",
  );
});

test("a detail that an earlier version recorded in words stays", () => {
  locale.language = "en-CA";
  const params = { path: "a.csv", detail: "Out of bits" };
  expect(failureText({ code: "file-not-saved", params })).toBe("a.csv was not saved: Out of bits.");
});
