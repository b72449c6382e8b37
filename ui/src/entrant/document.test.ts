import { expect, test } from "vitest";

import { parseCodes } from "./document";

test("codes are of two letters, and no other word among them is dropped", () => {
  expect(parseCodes("CA, us,")).toEqual(["CA", "us"]);
  expect(parseCodes("")).toEqual([]);
  expect(parseCodes("CA, Canada")).toBeNull();
});
