//! No import circle among the modules of a crate.
//!
//! At each level of the module tree the children of one module are looked at: one uses another where anything in it uses
//! what is defined in the other. Re-exports are followed to where a thing is defined. A parent that uses its children, and
//! a child that uses what its parent's own file defines, is no circle.

use std::collections::{BTreeMap, BTreeSet};

use crate::crates::CRATES;
use crate::files::{self, File};
use crate::hold;
use crate::modules::{Modules, Path};

/// What uses what at one level: from a module to another, with the first use that was found.
type Uses = BTreeMap<String, BTreeMap<String, String>>;

/// The circles of a crate by their names, each with a use for every arrow in it.
fn circles(package: &str, modules: &Modules) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for (parent, uses) in levels(modules) {
        let mut done = BTreeSet::new();
        for module in uses.keys() {
            let circle: BTreeSet<&String> = reached(&uses, module)
                .into_iter()
                .filter(|other| reached(&uses, other).contains(module))
                .collect();
            if circle.is_empty() || !done.insert(circle.clone()) {
                continue;
            }
            let names: Vec<&str> = circle.iter().map(|it| it.as_str()).collect();
            let name = [&[package.to_owned()], parent.as_slice()]
                .concat()
                .join("::");
            let arrows = circle.iter().flat_map(|from| {
                let within = uses[*from].iter().filter(|(to, _)| circle.contains(to));
                within.map(move |(to, by)| format!("    {from} -> {to} {by}"))
            });
            found.insert(format!("{name}: {}", names.join(" ")), arrows.collect());
        }
    }
    found
}

/// The uses among the children of each module.
fn levels(modules: &Modules) -> BTreeMap<Path, Uses> {
    let mut levels: BTreeMap<Path, Uses> = BTreeMap::new();
    for (from, path, to) in modules.uses() {
        let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
        if let (Some(one), Some(other)) = (from.get(common), to.get(common)) {
            let level = levels.entry(from[..common].to_vec()).or_default();
            let uses = level.entry(one.clone()).or_default();
            uses.entry(other.clone())
                .or_insert_with(|| format!("(`{path}` in {})", from.join("::")));
        }
    }
    levels
}

/// All modules that one uses, directly or through others.
fn reached<'a>(uses: &'a Uses, from: &str) -> BTreeSet<&'a String> {
    let mut reached = BTreeSet::new();
    let mut ahead = vec![from];
    while let Some(module) = ahead.pop() {
        for next in uses.get(module).into_iter().flat_map(BTreeMap::keys) {
            if reached.insert(next) {
                ahead.push(next);
            }
        }
    }
    reached
}

#[test]
fn no_modules_of_a_crate_import_each_other_in_a_circle() {
    let mut found = BTreeMap::new();
    for planned in CRATES {
        let modules = Modules::of(planned.sources, &files::under(planned.sources, &["rs"]));
        found.extend(circles(planned.package, &modules));
    }
    let circles = found.iter();
    let circles = circles.map(|(it, arrows)| format!("a circle: {it}\n{}", arrows.join("\n")));
    hold(&circles.collect::<Vec<_>>());
}

/// The names of the circles in a small crate, whose files are given by name and text.
fn circles_in(sources: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<File> = sources
        .iter()
        .map(|(path, text)| File {
            path: format!("src/{path}"),
            text: (*text).to_owned(),
        })
        .collect();
    let found = circles("small", &Modules::of("src", &files));
    found.into_keys().collect()
}

#[test]
fn a_circle_is_found_through_re_exports_and_deep_modules() {
    let root = "mod a; mod b; pub use a::A; pub use b::B;";
    let direct = [
        ("lib.rs", root),
        ("a.rs", "use crate::B; pub struct A(B);"),
        ("b/mod.rs", "mod deep; pub use deep::B;"),
        ("b/deep.rs", "pub struct B; fn f() { vec![crate::a::A] }"),
    ];
    assert_eq!(circles_in(&direct), ["small: a b"]);
    let by_all = [
        ("lib.rs", "mod a; mod b; pub use b::*;"),
        ("a.rs", "pub fn f() { crate::inner::g() }"),
        ("b/mod.rs", "pub mod inner;"),
        ("b/inner.rs", "use crate::a; pub fn g() { a::f() }"),
    ];
    assert_eq!(circles_in(&by_all), ["small: a b"]);
    let three = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod x; mod y; mod z;"),
        ("a/x.rs", "use super::y::Y as Other;"),
        ("a/y.rs", "use super::z; pub struct Y(z::Z);"),
        ("a/z.rs", "pub struct Z; fn f() { super::x::g() }"),
    ];
    assert_eq!(circles_in(&three), ["small::a: x y z"]);
}

#[test]
fn parents_children_and_tests_make_no_circle() {
    let family = [
        ("lib.rs", "mod a; mod b; const MOST: usize = 1; use a::A;"),
        (
            "a.rs",
            "mod c; pub(crate) struct A; pub(in crate::b) const N: u8 = 0;",
        ),
        ("a/c.rs", "use super::A; use crate::MOST;"),
        ("b.rs", "use crate::a::A; #[cfg(test)] mod tried;"),
        ("b/tried.rs", "use crate::a::A;"),
    ];
    assert_eq!(circles_in(&family), [""; 0]);
    let in_tests = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "#[cfg(test)] mod tests { use crate::b::B; }"),
        ("b.rs", "use crate::a::A; pub struct B;"),
    ];
    assert_eq!(circles_in(&in_tests), [""; 0]);
}
