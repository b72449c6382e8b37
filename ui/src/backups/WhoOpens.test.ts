import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";

import type { OpenWorkspace } from "../api";
import { t } from "../i18n";
import WhoOpens from "./WhoOpens.svelte";
import { click } from "../parts/testclick";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

let shown: object;

afterEach(() => unmount(shown));

async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  flushSync();
}

test("keys that cannot be read are said, and the list follows what is added", async () => {
  let here = false;
  shell.invoke.mockRejectedValueOnce({ code: "workspace-disk-full", params: {} });
  shell.invoke.mockImplementation((name: string) => {
    here ||= name === "let_this_computer_open";
    return Promise.resolve({ names: here ? ["passphrase:Ann", "computer"] : [], opens_here: here });
  });
  const workspace = { kind: "desk", name: "Ann" } as OpenWorkspace;
  shown = mount(WhoOpens, {
    target: document.body,
    props: { workspace, onrecovery: () => undefined },
  });
  await settled();
  expect(document.body.textContent).toContain(t("read-failed"));
  click("#read-again");
  await settled();
  expect(document.querySelectorAll("li")).toHaveLength(0);
  click("#computer-key");
  await settled();
  expect(document.querySelectorAll("li")).toHaveLength(2);
  expect(document.querySelector("#computer-key")).toBeNull();
});
