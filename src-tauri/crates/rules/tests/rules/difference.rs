//! Two versions of a call beside each other.

use rules::calls::MEDIA_AWARDS_26;
use rules::{Call, differences};

fn between(changes: &[(&str, &str)]) -> Vec<(String, Option<String>, Option<String>)> {
    let mut text = MEDIA_AWARDS_26.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let read = |text: &str| Call::from_toml(text).unwrap();
    differences(&read(MEDIA_AWARDS_26), &read(&text))
        .into_iter()
        .map(|it| (it.place, it.before, it.after))
        .collect()
}

fn row(place: &str, before: &str, after: &str) -> (String, Option<String>, Option<String>) {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    (place.to_owned(), some(before), some(after))
}

#[test]
fn nothing_differs_from_itself_and_a_version_number_is_no_difference() {
    assert_eq!(between(&[]), []);
    assert_eq!(between(&[("version = 2", "version = 3")]), []);
}

#[test]
fn a_changed_value_is_told_with_its_place() {
    let found = between(&[
        ("at_most = 2000", "at_most = 1800"),
        ("accepted = [\"en\"]", "accepted = [\"en\", \"fr\"]"),
        ("to = \"2020-12-31\"", "to = \"2020-12-30\""),
    ]);
    assert_eq!(
        found,
        [
            row("window.to", "2020-12-31", "2020-12-30"),
            row("language.accepted", "en", "en, fr"),
            row("category.written-news.words.at_most", "2000", "1800"),
        ]
    );
}

#[test]
fn what_came_and_what_went_is_told_once_each() {
    let found = between(&[
        (
            "countries = [\"CA\"]",
            "countries = [\"CA\"]\nblocks = true",
        ),
        ("id = \"mixed-media\"", "id = \"mixed\""),
        ("name = \"Mixed Media\"", "name = \"Mixed\""),
    ]);
    assert_eq!(
        found,
        [
            row("place.blocks", "", "true"),
            row("category.mixed", "", "Mixed"),
            row("category.mixed-media", "Mixed Media", ""),
        ]
    );
}

#[test]
fn a_table_without_an_id_is_told_key_by_key() {
    let found = between(&[(
        "[place]\ncountries = [\"CA\"]",
        "[statement]\nwords = { at_most = 300 }\ntext = \"Short.\"\n\n[place]\ncountries = [\"CA\"]",
    )]);
    assert_eq!(
        found,
        [
            row("statement.words.at_most", "", "300"),
            row("statement.words.of", "", "sum"),
            row("statement.text", "", "Short."),
        ]
    );
}

#[test]
fn a_table_that_moved_is_the_same() {
    let mut moved = Call::from_toml(MEDIA_AWARDS_26).unwrap();
    moved.categories.rotate_left(1);
    assert_eq!(
        differences(&Call::from_toml(MEDIA_AWARDS_26).unwrap(), &moved),
        []
    );
}
