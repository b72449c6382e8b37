import { expect, test } from "vitest";

import { arrivalText } from "./arrival_text";

const receipt = {
  entry: "e",
  revision: 1,
  sealed: "s",
  number: 7,
  received_at: "2021-01-22T17:00:00.000Z",
  received_source: "mailbox",
  not_before: "2021-01-21T12:00:00.000Z",
  not_after: "2021-01-22T20:00:00.000Z",
  call_version: 1,
};

test("a receipt says no more of the arrival than the desk can prove", () => {
  const text = arrivalText(receipt);
  expect(text).toContain("between");
  expect(text).not.toContain("17:00");
  const exact = { ...receipt, not_before: receipt.not_after };
  expect(arrivalText(exact)).not.toContain("between");
  expect(arrivalText({ ...receipt, not_before: null })).toBe(arrivalText(exact));
});
