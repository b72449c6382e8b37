import { expect, test } from "vitest";

import { pagesToDrop, MOST_PAGES, pagesToLoad } from "./pages";

test("the pages in view are wanted, and one ahead where the view moves", () => {
  expect(pagesToLoad({ first: 0, last: 200 }, 0, 1000)).toEqual([0]);
  expect(pagesToLoad({ first: 190, last: 230 }, 0, 1000)).toEqual([0, 1]);
  expect(pagesToLoad({ first: 190, last: 230 }, 1, 1000)).toEqual([0, 1, 2]);
  expect(pagesToLoad({ first: 450, last: 480 }, -1, 1000)).toEqual([2, 1]);
});

test("nothing is wanted beyond the ends", () => {
  expect(pagesToLoad({ first: 0, last: 40 }, -1, 1000)).toEqual([0]);
  expect(pagesToLoad({ first: 960, last: 1000 }, 1, 1000)).toEqual([4]);
  expect(pagesToLoad({ first: 990, last: 1300 }, 1, 1000)).toEqual([4]);
  expect(pagesToLoad({ first: 0, last: 0 }, 1, 0)).toEqual([]);
  expect(pagesToLoad({ first: 5, last: 5 }, 1, 5)).toEqual([]);
});

test("the pages farthest from the view go, never the first", () => {
  const pages = Array.from({ length: MOST_PAGES + 3 }, (_, index) => index);
  expect(pagesToDrop(pages, [MOST_PAGES + 2])).toEqual([3, 2, 1]);
  expect(pagesToDrop(pages, [0])).toEqual([40, 41, 42]);
  expect(pagesToDrop([7], [300])).toEqual([]);
});

test("a page that was asked for is near, wherever the view is", () => {
  const pages = [...Array.from({ length: MOST_PAGES }, (_, index) => index), 900];
  expect(pagesToDrop(pages, [3])).toEqual([900]);
  expect(pagesToDrop(pages, [3, 900])).toEqual([MOST_PAGES - 1]);
});
