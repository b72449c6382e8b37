//! Every code has a message, and every message of the rules has a code.

use std::collections::BTreeSet;
use std::path::Path;

const PREFIXES: [&str; 4] = ["finding-", "advice-", "again-", "shape-"];

/// The string literals of a folder of sources that begin like a message id.
fn codes(folder: &Path, into: &mut BTreeSet<String>) {
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            codes(&path, into);
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let literals = source.split('"').skip(1).step_by(2);
        into.extend(
            literals
                .filter_map(|text| {
                    if text.starts_with("call-") {
                        Some(format!("error-{text}"))
                    } else {
                        PREFIXES
                            .iter()
                            .any(|prefix| text.starts_with(prefix))
                            .then(|| text.to_owned())
                    }
                })
                .filter(|text| text.chars().all(|c| c.is_ascii_lowercase() || c == '-')),
        );
    }
}

#[test]
fn codes_and_messages_are_the_same() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut in_source = BTreeSet::new();
    codes(&here.join("src"), &mut in_source);
    let messages =
        std::fs::read_to_string(here.join("../../../ui/locales/en-CA/rules.ftl")).unwrap();
    let in_catalogue: BTreeSet<String> = messages
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .filter(|id| {
            id.starts_with("error-") || PREFIXES.iter().any(|prefix| id.starts_with(prefix))
        })
        .collect();
    assert_eq!(in_source, in_catalogue);
    assert!(in_source.len() > 80);
}
