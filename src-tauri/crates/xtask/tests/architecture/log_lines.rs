//! What the app's own log may hold.

use proc_macro2::TokenTree;
use syn::Macro;
use syn::visit::{self, Visit};

use crate::crates::CRATES;
use crate::files::{self, File};
use crate::hold;

/// Files whose lines may hold what an error says: it is one of the window system or of a reader, which know nobody.
const KNOW_NOBODY: &[&str] = &[
    "src-tauri/src/opened_places.rs",
    "src-tauri/src/spelling.rs",
    "src-tauri/src/window.rs",
    "src-tauri/crates/sandbox/src/readers.rs",
];

/// What a line may give beside its sentence.
const FIELDS: &[&str] = &[
    "bytes", "code", "file", "kind", "line", "lines", "system", "trouble", "version",
];

/// Lines of the log that could hold more than a fixed sentence, codes and numbers.
#[derive(Default)]
struct Lines {
    seen: usize,
    breaches: Vec<String>,
}

impl<'ast> Visit<'ast> for Lines {
    fn visit_macro(&mut self, call: &'ast Macro) {
        let first = call.path.segments.first();
        if first.is_some_and(|it| it.ident == "tracing") {
            self.seen += 1;
            let mut tokens = call.tokens.clone().into_iter().peekable();
            while let Some(token) = tokens.next() {
                let is_named =
                    matches!(tokens.peek(), Some(TokenTree::Punct(sign)) if sign.as_char() == '=');
                let says_more = match &token {
                    TokenTree::Ident(name) if is_named => {
                        !FIELDS.contains(&name.to_string().as_str())
                    }
                    TokenTree::Punct(sign) => matches!(sign.as_char(), '%' | '?'),
                    TokenTree::Literal(text) => text.to_string().contains('{'),
                    TokenTree::Group(_) | TokenTree::Ident(_) => false,
                };
                if says_more {
                    self.breaches.push(call.tokens.to_string());
                    break;
                }
            }
        }
        visit::visit_macro(self, call);
    }
}

fn lines(file: &File) -> Lines {
    let mut lines = Lines::default();
    lines.visit_file(&syn::parse_file(&file.text).unwrap());
    lines
}

#[test]
fn the_log_holds_codes_and_numbers_alone() {
    let (mut seen, mut found) = (0, Vec::new());
    for file in files::under("src-tauri", &["rs"]) {
        let lines = lines(&file);
        seen += lines.seen;
        if !KNOW_NOBODY.contains(&file.path.as_str()) {
            let breaches = lines.breaches.iter();
            found.extend(breaches.map(|line| format!("{}: {line}", file.path)));
        }
    }
    assert!(seen > 5, "{seen} lines: where have they gone?");
    hold(&found);
}

#[test]
fn files_that_know_nobody_are_there() {
    hold(&files::gone(KNOW_NOBODY));
}

/// Lines are written only of the crates that are named where the log begins.
#[test]
fn every_crate_that_logs_is_written_to_the_log() {
    let log = "src-tauri/crates/workspace-core/src/local_data/log_file.rs";
    let log = std::fs::read_to_string(files::root().join(log)).unwrap();
    let found = CRATES.iter().filter(|planned| {
        let written = match planned.package {
            "cli" => "awards".to_owned(),
            package => package.replace('-', "_"),
        };
        let mut files = files::under(planned.sources, &["rs"]).into_iter();
        files.any(|file| lines(&file).seen > 0) && !log.contains(&format!("\"{written}\","))
    });
    let found = found.map(|it| format!("{} logs, and nothing writes it down", it.package));
    hold(&found.collect::<Vec<_>>());
}

#[test]
fn a_line_that_says_more_is_found() {
    let file = File {
        path: "src-tauri/src/opening.rs".to_owned(),
        text: "fn f() {
            tracing::info!(code = error.code(), lines = made.lines, \"backed up\");
            tracing::warn!(%error, \"not closed\");
            tracing::warn!(person = ?act.by, \"opened\");
            tracing::warn!(\"{path} is not there\");
            tracing::info!(who = act.by, \"opened\");
        }"
        .to_owned(),
    };
    let lines = lines(&file);
    assert_eq!((lines.seen, lines.breaches.len()), (5, 4));
}
