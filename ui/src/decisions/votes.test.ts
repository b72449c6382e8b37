import { expect, test } from "vitest";

import { parseVotes } from "./votes";

test("three counts are votes, and nothing else is", () => {
  const votes = (in_favour: string, against: string, abstained: string) =>
    parseVotes({ in_favour, against, abstained });
  expect(votes("2", " 1 ", "0")).toEqual({ in_favour: 2, against: 1, abstained: 0 });
  for (const none of [votes("", "1", "0"), votes("two", "1", "0"), votes("-1", "1", "0")]) {
    expect(none).toBeUndefined();
  }
  expect(votes("0", "0", "0")).toBeUndefined();
});
