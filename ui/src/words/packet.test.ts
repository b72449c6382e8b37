import { expect, test } from "vitest";

import { hasLeft, packetWord } from "./packet";

const at = "2021-01-25T12:00:00.000Z";

test("a packet is said to be sent, saved or neither, and what is not in it is counted", () => {
  const none = { delivery: { state: "draft" as const }, missing: 2 };
  expect([hasLeft(none), packetWord(none), packetWord(none, true)]).toEqual([
    false,
    "not sent",
    "No packet sent",
  ]);
  const saved = { delivery: { state: "saved" as const, at }, missing: 0 };
  expect([hasLeft(saved), packetWord(saved)]).toEqual([true, "saved as a file"]);
  const sent = { delivery: { state: "sent" as const, at }, missing: 1 };
  expect(packetWord(sent)).toBe("sent; one entry is not in it");
  expect(packetWord(sent, true)).toBe("Packet sent; one entry is not in it");
});
