import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from "vitest";

import type { ShownFile } from "../api";
import { t } from "../i18n";
import { click } from "../parts/testclick";
import type { Captions } from "./captions";
import { playback } from "./playback.svelte";
import Player from "./Player.svelte";

const film: ShownFile = {
  ...{ hash: "film", name: "film.mp4", media_type: "video/mp4", bytes: 9, piece: 1 },
  ...{ purpose: "work", taken: null, form: "film", trouble: null, here: true },
};
const cue = (from: number, text: string) => ({
  ...{ from, to: from + 2, text, speaker: null, place: null },
});
const captions: Captions[] = [
  { hash: "fr", name: "a.srt", language: "fr", cues: [cue(0, "Bonjour."), cue(30, "Au revoir.")] },
  { hash: "en", name: "b.srt", language: "en", cues: [cue(0, "Hello.")] },
];

let shown: object;
let play: MockInstance;
let tracks: { mode: string; addCue: () => void }[];
const save = vi.fn(() => Promise.resolve(null));

beforeEach(() => {
  tracks = [];
  const media = HTMLMediaElement.prototype;
  play = vi.spyOn(media, "play").mockResolvedValue();
  vi.spyOn(media, "pause").mockReturnValue();
  vi.spyOn(media, "load").mockReturnValue();
  media.addTextTrack = () => {
    const track = { mode: "", addCue: vi.fn() };
    tracks.push(track);
    return track as unknown as TextTrack;
  };
  vi.stubGlobal("VTTCue", vi.fn());
  Object.assign(playback, { volume: 1, muted: false, speed: 1, captions: null });
  save.mockClear();
});

afterEach(async () => {
  await unmount(shown);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(props: Partial<{ file: ShownFile; captions: Captions[] }> = {}): HTMLVideoElement {
  const all = { file: film, address: "http://127.0.0.1:1/a", captions: [], save, ...props };
  shown = mount(Player, { target: document.body, props: all });
  flushSync();
  const media = document.querySelector("video");
  if (!media) {
    throw new Error("no video");
  }
  return media;
}

/** The film's metadata has come: it runs for so many seconds. */
function ready(media: HTMLVideoElement, duration: number, videoWidth = 640): void {
  Object.defineProperty(media, "duration", { value: duration });
  Object.defineProperty(media, "videoWidth", { value: videoWidth });
  let at = 0;
  Object.defineProperty(media, "currentTime", {
    get: () => at,
    set: (to: number) => {
      at = to;
    },
  });
  media.dispatchEvent(new Event("durationchange"));
  media.dispatchEvent(new Event("loadedmetadata"));
  flushSync();
}

function press(key: string, on = ".player"): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  document.querySelector(on)?.dispatchEvent(event);
  flushSync();
}

test("every action has a key, and the screen around it does not see the key", () => {
  const outside = vi.fn();
  window.addEventListener("keydown", outside);
  const media = show({ captions });
  ready(media, 100);
  press(" ");
  expect(play).toHaveBeenCalledOnce();
  press("ArrowRight");
  expect(media.currentTime).toBe(10);
  press("ArrowLeft");
  press("ArrowLeft");
  expect(media.currentTime).toBe(0);
  press("ArrowDown");
  expect(media.volume).toBeCloseTo(0.9);
  press("m");
  expect(media.muted).toBe(true);
  press(">");
  expect(media.playbackRate).toBe(1.25);
  press("c");
  expect(tracks.map((it) => it.mode)).toEqual(["showing", "disabled"]);
  expect(outside).not.toHaveBeenCalled();
  press("7");
  expect(outside).toHaveBeenCalledOnce();
  window.removeEventListener("keydown", outside);
});

test("the space bar on a button presses that button alone", () => {
  show();
  press(" ", ".controls button:nth-of-type(2)");
  expect(play).not.toHaveBeenCalled();
});

test("a film continues where it was left", async () => {
  const media = show();
  ready(media, 100);
  press("ArrowRight");
  await unmount(shown);
  const again = show();
  ready(again, 100);
  expect(again.currentTime).toBe(10);
});

/** In a browser a range whose value nobody has set stands in its middle, and moves there when its ends do. */
function showRangesAsBrowsersDo(): void {
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  const wereSet = new WeakSet<HTMLInputElement>();
  vi.spyOn(HTMLInputElement.prototype, "value", "set").mockImplementation(function set(
    this: HTMLInputElement,
    to: string,
  ) {
    wereSet.add(this);
    value?.set?.call(this, to);
  });
  vi.spyOn(HTMLInputElement.prototype, "value", "get").mockImplementation(function get(
    this: HTMLInputElement,
  ): string {
    return this.type === "range" && !wereSet.has(this)
      ? String((Number(this.min) + Number(this.max)) / 2)
      : (value?.get?.call(this) as string);
  });
}

test("before it plays, the bar stands where the film does, and follows it", () => {
  showRangesAsBrowsersDo();
  const media = show({ file: { ...film, hash: "bar" } });
  const bar = document.querySelector<HTMLInputElement>(".seek input");
  ready(media, 5400);
  expect(bar?.value).toBe("0");
  press("ArrowRight");
  expect(bar?.value).toBe("10");
  if (bar) {
    bar.value = "4200";
    bar.dispatchEvent(new Event("input", { bubbles: true }));
  }
  flushSync();
  expect(media.currentTime).toBe(4200);
});

test("captions are chosen by language, and the language stays for the next film", async () => {
  const choice = () => document.querySelectorAll("select")[1];
  show({ captions });
  const select = choice();
  expect([...(select?.options ?? [])].map((it) => it.text)).toEqual([
    ...[t("player-captions-none"), "French", "English"],
  ]);
  if (select) {
    select.value = "en";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  flushSync();
  await unmount(shown);
  tracks = [];
  show({ captions });
  expect(tracks.map((it) => it.mode)).toEqual(["disabled", "showing"]);
  expect(document.querySelector("ol")?.textContent).toContain("Hello.");
});

test("a line of what is said leads to its instant and is marked while it is said", () => {
  const media = show({ captions });
  ready(media, 100);
  click('[data-cue="1"]');
  flushSync();
  expect(media.currentTime).toBe(30);
  expect(document.querySelector("[aria-current]")?.textContent).toContain("Au revoir.");
});

test("where it cannot be played, that is said, with a copy to save", () => {
  vi.spyOn(navigator, "userAgent", "get").mockReturnValue("X11; Linux x86_64");
  const media = show();
  Object.defineProperty(media, "error", { value: { code: 4 } });
  media.dispatchEvent(new Event("error"));
  flushSync();
  const alert = document.querySelector('[role="alert"]');
  expect(alert?.textContent).toContain("video/mp4");
  expect(alert?.textContent).toContain("gstreamer1.0-libav");
  expect(document.querySelector(".controls")).toBeNull();
  click('[role="alert"] button');
  expect(save).toHaveBeenCalledOnce();
});

test("a film of which only the sound can be played says so, a sound does not", async () => {
  ready(show(), 100, 0);
  expect(document.querySelector('[role="status"]')?.textContent).toContain(t("player-no-picture"));
  await unmount(shown);
  ready(show({ file: { ...film, form: "sound" } }), 100, 0);
  expect(document.querySelector('[role="status"]')).toBeNull();
});
