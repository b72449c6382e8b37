import { flushSync, mount, unmount } from "svelte";
import { expect, test, vi } from "vitest";

import type { EntryView } from "../api";
import FeeWaivers from "./FeeWaivers.svelte";
import { click } from "../parts/testclick";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const at = "2021-01-31T12:00:00.000Z";
const waiver = { id: "w", whole_entrant: false, reason: "Hardship.", by: "Ana", at, revoked: null };

test("a waiver says by whom and why, and one that was taken back cannot be taken back again", async () => {
  const fee_waivers = [waiver, { ...waiver, id: "x", whole_entrant: true, revoked: at }];
  const entry = { id: "e", sender: null, fee_waivers } as unknown as EntryView;
  const part = mount(FeeWaivers, { target: document.body, props: { entry } });
  flushSync();
  const items = [...document.querySelectorAll("li")];
  expect(items[0]?.textContent).toContain("Hardship.");
  expect(items[0]?.textContent).toContain("Ana");
  expect(items.map((it) => it.querySelectorAll("button").length)).toEqual([1, 0]);
  expect(document.querySelector("fieldset")).toBeNull();
  const waive = document.querySelector("details button");
  expect(waive?.getAttribute("aria-disabled")).toBe("true");
  await unmount(part);
});

test("the fees of an entrant whose keys are known can be waived, and the next waiver is of one entry again", async () => {
  shell.invoke.mockResolvedValue(null);
  const entry = { id: "e", sender: { name: "Ana" }, fee_waivers: [] } as unknown as EntryView;
  const part = mount(FeeWaivers, { target: document.body, props: { entry } });
  flushSync();
  const choice = (value: string) =>
    document.querySelector<HTMLInputElement>(`fieldset input[value="${value}"]`);
  click(choice("entrant"));
  const reason = document.querySelector<HTMLInputElement>('details input:not([type="radio"])');
  if (!reason) {
    throw new Error("no field for the reason");
  }
  reason.value = "A partner.";
  reason.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  click("details button");
  await vi.waitFor(() => {
    flushSync();
    expect(choice("entry")?.checked).toBe(true);
  });
  const sent = { entry: "e", wholeEntrant: true, reason: "A partner." };
  expect(shell.invoke.mock.calls).toEqual([["waive_fee", sent]]);
  expect(reason.value).toBe("");
  await unmount(part);
});
