//! The glossary's retired words (`docs/glossary.md`): none of them comes back, in names, comments, screens or docs.
//!
//! A word that also has an ordinary meaning is retired only where it is distinctive: as a part of a name, as a whole name,
//! or in a phrase. To retire a word: a row in the list of its kind here, and in the glossary's column "Replaces".

use proc_macro2::{TokenStream, TokenTree};

use crate::files::{self, File};
use crate::hold;

/// Retired words, each with what is said instead.
type List = &'static [(&'static str, &'static str)];

/// Parts of names, in either spelling, and what is said instead.
const PARTS: List = &[
    ("alike", "duplicates, similar"),
    ("allowance", "waiver"),
    ("allowances", "waivers"),
    ("anew", "next_edition, again"),
    ("deal", "assign, assignment"),
    ("dealing", "AssignmentProblem"),
    ("deals", "assignments"),
    ("dealt", "assigned"),
    ("door", "OpenRequest"),
    ("flip", "VerdictChange"),
    ("flips", "verdict_changes"),
    ("handing", "import, export"),
    ("likeness", "similarity"),
    ("parcel", "bundle"),
    ("parcels", "bundles"),
    ("sparing", "BoundedReader"),
];

/// Whole names of the interface, and what is said instead.
const OF_UI: List = &[
    ("LookBack", "Replay"),
    ("Ticks", "CheckboxGroup"),
    ("trying", "withErrorToast"),
];

/// Whole names in Rust, and what is said instead.
const OF_RUST: List = &[
    ("Act", "ActionContext"),
    ("Asks", "CategoryRules"),
    ("AtGate", "WaiverBook"),
    ("CannotMeasure", "AgreementError"),
    ("CannotRank", "RankError"),
    ("EntryPaper", "EntryMessage"),
    ("Gives", "LeakKind"),
    ("Ground", "EvalContext"),
    ("Handed", "IncomingFile, InputFile"),
    ("HeldAgainst", "LogCheck"),
    ("Journey", "Fetch"),
    ("Kept", "WorkspaceCore"),
    ("Lean", "StrippedHtml"),
    ("Onwards", "RolloverTree"),
    ("ROOMS", "CRATES"),
    ("Said", "ReaderOutput"),
    ("Salvaged", "ProvenBackup"),
    ("StrangeFile", "SkippedFileView"),
    ("Tell", "StepCounter"),
    ("ThenAndNow", "PastVerdict"),
    ("Told", "DetectedLanguages"),
    ("Turns", "HostQueue"),
    ("Unfilled", "ShortfallView"),
    ("Watch", "ProgressReporter"),
    ("guarded", "catch_panic"),
    ("house", "workspace, repository"),
    ("salvage", "make_proven"),
    ("spotted", "find_pii"),
    ("told", "report"),
];

/// Phrases of comments and docs. They are compared in small letters, by whole words.
const PHRASES: List = &[
    ("a deal", "an assignment"),
    ("anew", "again"),
    ("at the gate", "deadline waiver"),
    ("deals entries", "assigns entries"),
    ("dealt", "assigned"),
    ("of the house", "of the app, of the repository"),
    ("parcel", "bundle"),
    ("parcels", "bundles"),
    ("stepped back", "recused"),
    ("steps back", "recuses themselves"),
    ("the deal", "the assignment"),
    ("this house", "this repository"),
    ("this room", "this crate"),
    ("with the house", "with the app"),
];

/// What an English text of a screen does not say. Compared as [`PHRASES`] are.
const ON_SCREEN: List = &[
    ("alike", "similar"),
    ("anew", "again"),
    ("at the gate", "deadline waivers"),
    ("deal", "assign"),
    ("dealt", "assigned"),
    ("goes on", "advances"),
    ("held against", "checked against"),
    ("how it came to this", "verdict history"),
    ("nothing stands", "no entries"),
    ("one more reader", "add a judge"),
    ("so many", "how many"),
    ("step back", "recuse yourself"),
    ("stepped back", "recused"),
    ("take it down", "add note"),
    ("taken down", "note added"),
    ("went on", "advanced"),
    ("what goes on", "advancing entries"),
    ("who reads what", "assignments"),
];

/// What may be said all the same.
const ORDINARY: &[&str] = &["dealt with", "peace deal"];

/// The files that name the retired words.
const THIS: &[&str] = &["architecture/words.rs", "docs/glossary.md"];

/// The words of a text, in small letters; an apostrophe belongs to its word.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric() && letter != '’' && letter != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The parts of a name, in small letters: of `EntryHelper`, `entry_helper` and `entryHelper` the same two.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut was_small = false;
    for letter in name.chars() {
        if !letter.is_alphanumeric() || (letter.is_uppercase() && was_small) {
            parts.push(String::new());
        }
        if letter.is_alphanumeric() {
            parts.last_mut().unwrap().extend(letter.to_lowercase());
        }
        was_small = letter.is_lowercase() || letter.is_ascii_digit();
    }
    parts
}

/// The retired phrases in a text, each with what is said instead.
fn phrases(text: &str, retired: List) -> Vec<(&'static str, &'static str)> {
    let mut spaced = format!(" {} ", words(text).join(" "));
    for ordinary in ORDINARY {
        spaced = spaced.replace(&format!(" {ordinary} "), "  ");
    }
    let is_in = |it: &&(&str, &str)| spaced.contains(&format!(" {} ", it.0));
    retired.iter().filter(is_in).copied().collect()
}

/// The retired word that a name is, or has for a part.
fn retired(name: &str, names: List) -> Option<(&'static str, &'static str)> {
    let parts = parts(name);
    let whole = names.iter().find(|(word, _)| *word == name);
    let found = whole.or_else(|| {
        PARTS
            .iter()
            .find(|(word, _)| parts.iter().any(|it| it == word))
    });
    found.copied()
}

/// The names in the code of a Rust file.
fn rust_names(tokens: TokenStream, names: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => names.push(name.to_string()),
            TokenTree::Group(group) => rust_names(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Whether a line is one of a comment, in Rust, TypeScript, Svelte or a style sheet.
fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    ["//", "/*", "* ", "<!--"]
        .iter()
        .any(|mark| line.starts_with(mark))
}

/// The comments of a file, those of consecutive lines as one.
fn comments(text: &str) -> Vec<String> {
    let mut comments = Vec::new();
    let mut open = String::new();
    for line in text.lines() {
        if is_comment(line) {
            let said = line
                .trim_start()
                .trim_start_matches(['/', '!', '*', '<', '-', ' ']);
            open = format!("{open} {said}");
        } else if !open.is_empty() {
            comments.push(std::mem::take(&mut open));
        }
    }
    comments.push(open);
    comments
}

/// Retired names in the code of a file, and in its own name.
fn in_names(file: &File, names: &[String], list: List) -> Vec<String> {
    let stem = file.stem().to_owned();
    let mut found: Vec<String> = names
        .iter()
        .chain([&stem])
        .filter_map(|name| Some((name, retired(name, list)?)))
        .map(|(name, (_, instead))| format!("{}: {name} (say {instead})", file.path))
        .collect();
    found.dedup();
    found
}

/// Retired phrases in texts of a file.
fn in_texts(path: &str, texts: &[String], list: List) -> Vec<String> {
    let found = texts.iter().flat_map(|text| {
        let met = phrases(text, list).into_iter();
        met.map(move |(word, instead)| format!("{path}: \"{word}\" (say {instead})"))
    });
    found.collect()
}

fn is_free(file: &File) -> bool {
    let quotes_others = ["tests/corpus/", "tests/calls/"];
    !THIS.iter().any(|it| file.path.ends_with(it))
        && !quotes_others.iter().any(|it| file.path.contains(it))
}

#[test]
fn rust_names_no_retired_word() {
    let mut found = Vec::new();
    let all = ["src-tauri", "tests"].map(|folder| files::under(folder, &["rs"]));
    for file in all.into_iter().flatten().filter(is_free) {
        let mut names = Vec::new();
        rust_names(file.text.parse().expect("Rust that parses"), &mut names);
        found.extend(in_names(&file, &names, OF_RUST));
        found.extend(in_texts(&file.path, &comments(&file.text), PHRASES));
        let riddles = comments(&file.text);
        let riddles = riddles
            .iter()
            .filter(|it| it.trim_start().starts_with("So many "));
        found.extend(
            riddles.map(|_| format!("{}: \"So many\" (say at most, or how many)", file.path)),
        );
    }
    hold(&found);
}

#[test]
fn the_interface_names_no_retired_word() {
    let mut found = Vec::new();
    for file in files::under("ui/src", &["ts", "svelte", "css"]) {
        let code = file.text.lines().filter(|line| !is_comment(line));
        let names: Vec<String> = code
            .flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        found.extend(in_names(&file, &names, OF_UI));
        found.extend(in_texts(&file.path, &comments(&file.text), PHRASES));
    }
    hold(&found);
}

#[test]
fn screens_and_docs_say_no_retired_word() {
    let mut found = Vec::new();
    for file in files::under("ui/locales/en-CA", &["ftl"]) {
        let texts: Vec<String> = file
            .text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(said)
            .collect();
        found.extend(in_texts(&file.path, &texts, ON_SCREEN));
    }
    let docs = files::under("docs", &["md"]).into_iter();
    let top = ["README.md", "ARCHITECTURE.md"].map(|path| File {
        path: path.to_owned(),
        text: std::fs::read_to_string(files::root().join(path)).unwrap(),
    });
    for file in docs.chain(top).filter(is_free) {
        let texts: Vec<String> = file.text.split("\n\n").map(str::to_owned).collect();
        found.extend(in_texts(&file.path, &texts, PHRASES));
    }
    hold(&found);
}

/// What a line of a catalogue says, without the id and the variables.
fn said(line: &str) -> String {
    let text = match line.split_once(" = ") {
        Some((id, text)) if !id.starts_with(' ') => text,
        _ => line,
    };
    let mut depth = 0;
    text.chars()
        .filter(|letter| {
            depth += i32::from(*letter == '{') - i32::from(*letter == '}');
            depth == 0 && *letter != '}'
        })
        .collect()
}

#[test]
fn a_retired_word_is_found_and_an_ordinary_one_is_not() {
    let found = |name: &str| retired(name, OF_RUST).is_some();
    assert!(found("DealReport") && found("undo_deal") && found("dealNow"));
    assert!(found("Act") && found("told"));
    assert!(!found("ideal") && !found("Action") && !found("outdoors"));
    assert!(phrases("The page was dealt with.", PHRASES).is_empty());
    assert_eq!(phrases("Entries are dealt\nto judges.", PHRASES).len(), 1);
    assert_eq!(said("deal = Deal { $entry }"), "Deal ");
    assert_eq!(
        comments("/// one\n/// two\nfn three() {}\n// four").len(),
        2
    );
}
