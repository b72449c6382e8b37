// What is said once a version of the call was published: handed out, or only here.

import type { CallPublished } from "../api";
import { t, failureText } from "../i18n";

/** Says how far a published call came, and how many verdicts changed by it. */
export function published({ verdict_changes, delivery }: CallPublished): string {
  const entries = verdict_changes.length;
  return delivery.state === "waiting"
    ? t("call-published-waiting", { entries, reason: failureText(delivery.reason) })
    : t("call-published", { entries });
}
