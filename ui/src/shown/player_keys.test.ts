import { expect, test } from "vitest";

import { isLeftToControl, playerAction, steppedSpeed } from "./player_keys";

const key = (name: string, held: Partial<KeyboardEventInit> = {}) =>
  playerAction(new KeyboardEvent("keydown", { key: name, ...held }));

test("every key of the player has its action, in either case", () => {
  expect(key(" ")).toEqual({ kind: "play" });
  expect(key("ArrowLeft")).toEqual({ kind: "seek", by: -10 });
  expect(key("ArrowUp")).toEqual({ kind: "volume", by: 1 });
  expect(key("M")).toEqual({ kind: "mute" });
  expect(key(">")).toEqual({ kind: "speed", by: 1 });
});

test("other keys and shortcuts of the system are left alone", () => {
  expect(key("x")).toBeUndefined();
  expect(key("Tab")).toBeUndefined();
  expect(key("f", { ctrlKey: true })).toBeUndefined();
  expect(key("c", { metaKey: true })).toBeUndefined();
});

test("speed steps within what is offered", () => {
  expect(steppedSpeed(1, 1)).toBe(1.25);
  expect(steppedSpeed(2, 1)).toBe(2);
  expect(steppedSpeed(0.5, -1)).toBe(0.5);
  expect(steppedSpeed(3, -1)).toBe(1.5);
});

test("a control keeps the keys that it uses itself", () => {
  const left = (tag: string, name: string, type = "") => {
    const target = document.createElement(tag);
    target.className = type;
    return isLeftToControl({ key: name, target });
  };
  expect(left("button", " ")).toBe(true);
  expect(left("button", "ArrowLeft")).toBe(false);
  expect(left("select", "ArrowDown")).toBe(true);
  expect(left("select", "m")).toBe(false);
  expect(left("input", "ArrowUp", "volume")).toBe(true);
  expect(left("input", "ArrowUp")).toBe(false);
  expect(left("div", " ")).toBe(false);
});
