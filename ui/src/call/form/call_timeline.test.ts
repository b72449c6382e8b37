import { expect, test } from "vitest";

import { newCall } from "./rules";
import { rowsOf, spanOf } from "./call_timeline";

const day = (text: string) => Date.parse(text);

test("a call without days has no rows", () => {
  expect(rowsOf(newCall())).toEqual([]);
});

test("the call comes first, then what its categories have for themselves", () => {
  const call = newCall();
  call.window = { from: "2020-01-01", to: "2020-12-31", pieces: "all", text: "Last year." };
  call.deadline.local = "2021-01-15T23:59";
  const own = { ...call.deadline, local: "2021-02-01T17:00" };
  call.category = [
    { id: "news", name: "News", text: "A story." },
    { id: "book", name: "Book", text: "A book.", deadline: own },
  ];
  const rows = [
    {
      name: null,
      window: [day("2020-01-01"), day("2020-12-31")],
      closes: day("2021-01-15"),
    },
    { name: "Book", window: null, closes: day("2021-02-01") },
  ];
  expect(rowsOf(call)).toEqual(rows);
  expect(spanOf(rowsOf(call))).toEqual([day("2019-12-01"), day("2021-03-04")]);

  const extension = { announced: "2021-01-15", reason: "More time." };
  const later = { ...call.deadline, local: "2021-01-22T23:59" };
  call.extension = [
    { ...extension, deadline: later },
    { ...extension, deadline: { ...own, local: "2021-02-08T17:00" }, categories: ["book"] },
  ];
  expect(rowsOf(call).map(({ closes }) => closes)).toEqual([day("2021-01-22"), day("2021-02-08")]);
});

test("a window that ends before it begins is no bar", () => {
  const call = newCall();
  call.window = { from: "2020-12-31", to: "2020-01-01", pieces: "all", text: "" };
  expect(rowsOf(call)).toEqual([]);
});
