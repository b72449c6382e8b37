//! The web interface: who talks to Tauri, what never stands in the markup, who decides.

use crate::files::{self, File};
use crate::hold;

/// What the rules, the judging and the desk decide; the interface shows it.
const DECIDED: &[&str] = &[
    "close",
    "closes",
    "closesAt",
    "deadline",
    "minutes",
    "rank",
    "received",
    "receivedAt",
    "received_at",
    "score",
    "words",
];

/// Where a browser would fetch from. A namespace is a name, and is never fetched.
const REMOTE: [&str; 2] = ["http://", "https://"];
const NAMESPACES: &str = "http://www.w3.org/";

fn sources() -> Vec<File> {
    let mut files = files::under("ui/src", &["ts", "svelte", "css", "html"]);
    files.retain(|file| !file.is_test());
    files
}

#[track_caller]
fn no_source(breaks: impl Fn(&File) -> bool, rule: &str) {
    let found: Vec<String> = sources()
        .iter()
        .filter(|file| breaks(file))
        .map(|file| format!("{}: {rule}", file.path))
        .collect();
    hold(&found);
}

fn talks_to_tauri(file: &File) -> bool {
    file.text.contains("@tauri-apps") || file.text.contains("__TAURI")
}

/// `{@html …}`, and the ways around it.
fn renders_markup(file: &File) -> bool {
    [
        "{@html",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
    ]
    .iter()
    .any(|way| file.text.contains(way))
}

fn fetches_from_afar(file: &File) -> bool {
    let text = file.text.replace(NAMESPACES, "");
    REMOTE.iter().any(|scheme| text.contains(scheme))
}

/// Compares a datum that a rule or the ranking is about, as in `received_at > call.deadline`.
fn decides(file: &File) -> bool {
    let words: Vec<&str> = file.text.split_whitespace().collect();
    let name = |word: &str, from_end: bool| {
        let mut parts = word.split(|it: char| !it.is_alphanumeric() && it != '_');
        let part = if from_end {
            parts.next_back()
        } else {
            parts.rfind(|it| !it.is_empty())
        };
        part.is_some_and(|it| DECIDED.contains(&it))
    };
    words.windows(3).any(|it| {
        ["<", "<=", ">", ">="].contains(&it[1]) && (name(it[0], true) || name(it[2], false))
    })
}

/// A list or a scale that Rust has: names of zones, codes of countries or languages in a list, the bounds of a scale.
fn repeats_a_list(file: &File) -> bool {
    let text: String = file.text.split_whitespace().collect();
    let zone = ["America/", "Europe/", "Africa/", "Asia/", "Australia/"]
        .iter()
        .any(|area| {
            text.match_indices(area)
                .any(|(start, _)| starts_a_name(&text[start + area.len()..]))
        });
    zone || text
        .match_indices("[\"")
        .any(|(start, _)| is_a_list_of_codes(&text[start + 1..]))
        || text.contains("{min:0")
        || text.contains("{min:1")
}

fn starts_a_name(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_uppercase())
}

/// Whether a list holds codes alone, as `"CA"]` or `"en","fr"]`.
fn is_a_list_of_codes(text: &str) -> bool {
    let Some((list, _)) = text.split_once(']') else {
        return false;
    };
    list.split(',').all(|one| {
        let code = one.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        code.is_some_and(|it| it.len() == 2 && it.chars().all(|c| c.is_ascii_alphabetic()))
    })
}

#[test]
fn no_list_of_the_rules_stands_a_second_time_in_the_interface() {
    no_source(
        |file| {
            file.path.starts_with("ui/src/") && file.path != files::CLIENT && repeats_a_list(file)
        },
        "repeats zones, codes or a scale that Rust has (rules::form_defaults)",
    );
    for text in [
        "const ZONES = [\"America/Halifax\"]",
        "call.place?.countries ?? [ \"CA\" ]",
        "accepted: [\"en\", \"fr\"]",
        "call.scale ?? { min: 0, max: 10, step: 1 }",
    ] {
        let file = File {
            path: "ui/src/some.ts".to_owned(),
            text: text.to_owned(),
        };
        assert!(repeats_a_list(&file), "{text}");
    }
}

#[test]
fn only_the_api_folder_talks_to_tauri() {
    no_source(
        |file| !file.path.starts_with("ui/src/api/") && talks_to_tauri(file),
        "talks to Tauri outside ui/src/api",
    );
    assert!(
        sources().iter().any(talks_to_tauri),
        "nothing talks to Tauri: where has it gone?"
    );
}

#[test]
fn what_an_entry_says_is_never_rendered_as_markup() {
    no_source(renders_markup, "renders text as markup");
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    no_source(fetches_from_afar, "names a remote address");
    let page = files::under("ui", &["html"]);
    assert!(
        !page.iter().any(fetches_from_afar),
        "index.html names a remote address"
    );
}

#[test]
fn the_interface_decides_neither_eligibility_nor_rank() {
    no_source(decides, "compares what a rule or the ranking decides");
}

#[test]
fn breaches_of_the_interface_are_found() {
    let file = |text: &str| File {
        path: "ui/src/entries/a.svelte".to_owned(),
        text: text.into(),
    };
    assert!(talks_to_tauri(&file(
        "import { invoke } from '@tauri-apps/api/core'"
    )));
    assert!(renders_markup(&file("<p>{@html entry.title}</p>")));
    assert!(fetches_from_afar(&file(
        "<img src=\"https://example.org/a.png\">"
    )));
    assert!(!fetches_from_afar(&file(
        "<svg xmlns=\"http://www.w3.org/2000/svg\">"
    )));
    assert!(decides(&file("const late = entry.received_at > limit;")));
    assert!(decides(&file("if (now >= call.deadline) {")));
    assert!(decides(&file("{#if a.score < b.score}")));
    assert!(!decides(&file("<td>{entry.received_at}</td> => rank")));
    assert!(!decides(&file("index < rows.length")));
}
