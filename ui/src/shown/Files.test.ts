import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { ShownFile } from "../api";
import { t } from "../i18n";
import { click } from "../parts/testclick";
import { toasts } from "../state/toasts.svelte";
import Files from "./Files.svelte";
import type { EntryOf } from "./files_of";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const file = (name: string, form: ShownFile["form"], more: Partial<ShownFile> = {}): ShownFile => ({
  ...{ hash: name, name, media_type: "a/b", bytes: 2_000_000, piece: 1, purpose: "work" },
  ...{ taken: null, form, trouble: null, ...more },
});

let shown: object;
let answers: Record<string, unknown>;

beforeEach(() => {
  answers = {};
  toasts.shown = [];
  shell.invoke.mockReset().mockImplementation((name: string) => {
    const answer = answers[name];
    return answer instanceof Error
      ? Promise.reject(answer)
      : Promise.resolve(answer === undefined ? null : answer);
  });
});

afterEach(() => unmount(shown));

async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

const judged: EntryOf = { workspace: "judge", round: 2, entry: "e" };

async function show(props: {
  entry: EntryOf;
  opens?: boolean;
  texts?: ReadonlyMap<string, string>;
}): Promise<void> {
  shown = mount(Files, { target: document.body, props: { pieces: 2, ...props } });
  await settled();
}

const calls = (name: string) =>
  shell.invoke.mock.calls.filter(([it]) => it === name).map(([, args]) => args as unknown);
const pane = () => document.querySelector(".pane")?.textContent ?? "";

test("the list says what each file is, and the work is opened before what goes with it", async () => {
  answers = {
    judge_files: [
      file("letter.txt", "text", { purpose: "letter", piece: null }),
      file("a.srt", "captions"),
      file("story.txt", "text", { piece: 2 }),
    ],
    judge_file_content: { kind: "text", text: "One.\n\nTwo." },
  };
  await show({ entry: judged, opens: true });
  const lines = [...document.querySelectorAll("li")].map((it) => it.textContent);
  expect(lines[2]).toContain("story.txt");
  expect(lines[2]?.replaceAll("\u00a0", " ")).toContain(
    `${t("shown-form", { form: "text" })} · ${t("purpose-name", { purpose: "work" })} · ${t("finding-piece", { piece: 2 })} · 2 MB`,
  );
  expect(calls("judge_file_content")).toEqual([{ round: 2, entry: "e", hash: "story.txt" }]);
  expect([...document.querySelectorAll(".pane p[dir]")].map((it) => it.textContent)).toEqual([
    ...["One.", "Two."],
  ]);
});

test("at the desk nothing is opened before it is chosen, and chosen once more it is put away", async () => {
  answers = { desk_files: [file("a.bin", "other")] };
  await show({ entry: { workspace: "desk", entry: "e" } });
  expect(document.querySelector(".pane")).toBeNull();
  click("li button");
  await settled();
  expect(pane()).toContain(t("shown-not-here", { type: "a/b" }));
  click("li button");
  await settled();
  expect(document.querySelector(".pane")).toBeNull();
});

test("a copy is saved, and where it went is said", async () => {
  answers = { entrant_files: [file("a.bin", "other")], save_entrant_file: "/home/ana/a.bin" };
  await show({ entry: { workspace: "entrant", entry: "e" }, opens: true });
  click(".pane header button");
  await settled();
  expect(calls("save_entrant_file")).toEqual([{ entry: "e", hash: "a.bin" }]);
  expect(toasts.shown.map((it) => it.text)).toEqual([
    t("file-copy-saved", { path: "/home/ana/a.bin" }),
  ]);
});

test("the text that was read stays at hand where the file shows none", async () => {
  answers = { judge_files: [file("a.doc", "article"), file("b.doc", "article")] };
  answers["judge_file_content"] = { kind: "none" };
  await show({ entry: judged, opens: true, texts: new Map([["a.doc", "The whole text."]]) });
  expect(document.querySelector("details summary")?.textContent).toBe(t("text-of-file"));
  expect(document.querySelector("details")?.textContent).toContain("The whole text.");
  click("li:nth-child(2) button");
  await settled();
  expect(document.querySelector("details")).toBeNull();
});

test("captions that cannot be read keep no film away", async () => {
  HTMLMediaElement.prototype.addTextTrack = vi.fn();
  answers = {
    judge_files: [file("film.mp4", "film"), file("a.srt", "captions")],
    judge_file_address: "http://127.0.0.1:4321/abc",
    judge_file_content: new Error("no"),
  };
  await show({ entry: judged, opens: true });
  expect(document.querySelector("video")?.getAttribute("src")).toBe("http://127.0.0.1:4321/abc");
  expect(pane()).toContain("a.srt");
  expect(document.querySelector(".pane .telling")).toBeNull();
});

test("a file that cannot be opened says why", async () => {
  answers = { judge_files: [file("p.png", "picture")], judge_file_address: new Error("no") };
  await show({ entry: judged, opens: true });
  expect(document.querySelector(".pane [role=alert]")?.textContent).not.toBe("");
  expect(document.querySelector("img")).toBeNull();
});
