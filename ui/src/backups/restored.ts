// The notice after a workspace was restored.

import type { RestoredView } from "../api";
import { fourDigits } from "../i18n/numbers";
import { t } from "../i18n";

/** The sentences of the notice. Only a desk has a next receipt number. */
export function restoredTexts(view: RestoredView, path: string): string[] {
  const number = { number: fourDigits(view.next_number) };
  return [
    t("restored", { path }),
    ...(view.kind === "desk"
      ? [t(view.numbers_known ? "restored-numbers-known" : "restored-numbers-gap", number)]
      : []),
    ...(view.lines_missing !== null && view.lines_missing > 0
      ? [t("restored-missing", { lines: view.lines_missing })]
      : []),
  ];
}
