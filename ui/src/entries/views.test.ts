import { beforeEach, expect, test } from "vitest";

import { DEFAULT_QUERY } from "./table_query";
import { columns } from "./columns.svelte";
import { savedViews, viewsIn } from "./views.svelte";

beforeEach(() => {
  localStorage.clear();
});

test("a view is there next time, in the order of the names", () => {
  const doubtful = { ...DEFAULT_QUERY, verdict: "needs_person" as const };
  savedViews.save({ name: "To rule on", asked: doubtful, hidden: ["published"] });
  savedViews.save({ name: "All", asked: DEFAULT_QUERY, hidden: [] });
  const kept = viewsIn(localStorage.getItem("entries-views"));
  expect(kept.map(({ name }) => name)).toEqual(["All", "To rule on"]);
  expect(kept[1]).toEqual({ name: "To rule on", asked: doubtful, hidden: ["published"] });
});

test("saving under the same name replaces, removing removes", () => {
  savedViews.save({ name: "Mine", asked: DEFAULT_QUERY, hidden: [] });
  savedViews.save({ name: "Mine", asked: DEFAULT_QUERY, hidden: ["outlet"] });
  const mine = savedViews.all.filter(({ name }) => name === "Mine");
  expect(mine.map(({ hidden }) => hidden)).toEqual([["outlet"]]);
  for (const view of savedViews.all) {
    savedViews.remove(view);
  }
  expect(viewsIn(localStorage.getItem("entries-views"))).toEqual([]);
});

test("what is no view is left out", () => {
  expect(viewsIn("nonsense")).toEqual([]);
  expect(viewsIn('{"name":1}')).toEqual([]);
  expect(viewsIn('[null,{"name":1},{"name":"x","asked":{},"hidden":["title","verdict"]}]')).toEqual(
    [{ name: "x", asked: DEFAULT_QUERY, hidden: ["verdict"] }],
  );
});

test("a column that is left out stays so, and comes back", () => {
  columns.toggle("outlet");
  expect(columns.has("outlet")).toBe(false);
  expect(columns.shown.map(({ sort }) => sort)).not.toContain("outlet");
  expect(localStorage.getItem("entries-hidden")).toBe("outlet");
  columns.toggle("outlet");
  expect(columns.has("outlet")).toBe(true);
});
