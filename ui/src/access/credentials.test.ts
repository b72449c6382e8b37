import { expect, test } from "vitest";

import { requestOf, isFilled, newCredentials } from "./credentials";

const typed = { person: " Robin ", passphrase: "words of hers", recovery: "7Q2M4-" };

test("a folder is opened with what was chosen, not with what else was typed", () => {
  const folder = "/home/a/Desk ";
  expect(requestOf(folder, { ...typed, how: "computer" })).toEqual({
    folder: "/home/a/Desk",
    person: "",
    passphrase: null,
  });
  expect(requestOf(folder, { ...typed, how: "passphrase" })).toEqual({
    folder: "/home/a/Desk",
    person: "Robin",
    passphrase: "words of hers",
  });
  expect(requestOf(folder, { ...typed, how: "recovery" })).toEqual({
    folder: "/home/a/Desk",
    person: "",
    passphrase: null,
    recovery: "7Q2M4-",
  });
});

test("a way is filled in once everything is there that it needs", () => {
  expect(isFilled(newCredentials())).toBe(true);
  expect(isFilled({ ...newCredentials(), how: "passphrase", person: "Robin" })).toBe(false);
  expect(isFilled({ ...typed, how: "passphrase" })).toBe(true);
  expect(isFilled({ ...newCredentials(), how: "recovery", recovery: "  " })).toBe(false);
  expect(isFilled({ ...typed, how: "recovery" })).toBe(true);
});
