//! What names say.

use proc_macro2::{TokenStream, TokenTree};

use crate::{files, hold};

/// Words that say that a thing does something without saying what.
const EMPTY: &[&str] = &[
    "helper",
    "helpers",
    "manager",
    "processor",
    "service",
    "util",
    "utils",
    "misc",
    "common",
];

/// What may stand between `pub` and the name.
const BETWEEN: &[&str] = &[
    "async", "const", "enum", "extern", "fn", "mod", "mut", "static", "struct", "trait", "type",
    "union", "unsafe",
];

/// The names after `pub`, those of fields included, and those a macro will make.
fn public_names(tokens: TokenStream, names: &mut Vec<String>) {
    let mut is_public = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) => {
                let word = word.to_string();
                if is_public && !BETWEEN.contains(&word.as_str()) {
                    is_public = false;
                    names.push(word);
                } else if word == "pub" {
                    is_public = true;
                }
            }
            TokenTree::Group(group) => public_names(group.stream(), names),
            TokenTree::Punct(_) => is_public = false,
            TokenTree::Literal(_) => {}
        }
    }
}

/// The words of a name in either spelling, `EntryHelper` or `entry_helper`, in small letters.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if letter.is_uppercase() || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().unwrap().extend(letter.to_lowercase());
        }
    }
    words
}

fn says_nothing(name: &str) -> bool {
    words(name)
        .iter()
        .any(|word| EMPTY.contains(&word.as_str()))
}

#[test]
fn public_names_say_what_a_thing_is() {
    let mut found = Vec::new();
    for file in files::under("src-tauri", &["rs"]) {
        let mut names = Vec::new();
        public_names(file.text.parse().unwrap(), &mut names);
        names.retain(|name| says_nothing(name));
        found.extend(names.iter().map(|name| format!("{}: {name}", file.path)));
    }
    hold(&found);
}

#[test]
fn file_names_say_what_is_in_them() {
    let mut files = files::under("src-tauri", &["rs"]);
    files.extend(files::under("ui/src", &["ts", "svelte"]));
    let empty = files
        .iter()
        .filter(|file| file.path.split(['/', '.']).any(says_nothing));
    hold(&empty.map(|file| file.path.clone()).collect::<Vec<_>>());
}

#[test]
fn an_empty_word_is_found_in_either_spelling() {
    let mut names = Vec::new();
    let code = "pub struct EntryManager { pub(crate) date_utils: u8 } pub async fn go() {}
                macro_rules! m { () => { pub trait JudgeService {} } } fn helper() {}";
    public_names(code.parse().unwrap(), &mut names);
    assert_eq!(names, ["EntryManager", "date_utils", "go", "JudgeService"]);
    names.retain(|name| says_nothing(name));
    assert_eq!(names, ["EntryManager", "date_utils", "JudgeService"]);
    assert!(!says_nothing("utility_bill"));
}
