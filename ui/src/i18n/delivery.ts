// The state of a delivery in words, the same on every screen.

import type { Delivery, FilesSent, KindCount } from "../api";
import { count, instant, t } from ".";
import { fourDigits } from "./numbers";

/** The files of the work that a delivery names and of which some are not in the mailbox yet; null where none is missing. */
export function filesOnTheWay(delivery: Delivery): FilesSent | null {
  const files = "files" in delivery ? delivery.files : null;
  return files !== null && files.sent < files.of ? files : null;
}

/** The state of a delivery, with how many of its files are in the mailbox where some are not. */
export function deliveryText(delivery: Delivery): string {
  const state = stateText(delivery);
  const files = filesOnTheWay(delivery);
  return files === null
    ? state
    : t("delivery-files", {
        state,
        sent: files.sent,
        shown: count(files.sent),
        files: count(files.of),
      });
}

/** The short word of a delivery: draft, not sent yet, saved as a file, sent, received. */
function stateText(delivery: Delivery): string {
  switch (delivery.state) {
    case "draft":
      return t("delivery-draft");
    case "waiting":
      return t("delivery-waiting");
    case "saved":
      return t("delivery-saved", { time: instant(delivery.at) });
    case "sent":
      return t("delivery-sent", { time: instant(delivery.at) });
    case "received":
      return t("delivery-received", { number: fourDigits(delivery.number) });
  }
}

/** The mark that stands beside the word. */
export function deliveryMark(delivery: Delivery): "todo" | "begun" | "done" {
  const marks = {
    draft: "begun",
    waiting: "todo",
    saved: "begun",
    sent: "begun",
    received: "done",
  };
  return (filesOnTheWay(delivery) ? "begun" : marks[delivery.state]) as "todo" | "begun" | "done";
}

/** Things of several kinds with their numbers: `2 entries, 1 score sheet`. */
export function kindCounts(items: readonly KindCount[]): string {
  return items.map(({ kind, count }) => t("unsent-kind", { kind, count })).join(", ");
}

/** Whether it was sent, or saved as a file for a person to pass on. */
export function hasLeft(delivery: Delivery | null): boolean {
  return delivery !== null && delivery.state !== "draft" && delivery.state !== "waiting";
}
