import { createRawSnippet, flushSync, mount, unmount, type Snippet } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { Report, ShownFile } from "../api";
import { t } from "../i18n";
import { click } from "../parts/testclick";
import { toasts } from "../state/toasts.svelte";
import Files from "./Files.svelte";
import type { EntryOf } from "./files_of";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const file = (name: string, form: ShownFile["form"], more: Partial<ShownFile> = {}): ShownFile => ({
  ...{ hash: name, name, media_type: "a/b", bytes: 2_000_000, piece: 1, purpose: "work" },
  ...{ taken: null, form, trouble: null, here: true, ...more },
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
  fetch?: (report: Report) => Promise<unknown>;
  facts?: Snippet<[string]>;
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
  expect(document.querySelector(".pane .notice")).toBeNull();
});

test("a file that cannot be opened says why", async () => {
  answers = { judge_files: [file("p.png", "picture")], judge_file_address: new Error("no") };
  await show({ entry: judged, opens: true });
  expect(document.querySelector(".pane [role=alert]")?.textContent).not.toBe("");
  expect(document.querySelector("img")).toBeNull();
});

test("a file that has not come says so, can be fetched, and nothing else is offered for it", async () => {
  const film = file("film.mp4", "film", { here: false });
  answers = { judge_files: [film, file("a.srt", "captions", { here: false })] };
  let end: () => void = () => undefined;
  const fetch = vi.fn((report: Report) => {
    report({ stage: "progress-fetching", done: 1_000_000, total: 4_000_000 });
    return new Promise<void>((done) => (end = done));
  });
  await show({ entry: judged, opens: true, fetch, texts: new Map([["film.mp4", "Words."]]) });
  expect(document.querySelector("li")?.textContent).toContain(t("file-not-here"));
  expect(document.querySelector(".missing")?.textContent).toContain("0 of 2 files are here.");
  expect(pane()).toContain(`${t("shown-not-come")} ${t("shown-not-come-fetch")}`);
  expect(document.querySelectorAll(".pane button, .pane details, video")).toHaveLength(0);
  expect(calls("judge_file_address")).toEqual([]);
  expect(calls("judge_file_content")).toEqual([]);
  click(".missing button");
  await settled();
  expect(document.querySelector(".missing")?.textContent.replaceAll("\u00a0", " ")).toContain(
    "1 MB of 4 MB",
  );
  expect(fetch).toHaveBeenCalledOnce();
  end();
  await settled();
  expect(document.querySelector(".missing progress")).toBeNull();
});

test("where files cannot be fetched, no button offers it", async () => {
  answers = { entrant_files: [file("a.bin", "other", { here: false })] };
  await show({ entry: { workspace: "entrant", entry: "e" }, opens: true });
  expect(document.querySelector(".missing button")).toBeNull();
  expect(pane()).not.toContain(t("shown-not-come-fetch"));
});

test("what else is known of a file stands below its name, and is not said twice", async () => {
  answers = { desk_files: [file("a.doc", "article", { trouble: "locked" })] };
  answers["desk_file_content"] = { kind: "none" };
  const facts = createRawSnippet((hash: () => string) => ({
    render: () => `<p class="known">About ${hash()}</p>`,
  }));
  await show({ entry: { workspace: "desk", entry: "e" }, opens: true, facts });
  expect(document.querySelector("li .known")?.textContent).toBe("About a.doc");
  expect(pane()).not.toContain(t("read-trouble", { trouble: "locked" }));
});
