import { expect, test } from "vitest";

import type { Call } from "../api";
import { extendedDeadline } from "./time_axis";

const zone = "America/Toronto";
const call = {
  deadline: { local: "2021-01-15T23:59", zone },
  category: [{ id: "news" }, { id: "book", deadline: { local: "2021-02-10T17:00", zone } }],
} as unknown as Call;

test.each([
  ["was extended", "news", "2021-01-23T05:00:00Z", "2021-01-15T23:59"],
  ["holds", "news", "2021-01-16T05:00:00Z", null],
  ["holds for a category that closes later by itself", "book", "2021-02-10T22:01:00Z", null],
  ["was extended for that category", "book", "2021-02-17T22:01:00Z", "2021-02-10T17:00"],
  ["holds for all where no category is named", "", "2021-01-16T05:00:00Z", null],
])("a deadline that %s", (_, category, closes, extended) => {
  expect(extendedDeadline(call, category, closes)).toBe(extended);
});
