//! Eleven years in twelve zones, doubled and missing hours included: a wall time names one instant, none or
//! two, and the instant shows that wall time again.

use chrono::{Duration, NaiveDate, TimeZone, Timelike, Utc};
use rules::{Deadline, DeadlineError, Zone};

const ZONES: [&str; 12] = [
    "America/St_Johns",
    "America/Halifax",
    "America/Toronto",
    "America/Winnipeg",
    "America/Regina",
    "America/Edmonton",
    "America/Vancouver",
    "Europe/London",
    "Europe/Brussels",
    "Asia/Amman",
    "Australia/Lord_Howe",
    "Etc/UTC",
];

/// The quarter hours of a zone, from the wall time to the instant and back: how many name none, and how many two.
fn walk(zone: Zone) -> (u32, u32) {
    let mut local = NaiveDate::from_ymd_opt(2020, 1, 1)
        .unwrap()
        .and_hms_opt(0, 0, 0)
        .unwrap();
    let end = NaiveDate::from_ymd_opt(2031, 1, 1)
        .unwrap()
        .and_hms_opt(0, 0, 0)
        .unwrap();
    let mut deadline = Deadline::at("2020-01-01T00:00", zone).unwrap();
    let (mut skipped, mut doubled) = (0, 0);
    while local < end {
        deadline.local = local;
        match deadline.closes() {
            Ok(closes) => {
                let last = closes - Duration::minutes(1);
                assert_eq!(last.with_timezone(&zone).naive_local(), local, "{zone}");
                assert_eq!(closes.second(), 0);
            }
            Err(DeadlineError::Skipped { .. }) => {
                skipped += 1;
                // No instant shows it: those around it show what lies before and after.
                let guess = Utc.from_utc_datetime(&local);
                for hours in -15..15 {
                    let at = guess + Duration::hours(hours);
                    assert_ne!(at.with_timezone(&zone).naive_local(), local, "{zone}");
                }
            }
            Err(DeadlineError::Doubled { .. }) => doubled += 1,
        }
        local += Duration::minutes(15);
    }
    (skipped, doubled)
}

#[test]
fn wall_times_and_instants_name_each_other() {
    for name in ZONES {
        let (skipped, doubled) = walk(name.parse().unwrap());
        // An hour is four quarters, twice a year; Lord Howe moves by half an hour.
        let expected = match name {
            "America/Regina" | "Etc/UTC" => (0, 0),
            "Australia/Lord_Howe" => (22, 22),
            // These stayed on summer time from 2026.
            "America/Winnipeg" | "America/Edmonton" | "America/Vancouver" => (28, 24),
            // Amman stayed on summer time from October 2022.
            "Asia/Amman" => (12, 8),
            _ => (44, 44),
        };
        assert_eq!((skipped, doubled), expected, "{name}");
    }
}

#[test]
fn every_instant_shows_a_wall_time_that_names_it_or_is_doubled() {
    for name in ZONES {
        let zone: Zone = name.parse().unwrap();
        let mut deadline = Deadline::at("2020-01-01T00:00", zone).unwrap();
        let mut at = Utc.with_ymd_and_hms(2020, 1, 1, 0, 0, 0).unwrap();
        let end = Utc.with_ymd_and_hms(2031, 1, 1, 0, 0, 0).unwrap();
        while at < end {
            deadline.local = at.with_timezone(&zone).naive_local();
            match deadline.closes() {
                Ok(closes) => assert_eq!(closes - Duration::minutes(1), at, "{zone}"),
                Err(DeadlineError::Doubled { .. }) => {}
                Err(DeadlineError::Skipped { .. }) => panic!("{at} shows no wall time in {zone}"),
            }
            at += Duration::minutes(30);
        }
    }
}
