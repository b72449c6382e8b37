import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { instant, t } from "../i18n";
import { newEntry } from "./document";
import DraftScreen from "./DraftScreen.svelte";
import { click } from "../parts/testclick";

const shell = vi.hoisted(() => ({
  invoke: vi.fn<(name: string, parameters?: unknown) => Promise<unknown>>(),
  dropped: null as ((event: { payload: { type: "drop"; paths: string[] } }) => void) | null,
}));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));
vi.mock("@tauri-apps/api/webview", () => ({
  getCurrentWebview: () => ({
    onDragDropEvent: (listener: typeof shell.dropped) => {
      shell.dropped = listener;
      return Promise.resolve(() => undefined);
    },
  }),
}));

const call = {
  edition: { name: "2021" },
  programme: { contact: { email: "desk@example.org" } },
  category: [{ id: "news", name: "News" }],
  deadline: { zone: "America/Toronto" },
};
const taking = {
  taken: "in_time",
  replaces: false,
  last: "2021-01-19T04:59:00Z",
  changes_until: null,
  opens: null,
};
const check = { findings: [], shape: [], asked: [], may_submit: true, taking };

/** The stored draft of an entry with this title. */
function draft(title: string): object {
  const document = { ...newEntry(call as never, "Ann One"), title };
  return { document, revision: 1, attachments: [] };
}

let shown: object;
/** What the app answers to each command; a function is called. */
let answers: Record<string, unknown>;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  answers = {
    entrant_view: { call, name: "Ann One", entries: [], closes: null, own_closes: {} },
    draft_view: draft("One"),
    check_draft: check,
    save_draft: { entry: "e1", revision: 2, saved_at: "2021-01-18T12:00:00Z" },
    submit_draft: { state: "waiting", reason: { code: "no-mailbox", params: {} } },
  };
  shell.invoke.mockReset().mockImplementation(async (name) => {
    const answer = answers[name] ?? null;
    return typeof answer === "function" ? await (answer as () => Promise<unknown>)() : answer;
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

test.each([
  [{ taken: "late" }, "taking-late"],
  [{ taken: "late", changes_until: "2021-02-01T04:59:00Z" }, "taking-late-until"],
  [{ taken: "late_with_code" }, "taking-code"],
  [{ taken: "late_with_code", replaces: true }, "taking-code"],
  [{ taken: "closed", replaces: true }, "taking-closed"],
  [{ taken: "closed" }, "taking-closed-withdrawn"],
  [{ taken: "in_time" }, "taking-first-locked"],
  [{ taken: "in_time", changes_until: taking.last }, "taking-first"],
  [{ taken: "in_time", replaces: true, changes_until: taking.last }, "taking-change"],
] as const)("of %o the hint is %s", async (outlook, message) => {
  answers["check_draft"] = { ...check, taking: { ...taking, ...outlook } };
  shown = mount(DraftScreen, { target: document.body, props: { subject: "e1" } });
  await settled();
  const params = {
    last: instant(taking.last),
    until: "changes_until" in outlook ? instant(outlook.changes_until) : "",
  };
  expect(document.querySelector("footer > p:not(.counts)")?.textContent).toBe(t(message, params));
});

const press = (key: string, more: KeyboardEventInit = {}) =>
  window.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true, ...more }));

const called = (name: string) => shell.invoke.mock.calls.filter((it) => it[0] === name);

test("keys that are held down do not submit, and a second press submits once", async () => {
  shown = mount(DraftScreen, { target: document.body, props: { subject: "e1" } });
  await settled();
  press("Enter", { ctrlKey: true });
  await settled();
  expect(reviewing()).toBe(true);
  press("Enter", { ctrlKey: true, repeat: true });
  await settled();
  expect(called("submit_draft")).toHaveLength(0);
  press("Enter", { ctrlKey: true });
  press("Enter", { ctrlKey: true });
  click("#submit");
  await settled();
  expect(called("submit_draft")).toHaveLength(1);
});

test("what is blocked since the review is not submitted", async () => {
  shown = mount(DraftScreen, { target: document.body, props: { subject: "e1" } });
  await settled();
  await review();
  answers["check_draft"] = { ...check, may_submit: false };
  click("#submit");
  await settled();
  expect(reviewing()).toBe(false);
  expect(called("submit_draft")).toHaveLength(0);
});

test("F8 visits every field with a problem, in both directions", async () => {
  const shape = ["title", "category"].map((field) => ({
    field,
    message: { code: "shape-url", params: {} },
  }));
  answers["check_draft"] = { ...check, shape };
  shown = mount(DraftScreen, { target: document.body, props: { subject: "e1" } });
  await settled();
  await type("12oo");
  const fields = [
    ...document.querySelectorAll(".form [data-problem] :is(input, textarea, [tabindex])"),
  ];
  expect(fields.length).toBeGreaterThan(1);
  (document.activeElement as HTMLElement | null)?.blur();
  press("F8", { shiftKey: true });
  expect(document.activeElement).toBe(fields.at(-1));
  press("F8");
  expect(document.activeElement).toBe(fields[0]);
  press("F8");
  expect(document.activeElement).toBe(fields[1]);
});

test("while another entry is read nothing can be typed, and a read that fails can be tried again", async () => {
  const props = $state({ subject: "e1" });
  shown = mount(DraftScreen, { target: document.body, props });
  await settled();
  expect(document.querySelector("h1")?.textContent).toBe("One");
  answers["draft_view"] = () => Promise.reject(new Error("the disk is gone"));
  props.subject = "e2";
  flushSync();
  expect(document.querySelector(".form")).toBeNull();
  await settled();
  answers["draft_view"] = draft("Two");
  click("#read-again");
  await settled();
  expect(document.querySelector("h1")?.textContent).toBe("Two");
});

test("files are attached one after another, also those dropped before the entry was read", async () => {
  let running = 0;
  answers["attach_file"] = async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((done) => setTimeout(done));
    running -= 1;
    return { draft: draft("One"), fields: [] };
  };
  shown = mount(DraftScreen, { target: document.body, props: { subject: "e1" } });
  flushSync();
  shell.dropped?.({ payload: { type: "drop", paths: ["/a.pdf", "/b.pdf"] } });
  await settled();
  await settled();
  await settled();
  expect(called("attach_file")).toHaveLength(2);
});

test("files that are dropped on the review close it", async () => {
  shown = mount(DraftScreen, { target: document.body, props: { subject: "e1" } });
  await settled();
  await review();
  shell.dropped?.({ payload: { type: "drop", paths: ["/a.pdf"] } });
  flushSync();
  expect(reviewing()).toBe(false);
});
