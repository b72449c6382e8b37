import { expect, test } from "vitest";

import type { Delivery, FilesSent } from "../api";
import { deliveryMark, deliveryText, filesOnTheWay } from "./delivery";

const at = "2021-01-18T12:00:00Z";
const files = (sent: number): FilesSent => ({ sent, of: 3, reason: null });

test.each<[Delivery, string | null, string]>([
  [{ state: "sent", at, files: null }, null, "begun"],
  [{ state: "sent", at, files: files(3) }, null, "begun"],
  [{ state: "sent", at, files: files(2) }, "; 2 of 3 files are there", "begun"],
  [{ state: "sent", at, files: files(1) }, "; 1 of 3 files is there", "begun"],
  [{ state: "received", number: 14, at, files: files(0) }, "0014; 0 of 3 files are there", "begun"],
  [{ state: "received", number: 14, at, files: files(3) }, null, "done"],
  [{ state: "saved", at }, null, "begun"],
])("%o", (delivery, end, mark) => {
  const text = deliveryText(delivery);
  expect(end === null ? !text.includes("files") : text.endsWith(end)).toBe(true);
  expect(filesOnTheWay(delivery) !== null).toBe(end !== null);
  expect(deliveryMark(delivery)).toBe(mark);
});
