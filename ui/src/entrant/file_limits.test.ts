import { expect, test } from "vitest";

import type { Call, FileLimits, Purpose } from "../api";
import { filesUnder, isOver, limitsOf, limitText, type Sized } from "./file_limits";

const file = (purpose: Purpose, bytes: number | null): Sized => ({
  note: { purpose, taken: null },
  bytes,
});
const limit = (more: Partial<FileLimits>): FileLimits => ({ text: "As printed.", ...more });
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("a category with limits of its own has none of the call's", () => {
  const call = {
    files: [limit({ at_most: 3 })],
    category: [{ id: "film", files: [limit({ at_most: 1 })] }, { id: "news" }],
  } as unknown as Call;
  expect(limitsOf(call, "film").map((it) => it.at_most)).toEqual([1]);
  expect(limitsOf(call, "news").map((it) => it.at_most)).toEqual([3]);
  expect(limitsOf({ category: [] } as unknown as Call, "news")).toEqual([]);
});

const files = [file("work", 6_000_000), file("letter", 1_000_000), file("snapshot", 9_000_000)];

test("a limit of one kind is about that kind, one of all is not about pages that the app took", () => {
  expect(filesUnder({}, files)).toHaveLength(2);
  expect(filesUnder({ of: "letter" }, files)).toHaveLength(1);
  expect(filesUnder({ of: "snapshot" }, files)).toHaveLength(1);
});

test("a limit says how much of it is used", () => {
  const all = limit({
    at_most: 3,
    total_bytes: 20_000_000,
    each_bytes: 10_000_000,
    types: ["pdf"],
  });
  expect(plain(limitText(all, files))).toBe(
    "2 of 3 files · 7 MB of 20 MB in all · at most 10 MB each · only pdf",
  );
  expect(limitText(limit({ of: "letter", at_most: 1 }), files)).toBe("a letter · 1 of 1 file");
});

test.each<[Partial<FileLimits>, boolean]>([
  [{ at_most: 2 }, false],
  [{ at_most: 1 }, true],
  [{ total_bytes: 7_000_000 }, false],
  [{ total_bytes: 6_999_999 }, true],
  [{ each_bytes: 6_000_000 }, false],
  [{ each_bytes: 5_999_999 }, true],
  [{ each_bytes: 1_000_000, of: "letter" }, false],
  [{}, false],
])("%o is exceeded: %s", (more, over) => {
  expect(isOver(limit(more), files)).toBe(over);
});

test("a size that is not known yet exceeds nothing", () => {
  expect(isOver(limit({ each_bytes: 1, total_bytes: 1 }), [file("work", null)])).toBe(false);
});
