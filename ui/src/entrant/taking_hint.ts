/** What is said of an entry before it is submitted. */
import type { Finding, Taking } from "../api";
import { instant, t } from "../i18n";

/** Whether a finding says that the call takes no late entry. */
const refusesLate = (finding: Finding) =>
  finding.rule === "deadline" && finding.blocks && finding.outcome === "not_met";

/** What submitting would do now. `blocked`: something of the entry must be put right first. */
export function takingHint(taking: Taking, findings: readonly Finding[], blocked: boolean): string {
  const last = instant(taking.last);
  const until = taking.changes_until === null ? null : instant(taking.changes_until);
  switch (taking.taken) {
    case "closed":
      return t(taking.replaces ? "taking-closed" : "taking-closed-withdrawn", { last });
    case "locked":
      return t("taking-locked");
    case "late_with_code":
      return t(blocked ? "submit-blocked" : "taking-code", { last });
    case "late":
      if (findings.some(refusesLate)) {
        return t("taking-blocked", { last });
      }
      if (blocked) {
        return t("submit-blocked");
      }
      return until === null ? t("taking-late", { last }) : t("taking-late-until", { last, until });
    case "early":
      return blocked
        ? t("submit-blocked")
        : t("taking-early", { opens: taking.opens === null ? "" : instant(taking.opens) });
    case "doubtful":
      return t(blocked ? "submit-blocked" : "taking-doubtful", { last });
    case "in_time":
      if (blocked || taking.replaces) {
        return t(blocked ? "submit-blocked" : "taking-change", { last });
      }
      return until === null ? t("taking-first-locked") : t("taking-first", { until });
  }
}
