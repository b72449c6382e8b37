import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { t } from "../i18n";
import { newEntry } from "./document";
import DraftScreen from "./DraftScreen.svelte";
import { click } from "../parts/testclick";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));
vi.mock("@tauri-apps/api/webview", () => ({
  getCurrentWebview: () => ({ onDragDropEvent: () => Promise.resolve(() => undefined) }),
}));

const call = {
  edition: { name: "2021" },
  programme: { contact: { email: "desk@example.org" } },
  category: [{ id: "news", name: "News" }],
  deadline: { zone: "America/Toronto" },
};
const taking = {
  taken: "in_time",
  change: false,
  last: "2021-01-19T04:59:00Z",
  changes_until: null,
  opens: null,
};
const check = { findings: [], shape: [], asked: [], may_submit: true, taking };

let shown: object;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  shell.invoke.mockReset().mockImplementation((name: string) => {
    const answers: Record<string, unknown> = {
      entrant_view: { call, name: "Ann One", entries: [], closes: null, own_closes: {} },
      draft_view: {
        document: newEntry(call as never, "Ann One"),
        revision: 1,
        attachments: [],
      },
      check_draft: check,
      save_draft: { entry: "e1", revision: 2, saved_at: "2021-01-18T12:00:00Z" },
    };
    return Promise.resolve(answers[name] ?? null);
  });
});

afterEach(() => unmount(shown));

async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

function words(): HTMLInputElement {
  const label = [...document.querySelectorAll("label")].find(
    (it) => it.textContent.trim() === t("piece-words"),
  );
  const found = document.querySelector<HTMLInputElement>(`#${label?.htmlFor ?? ""}`);
  if (!found) {
    throw new Error("no field for the words");
  }
  return found;
}

async function type(text: string): Promise<void> {
  const field = words();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

const reviewing = () => document.querySelector("dialog[open] #submit") !== null;

async function review(): Promise<void> {
  click("#review");
  await settled();
}

test("an entry with a number that cannot be read is not submitted", async () => {
  shown = mount(DraftScreen, { target: document.body, props: { subject: "e1" } });
  await settled();
  await type("12oo");
  await review();
  expect(reviewing()).toBe(false);
  expect(document.activeElement).toBe(words());
  expect(document.body.textContent).toContain(t("whole-number-wrong"));
  expect(document.body.textContent).toContain(t("submit-blocked"));
  await type("1200");
  await review();
  expect(reviewing()).toBe(true);
});
