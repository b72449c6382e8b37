// The toast after a version of the call was published.

import type { CallPublished } from "../api";
import { t, failureText } from "../i18n";

/** Whether the call was sent or waits to be, and how many verdicts changed by it. */
export function publishedText({ verdict_changes, delivery }: CallPublished): string {
  const entries = verdict_changes.length;
  return delivery.state === "waiting"
    ? t("call-published-waiting", { entries, reason: failureText(delivery.reason) })
    : t("call-published", { entries });
}
