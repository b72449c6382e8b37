import { beforeEach, expect, test } from "vitest";

import { unhandledErrors, watch } from "./unhandled_errors.svelte";

const fails = (message: string) => {
  window.dispatchEvent(new ErrorEvent("error", { message }));
};

watch(window);
beforeEach(() => {
  unhandledErrors.last = null;
});

test("an error that nothing caught is shown", () => {
  fails("x is not a function");
  expect(unhandledErrors.last).toBe("x is not a function");
});

test("that sizes are heard of a frame later is no error", () => {
  fails("ResizeObserver loop completed with undelivered notifications.");
  expect(unhandledErrors.last).toBeNull();
});
