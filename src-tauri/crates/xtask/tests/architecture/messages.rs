//! The catalogue has the words for every error.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, ItemImpl, ItemMod, LitStr};

use crate::files::{self, File};
use crate::hold;
use crate::reading::only_in_tests;

const LANGUAGES: [&str; 2] = ["en-CA", "fr-CA"];

/// The text in the `fn code` of everything that also has a `fn params`: the codes of the errors.
#[derive(Default)]
struct Codes {
    within: bool,
    found: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Codes {
    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let method = |name: &str| {
            item.items.iter().find_map(|it| {
                let ImplItem::Fn(method) = it else {
                    return None;
                };
                (method.sig.ident == name).then_some(method)
            })
        };
        if let (Some(code), Some(_)) = (method("code"), method("params")) {
            self.within = true;
            self.visit_block(&code.block);
            self.within = false;
        }
    }

    fn visit_lit_str(&mut self, text: &'ast LitStr) {
        if self.within {
            self.found.insert(text.value());
        }
    }

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !only_in_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}

fn codes(text: &str) -> BTreeSet<String> {
    let mut codes = Codes::default();
    codes.visit_file(&syn::parse_file(text).unwrap());
    codes.found
}

/// The ids of the messages and terms of a Fluent file.
#[track_caller]
fn ids(text: &str) -> BTreeSet<String> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| {
        panic!("not Fluent: {errors:?}");
    });
    let mut ids = BTreeSet::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            ids.insert(message.id.name.to_owned());
        } else if let Entry::Term(term) = entry {
            ids.insert(format!("-{}", term.id.name));
        }
    }
    ids
}

/// The ids of a language, by the name of the file they stand in.
fn catalogue(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let files = files::under(&format!("ui/locales/{language}"), &["ftl"]);
    files
        .iter()
        .map(|file: &File| (file.stem().to_owned(), ids(&file.text)))
        .collect()
}

/// The ids of all messages that both languages have.
pub(crate) fn message_ids() -> BTreeSet<String> {
    let [english, french] = LANGUAGES.map(|it| {
        catalogue(it)
            .into_values()
            .flatten()
            .collect::<BTreeSet<_>>()
    });
    english.intersection(&french).cloned().collect()
}

#[test]
fn every_error_has_its_words_in_both_languages() {
    let files = files::under("src-tauri", &["rs"]);
    let all: BTreeSet<String> = files.iter().flat_map(|file| codes(&file.text)).collect();
    assert!(
        all.len() > 10,
        "only {all:?}: are the errors' codes still given by `fn code`?"
    );
    let mut found = Vec::new();
    for language in LANGUAGES {
        let known: BTreeSet<String> = catalogue(language).into_values().flatten().collect();
        let silent = all
            .iter()
            .filter(|code| !known.contains(&format!("error-{code}")));
        found.extend(silent.map(|code| format!("{language} has no error-{code}")));
    }
    hold(&found);
}

/// Errors of a sealed file that say nothing of one that lies in a folder: of sealing, sending, and what is inside.
const NO_DAMAGE: &[&str] = &[
    "attachment-name",
    "card-unreadable",
    "disk-full",
    "file-busy",
    "file-changed",
    "file-gone",
    "file-hash-unreadable",
    "file-key-unreadable",
    "file-not-found",
    "file-not-in-mailbox",
    "file-not-saved",
    "folder-missing",
    "for-someone-else",
    "id-taken",
    "identity-unreadable",
    "mailbox-bucket",
    "mailbox-busy",
    "mailbox-clock",
    "mailbox-failed",
    "mailbox-forgets",
    "mailbox-full",
    "mailbox-gone",
    "mailbox-insecure",
    "mailbox-key",
    "mailbox-link",
    "mailbox-not-allowed",
    "mailbox-overwrites",
    "mailbox-place",
    "mailbox-region",
    "mailbox-too-large",
    "mailbox-unreachable",
    "no-randomness",
    "no-room",
    "not-an-instant",
    "not-in-mailbox",
    "not-permitted",
    "not-sealable",
    "stopped",
    "bundle-unreadable",
    "statement-unproven",
    "head-unproven",
    "too-many-attachments",
    "wrong-reader",
];

#[test]
fn everything_that_can_be_wrong_with_a_sealed_file_is_told_by_verify() {
    let [errors, verify] = [
        "src-tauri/crates/exchange/src/error/message.rs",
        "src-tauri/crates/workspaces/src/verify/mailbox.rs",
    ]
    .map(|path| std::fs::read_to_string(files::root().join(path)).unwrap());
    let mut damage = codes(&errors);
    assert!(
        NO_DAMAGE.iter().all(|code| damage.contains(*code)),
        "one is no code any more"
    );
    damage.retain(|code| !NO_DAMAGE.contains(&code.as_str()));
    // What verify itself finds is a code in lower case with hyphens.
    let own = verify.split('"').skip(1).step_by(2);
    let is_code = |text: &&str| {
        text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    };
    damage.extend(own.filter(is_code).map(str::to_owned));
    assert!(damage.contains("bad-signature") && damage.contains("wrong-folder"));
    let mut found = Vec::new();
    for language in LANGUAGES {
        let known: BTreeSet<String> = catalogue(language).into_values().flatten().collect();
        let silent = damage
            .iter()
            .filter(|code| !known.contains(&format!("damage-{code}")));
        found.extend(silent.map(|code| format!("{language} has no damage-{code}")));
    }
    hold(&found);
}

#[test]
fn both_languages_have_the_same_files_and_messages() {
    let [english, french] = LANGUAGES.map(catalogue);
    assert_eq!(english, french);
}

#[test]
fn codes_are_read_from_the_errors_and_from_nothing_else() {
    let text = r#"
        impl A { pub fn code(&self) -> &'static str { match self { A::B => "no-b", A::C(c) => c.code() } }
                 fn params(&self) -> P { vec![("path", p)] } }
        impl Language { pub fn code(self) -> &'static str { "en" } }
        #[cfg(test)] mod tests { impl E { fn code(&self) -> S { "made-up" } fn params(&self) {} } }"#;
    assert_eq!(codes(text), BTreeSet::from(["no-b".to_owned()]));
}

#[test]
fn ids_are_read_from_messages_and_terms() {
    let found = ids("# words\nhello = Hello\n    .label = not an id\n-desk = the desk\n");
    assert_eq!(
        found,
        BTreeSet::from(["hello".to_owned(), "-desk".to_owned()])
    );
}
