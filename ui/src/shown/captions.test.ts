import { afterEach, expect, test, vi } from "vitest";

import type { Cue, ShownFile } from "../api";
import {
  addTrack,
  captionFiles,
  captionsName,
  cueAt,
  cueText,
  inOrder,
  type Captions,
} from "./captions";

afterEach(() => vi.unstubAllGlobals());

const cue = (from: number, to: number, text = "", speaker: string | null = null): Cue => ({
  ...{ from, to, text, speaker, place: null },
});
const file = (name: string, form: ShownFile["form"], piece: number | null): ShownFile => ({
  ...{ hash: name, name, media_type: "", bytes: 1, piece, purpose: "work" },
  ...{ taken: null, form, trouble: null, here: true },
});

test("captions go with the films of their piece, and those of the entry with all", () => {
  const film = file("film", "film", 1);
  const files = [
    ...[film, file("one", "captions", 1), file("two", "captions", 2)],
    ...[file("all", "captions", null), file("text", "text", 1)],
  ];
  expect(captionFiles(film, files).map((it) => it.name)).toEqual(["one", "all"]);
  expect(captionFiles({ ...film, piece: null }, files)).toHaveLength(3);
});

test("captions that are named after another recording do not go with this one", () => {
  const film = file("Ferry.mp4", "film", 1);
  const sound = file("sound.mp3", "sound", 1);
  const captions = ["ferry.en.vtt", "sound.vtt", "ferryman.vtt", "all.vtt"];
  const files = [film, sound, ...captions.map((name) => file(name, "captions", 1))];
  const namesOf = (of: ShownFile) => captionFiles(of, files).map((it) => it.name);
  expect(namesOf(film)).toEqual(["ferry.en.vtt", "ferryman.vtt", "all.vtt"]);
  expect(namesOf(sound)).toEqual(["sound.vtt", "ferryman.vtt", "all.vtt"]);
});

test("captions are named by their language, and by their file where that does not tell them apart", () => {
  const named = (name: string, language: string | null): Captions => ({
    ...{ hash: name, name, language, cues: [] },
  });
  const all = [named("a.srt", "fr"), named("b.srt", "en"), named("c.srt", "en"), named("d", null)];
  expect(all.map((it) => captionsName(it, all))).toEqual([
    ...["French", "English (b.srt)", "English (c.srt)", "d"],
  ]);
});

test("the cue of an instant is the last that has begun", () => {
  const cues = inOrder([cue(5, 6), cue(0.5, 2), cue(2, 4)]);
  expect(cues.map((it) => it.from)).toEqual([0.5, 2, 5]);
  expect([0, 0.5, 1.9, 2, 4.5, 5, 900].map((time) => cueAt(cues, time))).toEqual([
    ...[-1, 0, 0, 1, 1, 2, 2],
  ]);
  expect(cueAt([], 3)).toBe(-1);
});

test("what a cue says is never markup, and a cue of the top stands there", () => {
  class MadeCue {
    line = "auto";
    constructor(
      readonly from: number,
      readonly to: number,
      readonly text: string,
    ) {}
  }
  vi.stubGlobal("VTTCue", MadeCue);
  const added: MadeCue[] = [];
  const track = { mode: "", addCue: (it: MadeCue) => added.push(it) };
  const addTextTrack = vi.fn(() => track);
  const media = { addTextTrack } as unknown as HTMLMediaElement;
  const cues = [cue(0, 1, "<b>1 & 2</b>", "Ana"), { ...cue(1, 2, "Up"), place: "top" as const }];
  addTrack(media, { hash: "h", name: "n", language: "fr", cues }, "French");
  expect(addTextTrack).toHaveBeenCalledWith("captions", "French", "fr");
  expect(track.mode).toBe("disabled");
  expect(added.map((it) => [it.text, it.line])).toEqual([
    ["Ana: &lt;b>1 &amp; 2&lt;/b>", "auto"],
    ["Up", 0],
  ]);
  expect(cueText(cue(0, 1, "Hello"))).toBe("Hello");
});
