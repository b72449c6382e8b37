//! The call of the next edition, made from the previous one.

use chrono::NaiveDate;
use rules::calls::{MEDIA_AWARDS_26, MEDIA_AWARDS_30, TEMPLATES};
use rules::{Call, Rollover, advise};

fn next_edition(text: &str, years: u32) -> Rollover {
    Call::from_toml(text).unwrap().next_edition(years).unwrap()
}

fn places(next_edition: &Rollover, code: &str) -> Vec<String> {
    let of_it = next_edition
        .to_review
        .iter()
        .filter(|it| it.message.code == code);
    of_it.map(|it| it.place.clone()).collect()
}

#[test]
fn days_move_on_and_what_belonged_to_one_edition_is_gone() {
    let next = next_edition(MEDIA_AWARDS_26, 1).call;
    let window = next.window.unwrap();
    assert_eq!(
        (window.from.to_string(), window.to.to_string()),
        ("2021-01-01".into(), "2021-12-31".into())
    );
    assert_eq!(next.deadline.local.to_string(), "2022-01-15 23:59:00");
    assert_eq!((next.version, &*next.edition.id), (1, "2021-22"));
    assert!(next.extensions.is_empty() && next.edition.sources.is_empty());
}

#[test]
fn what_only_a_person_can_move_on_is_listed_with_its_place() {
    let next = next_edition(MEDIA_AWARDS_26, 1);
    assert_eq!(places(&next, "review-name"), ["edition.name"]);
    assert_eq!(places(&next, "review-left-out"), ["extension"]);
    assert_eq!(places(&next, "review-deadline"), ["deadline.local"]);
    let words = places(&next, "review-words");
    for place in ["window.text", "place.text", "entrant.text"] {
        assert!(
            words.contains(&place.to_owned()),
            "{place} is not in {words:?}"
        );
    }
}

#[test]
fn the_last_day_of_february_is_kept_where_there_is_one() {
    let text = MEDIA_AWARDS_26.replace("from = \"2020-01-01\"", "from = \"2020-02-29\"");
    for (years, day) in [(1, "2021-02-28"), (4, "2024-02-29")] {
        let window = next_edition(&text, years).call.window.unwrap();
        assert_eq!(window.from.to_string(), day);
    }
}

#[test]
fn every_number_of_an_id_is_higher_and_no_id_stays() {
    for (id, years, next) in [
        ("2020-21", 1, "2021-22"),
        ("media-awards-09", 1, "media-awards-10"),
        ("spring", 1, "spring-2"),
    ] {
        let text = MEDIA_AWARDS_26.replace("id = \"2020-21\"", &format!("id = \"{id}\""));
        assert_eq!(next_edition(&text, years).call.edition.id, next);
    }
}

#[test]
fn a_template_is_ready_for_the_edition_that_comes_next() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    for (name, text) in TEMPLATES {
        let next = Call::from_toml(text)
            .unwrap()
            .next_edition_after(today)
            .unwrap();
        let closes = next.call.deadline.local.date();
        assert!(closes > today && closes < NaiveDate::from_ymd_opt(2027, 11, 24).unwrap());
        assert_eq!(Call::from_toml(&next.call.to_toml()).unwrap(), next.call);
        if name != "media-awards" {
            assert_eq!(places(&next, "review-words"), [""; 0], "{name}");
            assert_eq!(advise(&next.call), [], "{name}");
        }
    }
    assert_eq!(next_edition(MEDIA_AWARDS_30, 1).call.version, 1);
}
