//! The clocks of every zone for the interface, whose web view has zone data of its own, mostly older: `docs/zones.json`.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::path::Path;

use chrono::{DateTime, Duration, Offset, TimeZone, Utc};
use serde::Serialize;
use timezones::{Zone, version};

/// Zones whose clocks show the same in all these years.
#[derive(Serialize)]
struct Group {
    zones: Vec<&'static str>,
    /// Seconds since 1970 from which on clocks stand at an offset, and that offset in minutes east of UTC.
    clocks: Vec<(i64, i32)>,
}

fn offset(zone: Zone, at: DateTime<Utc>) -> i32 {
    at.with_timezone(&zone).offset().fix().local_minus_utc() / 60
}

/// Every change of a zone's clocks, to the minute, after where they stand at first.
fn clocks(zone: Zone, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<(i64, i32)> {
    let mut clocks = vec![(from.timestamp(), offset(zone, from))];
    let mut day = from;
    while day < until {
        let (mut before, mut after) = (day, day + Duration::days(1));
        let last = clocks.last().unwrap().1;
        if offset(zone, after) != last {
            while after - before > Duration::minutes(1) {
                let middle = before + Duration::minutes((after - before).num_minutes() / 2);
                if offset(zone, middle) == last {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            clocks.push((after.timestamp(), offset(zone, after)));
        }
        day += Duration::days(1);
    }
    clocks
}

fn made() -> String {
    let at = |year| Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap();
    let (from, until) = (at(2026), at(2036));
    let mut groups: Vec<Group> = Vec::new();
    // Published calls may have names that are written no more.
    for zone in Zone::all() {
        let clocks = clocks(zone, from, until);
        match groups.iter_mut().find(|group| group.clocks == clocks) {
            Some(group) => group.zones.push(zone.name()),
            None => groups.push(Group {
                zones: vec![zone.name()],
                clocks,
            }),
        }
    }
    let mut text = format!(
        "{{\n  \"version\": \"{}\",\n  \"from\": {},\n  \"until\": {},\n  \"groups\": [\n",
        version(),
        from.timestamp(),
        until.timestamp()
    );
    for (index, group) in groups.iter().enumerate() {
        let comma = if index + 1 < groups.len() { "," } else { "" };
        let group = serde_json::to_string(group).unwrap();
        writeln!(text, "    {group}{comma}").unwrap();
    }
    text.push_str("  ]\n}\n");
    text
}

#[test]
fn the_clocks_in_docs_are_those_of_the_data() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/zones.json");
    let made = made();
    if std::env::var_os("AWARDS_WRITE_SCHEMAS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "docs/zones.json is stale: run with AWARDS_WRITE_SCHEMAS=1"
    );
}
