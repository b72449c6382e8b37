//! What clocks show, by the newest data and by hand.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, Offset, TimeZone, Utc};
use timezones::Zone;

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn local(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Hours east of UTC at a wall time.
fn hours(name: &str, at: &str) -> f64 {
    let at = zone(name).from_local_datetime(&local(at)).single().unwrap();
    f64::from(at.offset().fix().local_minus_utc()) / 3600.0
}

#[test]
fn the_west_of_canada_changes_clocks_no_more() {
    // British Columbia since March 2026, Alberta since June, Manitoba since October; Ontario and Saskatchewan are as before.
    let table = [
        ("America/Vancouver", "2026-01-30T23:59", -8.0),
        ("America/Vancouver", "2027-01-30T23:59", -7.0),
        ("America/Edmonton", "2026-01-30T23:59", -7.0),
        ("America/Edmonton", "2027-01-30T23:59", -6.0),
        ("America/Inuvik", "2027-01-30T23:59", -6.0),
        ("America/Winnipeg", "2027-01-30T23:59", -5.0),
        ("America/Whitehorse", "2027-01-30T23:59", -7.0),
        ("America/Regina", "2027-01-30T23:59", -6.0),
        ("America/Toronto", "2027-01-30T23:59", -5.0),
        ("America/Toronto", "2027-07-30T23:59", -4.0),
        ("America/St_Johns", "2027-01-30T23:59", -3.5),
        ("America/Los_Angeles", "2027-01-30T23:59", -8.0),
        ("Asia/Kathmandu", "2027-01-30T23:59", 5.75),
    ];
    for (name, at, expected) in table {
        assert!((hours(name, at) - expected).abs() < 1e-9, "{name} {at}");
    }
}

#[test]
fn a_wall_time_may_be_none_or_two_instants() {
    let toronto = zone("America/Toronto");
    assert_eq!(
        toronto.from_local_datetime(&local("2021-03-14T02:30")),
        MappedLocalTime::None
    );
    let MappedLocalTime::Ambiguous(first, second) =
        toronto.from_local_datetime(&local("2021-11-07T01:30"))
    else {
        panic!("clocks go back over it");
    };
    assert_eq!(first.with_timezone(&Utc), instant("2021-11-07T05:30:00Z"));
    assert_eq!(second.with_timezone(&Utc), instant("2021-11-07T06:30:00Z"));
}

#[test]
fn rules_hold_far_beyond_the_last_change_that_is_listed() {
    let toronto = zone("America/Toronto");
    for (at, abbreviation) in [
        ("2021-01-22T12:00:00Z", "EST"),
        ("2021-07-22T12:00:00Z", "EDT"),
        ("2095-01-22T12:00:00Z", "EST"),
        ("2295-07-22T12:00:00Z", "EDT"),
    ] {
        assert_eq!(toronto.abbreviation(instant(at)), abbreviation, "{at}");
    }
}

#[test]
fn every_zone_is_read_and_found_by_its_name() {
    let (winter, summer) = (
        instant("2026-01-15T00:00:00Z"),
        instant("2026-07-15T00:00:00Z"),
    );
    let mut at_utc = Vec::new();
    for zone in Zone::all() {
        assert_eq!(zone.name().parse(), Ok(zone));
        let offset = |at: DateTime<Utc>| at.with_timezone(&zone).offset().fix().local_minus_utc();
        if (offset(winter), offset(summer)) == (0, 0) && !zone.name().starts_with("Africa/") {
            at_utc.push(zone.name());
        }
    }
    // Data that cannot be read would count as UTC.
    let expected = [
        "America/Danmarkshavn",
        "Atlantic/Reykjavik",
        "Atlantic/St_Helena",
        "Etc/GMT",
        "Etc/GMT+0",
        "Etc/GMT-0",
        "Etc/GMT0",
        "Etc/Greenwich",
        "Etc/UCT",
        "Etc/UTC",
        "Etc/Universal",
        "Etc/Zulu",
        "Factory",
        "GMT",
        "GMT+0",
        "GMT-0",
        "GMT0",
        "Greenwich",
        "Iceland",
        "UCT",
        "UTC",
        "Universal",
        "Zulu",
    ];
    assert_eq!(at_utc, expected);
    assert_eq!(Zone::utc().name(), "UTC");
}

#[test]
fn years_that_no_call_has_are_taken_without_a_panic() {
    let toronto = zone("America/Toronto");
    for at in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
        assert_eq!(
            toronto.offset_from_utc_datetime(&at).fix(),
            match at {
                NaiveDateTime::MIN => toronto
                    .offset_from_utc_datetime(&local("1500-01-01T00:00"))
                    .fix(),
                _ => toronto
                    .offset_from_utc_datetime(&local("9000-01-01T00:00"))
                    .fix(),
            }
        );
        assert!(toronto.offset_from_local_datetime(&at).single().is_some());
    }
}

#[test]
fn a_zone_is_written_by_its_name_and_capitals_count() {
    let read: Zone = serde_json::from_str("\"America/Toronto\"").unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), "\"America/Toronto\"");
    for name in ["america/toronto", "Toronto", "EDT", ""] {
        let error = serde_json::from_value::<Zone>(name.into()).unwrap_err();
        assert_eq!(error.to_string(), format!("unknown time zone '{name}'"));
    }
}
