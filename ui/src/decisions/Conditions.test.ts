import { flushSync, mount, unmount } from "svelte";
import { expect, test } from "vitest";

import type { DecidedEntry } from "../api";
import Conditions from "./Conditions.svelte";
import { click } from "../parts/testclick";

const entry: DecidedEntry = {
  entry: "e",
  number: 7,
  title: "Thaw",
  withdrawn: false,
  conditions: [
    { id: "signature", text: "The winner signs.", met: null },
    {
      id: "proof",
      text: "The winner proves their age.",
      met: { reason: "A copy of the passport.", by: "Ana", at: "2021-01-31T12:00:00.000Z" },
    },
  ],
};

test("an open condition and one that is met are shown as such, and recording asks how", async () => {
  const part = mount(Conditions, { target: document.body, props: { entry } });
  const items = [...document.querySelectorAll("li")].map((it) => it.textContent);
  expect(items[0]).toContain("Before it is announced");
  expect(items[0]).toContain("The winner signs.");
  expect(items[1]).toContain("A copy of the passport.");
  expect(items[1]).toContain("Ana");
  click("li button");
  flushSync();
  const record = document.querySelector<HTMLButtonElement>(".acts button");
  expect(record?.getAttribute("aria-disabled")).toBe("true");
  await unmount(part);
});
