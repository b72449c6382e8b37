// What is said once a version of the call was published: handed out, or only here.

import type { CallPublished } from "../api";
import { t, told } from "../words";

/** Says how far a published call came, and how many verdicts changed by it. */
export function published({ flips, delivery }: CallPublished): string {
  const entries = flips.length;
  return delivery.state === "waiting"
    ? t("call-published-waiting", { entries, reason: told(delivery.reason) })
    : t("call-published", { entries });
}
