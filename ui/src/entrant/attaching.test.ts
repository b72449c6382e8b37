import { beforeEach, expect, test } from "vitest";

import { DeskError, type Report } from "../api";
import { t } from "../i18n";
import { toasts } from "../state/toasts.svelte";
import { Attaching } from "./attaching.svelte";

/** What is being attached, until the test says how it ended. */
interface Begun {
  path: string;
  report: Report;
  done: () => void;
  fails: (code: string) => void;
}

let begun: Begun[];
let attaching: Attaching;

beforeEach(() => {
  begun = [];
  toasts.shown = [];
  attaching = new Attaching(
    (path, _piece, report) =>
      new Promise((done, fail) => {
        const fails = (code: string) => {
          fail(new DeskError({ code, params: {} }));
        };
        begun.push({ path, report, done, fails });
      }),
  );
});

const settled = () => new Promise((done) => setTimeout(done));
const paths = () => begun.map((it) => it.path);

test("files are attached one after another, in the order in which they were asked for", async () => {
  const first = attaching.add(["/a/film.mp4", "C:\\b\\two.pdf"], null);
  const second = attaching.add(["/a/three.txt"], 1);
  await settled();
  expect([paths(), attaching.name, attaching.left]).toEqual([["/a/film.mp4"], "film.mp4", 2]);
  begun[0]?.report({ stage: "progress-sealing", done: 1, total: 2 });
  expect(attaching.progress?.done).toBe(1);
  begun[0]?.done();
  await settled();
  expect([attaching.name, attaching.left]).toEqual(["two.pdf", 1]);
  begun[1]?.done();
  expect(await first).toEqual([]);
  await settled();
  begun[2]?.done();
  expect(await second).toEqual([]);
  expect([attaching.name, attaching.progress, attaching.left]).toEqual([null, null, 0]);
});

test("a file that cannot be attached is named, and holds up no other", async () => {
  const all = attaching.add(["/a", "/b"], null);
  await settled();
  begun[0]?.fails("no-call");
  await settled();
  begun[1]?.done();
  expect(await all).toEqual(["/a"]);
  expect(toasts.shown.map((it) => it.text)).toEqual([t("error-no-call")]);
});

test("a stop ends all that was asked for before it, and nothing after it", async () => {
  const first = attaching.add(["/a", "/b"], null);
  const second = attaching.add(["/c"], null);
  await settled();
  begun[0]?.fails("stopped");
  expect(await first).toEqual(["/a", "/b"]);
  expect(await second).toEqual(["/c"]);
  expect([paths(), attaching.left]).toEqual([["/a"], 0]);
  const third = attaching.add(["/d"], null);
  await settled();
  begun[1]?.done();
  expect(await third).toEqual([]);
});
