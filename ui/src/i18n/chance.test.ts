import { expect, test } from "vitest";

import { chance, locale } from "./index";

test("a chance that was estimated is never shown as certain, nor as none", () => {
  locale.language = "en-CA";
  expect([0, 0.004, 0.5, 0.99, 0.996, 1].map(chance)).toEqual([
    "<\u00a01%",
    "<\u00a01%",
    "50%",
    "99%",
    ">\u00a099%",
    ">\u00a099%",
  ]);
});
