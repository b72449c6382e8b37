//! Whatever a write depends on is read in that write.
//!
//! A value that was read before a transaction may be out of date when the transaction begins: somebody publishes an
//! extension while entries are collected, or types while a file is attached. So a method that writes to the store must
//! not have read from it before, itself or through another method, unless it stands on the list below with the reason why
//! nothing that it writes can be out of date.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};
use syn::{Expr, ExprMethodCall, ImplItem, ItemImpl, ItemMod, Member, Type, Visibility};

use crate::crates::{USE_CASES, the_crate};
use crate::files::{self, File};
use crate::hold;
use crate::reading::only_in_tests;

/// Methods that read before they write, and why that harms nothing.
const REVIEWED: &[(&str, &str)] = &[
    (
        "Desk::check_links",
        "what a page was found to be is a fact of that moment, kept under the entry and the address it was asked for",
    ),
    (
        "Desk::collect",
        "each batch reads the call and what is known in its own write; files are read after all batches are kept",
    ),
    (
        "Desk::keep_unsealed",
        "an entry names the call that its entrant signed it under; the write keeps it by the call in force",
    ),
    (
        "Desk::screen_again_if_due",
        "screening twice gives the same verdicts; the call and the entries are read in the write",
    ),
    (
        "Desk::seal_packet",
        "the packet that was read and sealed is the one whose handing over is recorded; a newer one is sent again",
    ),
    (
        "Desk::publish",
        "the highest number is read for the progress alone",
    ),
    (
        "Desk::read_files",
        "what a file says is a fact of its bytes, kept under their hash; the write screens the entry by the call in force",
    ),
    ("Desk::read_kept", "as Desk::read_files"),
    ("Desk::read_unread_files", "as Desk::read_files"),
    ("Desk::record_call", "as Desk::publish"),
    (
        "Desk::release_feedback",
        "what was read is sealed and kept under the entry; a newer one takes its place",
    ),
    ("Desk::take", "as Desk::collect"),
    ("Entrant::put_kept_file", "it reads after it wrote"),
    (
        "Settings::choose_mailbox",
        "the secret that is kept goes on with the same place alone; of two choices at once the later one is whole",
    ),
    (
        "Entrant::fetch_with_progress",
        "what it writes is when it looked; each call, receipt and feedback is held against what is known in its own write",
    ),
    (
        "Entrant::take_feedback",
        "the desk's keys change only where a person confirms others",
    ),
    (
        "Entrant::seal_and_send",
        "it reads how far the entry has come after it wrote",
    ),
    ("Entrant::take_receipt", "as Entrant::take_feedback"),
    ("Judge::return_sheets", "it reads after it wrote"),
    (
        "Judge::seal_sheets",
        "the write holds every sheet against the revision that was sealed",
    ),
    (
        "Judge::sealed_card",
        "the card says the same whenever it is sealed, so that a second one changes nothing",
    ),
    ("Judge::sealed_sheets", "as Judge::seal_sheets"),
    (
        "Judge::take_confirmed",
        "it reads what the packet brought after it wrote",
    ),
];

/// What one method does with the store.
#[derive(Default)]
struct Method {
    reads: bool,
    writes: bool,
    /// Whether other crates can call it: then it is a use case, whole in itself.
    public: bool,
    /// The methods of the same type that it calls.
    calls: BTreeSet<String>,
}

/// The methods of every type, by `Type::method`.
#[derive(Default)]
struct Methods {
    all: BTreeMap<String, Method>,
    within: Option<String>,
}

impl Methods {
    fn of(files: &[File]) -> Self {
        let mut methods = Self::default();
        for file in files {
            methods.visit_file(&syn::parse_file(&file.text).expect("Rust that parses"));
        }
        methods
    }

    fn current(&mut self) -> Option<&mut Method> {
        self.all.get_mut(self.within.as_ref()?)
    }

    /// Whether a method reads, itself or through those it calls.
    fn reads(&self, name: &str, seen: &mut BTreeSet<String>) -> bool {
        let Some(method) = self.all.get(name) else {
            return false;
        };
        seen.insert(name.to_owned())
            && (method.reads || method.calls.iter().any(|call| self.reads(call, seen)))
    }

    /// Whether a method writes, itself or through a private one that is a part of it.
    fn writes(&self, name: &str) -> bool {
        let part = |call: &String| {
            let callee = self.all.get(call);
            callee.is_some_and(|callee| callee.writes && !callee.public)
        };
        let method = self.all.get(name);
        method.is_some_and(|method| method.writes || method.calls.iter().any(part))
    }

    /// The methods that read before they write.
    fn found(&self) -> BTreeSet<&str> {
        let reads_before = |(name, method): &(&String, &Method)| {
            let calls = method.calls.iter();
            let reading = |call: &String| self.reads(call, &mut BTreeSet::new());
            self.writes(name) && (method.reads || { calls }.any(reading))
        };
        let found = self.all.iter().filter(reads_before);
        found.map(|(name, _)| name.as_str()).collect()
    }
}

/// The name of the type that methods are of.
fn name_of(ty: &Type) -> Option<String> {
    let Type::Path(path) = ty else {
        return None;
    };
    path.path.segments.last().map(|it| it.ident.to_string())
}

impl<'ast> Visit<'ast> for Methods {
    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let Some(ty) = name_of(&item.self_ty) else {
            return;
        };
        for part in &item.items {
            let ImplItem::Fn(method) = part else {
                continue;
            };
            let name = format!("{ty}::{}", method.sig.ident);
            let public = matches!(method.vis, Visibility::Public(_));
            self.all.entry(name.clone()).or_default().public |= public;
            self.within = Some(name);
            self.visit_block(&method.block);
            self.within = None;
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let name = call.method.to_string();
        let of_the_store = matches!(&*call.receiver, Expr::Field(field)
            if matches!(&field.member, Member::Named(member) if *member == "store"));
        let of_self = matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("self"));
        let ty = self.within.as_deref().and_then(|it| it.split("::").next());
        let callee = ty.map(|ty| format!("{ty}::{name}"));
        if let Some(method) = self.current() {
            method.reads |= of_the_store && name == "read";
            method.writes |= of_the_store && name == "write";
            method.calls.extend(callee.filter(|_| of_self));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !only_in_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}

#[test]
fn whatever_a_write_depends_on_is_read_in_it() {
    let files: Vec<File> = USE_CASES
        .iter()
        .flat_map(|package| files::under(the_crate(package).sources, &["rs"]))
        .collect();
    let methods = Methods::of(&files);
    let found = methods.found();
    let known: BTreeSet<&str> = REVIEWED.iter().map(|(name, _)| *name).collect();
    assert!(methods.all.len() > 100, "are the use cases still methods?");
    let new = found.difference(&known).map(|name| {
        format!("{name} reads from the store before it writes: read inside the write, or say in REVIEWED why it may")
    });
    let gone = known.difference(&found);
    let gone =
        gone.map(|name| format!("{name} no longer reads before it writes: take it off REVIEWED"));
    hold(&new.chain(gone).collect::<Vec<_>>());
}

#[test]
fn a_value_read_before_is_found_wherever_it_is_read() {
    let file = |text: &str| File {
        path: "src-tauri/crates/desk/src/a.rs".to_owned(),
        text: text.to_owned(),
    };
    let found = |text: &str| {
        let methods = Methods::of(&[file(text)]);
        methods
            .found()
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let direct = "impl Desk { async fn rule(&self) { let call = self.kept.store.read(f).await; self.kept.store.write(g).await } }";
    assert_eq!(found(direct), ["Desk::rule"]);
    let through = "impl Desk {
        pub async fn call(&self) { self.kept.store.read(f).await }
        pub async fn rule(&self) { let call = self.call().await; self.keep(call).await }
        async fn keep(&self, call: Call) { self.kept.store.write(move |tx| g(call)).await } }";
    assert_eq!(found(through), ["Desk::rule"]);
    let inside = "impl Desk {
        pub async fn rule(&self) { self.kept.store.write(|tx| call(tx)).await }
        pub async fn show(&self) { self.kept.store.read(f).await }
        pub async fn both(&self) { self.show().await; self.rule().await } }";
    assert_eq!(found(inside), [""; 0]);
}
