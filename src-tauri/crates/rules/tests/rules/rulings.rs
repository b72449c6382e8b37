//! What findings say together, and a person's ruling over one of them.

use rules::{
    Entry, FindingKey, Outcome, Piece, Rule, Ruling, Source, Verdict, apply_rulings, verdict_of,
};

use crate::given::{call, entry, entry_of, instant, piece};

#[test]
fn findings_stand_in_the_order_of_the_rules_and_of_the_pieces() {
    let entry = Entry {
        category: "long-form-audio".to_owned(),
        ..entry_of(vec![piece(), piece(), piece()])
    };
    let findings = rules::check(&call(), &entry, Some(instant("2021-01-20T00:00:00Z")));
    let order: Vec<_> = findings
        .iter()
        .map(|finding| (finding.rule, finding.piece))
        .collect();
    let mut sorted = order.clone();
    sorted.sort();
    assert_eq!(order, sorted);
    assert_eq!(
        findings
            .iter()
            .filter(|finding| finding.rule == Rule::Window)
            .count(),
        3
    );
}

#[test]
fn the_worst_outcome_is_the_verdict() {
    let mut findings = rules::check(&call(), &entry(), None);
    assert_eq!(verdict_of(&findings), Verdict::Eligible);
    findings[0].outcome = Outcome::NeedsPerson;
    assert_eq!(verdict_of(&findings), Verdict::NeedsPerson);
    findings[1].outcome = Outcome::NotMet;
    assert_eq!(verdict_of(&findings), Verdict::NotEligible);
    assert_eq!(verdict_of(&[]), Verdict::Eligible);
}

fn on(rule: Rule, piece: Option<u32>) -> FindingKey {
    FindingKey {
        rule,
        id: None,
        piece,
    }
}

#[test]
fn the_last_ruling_holds_and_the_datum_stays() {
    let undated = Piece {
        published: None,
        words: None,
        ..piece()
    };
    let ruling = |outcome, reason: &str| Ruling {
        on: on(Rule::Words, None),
        outcome,
        by: "The desk".to_owned(),
        reason: reason.to_owned(),
    };
    let elsewhere = Ruling {
        on: on(Rule::Window, Some(2)),
        ..ruling(Outcome::Met, "")
    };
    let mut findings = rules::check(&call(), &entry_of(vec![undated]), None);
    let before = findings.clone();
    let rulings = [
        ruling(Outcome::NotMet, "first"),
        ruling(Outcome::Met, "second"),
        elsewhere,
    ];
    apply_rulings(&mut findings, &rulings);
    for (before, after) in before.iter().zip(&findings) {
        assert_eq!(before.datum, after.datum);
        if after.rule == Rule::Words {
            assert_eq!(
                (after.outcome, after.source),
                (Outcome::Met, Some(Source::Ruled))
            );
            assert_eq!(after.message.params["reason"], "second".into());
        } else {
            assert_eq!(before, after);
        }
    }
}
