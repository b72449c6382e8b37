//! Who may read the files of strangers.

use crate::crates::{USE_CASES, the_crate};
use crate::files::{self, File};
use crate::hold;
use crate::modules;
use crate::reading::Reading;

/// What goes over the bytes of a file that a stranger may have made. Texts that were read are harmless by then.
const READS: &[&str] = &[
    "evidence::content",
    "evidence::read",
    "evidence::read_bytes",
    "evidence::page_claims",
    "readers::content",
    "readers::document",
    "readers::page_claims",
    "readers::picture",
    "readers::read",
    "readers::recording",
    "sanitize::sanitize",
];

/// The crates whose code runs in the app's own process, beside those with the use cases.
const IN_THE_APP: &[&str] = &["api", "awards-desk", "cli", "lists", "media", "server"];

fn reads(file: &File) -> Vec<String> {
    let reading = Reading::of(&file.text);
    let named = reading.within(READS).into_iter();
    named
        .map(|path| {
            format!(
                "{} reads a file in the process of the app by {path}",
                file.path
            )
        })
        .collect()
}

#[test]
fn what_reads_a_foreign_file_is_there() {
    hold(&modules::lead_nowhere(READS));
}

/// They start a reader for it: `sandbox::Readers`.
#[test]
fn nobody_reads_a_foreign_file_in_the_process_of_the_app() {
    let found: Vec<String> = IN_THE_APP
        .iter()
        .chain(USE_CASES)
        .flat_map(|package| files::under(the_crate(package).sources, &["rs"]))
        .flat_map(|file| reads(&file))
        .collect();
    hold(&found);
}

#[test]
fn a_reading_in_the_process_of_the_app_is_found() {
    let file = |text: &str| File {
        path: "a.rs".to_owned(),
        text: text.to_owned(),
    };
    for text in [
        "fn f() { evidence::read_bytes(b, h); }",
        "use sanitize::{can_be_sanitized, sanitize};",
        "use readers::document::in_zip;",
    ] {
        assert_eq!(reads(&file(text)).len(), 1, "{text}");
    }
    for text in [
        "use evidence::{Evidence, similarity};",
        "use sanitize::can_be_sanitized;",
    ] {
        assert!(reads(&file(text)).is_empty(), "{text}");
    }
}
