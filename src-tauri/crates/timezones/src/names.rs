//! Names that the database still understands and nobody should write, and labels that are no names of zones.
//!
//! A zone is written by a city of IANA's `zone.tab`, or as `UTC`, `Etc/UTC` or `Etc/GMT+5`. "EST" and "Hongkong" are in
//! the database too, for programs of before 1996: "EST" is UTC−5 in July as well, when no clock in Toronto shows that.

use std::cmp::Ordering;

/// Names of the database's file `backward` and of zones without a place, with the city to write. Sorted; made from the
/// release 2026f, where "EST" is the clock of Panama: for labels the city is the one that press awards of Canada mean.
const OLD_NAMES: &str = include_str!("old_names.tsv");

/// Labels that calls print and that are no names of the database, with a city whose clocks show them from 2027 on: "PST" is
/// Los Angeles, for Vancouver stays on "PDT" all year. Sorted.
const LABELS: &str = include_str!("labels.tsv");

/// The name to write for an old name or a printed label: `America/Toronto` for `EDT`. None for a name that is as it
/// should be, and for one that nothing is known of.
pub fn city_for(name: &str) -> Option<&'static str> {
    look_up(OLD_NAMES, name).or_else(|| look_up(LABELS, &name.to_uppercase()))
}

/// The second column of the row with this name.
fn look_up(table: &'static str, name: &str) -> Option<&'static str> {
    let rows = table.lines().filter_map(|row| row.split_once('\t'));
    rows.take_while(|(old, _)| old.cmp(&name) != Ordering::Greater)
        .find(|(old, _)| *old == name)
        .map(|(_, city)| city)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Zone;

    fn is_old(name: &str) -> bool {
        look_up(OLD_NAMES, name).is_some()
    }

    fn rows(table: &'static str) -> Vec<(&'static str, &'static str)> {
        table
            .lines()
            .map(|row| row.split_once('\t').unwrap())
            .collect()
    }

    #[test]
    fn what_should_be_written_is_a_zone_that_is_not_old() {
        for (name, city) in rows(OLD_NAMES).into_iter().chain(rows(LABELS)) {
            assert!(city.parse::<Zone>().is_ok(), "{city}");
            assert!(!is_old(city), "{city}");
            assert_eq!(city_for(name), Some(city), "{name}");
        }
    }

    #[test]
    fn an_old_name_is_in_the_database_and_a_label_is_not() {
        for (name, _) in rows(OLD_NAMES) {
            assert!(name.parse::<Zone>().is_ok(), "{name}");
        }
        for (label, _) in rows(LABELS) {
            assert!(label.parse::<Zone>().is_err(), "{label}");
        }
    }

    #[test]
    fn a_name_without_a_city_is_old() {
        let places = [
            "Africa/",
            "America/",
            "Antarctica/",
            "Arctic/",
            "Asia/",
            "Atlantic/",
            "Australia/",
            "Europe/",
            "Etc/",
            "Indian/",
            "Pacific/",
        ];
        for zone in Zone::all() {
            let name = zone.name();
            let of_a_place = places.iter().any(|place| name.starts_with(place));
            assert!(of_a_place || is_old(name) || name == "UTC", "{name}");
        }
    }

    #[test]
    fn a_label_says_the_city() {
        let table = [
            ("EST", Some("America/Toronto")),
            ("edt", Some("America/Toronto")),
            ("AEST", Some("Australia/Sydney")),
            // Winnipeg, Edmonton and Vancouver have no standard time since 2026.
            ("CST", Some("America/Chicago")),
            ("HNC", Some("America/Chicago")),
            ("HNR", Some("America/Denver")),
            ("PST", Some("America/Los_Angeles")),
            ("HNP", Some("America/Los_Angeles")),
            ("PDT", Some("America/Vancouver")),
            ("HR", Some("America/Edmonton")),
            ("AKT", Some("America/Anchorage")),
            ("AoE", Some("Etc/GMT+12")),
            ("HNEC", Some("Europe/Paris")),
            ("Z", Some("Etc/UTC")),
            ("UK", Some("Europe/London")),
            ("GMT0", Some("Etc/UTC")),
            ("Hongkong", Some("Asia/Hong_Kong")),
            ("PST8PDT", Some("America/Los_Angeles")),
            ("US/Eastern", Some("America/New_York")),
            ("America/Montreal", Some("America/Toronto")),
            ("America/Toronto", None),
            ("Etc/UTC", None),
            ("Nowhere", None),
        ];
        for (name, city) in table {
            assert_eq!(city_for(name), city, "{name}");
        }
    }
}
