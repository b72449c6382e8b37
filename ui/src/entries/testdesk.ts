// A desk for tests: its pages come when they are let go.

import { DeskError, type EntriesPage, type EntriesQuery, type EntriesRow } from "../api";
import { EntriesTable } from "./table.svelte";

/** A row that tells its search and its number; what matters to a test is changed. */
export function testRow(number: number, change: Partial<EntriesRow> = {}): EntriesRow {
  return {
    id: `all-${number}`,
    number,
    title: "",
    byline: "",
    outlet: "",
    category: "",
    published: null,
    received_at: "",
    verdict: "eligible",
    state: "submitted",
    ...change,
  };
}

/** A desk of `total` entries that counts no further than `counts`; a search for "fail" fails. */
export function testDesk(total: number, counts = Infinity) {
  const queries: EntriesQuery[] = [];
  const waiting: (() => void)[] = [];
  const answer = (query: EntriesQuery): EntriesPage => {
    const from = Math.min(query.skip ?? 0, total);
    const to = Math.min(from + (query.limit ?? 100), total);
    const rows = Array.from({ length: to - from }, (_, offset) => {
      const number = query.descending ? from + offset : total - 1 - from - offset;
      return testRow(number, { id: `${query.search ?? "all"}-${number}` });
    });
    const total_is_exact = total <= counts;
    const next = to < total ? String(to) : null;
    return { rows, total: Math.min(total, counts), total_is_exact, next };
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
  const skips = () => queries.map(({ skip }) => skip);
  return { table: new EntriesTable(fetch), fetch, queries, skips, waiting, letGo };
}
