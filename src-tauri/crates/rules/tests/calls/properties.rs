//! What holds for every real call and every case of it.

use rules::{Arrival, Call, Circumstances, Entry, Finding};

use crate::{all, entry};

/// What findings say, whichever piece they say it of.
fn said(call: &Call, entry: &Entry) -> Vec<String> {
    let circumstances = Circumstances {
        arrival: call.deadline_in_force().closes().ok().map(Arrival::at),
        ..Circumstances::default()
    };
    let findings = rules::check_with(call, entry, &circumstances);
    let mut said: Vec<String> = findings
        .into_iter()
        .map(|finding| {
            serde_json::to_string(&Finding {
                piece: None,
                ..finding
            })
            .unwrap()
        })
        .collect();
    said.sort();
    said
}

#[test]
fn findings_never_depend_on_the_order_of_pieces() {
    for (name, call, expected) in all() {
        for case in &expected.case {
            let entry = entry(&[&expected.entry, &case.set]);
            let mut turned = entry.clone();
            turned.pieces.reverse();
            let last = u32::try_from(entry.pieces.len()).unwrap() + 1;
            for file in &mut turned.files {
                file.piece = file.piece.map(|piece| last - piece);
            }
            assert_eq!(
                said(&call, &entry),
                said(&call, &turned),
                "{name}: {}",
                case.name
            );
        }
    }
}

#[test]
fn findings_never_depend_on_the_order_of_rules() {
    for (name, call, expected) in all() {
        let mut turned = call.clone();
        turned.rules.reverse();
        turned.caps.reverse();
        turned.questions.reverse();
        turned.files.reverse();
        turned.categories.reverse();
        for case in &expected.case {
            let entry = entry(&[&expected.entry, &case.set]);
            // A call that has no such category names those it has, in its own order.
            if call.category(&entry.category).is_some() {
                assert_eq!(
                    rules::check(&call, &entry, None),
                    rules::check(&turned, &entry, None),
                    "{name}: {}",
                    case.name
                );
            }
        }
    }
}

#[test]
fn a_later_deadline_never_makes_an_entry_later() {
    let late = |call: &Call, entry: &Entry, at| {
        let findings = rules::check(call, entry, Some(at));
        let deadline = findings
            .iter()
            .find(|finding| finding.rule == rules::Rule::Deadline);
        deadline.unwrap().outcome
    };
    for (_, call, expected) in all() {
        let entry = entry(&[&expected.entry]);
        let before = call.deadline_of(&entry.category).clone();
        let mut later = before.clone();
        later.local += chrono::Duration::days(3);
        let after = call.extended(rules::Extension {
            announced: before.local.date(),
            reason: "Three days more.".into(),
            categories: Vec::new(),
            deadline: later,
        });
        let closes = before.closes().unwrap();
        for hours in -100..100 {
            let at = closes + chrono::Duration::hours(hours);
            assert!(late(&after, &entry, at) <= late(&call, &entry, at));
        }
    }
}

#[test]
fn findings_survive_json_and_so_can_be_replayed() {
    for (_, call, expected) in all() {
        for case in &expected.case {
            let entry = entry(&[&expected.entry, &case.set]);
            let recorded = rules::check(&call, &entry, case.received());
            let json = serde_json::to_string(&(&entry, &recorded)).unwrap();
            let (entry, kept): (Entry, Vec<Finding>) = serde_json::from_str(&json).unwrap();
            assert_eq!(kept, recorded);
            assert_eq!(rules::check(&call, &entry, case.received()), recorded);
        }
    }
}
