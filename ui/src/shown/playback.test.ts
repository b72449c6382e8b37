import { expect, test, vi } from "vitest";

import { playback } from "./playback.svelte";
import { notePosition, positionOf } from "./positions";

test("a file continues where it was left, and begins again once it was played to its end", () => {
  expect(positionOf("a")).toBe(0);
  notePosition("a", 61, NaN);
  notePosition("b", 5, 100);
  expect([positionOf("a"), positionOf("b")]).toEqual([61, 5]);
  notePosition("a", 99.5, 100);
  expect([positionOf("a"), positionOf("b")]).toEqual([0, 5]);
});

test("one recording plays at a time", () => {
  const made = () => {
    const pause = vi.fn();
    return { pause, media: { pause } as unknown as HTMLMediaElement };
  };
  const [one, other, third] = [made(), made(), made()];
  playback.plays(one.media);
  playback.plays(one.media);
  expect(one.pause).not.toHaveBeenCalled();
  playback.plays(other.media);
  expect(one.pause).toHaveBeenCalledOnce();
  playback.leaves(other.media);
  playback.plays(third.media);
  expect(other.pause).not.toHaveBeenCalled();
});
