import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";

import { t } from "../i18n";
import { click } from "../parts/testclick";
import Link from "./Link.svelte";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

let shown: object;
afterEach(() => unmount(shown));

function show(address: string): string[] {
  shown = mount(Link, { target: document.body, props: { address } });
  flushSync();
  return [...document.querySelectorAll("button")].map((it) => it.textContent.trim());
}

test("a link is opened by a button that names where it leads", () => {
  shell.invoke.mockResolvedValue(null);
  const address = "https://cbc.ca@evil.example/news";
  expect(show(address)).toEqual([t("link-open", { host: "evil.example" }), t("copy")]);
  click("button");
  expect(shell.invoke.mock.calls).toEqual([["open_link", { url: address }]]);
});

test("what is no link of the web is only copied", () => {
  expect(show("javascript:alert(1)")).toEqual([t("copy")]);
});
