import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";

import type { EntryView, RevisionView } from "../api";
import { instant, t } from "../i18n";
import { click } from "../parts/testclick";
import Arrival from "./Arrival.svelte";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

const revision = {
  revision: 1,
  received_at: "2021-01-23T14:00:00.000Z",
  claimed_at: "1999-01-01T00:00:00.000Z",
  arrived_after: "2021-01-23T14:00:00.000Z",
  arrived_by: "2021-02-21T12:00:00.000Z",
  received_source: "mailbox",
  anomalies: ["time-before-call"],
  stated: null,
};

let component: object;

function show(...revisions: Partial<RevisionView>[]): void {
  const entry = { id: "e", revision: 1, revisions } as unknown as EntryView;
  component = mount(Arrival, { target: document.body, props: { entry } });
  flushSync();
}

afterEach(async () => {
  await unmount(component);
});

test("a file's own time is shown as it is, and why it cannot be right", () => {
  show(revision);
  const shown = document.querySelector("li")?.textContent;
  expect(shown).toContain(t("arrival-claimed", { claimed: instant(revision.claimed_at) }));
  expect(shown).toContain(t("anomaly-time-before-call"));
});

test("where the arrival is proved to the instant, or no file has a time, none is shown", () => {
  const proved = { ...revision, arrived_by: revision.arrived_after, anomalies: [] };
  show(proved, { ...revision, revision: 2, claimed_at: null, anomalies: [] });
  expect(document.querySelectorAll("li")).toHaveLength(2);
  expect(document.querySelector("li span")).toBeNull();
});

test("an empty local time takes back what was stated", async () => {
  shell.invoke.mockResolvedValue(null);
  show(revision);
  const reason = [...document.querySelectorAll("input")].at(-1);
  if (!reason) {
    throw new Error("no field for the reason");
  }
  reason.value = "Neither is sure.";
  reason.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  click("details button");
  await vi.waitFor(() => {
    expect(shell.invoke).toHaveBeenCalledWith("record_stated_arrival", {
      entry: "e",
      revision: 1,
      localTime: "",
      reason: "Neither is sure.",
    });
  });
});
