//! Advice on rules that leave nothing of what a category allows.

use rules::{Call, advise, calls};

/// The categories in which nobody can enter, after changes to the text of the 26th call and with one more rule.
fn nobody(changes: &[(&str, &str)], rule: &str) -> Vec<String> {
    let mut text = calls::MEDIA_AWARDS_26.to_owned();
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    let rule = format!("[[rule]]\nid = \"more\"\ntext = \"One more.\"\n{rule}");
    let call = Call::from_toml(&format!("{text}\n{rule}\n")).unwrap();
    advise(&call)
        .into_iter()
        .filter(|advice| advice.message.code == "advice-category-nobody")
        .map(|advice| advice.place)
        .collect()
}

const ACCEPTED: &str = "accepted = [\"en\"]\n";
const FRENCH: &str = "categories = [\"written-news\"]\nrequire = { language = [\"fr\"] }";
const OLDER: &str = "categories = [\"written-news\"]\n\
    require = { published = { from = \"2019-01-01\", to = \"2019-12-31\" } }";
const WINDOW: &str = "to = \"2020-12-31\"\n";

#[test]
fn work_in_another_language_is_entered_where_a_translation_will_do() {
    let table = [
        ("", true),
        ("original = true\n", true),
        ("with = [\"translation\"]\n", false),
        ("translated_by_desk = true\n", false),
    ];
    for (more, expected) in table {
        let accepted = format!("{ACCEPTED}{more}");
        let found = nobody(&[(ACCEPTED, &accepted)], FRENCH);
        assert_eq!(!found.is_empty(), expected, "{more}");
    }
}

#[test]
fn a_category_without_a_window_is_looked_at_too() {
    let window = calls::MEDIA_AWARDS_26
        .split_once("[window]")
        .and_then(|(_, rest)| rest.split_once("[place]"));
    let window = format!("[window]{}", window.unwrap().0);
    let found = nobody(&[(&window, "")], FRENCH);
    assert_eq!(found, ["category.written-news"]);
    assert!(nobody(&[(&window, "")], OLDER).is_empty());
}

#[test]
fn pieces_inside_two_spans_need_not_be_the_same_where_some_will_do() {
    let any = format!("{WINDOW}pieces = \"any\"\n");
    let of_some = format!("of = \"piece\"\nhow_many = \"any\"\n{OLDER}");
    let of_each = format!("of = \"piece\"\n{OLDER}");
    let table = [
        (WINDOW, OLDER, true),
        (WINDOW, &of_some, true),
        (&any, OLDER, true),
        (&any, &of_each, true),
        (&any, &of_some, false),
    ];
    for (window, rule, expected) in table {
        let found = nobody(&[(WINDOW, window)], rule);
        assert_eq!(!found.is_empty(), expected, "{window} {rule}");
    }
}
