import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { ShownFile } from "../api";
import { t } from "../i18n";
import { click } from "../parts/testclick";
import Files from "./Files.svelte";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const file = (name: string, form: ShownFile["form"]) =>
  ({
    hash: name,
    name,
    media_type: WORD,
    piece: 1,
    purpose: "work",
    taken: null,
    form,
    bytes: 9,
  }) as const;

const form = $state({
  entry: "e",
  attachments: [file("a.docx", "article"), file("b.docx", "article"), file("c.xyz", "other")],
  document: { pieces: [{}], category: "news" },
  read: { files: [] },
  attaching: { name: null, left: 0, progress: null },
  detach: vi.fn(),
});
const all = form.attachments;
let shown: object;

async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

beforeEach(async () => {
  HTMLDialogElement.prototype.close = vi.fn();
  shell.invoke.mockResolvedValue(all.map((it) => ({ ...it })));
  form.attachments = [...all];
  form.detach.mockReset().mockImplementation((hash: string) => {
    form.attachments = form.attachments.filter((it) => it.hash !== hash);
    return Promise.resolve();
  });
  const call = { category: [{ id: "news", name: "News" }], rule: [] };
  shown = mount(Files, { target: document.body, props: { form, call } as never });
  await settled();
});

afterEach(() => unmount(shown));

const removal = (name: string) => `[aria-label="${t("file-remove", { name })}"]`;

async function remove(name: string): Promise<void> {
  document.querySelector<HTMLElement>(removal(name))?.focus();
  click(removal(name));
  await settled();
}

test("a file is called what it is, and by its type where the app shows none of the kind", () => {
  const facts = [...document.querySelectorAll("li > span")].map((it) => it.textContent);
  const kind = t("shown-form", { form: "article" });
  expect(facts.map((it) => it.split(", ")[0])).toEqual([kind, kind, WORD]);
});

test("when a file is removed, the focus goes to the next, then to the last, then to where others are chosen", async () => {
  const focused = () => document.activeElement?.ariaLabel ?? document.activeElement?.id;
  await remove("b.docx");
  expect(form.detach).toHaveBeenCalledExactlyOnceWith("b.docx");
  expect(focused()).toBe(t("file-remove", { name: "c.xyz" }));
  await remove("c.xyz");
  expect(focused()).toBe(t("file-remove", { name: "a.docx" }));
  await remove("a.docx");
  expect(focused()).toBe("choose-files");
});

test("where the person went on meanwhile, the focus stays there", async () => {
  let end: () => void = () => undefined;
  form.detach.mockImplementation((hash: string) => {
    form.attachments = form.attachments.filter((it) => it.hash !== hash);
    return new Promise<void>((done) => (end = done));
  });
  click(removal("a.docx"));
  document.querySelector<HTMLElement>("#as-judged")?.focus();
  end();
  await settled();
  expect(document.activeElement?.id).toBe("as-judged");
});
