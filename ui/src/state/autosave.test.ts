import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { DeskError } from "../api";
import { Autosave } from "./autosave.svelte";

/** A disk whose writes end when the test lets them. */
function slowDisk() {
  const waiting: { text: string; done: (ok: boolean) => void }[] = [];
  const disk = {
    /** What stands on the screen. */
    text: "",
    /** What is on the disk. */
    kept: "",
    writes: [] as string[],
    /** How many writes are under way at once, and the most there ever were. */
    now: 0,
    most: 0,
    /** Ends the oldest write. */
    async end(ok = true) {
      await vi.advanceTimersByTimeAsync(0);
      waiting.shift()?.done(ok);
      await vi.advanceTimersByTimeAsync(0);
    },
    get waiting() {
      return waiting.length;
    },
  };
  const save = () => {
    const { text } = disk;
    disk.now += 1;
    disk.most = Math.max(disk.most, disk.now);
    return new Promise<string>((resolve, reject) => {
      const done = (ok: boolean) => {
        disk.now -= 1;
        if (ok) {
          disk.kept = text;
          disk.writes.push(text);
          resolve(`at ${text}`);
        } else {
          reject(new DeskError({ code: "workspace-disk-full", params: {} }));
        }
      };
      waiting.push({ text, done });
    });
  };
  const autosave = new Autosave(save, 100);
  const type = (text: string) => {
    disk.text = text;
    autosave.noteChange();
  };
  return { disk, autosave, type };
}

const pause = () => vi.advanceTimersByTimeAsync(100);

/** How a promise ended, for one that may reject at any time. */
function ending(promise: Promise<void>) {
  const seen = { how: "open" };
  promise.then(
    () => (seen.how = "resolved"),
    () => (seen.how = "rejected"),
  );
  return seen;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a change is saved once, a moment after the last one", async () => {
  const { disk, autosave, type } = slowDisk();
  type("a");
  await vi.advanceTimersByTimeAsync(99);
  type("ab");
  await vi.advanceTimersByTimeAsync(99);
  expect(disk.waiting).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(disk.waiting).toBe(1);
  expect(autosave.saved).toBe("saving");
  await disk.end();
  expect(autosave.saved).toBe("saved");
  expect(autosave.savedAt).toBe("at ab");
  expect(disk.writes).toEqual(["ab"]);
});

test("a change made while a save is under way is called saved only after a save of its own", async () => {
  const { disk, autosave, type } = slowDisk();
  type("one");
  await pause();
  type("two");
  await disk.end();
  expect(disk.kept).toBe("one");
  expect(autosave.saved).toBe("saving");
  expect(autosave.unsaved).toBe(true);
  await pause();
  await disk.end();
  expect(disk.kept).toBe("two");
  expect(autosave.saved).toBe("saved");
});

test("flush waits for the save under way and for the one after it", async () => {
  const { disk, autosave, type } = slowDisk();
  type("one");
  await pause();
  type("two");
  const flushed = ending(autosave.flush());
  await disk.end();
  expect(flushed.how).toBe("open");
  expect(disk.waiting).toBe(1);
  type("three");
  await disk.end();
  expect(flushed.how).toBe("open");
  await disk.end();
  expect(flushed.how).toBe("resolved");
  expect(disk.kept).toBe("three");
});

test("flush saves at once what rests", async () => {
  const { disk, autosave, type } = slowDisk();
  type("one");
  const flushed = ending(autosave.flush());
  await vi.advanceTimersByTimeAsync(0);
  expect(disk.waiting).toBe(1);
  await disk.end();
  expect(flushed.how).toBe("resolved");
  await pause();
  expect(disk.writes).toEqual(["one"]);
});

test("flush rejects when saving failed, and nothing is called saved", async () => {
  const { disk, autosave, type } = slowDisk();
  type("one");
  const flushed = ending(autosave.flush());
  await disk.end(false);
  expect(flushed.how).toBe("rejected");
  expect(autosave.saved).toEqual({ failed: { code: "workspace-disk-full", params: {} } });
  expect(autosave.unsaved).toBe(true);
  expect(disk.kept).toBe("");
});

test("a failure stays until a save goes through, by a button or by the next change", async () => {
  const { disk, autosave, type } = slowDisk();
  type("one");
  await pause();
  await disk.end(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(disk.waiting).toBe(0);
  autosave.saveNow();
  await vi.advanceTimersByTimeAsync(0);
  await disk.end(false);
  expect(autosave.saved).toMatchObject({ failed: {} });
  type("two");
  await pause();
  await disk.end();
  expect(autosave.saved).toBe("saved");
  expect(disk.kept).toBe("two");
});

test("flush tries again where only the save under way failed", async () => {
  const { disk, autosave, type } = slowDisk();
  type("one");
  await pause();
  const flushed = ending(autosave.flush());
  await disk.end(false);
  expect(flushed.how).toBe("open");
  await disk.end();
  expect(flushed.how).toBe("resolved");
  expect(disk.kept).toBe("one");
});

test("two saves never run at once, so that an older one cannot come last", async () => {
  const { disk, autosave, type } = slowDisk();
  for (let step = 0; step < 50; step += 1) {
    type(`step ${step}`);
    if (step % 3 === 0) {
      autosave.saveNow();
    }
    await vi.advanceTimersByTimeAsync(step % 5 === 0 ? 100 : 10);
    if (step % 4 === 0) {
      await disk.end(step % 8 !== 0);
    }
  }
  const flushed = ending(autosave.flush());
  while (disk.waiting > 0) {
    await disk.end();
  }
  expect(flushed.how).toBe("resolved");
  expect(disk.most).toBe(1);
  expect(disk.kept).toBe("step 49");
  expect(autosave.saved).toBe("saved");
});

test("flush of what is saved asks nothing of the disk", async () => {
  const { disk, autosave } = slowDisk();
  await autosave.flush();
  expect(disk.waiting).toBe(0);
});

test("what a person gives up is not saved any more", async () => {
  const { disk, autosave, type } = slowDisk();
  type("one");
  autosave.abandon();
  await pause();
  await autosave.flush();
  expect(disk.waiting).toBe(0);
  expect(autosave.saved).toBe("saved");
});
