// When an entry arrived, as far as the desk's receipt proves it.

import type { ReceiptMessage } from "../api";
import { instant, t } from "../i18n";

/**
 * Between two instants where the desk proves both ends. With no proven earliest, the latest proven instant; with no proven
 * latest, the claimed one. One instant where both ends are the same.
 */
export function arrivalText({ received_at, not_before, not_after }: ReceiptMessage): string {
  return not_before === null || not_after === null || not_before === not_after
    ? instant(not_after ?? received_at)
    : t("receipt-between", { earliest: instant(not_before), latest: instant(not_after) });
}
