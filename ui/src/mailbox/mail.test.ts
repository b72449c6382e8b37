import { expect, test, vi } from "vitest";

import * as api from "../api";
import { mailboxAlerts } from "./mailbox_alerts.svelte";
import { reportCollected, reportFetched, reportNotSent } from "./mail";
import { toasts } from "../state/toasts.svelte";

const failure = { code: "bad-signature", params: {} };
const refused = (index: number) => ({
  sealed: String(index),
  file: `${String(index)}.awards-entry`,
  failure,
});

test("each refused file is named with its reason, and the rest is counted", () => {
  reportCollected({
    entries: [],
    sheets: 0,
    held: 0,
    known: 0,
    refused: Array.from({ length: 7 }, (_, index) => refused(index)),
    strangers: [{ name: "a (1).awards-entry", code: "name" }],
    receipts: {
      sent: 0,
      waiting: 0,
      files_waiting: 0,
      reason: null,
      failed: [],
      ended: null,
      stopped: false,
    },
    files: { fetched: 0, missing: [], stopped: false },
    emptied: false,
    to_void: [],
    stopped: false,
  });
  const [, left, skipped] = toasts.shown;
  expect(left?.text).toContain("7 files were not taken in");
  expect(left?.text).toContain("0.awards-entry");
  expect(left?.text).toContain("The signature does not hold");
  expect(left?.text).toContain("2 more");
  expect(left?.text).not.toContain("6.awards-entry");
  expect(skipped?.text).toContain("a (1).awards-entry");
  // The five that were named can be noted as seen; the others come again.
  const acknowledge = vi.spyOn(api, "acknowledgeRefused").mockResolvedValue(null);
  left?.action?.act();
  expect(acknowledge).toHaveBeenCalledWith(["0", "1", "2", "3", "4"]);
});

test("nothing is said of what went out whole", () => {
  const before = toasts.shown;
  reportNotSent({
    sent: 3,
    waiting: 0,
    files_waiting: 0,
    reason: null,
    failed: [],
    ended: null,
    stopped: false,
  });
  expect(toasts.shown).toBe(before);
  reportNotSent({
    sent: 2,
    waiting: 0,
    files_waiting: 0,
    reason: null,
    failed: [{ to: "Judge Four", failure }],
    ended: null,
    stopped: false,
  });
  expect(toasts.shown.at(-1)?.text).toContain("Judge Four");
});

test("what is sealed and waits is said with the reason", () => {
  toasts.shown = [];
  const reason = { code: "no-mailbox", params: {} };
  reportNotSent({
    sent: 0,
    waiting: 2,
    files_waiting: 0,
    reason,
    failed: [],
    ended: null,
    stopped: false,
  });
  expect(toasts.shown[0]?.text).toContain("2 files are sealed and kept here");
});

test("of what could not be sent, nothing is said of others", () => {
  reportNotSent({
    sent: 0,
    waiting: 0,
    files_waiting: 0,
    reason: null,
    failed: [{ to: "Judge Four", failure }],
    ended: null,
    stopped: false,
  });
  expect(toasts.shown.at(-1)?.text).not.toContain("others");
});

test("a mailbox that failed and a stop are said, each as what it is", () => {
  const ended = { code: "no-mailbox", params: {} };
  reportNotSent({
    sent: 1,
    waiting: 0,
    files_waiting: 0,
    reason: null,
    failed: [],
    ended,
    stopped: false,
  });
  expect(toasts.shown.at(-1)?.text).toContain("No mailbox has been chosen");
  reportNotSent({
    sent: 1,
    waiting: 0,
    files_waiting: 0,
    reason: null,
    failed: [],
    ended: null,
    stopped: true,
  });
  expect(toasts.shown.at(-1)?.text).toContain("Stopped before everything was sent");
});

const NOTHING = {
  taken: 0,
  receipts: 0,
  feedback: 0,
  held: 0,
  refused_files: [],
  skipped_files: [],
  files: { fetched: 0, missing: [], stopped: false },
  calls: 0,
  news: [],
  unconfirmed: [],
};

test("receipts, feedback and newer calls are counted apart", () => {
  reportFetched("entrant", { ...NOTHING, taken: 3, receipts: 1, feedback: 2 });
  expect(toasts.shown.at(-1)?.text).toBe("One receipt came; feedback on 2 entries came");
  reportFetched("entrant", { ...NOTHING, calls: 1 });
  expect(toasts.shown.at(-1)?.text).toBe("No new receipt; a newer version of the call is in force");
  reportFetched("judge", { ...NOTHING, taken: 2 });
  expect(toasts.shown.at(-1)?.text).toBe("2 packets came");
});

test("news of a desk's keys stays wherever somebody looked from", () => {
  const news = { what: "new_keys", desk: "Desk", fingerprint: "1 2", since: "2021-01-05" } as const;
  reportFetched("judge", { ...NOTHING, news: [news] });
  expect(mailboxAlerts.of("judge").news).toEqual([news]);
});

test("files of the work that did not come are named with the reason, and those that were not sent are counted", () => {
  toasts.shown = [];
  const missing = [{ name: "film.mp4", failure }];
  reportFetched("judge", { ...NOTHING, files: { fetched: 1, missing, stopped: true } });
  const texts = toasts.shown.map((it) => it.text);
  expect(texts.some((it) => it.includes("Stopped before the end"))).toBe(true);
  expect(texts.at(-1)).toContain("One file of the work has not come: film.mp4: The signature");
  const sent = { sent: 1, waiting: 0, failed: [], ended: null, stopped: false };
  reportNotSent({ ...sent, files_waiting: 2, reason: { code: "no-mailbox", params: {} } });
  expect(toasts.shown.at(-1)?.text).toContain(
    "2 files of the work have not been sent yet. No mailbox",
  );
});
