//! Texts that are similar.

use evidence::{SIMILAR, fingerprint_text as fingerprint, similarity};
use proptest::prelude::*;

use crate::{ENGLISH, FRENCH};

/// Another story on the same topic, from the same outlet, about the same people.
const SAME_TOPIC: &str = "The province will build a clinic in Fort Mercer after all. Three years after records obtained \
    by this newspaper showed that the money had been moved to another file, the minister of health flew in on Tuesday \
    to say so. \"We have heard you,\" she told the band council, and promised four dialysis chairs by next autumn.\n\n\
    Marlene Okimaw listened from the back of the hall. Her mother died in 2021. \"They could have heard us eleven \
    years ago,\" she said. The council has hired an engineer, and the road to the site is being cleared. Whether there \
    will be nurses to work there, nobody at the meeting could say.";

/// What pages print around a story.
const AROUND: &str = "Home News Sports Opinion Arts Life Sign in Subscribe today and get the first month for one \
    dollar. Share this story by email or copy its link. Related stories appear below. Report an error or typo. All \
    rights reserved. Terms of use and privacy policy apply to this site.";

fn of(one: &str, other: &str) -> f64 {
    similarity(&fingerprint(one).unwrap(), &fingerprint(other).unwrap()).unwrap()
}

#[test]
fn one_story_in_other_clothes_is_similar() {
    let words: Vec<_> = ENGLISH.split_whitespace().collect();
    let cut = words[..words.len() * 2 / 3].join(" ");
    let other_lead = format!(
        "FORT MERCER, Ont. (CP) A northern community that waited more than a decade for care has been told why. {}",
        words[12..].join(" ")
    );
    let edited = ENGLISH
        .replace("nobody comes", "no one comes")
        .replace("said Marlene Okimaw", "Marlene Okimaw said")
        .replace("eight months", "seven months");
    for (what, text) in [
        (
            "another headline",
            format!("No clinic for Fort Mercer, records show\n\n{ENGLISH}"),
        ),
        ("capitals", ENGLISH.to_uppercase()),
        (
            "typographer's marks",
            ENGLISH.replace('\'', "’").replace('"', "”"),
        ),
        (
            "soft hyphens",
            ENGLISH.replace("newspaper", "news\u{ad}paper"),
        ),
        ("cut by a third", cut.clone()),
        ("edited", edited),
        ("another lead", other_lead),
        (
            "a page around it",
            format!("{AROUND}\n\n{ENGLISH}\n\n{AROUND}"),
        ),
        ("cut, and a page around it", format!("{AROUND}\n\n{cut}")),
    ] {
        let similarity = of(ENGLISH, &text);
        assert!(similarity >= SIMILAR, "{what}: {similarity}");
    }
}

#[test]
fn two_stories_are_not_similar() {
    for (what, one, other) in [
        ("a topic", ENGLISH, SAME_TOPIC),
        ("a translation", ENGLISH, FRENCH),
        (
            "a page around both",
            &format!("{ENGLISH}\n{AROUND}"),
            &format!("{SAME_TOPIC}\n{AROUND}"),
        ),
    ] {
        let similarity = of(one, other);
        assert!(similarity < SIMILAR, "{what}: {similarity}");
    }
}

#[test]
fn a_text_too_short_has_no_fingerprint() {
    let words = |many| vec!["word"; many].join(" ");
    assert_eq!(fingerprint(&words(49)), None);
    assert!(fingerprint(&words(50)).is_some());
    assert_eq!(fingerprint(""), None);
}

#[test]
fn a_fingerprint_says_how_it_was_made_and_stays_what_it_is() {
    let found = fingerprint(ENGLISH).unwrap();
    assert!(found.starts_with("m1:"));
    assert_eq!(found.len(), 259);
    // Fingerprints are kept in workspaces: a change to this one calls for a new version.
    assert!(found.starts_with("m1:45a04b89f6fd1497"), "{found}");
}

#[test]
fn what_is_no_fingerprint_has_no_similarity() {
    let found = fingerprint(ENGLISH).unwrap();
    for other in [
        "",
        "m1:",
        "m1:00",
        &found.replace("m1:", "m2:"),
        &found.replace(':', ":zz"),
    ] {
        assert_eq!(similarity(&found, other), None, "{other}");
    }
}

fn text(words: &[u16]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("w{word}")).collect();
    words.join(" ")
}

proptest! {
    #[test]
    fn similarity_is_symmetric_and_within_bounds(
        one in proptest::collection::vec(0_u16..60, 50..300),
        other in proptest::collection::vec(0_u16..60, 50..300),
    ) {
        let (one, other) = (text(&one), text(&other));
        let found = of(&one, &other);
        prop_assert!((0.0..=1.0).contains(&found));
        prop_assert!((found - of(&other, &one)).abs() < f64::EPSILON);
        prop_assert!((of(&one, &one) - 1.0).abs() < f64::EPSILON);
    }

    /// Words in a row are replaced, so that the index is known: what is left of the runs, by all of both.
    #[test]
    fn the_estimate_is_near_the_index(seed in 0_u32..10_000, replaced in 0_u32..400) {
        let word = |letter, index| format!("{letter}{seed}x{index}");
        let one: Vec<String> = (0..400).map(|index| word('w', index)).collect();
        let other = (0..400).map(|index| word(if index < replaced { 'v' } else { 'w' }, index));
        let (one, other) = (one.join(" "), other.collect::<Vec<_>>().join(" "));
        let shared = f64::from(398_u32.saturating_sub(replaced));
        let index = shared / (2.0 * 398.0 - shared);
        // Five standard errors.
        prop_assert!((of(&one, &other) - index).abs() <= 5.0 * 0.0444);
    }

    #[test]
    fn any_text_has_a_fingerprint_or_none(text in "(\\PC|\\s){0,400}") {
        prop_assert!(fingerprint(&text).is_none_or(|found| found.len() == 259));
    }
}

#[test]
fn the_more_words_are_replaced_the_less_similar() {
    let original: Vec<_> = (0..600_u32).map(|index| format!("w{index}")).collect();
    let replaced = |one_in: usize| {
        let words = original.iter().enumerate().map(|(index, word)| {
            if index % one_in == 0 {
                format!("x{index}")
            } else {
                word.clone()
            }
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let similarities =
        [100, 30, 15, 8, 5, 3].map(|one_in| of(&original.join(" "), &replaced(one_in)));
    assert!(
        similarities.is_sorted_by(|more, less| more >= less),
        "{similarities:?}"
    );
    assert!(
        similarities[0] > 0.9 && similarities[5] < 0.05,
        "{similarities:?}"
    );
}
