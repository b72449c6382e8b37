import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { Call } from "../api";
import { mutate } from "../state/mutate";
import { t } from "../i18n";
import Pairs from "./Pairs.svelte";
import { click } from "../parts/testclick";

/** The answers of `pairs_view` that wait, oldest first; others are answered at once. */
const shell = vi.hoisted(() => ({
  waiting: [] as { show: (next: [string, string]) => void; fail: () => void }[],
}));

const work = (entry: string) => ({
  round: 1,
  entry: {
    entry,
    number: 1,
    title: entry,
    category: "news",
    names: [],
    pieces: [],
    attachments: [],
  },
  texts: [],
});

vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string, args: { entry: string }) => {
    if (name !== "pairs_view") {
      return Promise.resolve(work(args.entry));
    }
    return new Promise((show, refuse) => {
      shell.waiting.push({
        show: (next) => {
          show({ next, last: null, compared: 0, pairs: 3 });
        },
        fail: () => {
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          refuse({ code: "workspace-disk-full", params: {} });
        },
      });
    });
  },
}));

let shown: object;

async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

const titles = () => [...document.querySelectorAll("h1")].map((it) => it.textContent);

beforeEach(() => {
  shell.waiting = [];
  Element.prototype.scrollTo = vi.fn();
  const props = {
    round: 1,
    category: "news",
    call: { category: [] } as unknown as Call,
    returnAll: () => Promise.resolve(),
    returnLabel: "",
    open: 1,
  };
  shown = mount(Pairs, { target: document.body, props });
  flushSync();
});

afterEach(() => unmount(shown));

test("an older answer does not take the place of a newer one", async () => {
  const changed = mutate(() => Promise.resolve());
  await settled();
  const [older, newer] = shell.waiting;
  newer?.show(["c", "d"]);
  await changed;
  await settled();
  older?.show(["a", "b"]);
  await settled();
  expect(titles()).toEqual(["c", "d"]);
});

test("pairs that cannot be read are said, and are read again when a person asks", async () => {
  shell.waiting[0]?.fail();
  await settled();
  expect(document.body.textContent).toContain(t("read-failed"));
  click("#read-again");
  await settled();
  shell.waiting[1]?.show(["a", "b"]);
  await settled();
  expect(titles()).toEqual(["a", "b"]);
  expect(document.body.textContent).not.toContain(t("read-failed"));
});
