import { beforeEach, expect, test, vi } from "vitest";

import type { OpenWorkspace } from "../api";
import { session } from "./session.svelte";
import { toasts } from "./toasts.svelte";
import { unsent } from "./unsent.svelte";

/** The outbox of the entrant's workspace, and what the mailbox says of a file where it does not take it. */
const outbox = vi.hoisted(() => ({
  waits: 0,
  refuses: null as null | { code: string; params: object },
  sent: [] as string[],
}));

const entries = (count: number) => (count > 0 ? [{ kind: "entry", count }] : []);
const left = () => ({ items: entries(outbox.waits), reason: outbox.refuses });

vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string, words: { kind?: string }) => {
    if (name === "unsent_view") {
      return Promise.resolve([{ kind: "entrant", unsent: left(), contact: null }]);
    }
    outbox.sent.push(words.kind ?? "");
    const went = outbox.refuses === null ? outbox.waits : 0;
    outbox.waits -= went;
    return Promise.resolve({ sent: entries(went), unsent: left(), failure: outbox.refuses });
  },
}));

const open = (mailbox: string | null): OpenWorkspace => ({
  opened: 1,
  warnings: [],
  kind: "entrant",
  name: "Nadia",
  now: "2021-01-18T12:00:00Z",
  rehearsal: false,
  mailbox,
});

beforeEach(() => {
  Object.assign(outbox, { waits: 1, refuses: null, sent: [] });
  session.open = [open("/mail")];
  toasts.shown = [];
});

test("what waits is shown, and nothing is where nothing waits", async () => {
  await unsent.refresh();
  expect([unsent.of("entrant")?.unsent.items, unsent.all.length]).toEqual([entries(1), 1]);
  expect(unsent.of("desk")).toBeUndefined();
  outbox.waits = 0;
  await unsent.refresh();
  expect([unsent.of("entrant"), unsent.all]).toEqual([undefined, []]);
});

test("what waits goes out as soon as there is a mailbox, and is said then", async () => {
  session.open = [open(null)];
  await unsent.sendAll();
  expect([outbox.sent, toasts.shown]).toEqual([[], []]);
  session.open = [open("/mail")];
  await unsent.sendAll();
  expect([outbox.sent, unsent.all]).toEqual([["entrant"], []]);
  expect(toasts.shown.map((it) => it.text)).toEqual(["Sent: one entry"]);
});

test("what the mailbox does not take is said only to whoever asked, and never as sent", async () => {
  outbox.refuses = { code: "no-mailbox", params: {} };
  await unsent.sendAll();
  expect(toasts.shown).toEqual([]);
  await unsent.send("entrant");
  expect(toasts.shown.map((it) => it.text)).toEqual([
    expect.stringMatching(/^Nothing was sent\. No mailbox/),
  ]);
  expect(unsent.all).toHaveLength(1);
});
