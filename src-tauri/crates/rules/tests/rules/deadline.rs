//! The deadline: its whole minute counts, and an extension is a fact with a date.

use chrono::NaiveDate;
use rules::{Call, Outcome, Param, Rule, Source, Verdict};

use crate::given::{call, entry, instant, of, only};

#[test]
fn the_whole_printed_minute_is_in_time() {
    let table = [
        ("2021-01-23T04:59:00Z", Outcome::Met),
        ("2021-01-23T04:59:59Z", Outcome::Met),
        ("2021-01-23T04:59:59.999Z", Outcome::Met),
        ("2021-01-23T05:00:00Z", Outcome::NotMet),
        ("2021-01-23T01:29:59-03:30", Outcome::Met),
        ("2021-01-23T01:30:00-03:30", Outcome::NotMet),
    ];
    for (received, expected) in table {
        let finding = only(
            Rule::Deadline,
            rules::check(&call(), &entry(), Some(instant(received))),
        );
        assert_eq!(finding.outcome, expected, "{received}");
        assert_eq!(finding.source, Some(Source::Recorded));
        assert!(
            finding
                .words
                .in_language("en")
                .ends_with("up to 11:59 p.m. EST on Jan. 22, 2021.")
        );
    }
}

#[test]
fn lateness_is_told_by_the_printed_clock() {
    let table = [
        ("2021-01-23T05:00:00Z", [0.0, 0.0, 1.0]),
        ("2021-01-23T05:00:59Z", [0.0, 0.0, 1.0]),
        ("2021-01-23T05:59:00Z", [0.0, 1.0, 0.0]),
        ("2021-01-24T06:02:00Z", [1.0, 1.0, 3.0]),
    ];
    for (received, expected) in table {
        let finding = only(
            Rule::Deadline,
            rules::check(&call(), &entry(), Some(instant(received))),
        );
        let params = ["days", "hours", "minutes"].map(|name| finding.message.params[name].clone());
        assert_eq!(params, expected.map(Param::Number), "{received}");
    }
}

#[test]
fn what_was_not_received_has_no_finding() {
    assert!(of(Rule::Deadline, rules::check(&call(), &entry(), None)).is_empty());
}

#[test]
fn an_extension_makes_a_late_entry_on_time_and_both_can_be_shown() {
    let second = call();
    let first = second.as_of(NaiveDate::from_ymd_opt(2021, 1, 14).unwrap());
    assert_eq!((first.version, second.version), (1, 2));
    let received = Some(instant("2021-01-18T12:00:00Z"));
    let verdict = |call: &Call| rules::verdict_of(&rules::check(call, &entry(), received));
    assert_eq!(verdict(&first), Verdict::NotEligible);
    assert_eq!(verdict(&second), Verdict::Eligible);

    let extended = first.extended(second.extensions[0].clone());
    assert_eq!(extended, second);
    assert_eq!(
        second.as_of(NaiveDate::from_ymd_opt(2021, 1, 15).unwrap()),
        second
    );
}
