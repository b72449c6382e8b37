import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";

import { mutate } from "../state/mutate";
import SigningKeys from "./SigningKeys.svelte";
import { click } from "../parts/testclick";

const shell = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: vi.fn() }));

HTMLDialogElement.prototype.close = vi.fn();

let shown: object;

afterEach(() => unmount(shown));

async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  flushSync();
}

const field = () => document.querySelector<HTMLInputElement>("input[type=url]");

test("an address that is typed stays while the keys are read again, until it is saved", async () => {
  const signer = { name: "Desk", fingerprint: "7Q2M4" };
  let desk = { signer, address: "https://old.example", link: null, former: [] as object[] };
  shell.invoke.mockImplementation((name: string, args: { address: string }) => {
    desk = name === "set_call_address" ? { ...desk, address: args.address } : desk;
    return Promise.resolve(name === "desk_identity" ? desk : null);
  });
  shown = mount(SigningKeys, { target: document.body });
  await settled();
  const input = field();
  if (!input) {
    throw new Error("no field for the address");
  }
  expect(input.value).toBe("https://old.example");
  input.value = "https://new.example";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  desk = { ...desk, former: [{ fingerprint: "AAAAA", replaced: null, revoked: null }] };
  await mutate(() => Promise.resolve());
  flushSync();
  expect(document.querySelectorAll("li")).toHaveLength(1);
  expect(field()?.value).toBe("https://new.example");
  click("#save-address");
  await settled();
  expect([desk.address, field()?.value]).toEqual(["https://new.example", "https://new.example"]);
});
