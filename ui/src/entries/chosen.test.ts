import { expect, test } from "vitest";

import type { EntryView } from "../api";
import { withSort, DEFAULT_QUERY } from "./table_query";
import { ChosenRow } from "./chosen.svelte";
import { testDesk } from "./testdesk";

function chosenOf(total: number) {
  const desk = testDesk(total);
  const chosen = new ChosenRow(desk.table, (id) => Promise.resolve({ id } as EntryView));
  return { ...desk, chosen };
}

test("the last of 100,000 rows is chosen at once, its entry follows", async () => {
  const { table, chosen, letGo } = chosenOf(100_000);
  void table.ask(DEFAULT_QUERY);
  await letGo();
  void chosen.choose(99_999);
  expect(chosen.index).toBe(99_999);
  expect(chosen.entry).toBeNull();
  await letGo();
  expect(chosen.entry?.id).toBe("all-99999");
  await chosen.choose(99_998);
  expect(chosen.entry?.id).toBe("all-99998");
});

test("who goes on before the row is here gets only the row that was chosen last", async () => {
  const { table, chosen, letGo } = chosenOf(100_000);
  void table.ask(DEFAULT_QUERY);
  await letGo();
  void chosen.choose(99_999);
  void chosen.choose(50_000);
  void chosen.choose(3);
  await letGo();
  expect(chosen.index).toBe(3);
  expect(chosen.entry?.id).toBe("all-3");
});

test("it stays with its entry where that is among the rows of a new answer", async () => {
  const { table, chosen, letGo } = chosenOf(150);
  void table.ask(DEFAULT_QUERY);
  await letGo();
  void chosen.choose(3);
  await letGo();
  void table.ask(withSort(DEFAULT_QUERY, "received"));
  await letGo();
  expect(chosen.index).toBe(146);
  await chosen.followAnswer();
  expect([chosen.index, chosen.entry?.id]).toEqual([146, "all-3"]);
});

test("else it takes the first", async () => {
  const { table, chosen, letGo } = chosenOf(1000);
  void table.ask(DEFAULT_QUERY);
  await letGo();
  void chosen.choose(3);
  await letGo();
  void table.ask(withSort(DEFAULT_QUERY, "received"));
  await letGo();
  expect(chosen.index).toBe(-1);
  await chosen.followAnswer();
  expect([chosen.index, chosen.entry?.id]).toEqual([0, "all-999"]);
});

test("nothing is chosen where there is nothing", async () => {
  const { table, chosen, letGo } = chosenOf(0);
  void table.ask(DEFAULT_QUERY);
  await letGo();
  await chosen.followAnswer();
  await chosen.choose(5);
  expect([chosen.index, chosen.entry]).toEqual([-1, null]);
});
