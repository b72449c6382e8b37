import { expect, test } from "vitest";

import type { EntriesPage } from "../desk/bindings/EntriesPage";
import type { EntriesQuery } from "../desk/bindings/EntriesQuery";
import { DeskError } from "../desk/failure";
import { searchedFor, START } from "./asked";
import { EntriesTable } from "./table.svelte";

/** A desk of `total` entries whose pages come when they are let go. */
function desk(total: number) {
  const queries: EntriesQuery[] = [];
  const waiting: (() => void)[] = [];
  const answer = (query: EntriesQuery): EntriesPage => {
    const from = Number(query.after ?? 0);
    const to = Math.min(from + (query.limit ?? 100), total);
    const rows = Array.from({ length: to - from }, (_, offset) => ({
      id: `${query.search ?? "all"}-${from + offset}`,
      number: from + offset,
      title: "",
      byline: "",
      outlet: "",
      category: "",
      published: null,
      received_at: "",
      verdict: "eligible" as const,
      state: "submitted",
    }));
    return { rows, total, total_is_exact: true, next: to < total ? String(to) : null };
  };
  const fetch = (query: EntriesQuery) => {
    queries.push(query);
    return new Promise<EntriesPage>((resolve, reject) => {
      waiting.push(() => {
        if (query.search === "fail") {
          reject(new DeskError({ code: "disk-full", params: {} }));
        } else {
          resolve(answer(query));
        }
      });
    });
  };
  const letGo = async () => {
    while (waiting.length > 0) {
      waiting.shift()?.();
      await new Promise((done) => setTimeout(done));
    }
  };
  return { table: new EntriesTable(fetch), queries, waiting, letGo };
}

test("the first page comes first, room is kept for the rest", async () => {
  const { table, letGo } = desk(1000);
  void table.ask(START);
  expect(table.busy).toBe(true);
  await letGo();
  expect(table.rows).toHaveLength(200);
  expect(table.length).toBe(1000);
  expect(table.busy).toBe(false);
});

test("reaching far down reads every page on the way, once", async () => {
  const { table, queries, letGo } = desk(1000);
  void table.ask(START);
  await letGo();
  void table.reach(150);
  expect(queries).toHaveLength(1);
  void table.reach(999);
  void table.reach(998);
  await letGo();
  expect(queries.map(({ after, limit }) => [after, limit])).toEqual([
    [null, 200],
    ["200", 500],
    ["700", 300],
  ]);
  expect(table.rows.map((row) => row.number)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  expect(table.length).toBe(1000);
});

test("an answer that comes too late is dropped", async () => {
  const { table, waiting, letGo } = desk(10);
  void table.ask(searchedFor(START, "first"));
  void table.ask(searchedFor(START, "second"));
  waiting.reverse();
  await letGo();
  expect(table.rows[0]?.id).toBe("second-0");
  expect(table.busy).toBe(false);
});

test("a page that does not come says why, keeps the rows, and can be asked for again", async () => {
  const { table, queries, letGo } = desk(10);
  void table.ask(START);
  await letGo();
  void table.ask(searchedFor(START, "fail"));
  await letGo();
  expect(table.failure).toEqual({ code: "disk-full", params: {} });
  expect(table.rows).toHaveLength(10);
  void table.again();
  await letGo();
  expect(queries.map((query) => query.search)).toEqual([null, "fail", "fail"]);
});
