// The problem that is shown on a field of the entry form.

import { messageText } from "../i18n";
import { messageOf } from "../findings/format_finding";
import type { Finding } from "../api";
import type { DraftForm } from "./draft.svelte";

/** What is wrong with a field's shape, or with `rule` true what a rule of the whole entry says; null for nothing. */
export function fieldProblem(form: DraftForm, field: string, rule = false): string | null {
  if (rule) {
    if (!form.submitAttempted) {
      return null;
    }
    const finding = form.check?.findings.find(
      (it) => it.rule === field && it.outcome === "not_met",
    );
    return finding ? messageOf(finding) : null;
  }
  const wrong = form.shape(field);
  // While a form is being filled in, what is still empty is no mistake.
  if (wrong?.message.code === "shape-required" && !form.submitAttempted) {
    return null;
  }
  return wrong ? messageText(wrong.message) : null;
}

/** The first finding on a piece by its rule that is not met, or needs a person. */
export function findingOnPiece(
  form: DraftForm,
  piece: number,
  rule: Finding["rule"],
): Finding | null {
  return (
    form.check?.findings.find(
      (it) => it.rule === rule && it.piece === piece && it.outcome !== "met",
    ) ?? null
  );
}
