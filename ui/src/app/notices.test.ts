import { afterEach, expect, test, vi } from "vitest";

import { readNotices } from "./notices";

function answers(type: string, status = 200): void {
  vi.stubGlobal("fetch", () =>
    Promise.resolve(new Response("text", { status, headers: { "content-type": type } })),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a text is a text", async () => {
  answers("text/plain; charset=utf-8");
  expect(await readNotices("crates")).toBe("text");
});

test("the window's own page in its place, or nothing, is no text", async () => {
  answers("text/html");
  expect(await readNotices("crates")).toBeNull();
  answers("text/plain", 404);
  expect(await readNotices("crates")).toBeNull();
});
