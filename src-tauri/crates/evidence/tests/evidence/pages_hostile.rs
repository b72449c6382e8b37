//! Pages made to do harm.

use std::fmt::Write;

use evidence::{Evidence, Kind, ReadError};
use proptest::prelude::*;

use crate::read;

fn trouble(html: &str) -> (Kind, Option<ReadError>) {
    let Evidence { kind, trouble, .. } = read(html.as_bytes(), "page.html");
    (kind, trouble)
}

#[test]
fn deep_nesting_is_refused() {
    for (open, times) in [
        ("<div>", 100_000),
        ("<b id=x>", 3_000),
        ("<table><tr><td>", 20_000),
        ("<svg><g>", 20_000),
    ] {
        let page = format!("<html><body>{}text", open.repeat(times));
        assert_eq!(
            trouble(&page),
            (Kind::Html, Some(ReadError::TooDeep)),
            "{open}"
        );
    }
}

/// 1.1 MB of it took minutes: each drawing was looked for to the end of the page. `tests/scaling.rs` holds the time.
#[test]
fn drawings_in_formulas_that_are_never_closed_are_refused_for_their_depth() {
    let page = format!("<html><body>{}", "<svg><math>".repeat(100_000));
    assert_eq!(trouble(&page), (Kind::Html, Some(ReadError::TooDeep)));
}

/// What a table does not take in is put before it, where the parser nests it as deep as it likes.
#[test]
fn nesting_beside_a_table_is_refused() {
    for open in ["<div>", "<b>", "<div><span>"] {
        let page = format!("<html><body><table>{}text", open.repeat(100_000));
        assert_eq!(
            trouble(&page),
            (Kind::Html, Some(ReadError::TooDeep)),
            "{open}"
        );
    }
}

#[test]
fn nesting_in_structured_data_is_not_followed() {
    for (member, before) in [("headline", "&amp;"), ("articleBody", "&nbsp;")] {
        let deep = "<div>".repeat(100_000);
        let page = format!(
            "<html><head><title>A clinic was promised</title><script type='application/ld+json'>\
             {{\"@type\":\"Article\",\"{member}\":\"{before}{deep}\"}}</script></head>\
             <body><h1>A clinic was promised</h1><p>It opens.</p></body></html>"
        );
        let found = read(page.as_bytes(), "page.html");
        assert_eq!((found.kind, found.trouble), (Kind::Html, None), "{member}");
    }
}

/// A name of half a million words, each with the same long value, would fill the memory.
#[test]
fn many_names_of_one_value_are_not_all_kept() {
    for attribute in ["itemprop", "name", "property"] {
        let page = format!(
            "<html><body><meta {attribute}='{}' content='{}'><p>text",
            "n ".repeat(200_000),
            "v".repeat(200_000)
        );
        let found = read(page.as_bytes(), "page.html");
        assert_eq!((found.kind, found.trouble), (Kind::Html, None));
    }
}

#[test]
fn unclosed_formatting_does_not_multiply() {
    let mut page = String::from("<html><body><p>");
    for number in 0..400 {
        write!(page, "<b id={number}>").unwrap();
    }
    page.push_str(&"<p>x".repeat(50_000));
    let (kind, trouble) = trouble(&page);
    assert_eq!((kind, trouble), (Kind::Html, Some(ReadError::TooLarge)));
}

#[test]
fn a_tag_of_very_many_attributes_is_refused() {
    for tag in ["p", "/p", "svg/", "script"] {
        let mut page = format!("<html><body><{tag} ");
        for number in 0..50_000 {
            write!(page, "a{number} ").unwrap();
        }
        page.push_str(">text</p>");
        assert_eq!(
            trouble(&page),
            (Kind::Html, Some(ReadError::TooLarge)),
            "{tag}"
        );
    }
}

#[test]
fn a_page_of_a_million_elements_is_refused() {
    let page = format!("<html><body>{}", "<i></i>x".repeat(700_000));
    assert_eq!(trouble(&page), (Kind::Html, Some(ReadError::TooLarge)));
}

#[test]
fn large_attributes_and_large_structured_data_are_read_over() {
    let story =
        "<p>The clinic was promised in three budgets and the town still waits for it to open.</p>"
            .repeat(20);
    let page = format!(
        "<html><head><title>A clinic</title><script type='application/ld+json'>{}</script></head><body data-x='{}'><article><h1>A clinic promised</h1>{story}</article></body></html>",
        "[".repeat(3_000_000),
        "y".repeat(3_000_000),
    );
    let found = read(page.as_bytes(), "page.html");
    assert_eq!((found.kind, found.trouble), (Kind::Html, None));
    assert_eq!(found.title.as_deref(), Some("A clinic promised"));
    assert_eq!(found.words, Some(320));
}

proptest! {
    #[test]
    fn any_tags_are_read_without_a_panic(parts in proptest::collection::vec(
        prop_oneof![
            Just("<div>"), Just("</div>"), Just("<p>"), Just("<table>"), Just("<td>"), Just("<time datetime='2020-01-03T"), Just("<h1>"),
            Just("2020"), Just("-01-"), Just("03"), Just("Jan. "), Just("3, "), Just("é"), Just("年"), Just("/"), Just("'>"), Just("</h1>"),
            Just("<script type=application/ld+json>"), Just("{\"@type\":\"Article\",\"datePublished\":\""), Just("\"}"), Just("</script>"),
            Just("<meta name=date content='"), Just("<title>"), Just("</title>"), Just(" by "), Just(" | "), Just("&nbsp;"), Just("<br>"),
            Just("<template>"), Just("<svg>"), Just("<select>"), Just("<frameset>"), Just("12:30"), Just("+05:00"), Just("Z"), Just("1er mars "),
        ], 0..60)) {
        let page = format!("<html>{}", parts.concat());
        let found = read(page.as_bytes(), "page.html");
        prop_assert_eq!(found.kind, Kind::Html);
        for claim in &found.claims {
            prop_assert!(claim.confidence > 0.0 && claim.confidence <= 1.0);
            prop_assert!(!claim.value.is_empty());
        }
    }
}
