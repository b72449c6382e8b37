import { mount, unmount } from "svelte";
import { expect, test } from "vitest";

import type { LogLineView } from "../api";
import LogLines from "./LogLines.svelte";

const line: LogLineView = {
  seq: 7,
  at: "2021-01-31T12:00:00.000Z",
  set_back_from: null,
  who: "Ana",
  what: "call-published",
  subject: "2020-21",
  number: null,
  detail: {},
  hash: "00",
};

async function shown(lines: readonly LogLineView[]): Promise<string> {
  const part = mount(LogLines, { target: document.body, props: { lines } });
  const text = document.body.textContent;
  await unmount(part);
  return text;
}

test("a line whose instant lies before that of the line before it says so", async () => {
  expect(await shown([line])).not.toContain("Earlier than the line before it");
  const back = { ...line, set_back_from: "2021-02-01T12:00:00.000Z" };
  expect(await shown([back])).toContain("Earlier than the line before it");
});
