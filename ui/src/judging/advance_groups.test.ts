import { expect, test } from "vitest";

import type { AdvanceGroup, AdvancePreview } from "../api";
import { chosenByGroup, countsGroups, groupName, isOpen } from "./advance_groups";

const group = (id: string, name: AdvanceGroup["name"]): AdvanceGroup => ({
  id,
  name,
  entries: 2,
  places: 1,
  tied: false,
});
const groups = [group("en", null), group("small", "Small outlets")];

test("a group has the name that the call gives it, or that of its language", () => {
  expect(groupName(groups, "small")).toBe("Small outlets");
  expect(groupName(groups, "en")).toBe("English");
  expect(groupName(groups, null)).toBeNull();
});

test("a rule counts groups apart, or all entries together", () => {
  expect(countsGroups({ in_each_group: { number: 3, by: "language" } })).toBe(true);
  expect(countsGroups({ in_proportion: { number: 9, by: { answer: "size" } } })).toBe(true);
  const rules = [null, "by_hand" as const, { number: 3 }];
  expect(rules.map(countsGroups)).toEqual([false, false, false]);
});

test("what is chosen is counted by group, and what has none is not counted", () => {
  const entry = (id: string, of: string | null) => ({ entry: { entry: id }, group: of });
  const entries = [entry("a", "en"), entry("b", "small"), entry("c", "small"), entry("d", null)];
  const preview = { groups, entries } as unknown as AdvancePreview;
  expect(chosenByGroup(preview, ["b", "c", "d"])).toEqual([0, 2]);
});

test("an entry for an open place is not one that ties over the last place of its group", () => {
  const tiedGroups = [group("en", null), { ...group("fr", null), tied: true }];
  const entry = (of: string | null, tied_at_cut: boolean) => ({ group: of, tied_at_cut });
  const entries = [entry("en", true), entry("fr", true), entry("fr", false), entry(null, false)];
  const preview = { groups: tiedGroups, entries } as unknown as AdvancePreview;
  expect(preview.entries.map((it) => isOpen(preview, it))).toEqual([false, true, false, false]);
});
