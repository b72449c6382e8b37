//! What is printed beside what is set, as people print it: the right value agrees, a wrong one gives advice.

use rules::{Call, calls, review};

use crate::advice::printed;

const TORONTO: &str = "America/Toronto";
const DATE: &[&str] = &["advice-date-differs"];
const TIME: &[&str] = &["advice-time-differs"];
const LABEL: &[&str] = &["advice-zone-label"];

/// Each row: the deadline's wall time, its zone, its words, the advice.
fn each_gives_its_advice(table: &[(&str, &str, &str, &[&str])]) {
    for (local, zone, words, expected) in table {
        assert_eq!(printed(local, zone, words), *expected, "{words}");
    }
}

#[test]
fn times_are_read_however_they_are_written() {
    let local = "2027-01-30T17:00";
    each_gives_its_advice(&[
        (
            local,
            TORONTO,
            "11.59pm EST on Saturday, January 30, 2027",
            TIME,
        ),
        (local, TORONTO, "2359 hours on January 30, 2027", TIME),
        (local, TORONTO, "le 30 janvier 2027 à 23H59", TIME),
        (local, TORONTO, "le 30 janvier 2027 à 17 heures", &[]),
        (
            local,
            TORONTO,
            "5 o'clock in the afternoon, January 30",
            &[],
        ),
        (local, TORONTO, "half past five p.m., January 30", TIME),
        (local, TORONTO, "five p.m., January 30", &[]),
        (
            "2027-01-30T23:59",
            TORONTO,
            "11:59:59 p.m. EST on January 30",
            &[],
        ),
        ("2027-01-30T23:59", TORONTO, "24:00 on January 30", &[]),
        (
            "2027-01-30T23:59",
            TORONTO,
            "one minute before midnight, January 30",
            &[],
        ),
        (
            "2027-01-30T23:59",
            TORONTO,
            "the 30th of January at minuit moins une",
            &[],
        ),
    ]);
}

#[test]
fn days_are_read_however_they_are_written() {
    let local = "2027-01-30T23:59";
    each_gives_its_advice(&[
        (local, TORONTO, "Deadline: 31/01/2027, 23:59.", DATE),
        (local, TORONTO, "Deadline: 30/01/2027, 23:59.", &[]),
        (local, TORONTO, "30 January '26, 23:59", DATE),
        (local, TORONTO, "may 30, 23:59", DATE),
        (local, TORONTO, "the thirty-first of January, 23:59", DATE),
        (local, TORONTO, "31-Jan-2027", DATE),
        (local, TORONTO, "le trente janvier 2027", &[]),
        ("2027-02-01T23:59", TORONTO, "1/2/2027", &[]),
        ("2027-01-02T23:59", TORONTO, "1/2/2027", &[]),
        ("2027-01-03T23:59", TORONTO, "1/2/2027", DATE),
        (
            "2027-02-28T23:59",
            TORONTO,
            "Le 27 fe\u{301}vrier 2027 à 23 h 59.",
            DATE,
        ),
        (
            "2027-02-28T23:59",
            TORONTO,
            "Le 28 fe\u{301}vrier 2027 à 23 h 59.",
            &[],
        ),
        (
            "2027-01-30T17:00",
            TORONTO,
            "Date limite : VENDREDI 28 FEVRIER 2027 à 23H59",
            &[
                "advice-weekday",
                "advice-date-differs",
                "advice-time-differs",
            ],
        ),
        (local, TORONTO, "Fri. Jan. 30, 2027", &["advice-weekday"]),
        (local, TORONTO, "Sat, Jan 30", &[]),
    ]);
}

#[test]
fn a_label_is_read_with_its_time() {
    let local = "2027-01-30T23:59";
    each_gives_its_advice(&[
        (
            local,
            TORONTO,
            "11:59 p.m. EST / 8:59 p.m. PST on January 30",
            &[],
        ),
        (local, TORONTO, "11:59 p.m. EST / 12:59 a.m. AST", &[]),
        (local, TORONTO, "11:59 p.m. EST (1:29 a.m. NST)", &[]),
        (
            local,
            TORONTO,
            "12:59 a.m. AST on January 31, 11:59 p.m. on January 30",
            &[],
        ),
        (local, TORONTO, "23:59 GMT -0500 on January 30, 2027", &[]),
        (local, TORONTO, "23:59 GMT -0600 on January 30, 2027", LABEL),
        (local, TORONTO, "11:59 p.m. EST / 9:59 p.m. PST", LABEL),
        (local, TORONTO, "11:59 p.m. PT", LABEL),
        (local, TORONTO, "11:59 p.m. ET", &[]),
        (local, TORONTO, "23 h 59, heure avancée de l’Est", LABEL),
        (local, TORONTO, "23 h 59, heure normale de l’Est", &[]),
        (local, TORONTO, "23 h 59, heure de Paris", LABEL),
        (local, TORONTO, "11:59 p.m. Montreal time", &[]),
        (local, TORONTO, "11:59 p.m. AoE", LABEL),
        (local, "Etc/GMT+12", "23:59 AoE", &[]),
    ]);
}

#[test]
fn clocks_in_the_west_stay_where_they_are_from_2026() {
    let local = "2027-01-30T23:59";
    each_gives_its_advice(&[
        (
            local,
            "America/Vancouver",
            "11:59 p.m. PDT on January 30",
            &[],
        ),
        (
            local,
            "America/Vancouver",
            "11:59 p.m. PT on January 30",
            &[],
        ),
        (
            local,
            "America/Vancouver",
            "11:59 p.m. PST on January 30",
            LABEL,
        ),
        (
            local,
            "America/Edmonton",
            "11:59 p.m. MDT on January 30",
            &[],
        ),
        (
            local,
            "America/Edmonton",
            "11:59 p.m. MST on January 30",
            LABEL,
        ),
        (
            local,
            "America/Winnipeg",
            "11:59 p.m. CDT on January 30",
            &[],
        ),
        (
            "2026-01-30T23:59",
            "America/Vancouver",
            "11:59 p.m. PST on January 30",
            &[],
        ),
    ]);
    for (zone, closes) in [
        ("America/Vancouver", "2027-01-31T07:00:00Z"),
        ("America/Edmonton", "2027-01-31T06:00:00Z"),
        ("America/Inuvik", "2027-01-31T06:00:00Z"),
        ("America/Toronto", "2027-01-31T05:00:00Z"),
    ] {
        let deadline = rules::Deadline::at(local, zone.parse().unwrap()).unwrap();
        assert_eq!(deadline.closes(), Ok(closes.parse().unwrap()), "{zone}");
    }
}

#[test]
fn a_deadline_beyond_what_is_known_of_clocks_gives_advice() {
    let forecast: &[&str] = &["advice-zone-forecast"];
    let known = rules::zone_data().released;
    let near = (known + chrono::Duration::days(365))
        .format("%Y-%m-%dT23:59")
        .to_string();
    each_gives_its_advice(&[
        (
            "2040-01-30T23:59",
            TORONTO,
            "11:59 p.m. EST on January 30, 2040",
            forecast,
        ),
        (
            "2040-01-30T23:59",
            "Etc/UTC",
            "23:59 UTC on January 30, 2040",
            &[],
        ),
        (&near, TORONTO, "11:59 p.m.", &[]),
    ]);
}

#[test]
fn the_day_of_closing_is_the_one_that_is_quoted() {
    let mut call = Call::from_toml(calls::TEMPLATES[0].1).unwrap();
    call.window = None;
    call.extensions.clear();
    call.deadline = rules::Deadline::at("2024-08-18T23:59", TORONTO.parse().unwrap()).unwrap();
    call.deadline.text = "Entries open 1 July and close 19 August 2024.".into();
    let review = review(&call);
    let codes: Vec<_> = review
        .advice
        .iter()
        .filter(|advice| advice.place == "deadline")
        .map(|advice| {
            (
                &*advice.message.code,
                advice.message.params.get("printed").cloned(),
            )
        })
        .collect();
    assert_eq!(codes, [("advice-date-differs", Some("2024-08-19".into()))]);
    let unread = review
        .unread
        .iter()
        .filter(|words| words.place == "deadline");
    assert_eq!(
        unread.map(|words| &*words.text).collect::<Vec<_>>(),
        ["1 July"]
    );
}

#[test]
fn an_extension_that_says_the_old_day_gives_advice() {
    each_gives_its_advice(&[(
        "2021-01-15T23:59",
        TORONTO,
        "extended from Jan. 15 to Jan. 22, 2021",
        DATE,
    )]);
}
