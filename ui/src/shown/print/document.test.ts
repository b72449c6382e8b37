import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { openPrint, type Print } from "./document";
import { findIn, wholeText } from "./find";
import { pdfOf } from "./testpdf";

// There are no threads in the tests' window: pdf.js then reads on the one that there is.
vi.mock("./worker", () => ({ startWorker: () => null }));

const never = () => new Promise<string>(() => undefined);
let print: Print;
let closing: AbortController;

beforeEach(() => {
  closing = new AbortController();
});

afterEach(() => {
  closing.abort();
});

test("a PDF has pages of a size, their text and their links", async () => {
  print = await openPrint(pdfOf("The river rises", "It falls"), never, closing.signal);
  expect(print.pageCount).toBe(2);
  expect(await print.size(1)).toEqual({ width: 612, height: 792 });
  const text = wholeText(await print.text(0));
  expect(findIn(text, "RIVER")).toHaveLength(1);
  expect(await print.text(0)).toBe(await print.text(0));
  expect(await print.links(0)).toEqual([]);
  const [web, within, ...others] = await print.links(1);
  expect(web).toMatchObject({ url: "https://www.example.org/story", page: null });
  expect(web?.left).toBeCloseTo(0.1);
  expect(web?.top).toBeCloseTo(0.4);
  expect(within).toMatchObject({ url: null, page: 0 });
  // An address that no browser should open is no link.
  expect(others).toEqual([]);
});

test("what is no PDF fails with a reason", async () => {
  const bytes = new TextEncoder().encode("<html>not a PDF</html>");
  const opening = openPrint(bytes, never, closing.signal);
  await expect(opening).rejects.toMatchObject({ problem: "failed" });
});
