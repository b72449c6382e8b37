//! Advice for the writers of a call, on examples that were printed.

use rules::{Call, advise, calls};

use crate::given::call;

/// The codes of a call after a change to its text, with their places.
fn codes(base: &str, old: &str, new: &str) -> Vec<(String, String)> {
    assert!(base.contains(old), "{old}");
    let call = Call::from_toml(&base.replacen(old, new, 1)).unwrap();
    advise(&call)
        .into_iter()
        .map(|a| (a.place, a.message.code.into_owned()))
        .collect()
}

/// The codes for a deadline at `local` in `zone` with these printed words.
pub(crate) fn printed(local: &str, zone: &str, words: &str) -> Vec<String> {
    let base = calls::MEDIA_AWARDS_26;
    let mut call = Call::from_toml(base).unwrap();
    call.extensions.clear();
    // Only the words of the deadline are looked at here.
    call.window = None;
    call.deadline.local = format!("{local}:00").parse().unwrap();
    call.deadline.zone = zone.parse().unwrap();
    call.deadline.text = words.into();
    advise(&call)
        .into_iter()
        .map(|advice| advice.message.code.into_owned())
        .collect()
}

#[test]
fn the_26th_call_needs_no_advice() {
    assert_eq!(advise(&call()), []);
}

#[test]
fn the_30th_call_contradicts_itself_in_public() {
    let advice = advise(&Call::from_toml(calls::MEDIA_AWARDS_30).unwrap());
    let found: Vec<_> = advice
        .iter()
        .map(|advice| (advice.place.as_str(), &*advice.message.code))
        .collect();
    let expected = [
        ("deadline", "advice-weekday"),
        ("category.national-written-news", "advice-number-differs"),
        ("category.long-form-video", "advice-number-differs"),
        ("category.short-form-video", "advice-limits-both"),
        ("criterion", "advice-marks-without-scale"),
    ];
    assert_eq!(found, expected);
    // A Wednesday.
    assert_eq!(advice[0].message.params["weekday"], 3.into());
    assert_eq!(advice[1].message.params["printed"], "3,500 words".into());
    assert_eq!(advice[1].message.params["limits"], "4000".into());
    assert_eq!(advice[2].message.params["limits"], "10, 100".into());
}

#[test]
fn zone_labels_are_compared_with_the_season() {
    let (toronto, label) = ("America/Toronto", &["advice-zone-label"][..]);
    let table: [(&str, &str, &str, &[&str]); 17] = [
        (
            "2021-01-22T23:59",
            toronto,
            "11:59 p.m. EST on Jan. 22, 2021",
            &[],
        ),
        (
            "2021-07-22T23:59",
            toronto,
            "11:59 p.m. EST on July 22",
            label,
        ),
        (
            "2021-01-22T23:59",
            toronto,
            "11:59 p.m. EDT on Jan. 22",
            label,
        ),
        (
            "2025-08-17T23:59",
            toronto,
            "Sunday, August 17, 2025 at 11:59 p.m. ET",
            &[],
        ),
        (
            "2024-08-25T23:59",
            toronto,
            "11:59 p.m. EDT on Sunday, August 25, 2024",
            &[],
        ),
        (
            "2017-05-31T23:59",
            "America/New_York",
            "11:59 p.m., Eastern Standard Time (GMT-5)",
            &["advice-zone-label", "advice-zone-label"],
        ),
        (
            "2019-05-31T23:59",
            "America/New_York",
            "23:59 Eastern Daylight Time (GMT-4)",
            &[],
        ),
        (
            "2022-03-31T23:59",
            "Europe/Brussels",
            "31 March 2022, 23:59 CET",
            label,
        ),
        (
            "2022-03-31T23:59",
            "Europe/Brussels",
            "31 mars 2022, 23 h 59 CEST",
            &[],
        ),
        (
            "2014-05-31T23:59",
            "Europe/London",
            "midnight (GMT) 31 May",
            &["advice-midnight", "advice-zone-label"],
        ),
        ("2014-05-31T23:59", "Europe/London", "23:59 BST 31 May", &[]),
        (
            "2021-01-22T23:59",
            toronto,
            "le 22 janvier 2021 à 23 h 59 HNE",
            &[],
        ),
        (
            "2021-01-22T23:59",
            toronto,
            "le 22 janvier 2021 à 23 h 59 HAE",
            label,
        ),
        ("2021-07-22T23:59", "America/Regina", "23:59 CST", &[]),
        ("2021-07-22T23:59", "America/Winnipeg", "23:59 CST", label),
        (
            "2021-07-22T23:59",
            "America/St_Johns",
            "11:59 p.m. UTC-02:30",
            &[],
        ),
        (
            "2021-07-22T23:59",
            toronto,
            "11:59 p.m. XYZ, est. 1996",
            &[],
        ),
    ];
    for (local, zone, words, expected) in table {
        assert_eq!(printed(local, zone, words), expected, "{words}");
    }
}

#[test]
fn weekdays_dates_and_times_are_compared_with_the_calendar() {
    let table: [(&str, &str, &[&str]); 20] = [
        (
            "2025-07-30T23:59",
            "Thursday, July 30, 2025",
            &["advice-weekday"],
        ),
        ("2025-07-30T23:59", "Wednesday, July 30, 2025", &[]),
        (
            "2025-07-30T23:59",
            "jeudi 30 juillet 2025",
            &["advice-weekday"],
        ),
        ("2025-07-30T23:59", "mercredi 30 juillet", &[]),
        ("2025-07-30T23:59", "next Thursday", &["advice-weekday"]),
        (
            "2021-01-22T23:59",
            "Jan. 21, 2021",
            &["advice-date-differs"],
        ),
        (
            "2021-01-22T23:59",
            "January 22nd, 2020",
            &["advice-date-differs"],
        ),
        ("2021-01-22T23:59", "22 January 2021", &[]),
        ("2021-01-22T23:59", "2021-01-22", &[]),
        (
            "2021-01-22T23:59",
            "extended from Jan. 15 to Jan. 22, 2021",
            &[],
        ),
        ("2021-03-01T17:00", "1er mars 2021, 17 h", &[]),
        ("2021-03-01T17:00", "March 1, 5 p.m.", &[]),
        ("2021-03-01T17:00", "March 1, 5:00 PM", &[]),
        (
            "2021-03-01T17:00",
            "March 1, 4:59pm",
            &["advice-time-differs"],
        ),
        ("2021-03-01T12:00", "midday, 1 March", &[]),
        ("2021-03-01T12:00", "12 p.m.", &[]),
        ("2021-03-01T12:00", "12 a.m.", &["advice-midnight"]),
        (
            "2021-03-01T23:59",
            "minuit, le 1er mars",
            &["advice-midnight"],
        ),
        ("2021-03-01T23:59", "until 00:00", &["advice-midnight"]),
        (
            "2021-03-01T23:59",
            "you may 3 times ask 2 people in 2021",
            &[],
        ),
    ];
    for (local, words, expected) in table {
        assert_eq!(
            printed(local, "America/Toronto", words),
            expected,
            "{words}"
        );
    }
}

#[test]
fn seconds_and_every_spelling_of_an_offset_are_read() {
    for words in [
        "January 22, 2021, 11:59:59 p.m. EST",
        "January 22, 2021, 23:59 (UTC–5)",
        "January 22, 2021, 23:59 (UTC\u{2011}05:00)",
        "January 22, 2021, 23:59 UTC-0500",
    ] {
        assert_eq!(
            printed("2021-01-22T23:59", "America/Toronto", words),
            Vec::<String>::new(),
            "{words}"
        );
    }
    assert_eq!(
        printed(
            "2021-01-22T23:59",
            "America/Toronto",
            "January 22, 2021, 23:59 UTC-0600"
        ),
        ["advice-zone-label"]
    );
}

#[test]
fn a_gap_that_a_third_category_covers_is_none() {
    let mut call = call();
    call.categories.truncate(3);
    let limit = |at_least, at_most| {
        Some(rules::Limit {
            at_least,
            at_most,
            more_than: None,
            less_than: None,
            approximate: false,
            of: rules::LimitOf::Sum,
        })
    };
    let gaps = |call: &Call| {
        let all = advise(call);
        let gaps = all
            .iter()
            .filter(|it| it.message.code == "advice-limits-gap");
        gaps.count()
    };
    for category in &mut call.categories {
        category.runtime_seconds = None;
        category.words = None;
    }
    call.categories[0].words = limit(None, Some(1000));
    call.categories[2].words = limit(Some(1500), None);
    assert_eq!(gaps(&call), 1);
    call.categories[1].words = limit(Some(500), Some(3000));
    assert_eq!(gaps(&call), 0);
}

#[test]
fn the_same_mistake_in_both_languages_gives_advice_once() {
    let words = "text = { en = \"11:59 p.m. EDT\", fr = \"23 h 59 EDT\" }";
    let base = calls::MEDIA_AWARDS_26;
    let line = base
        .lines()
        .find(|line| line.ends_with("EST on Jan. 22, 2021.\""))
        .unwrap();
    let expected = ("extension 1".to_owned(), "advice-zone-label".to_owned());
    assert_eq!(codes(base, line, words), [expected]);
}

#[test]
fn other_mistakes_give_advice_at_their_place() {
    let table = [
        (
            "to = \"2020-12-31\"",
            "to = \"2020-12-30\"",
            "window",
            "advice-window-not-a-year",
        ),
        (
            "from = \"2020-01-01\"",
            "from = \"2018-12-31\"",
            "window",
            "advice-window-long",
        ),
        (
            "{ at_most = 600 }",
            "{ at_most = 660 }",
            "category.short-form-video",
            "advice-number-differs",
        ),
        (
            "runtime_seconds = { at_most = 600 }\n",
            "",
            "category.short-form-video",
            "advice-number-without-limit",
        ),
        (
            "announced = \"2021-01-15\"",
            "announced = \"2021-01-23\"",
            "extension 1",
            "advice-extension-after-deadline",
        ),
        (
            "\"2021-01-15T23:59\"",
            "\"2021-01-23T23:59\"",
            "extension 1",
            "advice-extension-shortens",
        ),
        (
            "weight = 1.0",
            "weight = 0.0",
            "criterion.excellence",
            "advice-weight-zero",
        ),
        (
            "weight = 1.0",
            "weight = 40.0",
            "criterion",
            "advice-weights-sum",
        ),
        (
            "mark = 2.0",
            "mark = 2.5",
            "scale",
            "advice-anchor-off-scale",
        ),
        (
            "mark = 2.0",
            "mark = 11.0",
            "scale",
            "advice-anchor-off-scale",
        ),
    ];
    for (old, new, place, code) in table {
        // The words of the window name its days as they were.
        let mut found = codes(calls::MEDIA_AWARDS_26, old, new);
        found.retain(|(_, code)| code != "advice-window-differs");
        assert_eq!(found, [(place.to_owned(), code.to_owned())], "{new}");
    }
    let cap = codes(calls::MEDIA_AWARDS_30, "at_most = 3\n", "at_most = 0\n");
    let expected = ("cap.per-person".to_owned(), "advice-cap-zero".to_owned());
    assert_eq!(cap[0], expected);
}

#[test]
fn a_window_of_two_years_is_whole() {
    let found = codes(
        calls::MEDIA_AWARDS_26,
        "from = \"2020-01-01\"",
        "from = \"2019-01-01\"",
    );
    // Its words still name one year.
    let differs = ("window".to_owned(), "advice-window-differs".to_owned());
    assert_eq!(found, [differs]);
}

#[test]
fn extensions_out_of_order_give_advice() {
    let mut call = call();
    let mut later = call.extensions[0].clone();
    later.announced = "2021-01-14".parse().unwrap();
    later.deadline.local += chrono::Duration::days(7);
    later.deadline.text = "a week more".into();
    call.extensions.push(later);
    let advice = advise(&call);
    assert_eq!(advice.len(), 1);
    assert_eq!(
        (advice[0].place.as_str(), &*advice[0].message.code),
        ("extension 2", "advice-extension-order")
    );
}

#[test]
fn a_currency_is_three_letters() {
    let with = |currency: &str| {
        let fees = format!(
            "\n[fees]\ncurrency = \"{currency}\"\ntext = \"A fee.\"\n[[fees.tier]]\namount = \"150\"\n"
        );
        let call = Call::from_toml(&(calls::MEDIA_AWARDS_26.to_owned() + &fees)).unwrap();
        let codes = advise(&call)
            .into_iter()
            .map(|advice| advice.message.code.into_owned());
        codes.collect::<Vec<_>>()
    };
    assert_eq!(with("HKD"), [""; 0]);
    for currency in ["HK$", "cad", "Euro", "$"] {
        assert_eq!(with(currency), ["advice-currency"], "{currency}");
    }
}

#[test]
fn marks_need_a_scale_or_points() {
    let with = |criterion: &str, more: &str| {
        let text = format!(
            "{}\n[[criterion]]\nid = \"impact\"\nname = \"Impact\"\ntext = \"Impact.\"\n{criterion}\n{more}",
            crate::given::SMALL
        );
        advise(&Call::from_toml(&text).unwrap())
            .into_iter()
            .map(|advice| advice.message.code.into_owned())
            .collect::<Vec<_>>()
    };
    let round = "[[round]]\nid = \"final\"\nname = \"Final\"\n";
    let pairs = format!("{round}mode = \"pairs\"\n");
    // A call that names no round has one, of marks.
    for more in ["", round] {
        assert_eq!(with("weight = 1.0", more), ["advice-marks-without-scale"]);
        assert_eq!(with("points = 40", more), [""; 0]);
        let scale = format!("{more}[scale]\nmin = 1\nmax = 5\nstep = 1\n");
        assert_eq!(with("weight = 1.0", &scale), [""; 0]);
    }
    assert_eq!(with("weight = 1.0", &pairs), [""; 0]);
}
