//! Rounds that are not the same in all categories.

use rules::{Call, CallError, ConflictEffect, Conflicts, Contained, advise};

use crate::given::{SMALL, small};

/// A category besides `news`, and a round that five read, of whom three must have answered.
const ROUND: &str = "[[category]]\nid = \"books\"\nname = \"Books\"\ntext = \"Books.\"\n\
    [[round]]\nid = \"jury\"\nname = \"Jury\"\nper_entry = 5\nquorum = 3\n";

fn differing(categories: &str, keys: &str) -> String {
    format!("[[round.by_category]]\ncategories = {categories}\n{keys}\n")
}

fn refused(part: &str) -> CallError {
    Call::from_toml(&format!("{SMALL}{ROUND}{part}")).unwrap_err()
}

#[test]
fn a_round_says_what_differs_for_a_category() {
    let nine = differing("[\"books\"]", "per_entry = 9");
    let call = small(&format!("{ROUND}{nine}"));
    let round = call.round(1).unwrap();
    let numbers = |category| (round.per_entry_in(category), round.quorum_in(category));
    assert_eq!(numbers("news"), (Some(5), Some(3)));
    assert_eq!(numbers("books"), (Some(9), Some(3)));
    assert_eq!(Call::from_toml(&call.to_toml()), Ok(call));
}

#[test]
fn a_category_differs_once_in_a_round_and_is_one_of_the_call() {
    let books = differing("[\"books\"]", "per_entry = 9");
    let both = differing("[\"news\", \"books\"]", "quorum = 1");
    let unknown = differing("[\"maps\"]", "quorum = 1");
    let table = [
        (format!("{books}{both}"), "call-category-twice", 31),
        (unknown, "call-unnamed", 28),
        (
            format!("categories = [\"news\"]\n{books}"),
            "call-category-not-in-round",
            29,
        ),
        ("categories = [\"maps\"]\n".to_owned(), "call-unnamed", 27),
        (differing("[]", "quorum = 1"), "call-empty-list", 28),
    ];
    for (part, code, line) in table {
        let error = refused(&part);
        assert_eq!(error.code(), code, "{part}");
        let line = ("line", line.to_string());
        assert!(error.params().contains(&line), "{part}: {error}");
    }
}

#[test]
fn a_round_of_no_readers_answers_or_places_is_refused_with_its_line() {
    let round = "[[round]]\nid = \"second\"\nname = \"Second\"\n";
    let table = [
        (
            differing("[\"books\"]", "per_entry = 0"),
            "round.jury.by_category.1.per_entry",
        ),
        (
            differing("[\"books\"]", "quorum = 0"),
            "round.jury.by_category.1.quorum",
        ),
        (format!("{round}per_entry = 0\n"), "round.second.per_entry"),
        (format!("{round}quorum = 0\n"), "round.second.quorum"),
        (
            format!("{round}[round.advance]\nnumber = 0\n"),
            "round.second.advance.number",
        ),
    ];
    for (part, field) in table {
        let error = refused(&part);
        assert_eq!(error.code(), "call-count-zero", "{part}");
        let whole = format!("{SMALL}{ROUND}{part}");
        let line = whole.lines().position(|line| line.ends_with(" = 0"));
        let line = line.map(|index| ("line", (index + 1).to_string()));
        let params = error.params();
        assert!(params.contains(&("field", field.to_owned())), "{part}");
        assert!(params.contains(&line.unwrap()), "{part}: {error}");
    }
}

#[test]
fn a_round_that_cannot_close_in_some_categories_is_noticed() {
    let quorum_of = |part: &str| {
        let advice = advise(&small(&format!("{ROUND}{part}")));
        let codes = advice.iter().map(|it| it.message.code.as_ref());
        codes.filter(|code| *code == "advice-quorum").count()
    };
    assert_eq!(quorum_of(&differing("[\"books\"]", "per_entry = 2")), 1);
    assert_eq!(quorum_of(&differing("[\"books\"]", "quorum = 6")), 1);
    let both = differing("[\"books\"]", "per_entry = 9\nquorum = 6");
    assert_eq!(quorum_of(&both), 0);
}

#[test]
fn a_category_has_the_rounds_that_name_it_and_those_that_name_none() {
    let final_round = "[[round]]\nid = \"final\"\nname = \"Final\"\n";
    let last_of_books = "[[round]]\nid = \"last\"\nname = \"Last\"\ncategories = [\"books\"]\n";
    let only_news = "categories = [\"news\"]\n";
    let call = small(&format!("{ROUND}{only_news}{final_round}{last_of_books}"));
    let has = |category: &str| [1, 2, 3].map(|round| call.has_round(round, category));
    let before = |category: &str| [1, 2, 3].map(|round| call.round_before(round, category));
    assert_eq!(has("news"), [true, true, false]);
    assert_eq!(has("books"), [false, true, true]);
    assert_eq!(before("news"), [None, Some(1), Some(2)]);
    assert_eq!(before("books"), [None, None, Some(2)]);
    assert_eq!((call.last_round("news"), call.last_round("books")), (2, 3));
    assert_eq!(Call::from_toml(&call.to_toml()), Ok(call));
}

#[test]
fn a_category_that_no_round_names_is_noticed() {
    let call = small(&format!("{ROUND}categories = [\"news\"]\n"));
    let places: Vec<String> = advise(&call)
        .into_iter()
        .filter(|it| it.message.code == "advice-category-without-round")
        .map(|it| it.place)
        .collect();
    assert_eq!(places, ["category.books"]);
}

#[test]
fn a_round_says_what_a_conflict_does_in_it_and_the_rest_is_as_in_all() {
    let of_all =
        "[panels.conflicts]\noutlet = \"none\"\nparent = \"silent\"\ncontained = \"leaves\"\n";
    let own = "[round.conflicts]\noutlet = \"replaced\"\ncontained = \"stays\"\n";
    let final_round = "[[round]]\nid = \"final\"\nname = \"Final\"\n";
    let call = small(&format!("{ROUND}{own}{final_round}{of_all}"));
    let in_second = Conflicts {
        person: ConflictEffect::Excluded,
        outlet: ConflictEffect::None,
        parent: ConflictEffect::Silent,
        contained: Some(Contained::Leaves),
    };
    assert_eq!(call.conflicts_in(2), in_second);
    let in_first = Conflicts {
        outlet: ConflictEffect::Replaced,
        contained: Some(Contained::Stays),
        ..in_second
    };
    assert_eq!(call.conflicts_in(1), in_first);
    assert_eq!(small(ROUND).conflicts_in(1), Conflicts::default());
    assert_eq!(Call::from_toml(&call.to_toml()), Ok(call));
}
