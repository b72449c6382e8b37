//! What holds for every text.

use identity::{Comparison, Keys, PersonNames, WorkNames};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

type OfText = fn(&str) -> Keys;

/// Every kind that is known by one text.
const KINDS: [(&str, OfText); 7] = [
    ("outlet", identity::outlet),
    ("label", identity::label),
    ("answer", identity::answer),
    ("title", identity::title),
    ("email", identity::email),
    ("page", identity::page),
    ("person", of_public_name),
];

fn of_public_name(public: &str) -> Keys {
    identity::person(PersonNames {
        public,
        ..PersonNames::default()
    })
}

/// Texts as people write them and worse: names, links, letters of every script, marks that combine, invisible ones.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,24}",
        "[a-zA-ZéÉİıßœŒÅ'’‐‑ \u{301}\u{307}\u{200b}.,&]{0,16}",
        "https://[a-z]{1,8}\\.org/[a-zA-Z0-9%/._~-]{0,12}(\\?[a-z]{1,5}=[a-z0-9]{0,4})?(#[a-z/!]{0,6})?",
        "[a-z.+]{1,8}@(gmail|example)\\.com",
    ]
}

#[test]
fn a_name_that_is_an_article_alone_has_a_key() {
    let key = identity::outlet_key("l'");
    assert_eq!(identity::title_key(&key), key);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_order_of_two_makes_no_difference(one in text(), other in text()) {
        for (kind, of) in KINDS {
            let (one, other) = (of(&one), of(&other));
            prop_assert_eq!(one.compare(&other), other.compare(&one), "{}", kind);
        }
    }

    #[test]
    fn a_thing_is_the_same_as_itself(text in text()) {
        for (kind, of) in KINDS {
            let keys = of(&text);
            let is_known = !keys.exact.is_empty();
            prop_assert_eq!(keys.compare(&keys) == Comparison::Same, is_known, "{}", kind);
        }
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same(text in text()) {
        let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
        for (kind, of) in KINDS {
            prop_assert_eq!(of(&nfc), of(&nfd), "{}", kind);
        }
    }

    #[test]
    fn a_key_has_itself_for_key(text in text()) {
        for (kind, of) in KINDS.into_iter().filter(|(kind, _)| *kind != "page") {
            for key in of(&text).exact {
                let (_, name) = key.split_once(' ').unwrap();
                prop_assert_eq!(&of(name).exact, &vec![key.clone()], "{}", kind);
            }
        }
        for key in identity::page(&text).exact {
            let link = format!("https://{}", key.strip_prefix("link ").unwrap());
            prop_assert_eq!(identity::page(&link).exact, vec![key], "page");
        }
        prop_assert_eq!(identity::words(&identity::words(&text)), identity::words(&text));
        let key = identity::outlet_key(&text);
        prop_assert_eq!(identity::title_key(&key.clone()), key);
    }

    #[test]
    fn capitals_make_no_difference(text in "[a-zéèêçœøñüа-яα-ω' -]{1,16}") {
        for (kind, of) in KINDS.into_iter().filter(|(kind, _)| *kind != "page") {
            prop_assert_eq!(of(&text), of(&text.to_uppercase()), "{}", kind);
        }
    }

    #[test]
    fn a_name_in_common_is_never_passed_over(
        email in proptest::option::of("[a-z]{1,6}@example\\.org"),
        other_email in proptest::option::of("[a-z]{1,6}@example\\.org"),
        legal in proptest::option::of("[A-Z][a-z]{1,6} [A-Z][a-z]{1,6}"),
        public in "[A-Z][a-z]{1,6} [A-Z][a-z]{1,6}",
    ) {
        let one = PersonNames { email: email.as_deref(), legal: legal.as_deref(), public: &public };
        let other = PersonNames { email: other_email.as_deref(), legal: None, public: &public };
        let answer = identity::person(one).compare(&identity::person(other));
        prop_assert_ne!(answer, Comparison::Different);
        let is_one_address = email.is_some() && email == other_email;
        let has_no_address = email.is_none() && other_email.is_none() && legal.is_none();
        prop_assert_eq!(answer == Comparison::Same, is_one_address || has_no_address);
    }

    #[test]
    fn a_work_is_the_same_under_any_tracker(value in "[a-zA-Z0-9_-]{1,12}") {
        let of = |link: &str, title: &str| identity::work(WorkNames { link: Some(link), title, byline: "" });
        let plain = of("https://example.org/story?id=7", "One");
        for name in ["utm_source", "fbclid", "_gl", "mkt_tok", "gad_source"] {
            let tracked = of(&format!("https://example.org/story?{name}={value}&id=7"), "Two");
            prop_assert_eq!(plain.compare(&tracked), Comparison::Same);
        }
        for name in ["ref", "source", "at_medium", "cmp"] {
            let link = format!("https://example.org/story?{name}={value}&id=7");
            prop_assert_eq!(plain.compare(&of(&link, "Two")), Comparison::Similar);
            prop_assert_eq!(plain.compare(&of(&link, "ONE!")), Comparison::Same);
        }
    }
}
