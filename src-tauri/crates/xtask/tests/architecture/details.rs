//! What an error says in detail is a code of the crate `details`, so that nobody reads English inside a French sentence.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};
use syn::{Expr, ExprTuple, ItemMod, Lit};

use crate::files::{self, File};
use crate::hold;
use crate::reading::only_in_tests;

/// Where the parameter `detail` of an error is made, and nowhere else: of a code.
const MAKER: &str = "src-tauri/crates/details/src/filling.rs";

/// Messages about what went wrong whose `reason` is no detail: a word that chooses the form of the message, what a person gave
/// for a reason, or what the reader of a text file said, which the message puts between quotation marks.
const OTHER_REASONS: [&str; 4] = [
    "error-call-unreadable",
    "error-cases-unreadable",
    "error-file-unreadable",
    "error-in-conflict",
];

/// Whether a file makes a parameter `detail` by its own hand: the pair `("detail", …)`.
#[derive(Default)]
struct Pairs {
    found: bool,
}

impl<'ast> Visit<'ast> for Pairs {
    fn visit_expr_tuple(&mut self, pair: &'ast ExprTuple) {
        if let Some(Expr::Lit(first)) = pair.elems.first()
            && let Lit::Str(name) = &first.lit
            && name.value() == "detail"
            && pair.elems.len() == 2
        {
            self.found = true;
        }
        visit::visit_expr_tuple(self, pair);
    }

    fn visit_macro(&mut self, written: &'ast syn::Macro) {
        // The elements of `vec![…]` are not parsed with the file.
        let elements = written
            .parse_body_with(syn::punctuated::Punctuated::<Expr, syn::Token![,]>::parse_terminated);
        for element in elements.iter().flatten() {
            self.visit_expr(element);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !only_in_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}

fn makes_a_detail(text: &str) -> bool {
    let mut pairs = Pairs::default();
    pairs.visit_file(&syn::parse_file(text).unwrap());
    pairs.found
}

#[test]
fn only_codes_become_the_detail_of_an_error() {
    let files = files::under("src-tauri", &["rs"]);
    let makers: Vec<&File> = files
        .iter()
        .filter(|file| !file.is_test() && makes_a_detail(&file.text))
        .collect();
    let breaches: Vec<String> = makers
        .iter()
        .filter(|file| file.path != MAKER)
        .map(|file| format!("{} makes a detail that may be no code", file.path))
        .collect();
    assert!(makers.len() > breaches.len(), "{MAKER} makes none");
    hold(&breaches);
}

#[test]
fn no_other_parameter_of_an_error_holds_a_detail() {
    let mut with_reason = BTreeSet::new();
    for language in ["en-CA", "fr-CA"] {
        for file in files::under(&format!("ui/locales/{language}"), &["ftl"]) {
            let mut message = String::new();
            for line in file.text.lines() {
                if let Some((id, _)) = line.split_once(" =")
                    && !line.starts_with([' ', '#'])
                {
                    message = id.to_owned();
                }
                let is_about_an_error =
                    message.starts_with("error-") || message.starts_with("damage-");
                if is_about_an_error && line.contains("$reason") {
                    with_reason.insert(message.clone());
                }
            }
        }
    }
    let expected = OTHER_REASONS.map(str::to_owned);
    assert_eq!(with_reason, BTreeSet::from(expected));
}

#[test]
fn a_detail_is_found_wherever_it_is_made() {
    for text in [
        r#"fn f() { g([("path", p), ("detail", error.to_string())]) }"#,
        r#"fn f() { vec![("detail", words)]; }"#,
    ] {
        assert!(makes_a_detail(text), "{text}");
    }
    for text in [
        r#"fn f() { detail.with([("path", p)]) }"#,
        r#"fn f() { for it in [(&a, "detail")] {} }"#,
        r#"#[cfg(test)] mod tests { fn f() { g(("detail", 1)) } }"#,
    ] {
        assert!(!makes_a_detail(text), "{text}");
    }
}
