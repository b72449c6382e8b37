//! An arrival that is known as a span: it decides where both ends agree, and needs a person where they do not.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use rules::{
    Arrival, ArrivedRevision, Circumstances, DeadlineWaiver, DeskRecords, Outcome, Rule,
    WaiverKind, check_with, counting_revision,
};

use crate::given::{call, entry, instant, only};

const CLOSES: &str = "2021-01-23T05:00:00Z";

/// The outcome of the deadline for an entry that came within a span.
fn outcome(arrival: Arrival, waiver: Option<DeadlineWaiver>) -> Outcome {
    let circumstances = Circumstances {
        arrival: Some(arrival),
        desk_records: Some(DeskRecords {
            waiver,
            ..DeskRecords::default()
        }),
        ..Circumstances::default()
    };
    only(
        Rule::Deadline,
        check_with(&call(), &entry(), &circumstances),
    )
    .outcome
}

fn later(minutes: i64) -> DeadlineWaiver {
    DeadlineWaiver {
        closes: instant(CLOSES) + Duration::minutes(minutes),
        kind: WaiverKind::Entrant,
        by: "Officer".to_owned(),
        reason: "Ill.".to_owned(),
        sender_keys: Vec::new(),
    }
}

fn around() -> impl Strategy<Value = DateTime<Utc>> {
    (-200_i64..200).prop_map(|minutes| instant(CLOSES) + Duration::minutes(minutes))
}

proptest! {
    #[test]
    fn a_span_says_what_both_its_ends_say(
        one in around(),
        other in around(),
        claimed in around(),
        granted in proptest::option::of(-100_i64..100),
    ) {
        let (earliest, latest) = (one.min(other), one.max(other));
        let later = granted.map(later);
        let arrival = Arrival::between(Some(earliest), latest, claimed);
        let ends = [earliest, latest].map(|end| outcome(Arrival::at(end), later.clone()));
        let expected = if ends[0] == ends[1] { ends[0] } else { Outcome::NeedsPerson };
        prop_assert_eq!(outcome(arrival, later), expected);
        prop_assert!((earliest..=latest).contains(&arrival.claimed()));
    }

    #[test]
    fn what_anybody_claims_within_a_span_decides_nothing(
        one in around(),
        other in around(),
        first in around(),
        second in around(),
    ) {
        let span = |claimed| Arrival::between(Some(one.min(other)), one.max(other), claimed);
        prop_assert_eq!(outcome(span(first), None), outcome(span(second), None));
    }

    #[test]
    fn without_an_earlier_end_only_the_later_one_can_prove_it_in_time(latest in around()) {
        let open = Arrival::between(None, latest, instant("1999-01-01T00:00:00Z"));
        let expected = if latest < instant(CLOSES) { Outcome::Met } else { Outcome::NeedsPerson };
        prop_assert_eq!(outcome(open, None), expected);
    }
}

#[test]
fn an_end_after_the_instant_it_was_here_by_bounds_nothing() {
    let (early, late) = (
        instant("2021-01-20T00:00:00Z"),
        instant("2021-01-25T00:00:00Z"),
    );
    let arrival = Arrival::between(Some(late), early, late);
    assert_eq!((arrival.earliest(), arrival.claimed()), (None, early));
    assert_eq!(arrival.span(), "../2021-01-20T00:00:00Z");
}

#[test]
fn both_ends_are_in_the_message_and_in_the_datum() {
    let circumstances = Circumstances {
        arrival: Some(Arrival::between(
            Some(instant("2021-01-22T17:00:00Z")),
            instant("2021-01-25T14:00:00Z"),
            instant("2021-01-22T18:00:00Z"),
        )),
        ..Circumstances::default()
    };
    let finding = only(
        Rule::Deadline,
        check_with(&call(), &entry(), &circumstances),
    );
    let span = "2021-01-22T17:00:00Z/2021-01-25T14:00:00Z";
    assert_eq!(finding.datum.as_deref(), Some(span));
    let [earliest, latest] = ["earliest", "latest"].map(|end| &finding.message.params[end]);
    assert_eq!(
        (earliest, latest),
        (
            &"2021-01-22T17:00:00Z".into(),
            &"2021-01-25T14:00:00Z".into(),
        )
    );
}

#[test]
fn an_amendment_that_may_have_been_in_time_counts_and_one_that_cannot_have_been_does_not() {
    let entry = entry();
    let arrived = |arrival| ArrivedRevision {
        entry: &entry,
        arrival: Some(arrival),
        withdrawn: false,
        waiver: None,
        ruled_late: false,
    };
    let first = Arrival::at(instant("2021-01-10T00:00:00Z"));
    let (before, after) = (
        instant("2021-01-22T00:00:00Z"),
        instant("2021-01-24T00:00:00Z"),
    );
    let open = Arrival::between(Some(before), after, before);
    let late = Arrival::between(Some(instant(CLOSES)), after, before);
    assert_eq!(
        counting_revision(&call(), &[arrived(first), arrived(open)]),
        Some(1)
    );
    assert_eq!(
        counting_revision(&call(), &[arrived(first), arrived(late)]),
        Some(0)
    );
    // What nobody can prove, a person rules.
    let ruled = ArrivedRevision {
        ruled_late: true,
        ..arrived(open)
    };
    let revisions = [arrived(first), ruled.clone()];
    assert_eq!(counting_revision(&call(), &revisions), Some(0));
    let later = [arrived(first), ruled.clone(), arrived(open)];
    assert_eq!(counting_revision(&call(), &later), Some(2));
    // Where none was in time, the last stands for the entry, and a withdrawal counts whenever it came.
    assert_eq!(
        counting_revision(&call(), std::slice::from_ref(&ruled)),
        Some(0)
    );
    let withdrawn = ArrivedRevision {
        withdrawn: true,
        ..ruled
    };
    assert_eq!(
        counting_revision(&call(), &[arrived(first), withdrawn]),
        Some(1)
    );
}

#[test]
fn a_fee_for_others_says_nothing_whenever_the_entry_came() {
    let mut call = call();
    let money = |amount: &str| rules::Money::try_from(amount.to_owned()).unwrap();
    let early = rules::Fee {
        amount: money("50"),
        until: Some(call.deadline.clone()),
        up_to: None,
        when: Some(rules::Condition::Category(vec!["another".to_owned()])),
    };
    call.fees = Some(rules::Fees {
        currency: "CAD".to_owned(),
        counts_only_when_paid: false,
        tax_percent: None,
        tiers: vec![
            early,
            rules::Fee {
                amount: money("100"),
                until: None,
                up_to: None,
                when: None,
            },
        ],
        text: "The fee is $100, for others $50 in January.".into(),
    });
    let findings = rules::check_with(&call, &entry(), &Circumstances::default());
    let finding = only(Rule::Fee, findings);
    assert_eq!(finding.message.params["amount"], "100.00".into());
}
