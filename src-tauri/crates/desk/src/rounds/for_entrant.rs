//! Findings as an entrant may read them: what a person of the desk decided is told, never who it was, nor the desk's own
//! reason.

use desk_core::eligibility::rulings;
use lists::page::EntrantFinding;
use rules::{Finding, Message, Source};
use store::{Connection, EntryRevisionRow};
use workspace_core::Result;

/// The parameters of a message that are the desk's own: the officer's name and the internal reason.
const OF_THE_DESK: [&str; 2] = ["by", "reason"];

/// Findings that name other entries, or the keys by which others sent theirs, and what an entrant reads instead: both are
/// for the desk to know. Whoever used somebody else's address must not learn what came under it.
const OF_OTHER_ENTRIES: [(&str, &str); 3] = [
    ("finding-cap-similar", "page-cap-similar"),
    ("finding-cap-senders", "page-cap-senders"),
    ("finding-deadline-senders", "page-deadline-senders"),
];

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
        } else if finding.message.code == "finding-fee-waived" {
            finding.message.code = "page-fee-waived".into();
        } else {
            hide_other_entries(&mut finding.message);
            finding.parts.iter_mut().for_each(hide_other_entries);
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

/// Puts words that name nobody in the place of a message on other entries.
fn hide_other_entries(message: &mut Message) {
    let mut hidden = OF_OTHER_ENTRIES.into_iter();
    if let Some((_, shown)) = hidden.find(|(code, _)| *code == message.code) {
        *message = Message::plain(shown);
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use rules::{Call, CapCount, Circumstances, DeadlineWaiver, DeskRecords, calls};
    use store::Unlock;
    use workspace_core::{ActionContext, Error};

    use super::*;
    use crate::Desk;

    /// After any deadline of the call.
    const LATE: &str = "2098-12-01T00:00:00Z";

    /// What an entrant reads of one rule.
    fn shown(conn: &Connection, rule: rules::Rule, circumstances: &Circumstances) -> Message {
        let call = Call::from_toml(calls::MEDIA_AWARDS_30).unwrap();
        let entry = rehearsal::bulk::entry(1).0;
        let mut found = rules::check_with(&call, &entry, circumstances);
        found.retain(|finding| finding.rule == rule);
        let revision = EntryRevisionRow {
            entry: "an entry without rulings".to_owned(),
            revision: 1,
            body: "{}".to_owned(),
            state: "submitted".to_owned(),
            ..EntryRevisionRow::default()
        };
        let mut shown = findings(conn, found, &revision).unwrap();
        shown.remove(0).message
    }

    #[tokio::test]
    async fn an_entrant_reads_nothing_of_other_entries_and_their_senders() {
        let dir = tempfile::tempdir().unwrap();
        let (folder, key) = (dir.path().join("desk"), dir.path().join("desk.key"));
        let unlock = Unlock::KeyFile { key_file: &key };
        let at: DateTime<Utc> = "2021-01-04T12:00:00Z".parse().unwrap();
        let ctx = ActionContext::new("Test", at);
        let desk = Desk::create(&folder, &unlock, &ctx).await.unwrap();
        let read = desk.core.store.read(|conn| {
            let by_other_senders = CapCount {
                count: 1,
                possible: 1,
                with_other_senders: 9,
                sender_keys: vec!["11111 22222".to_owned(), "33333 44444".to_owned()],
                ..CapCount::default()
            };
            let similar = CapCount {
                count: 1,
                possible: 1,
                with_other_senders: 1,
                similar: Some(rules::SimilarEntries {
                    count: 4,
                    numbers: vec![7],
                    by: "name".to_owned(),
                }),
                ..CapCount::default()
            };
            let of_cap = |count| {
                let circumstances = Circumstances {
                    cap_counts: vec![count],
                    ..Circumstances::default()
                };
                shown(conn, rules::Rule::Cap, &circumstances)
            };
            let under_one_address = Circumstances {
                arrival: Some(rules::Arrival::at(LATE.parse().unwrap())),
                desk_records: Some(DeskRecords {
                    waiver: Some(DeadlineWaiver {
                        closes: "2099-01-01T00:00:00Z".parse().unwrap(),
                        kind: rules::WaiverKind::Entrant,
                        by: "An officer".to_owned(),
                        reason: "ill".to_owned(),
                        sender_keys: vec!["11111 22222".to_owned(), "33333 44444".to_owned()],
                    }),
                    ..DeskRecords::default()
                }),
                ..Circumstances::default()
            };
            let of_deadline = shown(conn, rules::Rule::Deadline, &under_one_address);
            Ok::<_, Error>([of_cap(by_other_senders), of_cap(similar), of_deadline])
        });
        let expected = [
            "page-cap-senders",
            "page-cap-similar",
            "page-deadline-senders",
        ];
        assert_eq!(read.await.unwrap(), expected.map(Message::plain));
    }
}
