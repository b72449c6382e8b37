//! A call that was changed in a form is written into the text that a person wrote.

use proptest::prelude::*;
use rules::calls::{MEDIA_AWARDS_26, MEDIA_AWARDS_30};
use rules::{Call, Limit, Text};

fn call(text: &str) -> Call {
    Call::from_toml(text).unwrap()
}

#[test]
fn an_unchanged_call_leaves_its_text_as_it_is() {
    for text in [MEDIA_AWARDS_26, MEDIA_AWARDS_30] {
        assert_eq!(call(text).rewrite(text).unwrap(), text);
    }
}

#[test]
fn a_change_touches_its_own_line_alone() {
    let mut changed = call(MEDIA_AWARDS_26);
    changed.categories[0].words = Some(Limit {
        at_most: Some(1800),
        ..changed.categories[0].words.unwrap()
    });
    let text = changed.rewrite(MEDIA_AWARDS_26).unwrap();
    let expected =
        MEDIA_AWARDS_26.replace("words = { at_most = 2000 }", "words = { at_most = 1800 }");
    assert_eq!(text, expected);
}

#[test]
fn what_is_taken_out_is_gone_and_what_is_new_stands_at_its_place() {
    let mut changed = call(MEDIA_AWARDS_26);
    changed.place = None;
    let mut last = changed.categories.pop().unwrap();
    last.id = "photography".to_owned();
    last.name = Text::from("Photography");
    changed.categories.insert(1, last);
    let text = changed.rewrite(MEDIA_AWARDS_26).unwrap();
    assert!(!text.contains("[place]"), "{text}");
    assert!(!text.contains("post-secondary-youth"), "{text}");
    let order = ["written-news", "photography", "written-feature"].map(|id| text.find(id));
    assert!(order.is_sorted(), "{text}");
    assert!(
        text.contains("# The categories. `at_most` and"),
        "the comments stay: {text}"
    );
    assert_eq!(call(&text), changed);
}

#[test]
fn an_empty_text_becomes_the_whole_call() {
    let whole = call(MEDIA_AWARDS_26);
    assert_eq!(call(&whole.rewrite("\n").unwrap()), whole);
}

#[test]
fn a_text_that_is_no_call_is_refused_with_its_place() {
    let refused = call(MEDIA_AWARDS_26).rewrite("format = 1\nversion = ");
    assert_eq!(refused.unwrap_err().code(), "call-unreadable");
}

/// Something that a form does to a call.
#[derive(Debug, Clone)]
enum Change {
    Drop(usize),
    Move(usize, usize),
    Add(String),
    Rename(usize, String),
    Weight(usize, u8),
    NoWindow,
    NoScale,
    Zone,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (0..8_usize).prop_map(Change::Drop),
        (0..8_usize, 0..8_usize).prop_map(|(from, to)| Change::Move(from, to)),
        "[a-z]{3,8}".prop_map(Change::Add),
        (0..8_usize, "[ -~éœ’]{1,20}").prop_map(|(index, name)| Change::Rename(index, name)),
        (0..4_usize, 1..9_u8).prop_map(|(index, weight)| Change::Weight(index, weight)),
        Just(Change::NoWindow),
        Just(Change::NoScale),
        Just(Change::Zone),
    ]
}

fn apply(call: &mut Call, change: Change) {
    let count = call.categories.len();
    match change {
        Change::Drop(index) if count > 1 => drop(call.categories.remove(index % count)),
        Change::Drop(_) => {}
        Change::Move(from, to) => {
            let category = call.categories.remove(from % count);
            call.categories.insert(to % count, category);
        }
        Change::Add(id) => {
            let mut category = call.categories[0].clone();
            category.id = format!("new-{id}");
            if call.category(&category.id).is_none() {
                call.categories.push(category);
            }
        }
        Change::Rename(index, name) => {
            if !name.trim().is_empty() {
                call.categories[index % count].name = Text::from(name.as_str());
            }
        }
        Change::Weight(index, weight) => call.criteria[index].weight = f64::from(weight) / 2.0,
        Change::NoWindow => call.window = None,
        Change::NoScale => call.scale = None,
        Change::Zone => call.extensions[0].deadline.zone = "America/Vancouver".parse().unwrap(),
    }
}

proptest! {
    #[test]
    fn whatever_changed_is_read_back(changes in proptest::collection::vec(change(), 1..6)) {
        let mut changed = call(MEDIA_AWARDS_26);
        for change in changes {
            apply(&mut changed, change);
        }
        let text = changed.rewrite(MEDIA_AWARDS_26).unwrap();
        prop_assert_eq!(call(&text), changed);
    }
}
