//! What the packages tell the system.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// What stands between `before` and the next quotation mark, everywhere in a text.
fn between(text: &str, before: &str) -> BTreeSet<String> {
    let parts = text.split(before).skip(1);
    parts
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_file_that_names_the_version_names_the_same() {
    for file in ["tauri.conf.json", "ui/package.json", "ui/package-lock.json"] {
        let settings: Value = serde_json::from_str(&text(file)).unwrap();
        assert_eq!(settings["version"], env!("CARGO_PKG_VERSION"), "{file}");
    }
    let shown = concat!(
        "Awards Desk ",
        env!("CARGO_PKG_VERSION_MAJOR"),
        ".",
        env!("CARGO_PKG_VERSION_MINOR"),
        "."
    );
    for file in [
        "ui/locales/en-CA/welcome.ftl",
        "ui/locales/fr-CA/welcome.ftl",
    ] {
        assert!(text(file).contains(shown), "{file}");
    }
}

#[test]
fn the_system_knows_the_same_files_by_every_list() {
    let settings: Value = serde_json::from_str(&text("tauri.conf.json")).unwrap();
    let associations = settings["bundle"]["fileAssociations"].as_array().unwrap();
    let named = |key: &str| -> BTreeSet<String> {
        let values = associations.iter().map(|it| &it[key]);
        let values = values.map(|it| it.as_str().or(it[0].as_str()).unwrap().to_owned());
        values.collect()
    };
    let types = text("src-tauri/packages/mime.xml");
    let globs = between(&types, "glob pattern=\"*.");
    assert_eq!(globs, named("ext"));
    assert_eq!(
        between(&types, "mime-type type=\""),
        named("mimeType"),
        "a double click needs both"
    );
    // The kinds as docs/sealed-files.md and the mailbox name them, and the file that opens a workspace.
    let kinds = [
        "call",
        "card",
        "entry",
        "feedback",
        "packet",
        "receipt",
        "score-sheet",
        "workspace",
    ];
    assert_eq!(globs, kinds.map(|kind| format!("awards-{kind}")).into());
}

#[test]
fn a_link_of_the_apps_own_is_opened_by_it() {
    let settings: Value = serde_json::from_str(&text("tauri.conf.json")).unwrap();
    let schemes = &settings["plugins"]["deep-link"]["desktop"]["schemes"];
    assert_eq!(schemes[0], "awardsdesk");
    let entry = text("src-tauri/packages/awards-desk.desktop");
    assert!(
        entry.contains("%U"),
        "the system hands over files and links"
    );
    assert!(entry.contains("{{mime_type}}"), "and knows which");
}
