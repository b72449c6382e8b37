//! Every heading exists in both languages.

use std::collections::BTreeSet;

use catalogue::{Catalogue, Language};
use lists::{
    EligibilityRow, EntryRow, Format, List, ListError, MarkRow, PressRow, RankingRow, Row,
};
use serde::Deserialize;
use serde_json::json;

fn headings<R: Row>() -> Vec<&'static str> {
    let keys: BTreeSet<_> = R::COLUMNS.iter().map(|column| column.key).collect();
    assert_eq!(
        keys.len(),
        R::COLUMNS.len(),
        "a key stands twice in {}",
        R::LIST.name()
    );
    let mut ids: Vec<_> = R::COLUMNS.iter().map(|column| column.heading).collect();
    ids.push(R::LIST.title());
    ids
}

#[test]
fn headings_titles_and_words_are_said_in_both_languages() {
    let used = [
        headings::<EntryRow>(),
        headings::<EligibilityRow>(),
        headings::<MarkRow>(),
        headings::<RankingRow>(),
        headings::<PressRow>(),
    ]
    .concat();
    for language in Language::ALL {
        let known: BTreeSet<_> = Catalogue::of(language).ids().collect();
        for id in &used {
            assert!(known.contains(id), "{id} is missing in {}", language.tag());
        }
    }
}

#[test]
fn every_error_has_its_sentence() {
    let path = || "a/list.csv".into();
    let errors = [
        ListError::DiskFull { path: path() },
        ListError::FolderMissing { path: path() },
        ListError::NotPermitted { path: path() },
        ListError::NotWritten {
            path: path(),
            source: std::io::Error::other("it is tired"),
        },
        ListError::Cancelled { rows: 3 },
        ListError::TooLong,
    ];
    for error in errors {
        for language in Language::ALL {
            let params = error.params();
            let values = params.iter().map(|(name, value)| (*name, value.as_str()));
            let code = format!("error-{}", error.code());
            let said = Catalogue::of(language).say_with_detail(&code, values);
            assert!(!said.starts_with("error-") && !said.contains('{'), "{said}");
            // The code of a detail is not shown: its words are.
            for (_, value) in params.iter().filter(|(name, _)| *name != "detail") {
                assert!(said.contains(value.as_str()), "{said} does not say {value}");
            }
        }
    }
}

#[test]
fn names_are_read_as_they_are_written() {
    for list in List::ALL {
        assert_eq!(List::deserialize(json!(list.name())).unwrap(), list);
    }
    for format in Format::ALL {
        assert_eq!(Format::deserialize(json!(format.name())).unwrap(), format);
    }
    assert!(List::deserialize(json!("Press")).is_err());
    assert!(Format::deserialize(json!("pdf")).is_err());
}
