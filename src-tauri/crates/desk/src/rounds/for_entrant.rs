//! Findings as an entrant may read them: what a person of the desk decided is told, never who it was, nor the desk's own
//! reason.

use desk_core::eligibility::rulings;
use lists::page::EntrantFinding;
use rules::{Finding, Message, Source};
use store::{Connection, EntryRevisionRow};
use workspace_core::Result;

/// The parameters of a message that are the desk's own: the officer's name and the internal reason.
const OF_THE_DESK: [&str; 2] = ["by", "reason"];

/// The findings on a revision with the desk's words for the entrant in the place of its reasons.
pub(super) fn findings(
    conn: &Connection,
    findings: Vec<Finding>,
    revision: &EntryRevisionRow,
) -> Result<Vec<EntrantFinding>> {
    let rows = store::ruling::of(conn, &revision.entry)?;
    let rulings = rulings::rows_in_effect(rows, revision.revision, None);
    let mut shown_findings = Vec::with_capacity(findings.len());
    for mut finding in findings {
        if finding.source == Some(Source::Ruled) {
            let mut words = None;
            for ruling in &rulings {
                if rulings::key(ruling)?.is_of(&finding) {
                    words.clone_from(&ruling.for_entrant);
                }
            }
            finding.message = match words {
                Some(words) => Message::plain("page-ruled-words").with("words", words),
                None => Message::plain("page-ruled"),
            };
        } else if finding.message.code == "finding-deadline-granted" {
            finding.message.code = "page-deadline-granted".into();
        } else if finding.message.code == "finding-cap-similar" {
            // Which other entries it may be the same as is for the desk to know.
            finding.message = Message::plain("page-cap-similar");
        }
        let mut shown = EntrantFinding {
            words: finding.words,
            outcome: finding.outcome,
            message: finding.message,
            parts: finding.parts,
        };
        for message in std::iter::once(&mut shown.message).chain(&mut shown.parts) {
            message
                .params
                .retain(|name, _| !OF_THE_DESK.contains(&name.as_ref()));
        }
        shown_findings.push(shown);
    }
    Ok(shown_findings)
}
