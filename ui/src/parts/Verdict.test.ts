import { mount, unmount } from "svelte";
import { expect, test } from "vitest";

import Verdict from "./Verdict.svelte";

test.each([
  ["eligible", "Eligible", "circle"],
  ["not_eligible", "Not eligible", "rect"],
  ["needs_person", "Needs a person", "path.solid"],
] as const)("%s has a word and a silhouette of its own", async (verdict, word, silhouette) => {
  const part = mount(Verdict, { target: document.body, props: { verdict } });
  const shown = document.querySelector(".verdict");
  expect(shown?.textContent.trim()).toBe(word);
  expect(shown?.getAttribute("title")).toBe(word);
  expect(shown?.querySelector(silhouette)).not.toBeNull();
  expect(shown?.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  await unmount(part);
});
