//! Who may ask the web.

use crate::crates::{USE_CASES, the_crate};
use crate::files::{self, File};
use crate::hold;
use crate::modules;
use crate::reading::Reading;

/// Where a page may be asked for: an entrant pressed a button, a person agreed to fetch a link, or the
/// desk started a check of its links.
const ASKERS: &[&str] = &[
    "src-tauri/crates/workspace-core/src/cancellable.rs",
    "src-tauri/crates/workspace-core/src/place/link.rs",
    "src-tauri/crates/entrant/src/page.rs",
    "src-tauri/crates/desk/src/intake/links.rs",
];

/// Words for what went wrong, and the name that callers hand on.
const NOT_ASKING: &[&str] = &[
    "web::Reach",
    "web::Web",
    "web::WebError",
    "web::WebError::Stopped",
];

fn asking(file: &File) -> Vec<String> {
    if ASKERS.contains(&file.path.as_str()) {
        return Vec::new();
    }
    let reading = Reading::of(&file.text);
    let mut named = reading.within(&["web"]);
    named.retain(|path| !NOT_ASKING.contains(path));
    named
        .iter()
        .map(|path| format!("{} could ask the web by {path}", file.path))
        .collect()
}

#[test]
fn nobody_asks_the_web_but_where_a_person_asked() {
    let found: Vec<String> = USE_CASES
        .iter()
        .flat_map(|package| files::under(the_crate(package).sources, &["rs"]))
        .flat_map(|file| asking(&file))
        .collect();
    hold(&found);
}

#[test]
fn those_who_may_ask_and_what_asks_nothing_are_there() {
    hold(&files::gone(ASKERS));
    hold(&modules::lead_nowhere(NOT_ASKING));
}

#[test]
fn an_asker_is_found_where_none_should_be() {
    let file = File {
        path: "src-tauri/crates/judge/src/work.rs".to_owned(),
        text: "use web::Stop; fn read(_: web::WebError) {}".to_owned(),
    };
    assert_eq!(
        asking(&file),
        ["src-tauri/crates/judge/src/work.rs could ask the web by web::Stop"]
    );
}
