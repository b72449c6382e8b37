import { flushSync, mount, unmount } from "svelte";
import { expect, test, vi } from "vitest";

import { placeOf, type WorkspacePlace } from "../state/route.svelte";
import { SCREENS } from "../state/screens";
import { session } from "../state/session.svelte";
import Screen from "./Screen.svelte";

const refused = { code: "no-such-command", params: {} };

// Nothing can be read: every screen must say so, or wait.
vi.mock("@tauri-apps/api/core", () => ({
  invoke: () => Promise.reject(new Error("nothing answers")),
  Channel: vi.fn(),
}));
vi.mock("@tauri-apps/api/webview", () => ({
  getCurrentWebview: () => ({ onDragDropEvent: () => Promise.resolve(() => undefined) }),
}));

// jsdom opens no dialogs.
HTMLDialogElement.prototype.close = () => undefined;

const addresses = Object.entries(SCREENS).flatMap(([kind, screens]) =>
  Object.keys(screens).map((screen) => `#${kind}/${screen}/1`),
);

test.each(addresses)("%s is drawn where nothing can be read", async (address) => {
  const place = placeOf(address) as WorkspacePlace;
  expect(address).toBe(`#${place.kind}/${place.screen}/1`);
  [session.desk, session.failure] = [null, refused];
  const screen = mount(Screen, { target: document.body, props: { place } });
  flushSync();
  expect(document.querySelector("main")).not.toBeNull();
  await unmount(screen);
});
