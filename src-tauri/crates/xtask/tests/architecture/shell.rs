//! Commands are one line each.

use syn::visit::{self, Visit};
use syn::{Expr, ItemFn, Stmt};

use crate::{files, hold};

/// Finds the functions that the interface can call.
#[derive(Default)]
struct Commands {
    seen: usize,
    breaches: Vec<String>,
}

impl<'ast> Visit<'ast> for Commands {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        let is_command = |it: &syn::Attribute| {
            it.path()
                .segments
                .last()
                .is_some_and(|last| last.ident == "command")
        };
        if item.attrs.iter().any(is_command) {
            self.seen += 1;
            let name = &item.sig.ident;
            if item.sig.asyncness.is_none() {
                self.breaches
                    .push(format!("{name} is not async: it would hold the window up"));
            }
            if !is_one_call(&item.block.stmts) {
                self.breaches
                    .push(format!("{name} does more than pass the call on"));
            }
        }
        visit::visit_item_fn(self, item);
    }
}

/// One expression without a decision in it.
fn is_one_call(statements: &[Stmt]) -> bool {
    let [Stmt::Expr(expression, None)] = statements else {
        return false;
    };
    !matches!(
        expression,
        Expr::Block(_)
            | Expr::ForLoop(_)
            | Expr::If(_)
            | Expr::Loop(_)
            | Expr::Match(_)
            | Expr::Unsafe(_)
            | Expr::While(_)
    )
}

fn commands(text: &str) -> Commands {
    let mut commands = Commands::default();
    commands.visit_file(&syn::parse_file(text).unwrap());
    commands
}

#[test]
fn commands_are_async_and_one_line_each() {
    let mut seen = 0;
    for file in files::under("src-tauri/crates/api/src/commands", &["rs"]) {
        let found = commands(&file.text);
        seen += found.seen;
        hold(&found.breaches);
    }
    assert!(
        seen > 0,
        "no command in src-tauri/crates/api: where have they gone?"
    );
}

#[test]
fn a_command_that_blocks_or_decides_is_found() {
    let found = commands(
        "#[tauri::command] async fn good(desk: S) -> R { desk.entries().await.map_err(f) }
         #[tauri::command] fn waits() -> R { desk.entries() }
         #[command] async fn thinks() -> R { if a { b } else { c } }
         #[tauri::command] async fn works() -> R { let a = b(); c(a) }
         fn free() {}",
    );
    assert_eq!(found.seen, 4);
    assert_eq!(
        found.breaches,
        [
            "waits is not async: it would hold the window up",
            "thinks does more than pass the call on",
            "works does more than pass the call on",
        ]
    );
}
