//! What a Rust file mentions: paths, text, functions.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{
    Attribute, ItemFn, ItemImpl, ItemMod, ItemUse, LitStr, Macro, Path, UseTree, Visibility,
};

/// What the code of a file mentions, its tests and documentation left out.
#[derive(Default)]
pub(crate) struct Reading {
    /// Paths as written, `std::fs::read`; each branch of a `use` on its own; macros by their name.
    pub(crate) paths: Vec<String>,
    /// The text of string literals.
    pub(crate) strings: Vec<String>,
}

impl Reading {
    /// Reads the text of a Rust file.
    #[track_caller]
    pub(crate) fn of(text: &str) -> Self {
        let mut reading = Self::default();
        reading.visit_file(&syn::parse_file(text).expect("Rust that parses"));
        reading
    }

    /// The paths that are, or lie in, one of `banned`.
    pub(crate) fn within(&self, banned: &[&str]) -> Vec<&str> {
        let is_in = |path: &str, ban: &str| {
            path.strip_prefix(ban)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        };
        let met = |path: &&String| banned.iter().any(|ban| is_in(path, ban));
        self.paths.iter().filter(met).map(String::as_str).collect()
    }

    /// The paths that end in one of `banned`, however much of the front was imported.
    pub(crate) fn ending(&self, banned: &[&str]) -> Vec<&str> {
        let is_at_end = |path: &str, ban: &str| {
            path.strip_suffix(ban)
                .is_some_and(|front| front.is_empty() || front.ends_with("::"))
        };
        let met = |path: &&String| banned.iter().any(|ban| is_at_end(path, ban));
        self.paths.iter().filter(met).map(String::as_str).collect()
    }

    /// A macro's words are not parsed: paths and text are picked out of its tokens.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = String::new();
        for token in tokens {
            match token {
                TokenTree::Ident(word) => {
                    if !path.ends_with("::") {
                        self.end_path(&mut path);
                    }
                    path.push_str(&word.to_string());
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' && !path.is_empty() => {
                    path.push(':');
                }
                TokenTree::Punct(_) => self.end_path(&mut path),
                TokenTree::Group(group) => {
                    self.end_path(&mut path);
                    self.tokens(group.stream());
                }
                TokenTree::Literal(literal) => {
                    self.end_path(&mut path);
                    if let Ok(text) = syn::parse_str::<LitStr>(&literal.to_string()) {
                        self.strings.push(text.value());
                    }
                }
            }
        }
        self.end_path(&mut path);
    }

    fn end_path(&mut self, path: &mut String) {
        let whole = std::mem::take(path);
        if !whole.is_empty() {
            self.paths.push(whole.trim_end_matches(':').to_owned());
        }
    }

    fn branches(&mut self, front: &str, tree: &UseTree) {
        let joined = |name: &dyn ToString| {
            let name = name.to_string();
            if front.is_empty() {
                name
            } else {
                format!("{front}::{name}")
            }
        };
        match tree {
            UseTree::Path(path) => self.branches(&joined(&path.ident), &path.tree),
            UseTree::Name(name) => self.paths.push(joined(&name.ident)),
            UseTree::Rename(rename) => self.paths.push(joined(&rename.ident)),
            UseTree::Glob(_) => self.paths.push(front.to_owned()),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.branches(front, tree);
                }
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reading {
    fn visit_path(&mut self, path: &'ast Path) {
        let parts: Vec<String> = path
            .segments
            .iter()
            .map(|it| it.ident.to_string())
            .collect();
        self.paths.push(parts.join("::"));
        visit::visit_path(self, path);
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if !only_in_tests(&item.attrs) {
            self.branches("", &item.tree);
        }
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }

    fn visit_lit_str(&mut self, text: &'ast LitStr) {
        self.strings.push(text.value());
    }

    /// Documentation is an attribute: what it says is not what the code does.
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    /// Who may see a thing is not what it uses.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !only_in_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        if !only_in_tests(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        if !only_in_tests(&item.attrs) {
            visit::visit_item_impl(self, item);
        }
    }
}

/// Whether it is compiled for tests alone: `#[cfg(test)]`.
pub(crate) fn only_in_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| {
        it.path().is_ident("cfg")
            && it
                .parse_args::<syn::Ident>()
                .is_ok_and(|condition| condition == "test")
    })
}

#[test]
fn paths_are_found_in_imports_code_and_macros() {
    let reading = Reading::of(
        "use std::{fs::{self, File}, io::Read as R};
         fn f() -> ::std::net::IpAddr { vec![chrono::Utc::now()]; g::<std::env::Args>() }",
    );
    assert_eq!(
        reading.within(&["std::fs", "std::net", "std::env"]),
        [
            "std::fs::self",
            "std::fs::File",
            "std::net::IpAddr",
            "std::env::Args"
        ]
    );
    assert_eq!(reading.ending(&["Utc::now"]), ["chrono::Utc::now"]);
    assert!(
        reading.within(&["std::i", "chrono::U"]).is_empty(),
        "half a word is not a path"
    );
}

#[test]
fn text_is_found_in_code_and_macros_but_not_in_documentation_or_tests() {
    let reading = Reading::of(
        r#"/// "documented"
           fn f() { g("called"); format!("formatted {}", h("nested")); }
           #[cfg(test)] mod tests { fn t() { f("tested") } }"#,
    );
    assert_eq!(reading.strings, ["called", "formatted {}", "nested"]);
}
