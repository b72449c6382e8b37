//! Advice on the deadlines of a call: days without a year, two clocks, extensions of some categories.

use rules::{Call, Deadline, Extension, Midnight, advise};

use crate::advice::printed;
use crate::given::call;

/// The codes of a call with their places.
fn codes(call: &Call) -> Vec<(String, String)> {
    advise(call)
        .into_iter()
        .map(|advice| (advice.place, advice.message.code.into_owned()))
        .collect()
}

fn deadline(day: &str) -> Deadline {
    Deadline::at(&format!("{day}T23:59"), "America/Toronto".parse().unwrap()).unwrap()
}

/// The categories of an extension, and its day.
type Extended<'a> = (&'a [&'a str], &'a str);

/// The call of the 26th edition with one extension after another.
fn extended(extensions: &[Extended<'_>]) -> Call {
    let mut call = call();
    for (categories, day) in extensions {
        call.extensions.push(Extension {
            announced: "2021-01-16".parse().unwrap(),
            reason: "Asked for.".into(),
            categories: categories.iter().map(|id| (*id).to_owned()).collect(),
            deadline: deadline(day),
        });
    }
    call
}

#[test]
fn a_day_without_a_year_is_the_nearest() {
    let table = [
        ("2026-01-05T23:59", "from Sunday, Dec. 14 to Monday, Jan. 5"),
        (
            "2026-12-31T23:59",
            "Thursday, December 31, results on Friday, January 1",
        ),
    ];
    for (local, words) in table {
        let found = printed(local, "America/Toronto", words);
        assert!(found.is_empty(), "{words}: {found:?}");
    }
    let wrong = printed(
        "2026-01-05T23:59",
        "America/Toronto",
        "Monday, Dec. 14 or Jan. 5 (Sunday)",
    );
    assert_eq!(wrong, Vec::<String>::new());
    let wrong = printed("2026-01-05T23:59", "America/Toronto", "Tuesday, January 5");
    assert_eq!(wrong, ["advice-weekday"]);
}

#[test]
fn the_midnight_that_begins_a_year_is_of_that_year() {
    let mut call = call();
    (call.window, call.extensions) = (None, Vec::new());
    call.deadline = Deadline {
        text: "midnight on Friday, January 1".into(),
        midnight: Some(Midnight::Begins),
        ..deadline("2026-12-31")
    };
    assert_eq!(codes(&call), []);
}

#[test]
fn one_instant_may_be_printed_by_several_clocks() {
    let label: &[&str] = &["advice-zone-label"];
    let table = [
        ("11:59 p.m. EST (8:59 p.m. PST) on Jan. 22", &[][..]),
        ("11:59 p.m. EST on Jan. 22 (04:59 GMT)", &[]),
        ("11:59 p.m. EST (9:59 p.m. PST) on Jan. 22", label),
        ("11:59 p.m. PST on Jan. 22", label),
        ("midnight (11:59 p.m.) on Jan. 22", &[]),
    ];
    for (words, expected) in table {
        let found = printed("2021-01-22T23:59", "America/Toronto", words);
        assert_eq!(found, expected, "{words}");
    }
}

#[test]
fn an_extension_replaces_what_is_in_force_for_each_of_its_categories() {
    let (news, both): (&[&str], &[&str]) =
        (&["written-news"], &["written-news", "written-feature"]);
    // The call's own deadline is on January 15, its extension for all on January 22.
    let table: [(&[Extended<'_>], &[&str]); 6] = [
        (&[(news, "2021-01-25")], &[]),
        (&[(news, "2021-01-20")], &["extension 2"]),
        (
            &[(news, "2021-01-25"), (both, "2021-01-24")],
            &["extension 3"],
        ),
        (
            &[(both, "2021-01-25"), (news, "2021-01-24")],
            &["extension 3"],
        ),
        (&[(both, "2021-01-25"), (&[], "2021-01-24")], &[]),
        (
            &[(both, "2021-01-25"), (&[], "2021-01-21")],
            &["extension 3"],
        ),
    ];
    for (extensions, expected) in table {
        let found = codes(&extended(extensions));
        let expected: Vec<_> = expected
            .iter()
            .map(|place| ((*place).to_owned(), "advice-extension-shortens".to_owned()))
            .collect();
        assert_eq!(found, expected, "{extensions:?}");
    }
}

#[test]
fn a_firm_deadline_of_a_category_is_replaced_by_an_extension_for_all() {
    let mut call = extended(&[(&[], "2021-01-29")]);
    call.categories[0].deadline = Some(Deadline {
        firm: true,
        ..deadline("2021-01-25")
    });
    let firm = ("extension 2".to_owned(), "advice-extension-firm".to_owned());
    assert_eq!(codes(&call), [firm]);
    // One that leaves it alone breaks no promise.
    call.extensions[1].deadline = deadline("2021-01-24");
    assert_eq!(codes(&call), []);
}

#[test]
fn supporting_material_is_taken_after_the_deadline_of_some_category() {
    let mut call = call();
    call.supplements = Some(deadline("2021-01-20"));
    let early = (
        "supplements".to_owned(),
        "advice-supplements-early".to_owned(),
    );
    assert_eq!(codes(&call), [early]);
    call.extensions.clear();
    call.deadline = deadline("2021-01-25");
    call.categories[0].deadline = Some(deadline("2021-01-18"));
    assert_eq!(codes(&call), []);
}
