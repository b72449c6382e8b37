//! The corpus of pages, held to what its README promises.

use crate::measured::{Tally, measure};

/// How a fact fared; none of it where the corpus cannot be read.
fn tally(fact: &str) -> Tally {
    measure()
        .unwrap_or_default()
        .into_iter()
        .find(|(name, _)| *name == fact)
        .map(|(_, tally)| tally)
        .unwrap_or_default()
}

#[test]
fn days_of_publication_are_read() {
    let published = tally("published");
    assert!(published.right >= 50, "the corpus is not there");
    assert!(published.right_share() >= 0.95, "{:#?}", published.misses);
    assert!(published.wrong_share() <= 0.03, "{:#?}", published.misses);
}

#[test]
fn titles_are_read() {
    let title = tally("title");
    assert!(title.right_share() >= 0.95, "{:#?}", title.misses);
}

#[test]
fn words_are_those_of_the_story_alone() {
    let words = tally("words");
    assert!(words.right_share() >= 0.95, "{:#?}", words.misses);
}

#[test]
fn what_else_pages_say_is_read() {
    for fact in [
        "modified",
        "byline",
        "outlet",
        "paywall",
        "canonical",
        "declared language",
    ] {
        let tally = tally(fact);
        assert!(tally.right_share() >= 0.9, "{fact}: {:#?}", tally.misses);
        assert!(tally.wrong_share() <= 0.05, "{fact}: {:#?}", tally.misses);
    }
}
