import { expect, test } from "vitest";

import { withSearch, withSort, DEFAULT_QUERY } from "./table_query";
import { testDesk } from "./testdesk";

async function asked(total: number, counts?: number) {
  const desk = testDesk(total, counts);
  void desk.table.ask(DEFAULT_QUERY);
  await desk.letGo();
  return desk;
}

test("the first page comes first, room is kept for the rest", async () => {
  const { table, letGo } = testDesk(1000);
  void table.ask(DEFAULT_QUERY);
  expect(table.busy).toBe(true);
  await letGo();
  expect(table.row(199)?.number).toBe(199);
  expect(table.row(200)).toBeUndefined();
  expect(table.total).toBe(1000);
  expect(table.busy).toBe(false);
});

test("the end of 100,000 rows is one page away", async () => {
  const { table, skips, letGo } = await asked(100_000);
  table.loadVisible(99_960, 100_000);
  await letGo();
  expect(table.row(99_999)?.number).toBe(99_999);
  expect(table.row(50_000)).toBeUndefined();
  expect(skips()).toEqual([0, 99_800]);
});

test("what is passed over while scrolling fast is not asked for, and two pages come at once", async () => {
  const { table, skips, letGo } = await asked(100_000);
  table.loadVisible(10_000, 10_050);
  table.loadVisible(20_000, 20_050);
  table.loadVisible(30_000, 30_050);
  table.loadVisible(40_000, 40_050);
  expect(skips()).toEqual([0, 10_000, 10_200]);
  await letGo();
  expect(skips()).toEqual([0, 10_000, 10_200, 40_000, 40_200]);
  expect(table.row(40_000)?.number).toBe(40_000);
});

test("one page ahead is read in the direction of scrolling, none before", async () => {
  const { table, skips, letGo } = await asked(1000);
  table.loadVisible(0, 40);
  expect(skips()).toEqual([0]);
  table.loadVisible(20, 60);
  await letGo();
  expect(skips()).toEqual([0, 200]);
  table.loadVisible(500, 540);
  await letGo();
  table.loadVisible(450, 490);
  await letGo();
  expect(skips()).toEqual([0, 200, 400, 600]);
});

test("a page is asked for once", async () => {
  const { table, skips, letGo } = await asked(1000);
  table.loadVisible(400, 440);
  table.loadVisible(401, 441);
  await letGo();
  table.loadVisible(402, 442);
  await letGo();
  expect(skips().filter((skip) => skip === 400)).toHaveLength(1);
});

test("where the desk does not count to the end, the table grows until a page ends it", async () => {
  const { table, letGo } = await asked(1500, 1000);
  expect([table.total, table.totalIsExact]).toEqual([1000, false]);
  table.loadVisible(960, 1000);
  await letGo();
  table.loadVisible(990, 1001);
  await letGo();
  // The page in view and the one ahead are here, and one row more is known of.
  expect([table.total, table.totalIsExact]).toEqual([1401, false]);
  table.loadVisible(1360, 1401);
  await letGo();
  expect([table.total, table.totalIsExact]).toEqual([1500, true]);
  table.loadVisible(600, 640);
  await letGo();
  expect([table.total, table.totalIsExact, table.row(1499)?.number]).toEqual([1500, true, 1499]);
});

test("old rows stay until the first page of a new answer is here", async () => {
  const { table, letGo } = await asked(500);
  void table.ask(withSearch(DEFAULT_QUERY, "war"));
  expect(table.row(0)?.id).toBe("all-0");
  table.loadVisible(300, 340);
  await letGo();
  expect(table.row(0)?.id).toBe("war-0");
  expect(table.row(300)?.id).toBe("war-300");
});

test("an answer that comes too late is dropped", async () => {
  const { table, waiting, letGo } = testDesk(10);
  void table.ask(withSearch(DEFAULT_QUERY, "first"));
  void table.ask(withSearch(DEFAULT_QUERY, "second"));
  waiting.reverse();
  await letGo();
  expect(table.row(0)?.id).toBe("second-0");
  expect(table.busy).toBe(false);
});

test("a page of an earlier answer that comes too late is dropped as well", async () => {
  const { table, waiting, letGo } = await asked(1000);
  table.loadVisible(400, 440);
  void table.ask(withSort(DEFAULT_QUERY, "received"));
  waiting.reverse();
  await letGo();
  expect(table.row(400)?.number).toBe(599);
});

test("who waits for a row gets it, or nothing once another is sought", async () => {
  const { table, letGo } = await asked(100_000);
  const [first, last] = [table.rowWhenLoaded(50_000), table.rowWhenLoaded(99_999)];
  await letGo();
  expect(await first).toBeUndefined();
  expect((await last)?.number).toBe(99_999);
});

test("a page that does not come says why, keeps the rows, and can be asked for again", async () => {
  const { table, queries, letGo } = await asked(10);
  void table.ask(withSearch(DEFAULT_QUERY, "fail"));
  await letGo();
  expect(table.failure).toEqual({ code: "disk-full", params: {} });
  expect(table.row(9)?.number).toBe(9);
  void table.retry();
  await letGo();
  expect(queries.map((query) => query.search)).toEqual([null, "fail", "fail"]);
});
