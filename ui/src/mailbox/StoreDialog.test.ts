import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { OpenWorkspace } from "../api";
import { t } from "../i18n";
import { click } from "../parts/testclick";
import { session } from "../state/session.svelte";
import StoreDialog from "./StoreDialog.svelte";

const shell = vi.hoisted(() => ({
  invoke: vi.fn<(name: string, parameters?: unknown) => Promise<unknown>>(),
}));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const entrant = { kind: "entrant", name: "Ann One", opened: 1 } as unknown as OpenWorkspace;
const kept = {
  place: "s3://awards/voices",
  endpoint: null,
  region: "ca-central-1",
  key_id: "AKIA",
  has_secret: true,
};
const busy = { code: "mailbox-busy", params: { place: "s3://awards/voices" } };

let shown: object;
let answers: Record<string, unknown>;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  answers = { mailbox_view: kept, choose_store: [entrant] };
  shell.invoke.mockReset().mockImplementation((name) => Promise.resolve(answers[name] ?? null));
  session.open = [entrant];
});

afterEach(() => unmount(shown));

async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

async function open(): Promise<void> {
  shown = mount(StoreDialog, { target: document.body, props: { open: true } });
  flushSync();
  await settled();
}

/** What a command was called with. */
function called(name: string): unknown {
  return shell.invoke.mock.calls.find(([it]) => it === name)?.[1];
}

const choice = {
  place: "s3://awards/voices",
  endpoint: null,
  region: "ca-central-1",
  key_id: "AKIA",
  secret: null,
};

test("what is kept stands in the form, but for the secret", async () => {
  await open();
  const typed = [...document.querySelectorAll("input")].map((it) => it.value);
  expect(typed).toEqual(["awards", "voices", "ca-central-1", "", "AKIA", ""]);
  expect(document.body.textContent).toContain(t("store-secret-kept"));
  click("#store-choose");
  await settled();
  expect(called("choose_store")).toEqual({ kind: "entrant", choice });
});

test("a try names each step, and clocks that differ", async () => {
  answers.try_mailbox = {
    steps: [
      { step: "write", failure: null },
      { step: "keep", failure: busy },
      { step: "delete", failure: null },
    ],
    fine: false,
    ahead_seconds: -180,
    store_clock: true,
  };
  await open();
  click("#store-try");
  await settled();
  expect(called("try_mailbox")).toEqual({ kind: "entrant", choice });
  const steps = [...document.querySelectorAll("[role=status] li")].map((it) => it.textContent);
  expect(steps[0]).toContain(t("store-done-write"));
  expect(steps[1]).toContain(t("store-not-keep"));
  expect(steps[1]).toContain(t("error-mailbox-busy", busy.params));
  expect(document.body.textContent).toContain(t("store-clock-behind", { minutes: 3 }));
  expect(document.body.textContent).not.toContain(t("store-fine"));
});

test("what came of a try is said of that place alone", async () => {
  answers.try_mailbox = { steps: [], fine: true, ahead_seconds: 0, store_clock: true };
  await open();
  click("#store-try");
  await settled();
  const bucket = document.querySelector("input");
  const says = () => document.querySelector("[role=status]")?.textContent.trim();
  const type = (text: string) => {
    if (bucket) {
      bucket.value = text;
      bucket.dispatchEvent(new Event("input", { bubbles: true }));
    }
    flushSync();
  };
  expect(says()).toBe(t("store-fine"));
  type("another");
  expect(says()).toBe("");
  type("awards");
  expect(says()).toBe(t("store-fine"));
});

test("a folder that is the mailbox leaves the form empty, and nothing can be chosen by it", async () => {
  answers.mailbox_view = { ...kept, place: "/srv/awards", region: null, key_id: null };
  await open();
  click("#store-choose");
  click("#store-try");
  await settled();
  expect([called("choose_store"), called("try_mailbox")]).toEqual([undefined, undefined]);
});
