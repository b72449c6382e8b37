import { afterEach, expect, test, vi } from "vitest";

import { fetchPrint } from "./load";

afterEach(() => {
  vi.unstubAllGlobals();
});

const { signal } = new AbortController();
const served = (answer: Response) => {
  vi.stubGlobal("fetch", () => Promise.resolve(answer));
};
const parts = (...all: number[][]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of all) {
        controller.enqueue(Uint8Array.from(part));
      }
      controller.close();
    },
  });

test("all bytes come in their order, with the share of them that is there", async () => {
  served(new Response(parts([1, 2], [3, 4, 5]), { headers: { "content-length": "5" } }));
  const shares: number[] = [];
  const bytes = await fetchPrint("/a", signal, (it) => shares.push(it));
  expect([[...bytes], shares]).toEqual([
    [1, 2, 3, 4, 5],
    [0.4, 1],
  ]);
});

test("more than memory should hold is refused, whether it says so before or not", async () => {
  const refused = { problem: "too-large" };
  served(new Response(parts([1, 2, 3, 4, 5])));
  await expect(fetchPrint("/a", signal, vi.fn(), 4)).rejects.toMatchObject(refused);
  served(new Response(parts([1]), { headers: { "content-length": "99" } }));
  await expect(fetchPrint("/a", signal, vi.fn(), 4)).rejects.toMatchObject(refused);
});

test("an address that is no longer served is a failure", async () => {
  served(new Response("gone", { status: 404 }));
  await expect(fetchPrint("/a", signal, vi.fn())).rejects.toMatchObject({ problem: "failed" });
});
