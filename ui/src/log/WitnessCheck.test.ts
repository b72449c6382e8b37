import { flushSync, mount, unmount } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";

import { toasts } from "../state/toasts.svelte";
import type { HeadOutcome, LogCheck } from "../api";
import WitnessCheck from "./WitnessCheck.svelte";
import { click } from "../parts/testclick";

/** What the shell answers, by the file. */
const shell = vi.hoisted((): { answers: Record<string, unknown> } => ({ answers: {} }));

vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string, args: Record<string, unknown>) => {
    const answer = shell.answers[String(args["path"])];
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    const failed = () => Promise.reject({ code: "witness-empty", params: {} });
    return name === "check_log_against" && answer !== undefined
      ? Promise.resolve(answer)
      : failed();
  },
}));

const head = (says: HeadOutcome["says"], void_since: string | null): HeadOutcome => ({
  source: "ann.json",
  with: "receipt",
  size: 7,
  root: "00",
  at: "2021-01-18T12:00:00.000Z",
  fingerprint: "7Q2M4",
  void_since,
  says,
});
const check = (outcome: HeadOutcome): LogCheck => ({
  heads: [outcome],
  agrees_up_to: outcome.says === "agrees" ? 7 : 4,
  departs: outcome.says === "agrees" ? null : { after: 4, by: 5 },
  log_lines: 9,
  known_lines: null,
  handed_out: 7,
  two_histories: [],
});

/** Checks the log against files one after the other; gives what is said after each. */
async function said(paths: readonly string[]): Promise<(string | null)[]> {
  const part = mount(WitnessCheck, { target: document.body });
  flushSync();
  const field = document.querySelector<HTMLInputElement>("input");
  const texts: (string | null)[] = [];
  for (const path of paths) {
    if (field) {
      field.value = path;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    flushSync();
    click("#check-witness");
    await new Promise((resolve) => setTimeout(resolve));
    flushSync();
    texts.push(document.querySelector("#log-check")?.textContent ?? null);
  }
  await unmount(part);
  return texts;
}

beforeEach(() => {
  toasts.shown = [];
  shell.answers = {
    honest: check(head("agrees", null)),
    rewritten: check(head("departs", null)),
    stolen: check(head("departs", "2021-01-20T12:00:00.000Z")),
  };
});

test("what agrees and what departs is said, with the line", async () => {
  const [honest, rewritten] = await said(["honest", "rewritten"]);
  expect(honest).toContain("The one witness agrees");
  expect(honest).not.toContain("void");
  expect(rewritten).toContain("another history");
  expect(rewritten).toContain("is line 5.");
  expect(rewritten).not.toContain("The one witness agrees");
});

test("a head of keys that are void by now is marked", async () => {
  const [stolen] = await said(["stolen"]);
  expect(stolen).toContain("another history");
  expect(stolen).toContain("which are void since Jan");
});

test("what an earlier file said does not stand beside one that cannot be read", async () => {
  const [honest, none] = await said(["honest", "no such file"]);
  expect(honest).toContain("agrees");
  expect(none).toBeNull();
  expect(toasts.shown.length).toBe(1);
});
