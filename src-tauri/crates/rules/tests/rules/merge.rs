//! A changed call, and a version that was published meanwhile.

use std::collections::BTreeMap;

use rules::calls::MEDIA_AWARDS_26;
use rules::{Call, CallError, CallSide, Merged};

type Edit = (&'static str, &'static str);

const NAME: Edit = ("en = \"26th Media Awards\"", "en = \"26th Awards\"");
const OTHER_NAME: Edit = ("en = \"26th Media Awards\"", "en = \"Awards of 2020\"");
const DAY: Edit = ("to = \"2020-12-31\"", "to = \"2020-12-30\"");
const WORDS: Edit = ("at_most = 2000", "at_most = 1800");
const MORE_WORDS: Edit = ("at_most = 2000", "at_most = 2200");
const WORDS_OF_CATEGORY: Edit = ("name = \"Written News\"", "name = \"News\"");
const CATEGORIES: &str = "# The categories. `at_most`";
const EXTENDED: Edit = (
    CATEGORIES,
    "[[extension]]\nannounced = \"2021-01-20\"\nreason = \"One more week.\"\n[extension.deadline]\nlocal = \"2021-01-29T23:59\"\nzone = \"America/Toronto\"\ntext = \"To Jan. 29.\"\n\n# The categories. `at_most`",
);
const EXTENDED_FURTHER: Edit = (
    CATEGORIES,
    "[[extension]]\nannounced = \"2021-01-21\"\nreason = \"Two more weeks.\"\n[extension.deadline]\nlocal = \"2021-02-05T23:59\"\nzone = \"America/Toronto\"\ntext = \"To Feb. 5.\"\n\n# The categories. `at_most`",
);
const NEW_CATEGORY: Edit = (
    CATEGORIES,
    "[[category]]\nid = \"podcast\"\nname = \"Podcast\"\ntext = \"A podcast.\"\n\n# The categories. `at_most`",
);
const RENAMED_CATEGORY: Edit = ("id = \"mixed-media\"", "id = \"mixed\"");
const BLOCKS: Edit = (
    "countries = [\"CA\"]",
    "countries = [\"CA\"]\nblocks = true",
);
const COUNTRIES: Edit = ("countries = [\"CA\"]", "countries = [\"CA\", \"US\"]");
const LATE_WINDOW: Edit = ("from = \"2020-01-01\"", "from = \"2020-10-01\"");
const EARLY_WINDOW: Edit = ("to = \"2020-12-31\"", "to = \"2020-06-30\"");

/// The call of the 26th edition with changes in its text.
fn edited(edits: &[Edit], version: u32) -> Call {
    let mut text = MEDIA_AWARDS_26.to_owned();
    let mut call = Call::from_toml(&text).unwrap();
    for (from, to) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
        let changed = Call::from_toml(&text).unwrap();
        assert_ne!(call, changed, "no comment alone is changed: {from}");
        call = changed;
    }
    call.version = version;
    call
}

fn merged(draft: &[Edit], published: &[Edit], choices: &[(&str, CallSide)]) -> Merged {
    let choices: BTreeMap<String, CallSide> = choices
        .iter()
        .map(|(place, side)| ((*place).to_owned(), *side))
        .collect();
    let (base, draft, published) = (edited(&[], 2), edited(draft, 3), edited(published, 5));
    Merged::of(&base, &draft, &published, &choices)
}

/// A name, what the draft and the published version changed, the choices, where both changed the same, and what comes of it.
type Case = (
    &'static str,
    &'static [Edit],
    &'static [Edit],
    &'static [(&'static str, CallSide)],
    &'static [&'static str],
    &'static [Edit],
);

const CASES: &[Case] = &[
    ("neither changed anything", &[], &[], &[], &[], &[]),
    (
        "an untouched draft",
        &[],
        &[EXTENDED, WORDS],
        &[],
        &[],
        &[EXTENDED, WORDS],
    ),
    (
        "an extension beside another field",
        &[NAME],
        &[EXTENDED],
        &[],
        &[],
        &[NAME, EXTENDED],
    ),
    (
        "the same change twice",
        &[NAME, DAY],
        &[DAY],
        &[],
        &[],
        &[NAME, DAY],
    ),
    (
        "two fields of one category",
        &[WORDS],
        &[WORDS_OF_CATEGORY],
        &[],
        &[],
        &[WORDS, WORDS_OF_CATEGORY],
    ),
    (
        "two fields of one rule",
        &[BLOCKS],
        &[COUNTRIES],
        &[],
        &[],
        &[(
            "countries = [\"CA\"]",
            "countries = [\"CA\", \"US\"]\nblocks = true",
        )],
    ),
    (
        "a category here, another renamed there",
        &[NEW_CATEGORY],
        &[RENAMED_CATEGORY],
        &[],
        &[],
        &[NEW_CATEGORY, RENAMED_CATEGORY],
    ),
    (
        "one field twice, nobody asked",
        &[NAME, WORDS],
        &[OTHER_NAME],
        &[],
        &["edition.name.en"],
        &[NAME, WORDS],
    ),
    (
        "one field twice, the draft's",
        &[WORDS],
        &[MORE_WORDS, EXTENDED],
        &[("category.written-news.words.at_most", CallSide::Draft)],
        &["category.written-news.words.at_most"],
        &[WORDS, EXTENDED],
    ),
    (
        "one field twice, the published one",
        &[WORDS, NAME],
        &[MORE_WORDS],
        &[("category.written-news.words.at_most", CallSide::Published)],
        &["category.written-news.words.at_most"],
        &[MORE_WORDS, NAME],
    ),
    (
        "two extensions, the published one",
        &[EXTENDED, NAME],
        &[EXTENDED_FURTHER],
        &[("extension.2", CallSide::Published)],
        &["extension.2"],
        &[EXTENDED_FURTHER, NAME],
    ),
    (
        "two extensions, the draft's",
        &[EXTENDED],
        &[EXTENDED_FURTHER, NAME],
        &[("extension.2", CallSide::Draft)],
        &["extension.2"],
        &[EXTENDED, NAME],
    ),
    (
        "a choice for what is no conflict says nothing",
        &[NAME],
        &[EXTENDED],
        &[("edition.name.en", CallSide::Published)],
        &[],
        &[NAME, EXTENDED],
    ),
];

#[test]
fn what_one_side_left_alone_is_taken_from_the_other() {
    for (name, draft, published, choices, conflicts, expected) in CASES {
        let merged = merged(draft, published, choices);
        let places: Vec<&str> = merged
            .conflicts
            .iter()
            .map(|it| it.place.as_str())
            .collect();
        assert_eq!(&places, conflicts, "{name}");
        let call = merged.call().unwrap();
        let differs = rules::differences(&edited(expected, 6), &call);
        assert_eq!(differs, [], "{name}");
        assert_eq!(
            call.version, 6,
            "{name}: the version after the published one"
        );
    }
}

#[test]
fn a_conflict_shows_all_three() {
    let merged = merged(&[WORDS], &[MORE_WORDS], &[]);
    let [conflict] = merged.conflicts.as_slice() else {
        panic!("{:?}", merged.conflicts)
    };
    let said = [&conflict.before, &conflict.draft, &conflict.published];
    assert_eq!(
        said.map(Option::as_deref),
        [Some("2000"), Some("1800"), Some("2200")]
    );
}

#[test]
fn what_the_draft_took_out_and_the_other_changed_is_asked() {
    let base = edited(&[], 2);
    let (mut draft, published) = (base.clone(), edited(&[COUNTRIES], 3));
    draft.place = None;
    for (side, kept) in [(CallSide::Draft, false), (CallSide::Published, true)] {
        let choices = BTreeMap::from([("place".to_owned(), side)]);
        let merged = Merged::of(&base, &draft, &published, &choices);
        assert_eq!(merged.conflicts[0].place, "place");
        assert_eq!(merged.conflicts[0].draft, None);
        assert_eq!(merged.call().unwrap().place.is_some(), kept);
    }
    // Where the other left it alone, it is gone.
    let merged = Merged::of(&base, &draft, &edited(&[NAME], 3), &BTreeMap::new());
    assert!(merged.conflicts.is_empty() && merged.call().unwrap().place.is_none());
}

#[test]
fn parts_that_do_not_go_together_are_refused() {
    let merged = merged(&[LATE_WINDOW], &[EARLY_WINDOW], &[]);
    assert!(merged.conflicts.is_empty());
    let refused = merged.call().unwrap_err();
    assert!(
        matches!(refused, CallError::WindowReversed { .. }),
        "{refused:?}"
    );
}
