//! When entries open, and deadlines of which the last minute is out or in doubt.

use rules::{
    Arrival, ArrivedRevision, Call, CallError, Circumstances, Outcome, Rule, counting_revision,
};

use crate::given::{SMALL, instant, news, of, only, piece, small};

const OPENS: &str =
    "[opens]\nlocal = \"2025-07-01T00:00\"\nzone = \"America/Toronto\"\ntext = \"From July 1.\"\n";

fn outcome_at(rule: Rule, call: &Call, at: &str) -> (Outcome, String) {
    let finding = only(
        rule,
        rules::check(call, &news(vec![piece()]), Some(instant(at))),
    );
    (finding.outcome, finding.message.code.into_owned())
}

#[test]
fn entries_are_taken_from_the_first_minute_on() {
    use Outcome::{Met, NotMet};
    let call = small(OPENS);
    let table = [
        ("2025-07-01T03:59:59Z", NotMet, "finding-opening-early"),
        ("2025-07-01T04:00:00Z", Met, "finding-opening-met"),
    ];
    for (at, expected, code) in table {
        let found = outcome_at(Rule::Opening, &call, at);
        assert_eq!(found, (expected, code.to_owned()), "{at}");
    }
    // Without an instant, and without an opening, nothing is said.
    let entry = news(vec![piece()]);
    assert!(of(Rule::Opening, rules::check(&call, &entry, None)).is_empty());
    let at = Some(instant("2024-01-01T00:00:00Z"));
    assert!(of(Rule::Opening, rules::check(&small(""), &entry, at)).is_empty());
}

#[test]
fn an_entry_of_which_it_is_not_proved_on_which_side_it_came_needs_a_person() {
    let call = small(OPENS);
    let arrival = Arrival::between(
        Some(instant("2025-07-01T03:00:00Z")),
        instant("2025-07-01T05:00:00Z"),
        instant("2025-07-01T04:30:00Z"),
    );
    let circumstances = Circumstances {
        arrival: Some(arrival),
        ..Circumstances::default()
    };
    let findings = rules::check_with(&call, &news(vec![piece()]), &circumstances);
    assert_eq!(only(Rule::Opening, findings).outcome, Outcome::NeedsPerson);
}

#[test]
fn a_revision_that_came_before_entries_opened_does_not_count() {
    let early = news(vec![piece()]);
    let mut call = small(OPENS);
    let revision = |at: &str| ArrivedRevision {
        entry: &early,
        arrival: Some(Arrival::at(instant(at))),
        withdrawn: false,
        waiver: None,
        ruled_late: false,
    };
    let revisions = [
        revision("2025-06-30T12:00:00Z"),
        revision("2025-07-02T12:00:00Z"),
    ];
    assert_eq!(counting_revision(&call, &revisions), Some(1));
    // What is locked is what came first once entries were open.
    call.amending = rules::Amending::Locked;
    assert_eq!(counting_revision(&call, &revisions), Some(1));
    // Where none came in time, the last stands for the entry and is told why.
    assert_eq!(counting_revision(&call, &revisions[..1]), Some(0));
}

#[test]
fn a_minute_that_is_not_included_is_late_from_its_first_second() {
    use Outcome::{Met, NotMet};
    let included = small("");
    let excluded = small("includes_minute = false\n");
    // 23:59 in Toronto, and the seconds about its two ends.
    let table = [
        ("2026-01-31T04:58:59Z", Met, Met),
        ("2026-01-31T04:59:00Z", Met, NotMet),
        ("2026-01-31T04:59:59Z", Met, NotMet),
        ("2026-01-31T05:00:00Z", NotMet, NotMet),
    ];
    for (at, with, without) in table {
        assert_eq!(outcome_at(Rule::Deadline, &included, at).0, with, "{at}");
        assert_eq!(outcome_at(Rule::Deadline, &excluded, at).0, without, "{at}");
    }
    let late = |at: &str| {
        let findings = rules::check(&excluded, &news(vec![piece()]), Some(instant(at)));
        only(Rule::Deadline, findings).message.params["minutes"].clone()
    };
    assert_eq!(late("2026-01-31T04:59:30Z"), 1_u32.into());
    assert_eq!(late("2026-01-31T05:01:00Z"), 2_u32.into());
    assert_eq!(Call::from_toml(&excluded.to_toml()), Ok(excluded.clone()));
}

#[test]
fn an_entry_between_two_readings_of_a_deadline_needs_a_person() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let call = small("doubtful_until = \"2026-01-31T05:59\"\n");
    let table = [
        ("2026-01-31T04:59:59Z", Met, "finding-deadline-met"),
        (
            "2026-01-31T05:00:00Z",
            NeedsPerson,
            "finding-deadline-doubtful",
        ),
        (
            "2026-01-31T10:59:59Z",
            NeedsPerson,
            "finding-deadline-doubtful",
        ),
        ("2026-01-31T11:00:00Z", NotMet, "finding-deadline-late"),
    ];
    for (at, expected, code) in table {
        let found = outcome_at(Rule::Deadline, &call, at);
        assert_eq!(found, (expected, code.to_owned()), "{at}");
    }
    // A change of that hour may be in time, so that it counts and a person decides.
    let entry = news(vec![piece()]);
    let revisions = ["2026-01-30T12:00:00Z", "2026-01-31T06:00:00Z"].map(|at| ArrivedRevision {
        entry: &entry,
        arrival: Some(Arrival::at(instant(at))),
        withdrawn: false,
        waiver: None,
        ruled_late: false,
    });
    assert_eq!(counting_revision(&call, &revisions), Some(1));
    let next = call.next_edition(1).unwrap().call;
    let until = next.deadline.doubtful_until.unwrap();
    assert_eq!(until.to_string(), "2027-01-31 05:59:00");
}

#[test]
fn a_fee_between_two_readings_of_its_day_needs_a_person() {
    let fees = "[fees]\ncurrency = \"CAD\"\ntext = \"Fees.\"\n\
        [[fees.tier]]\namount = \"0\"\n[fees.tier.until]\nlocal = \"2025-12-01T23:59\"\n\
        doubtful_until = \"2025-12-02T23:59\"\nzone = \"America/Toronto\"\ntext = \"December 1.\"\n\
        [[fees.tier]]\namount = \"5\"\n";
    let call = small(fees);
    let found = |at| outcome_at(Rule::Fee, &call, at).1;
    assert_eq!(found("2025-12-02T04:59:59Z"), "finding-fee-free");
    assert_eq!(found("2025-12-02T05:00:00Z"), "finding-deadline-doubtful");
    assert_eq!(found("2025-12-03T05:00:00Z"), "finding-fee-due");
}

#[test]
fn instants_that_are_none_are_refused() {
    let refused = |part: &str| Call::from_toml(&format!("{SMALL}{part}")).unwrap_err();
    let table = [
        (
            "doubtful_until = \"2026-01-30T23:59\"\n",
            "call-doubt-reversed",
        ),
        (
            "doubtful_until = \"2026-03-08T02:30\"\n",
            "call-deadline-skipped",
        ),
    ];
    for (part, code) in table {
        assert_eq!(refused(part).code(), code, "{part}");
    }
    let opens = OPENS.replace("2025-07-01T00:00", "2025-03-09T02:30");
    let error = refused(&opens);
    assert_eq!(error.code(), "call-deadline-skipped");
    assert!(
        matches!(error, CallError::Located { line: 19, .. }),
        "{error:?}"
    );
}
