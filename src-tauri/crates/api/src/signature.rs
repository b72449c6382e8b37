//! The types of a command, as TypeScript writes them.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

/// The parameters and the answer of a command, by their types in TypeScript.
pub(crate) struct Signature<'a> {
    types: &'a mut Types,
    /// The arguments, each with its name and its type in TypeScript.
    pub(crate) parameters: Vec<(String, String)>,
    /// The type of the answer in TypeScript.
    pub(crate) output: String,
}

impl<'a> Signature<'a> {
    /// An empty signature; the types of what is added to it are collected in `types`.
    pub(crate) fn new(types: &'a mut Types) -> Self {
        Self {
            types,
            parameters: Vec::new(),
            output: String::new(),
        }
    }

    /// Adds an argument.
    pub(crate) fn parameter<T: TS + 'static>(&mut self, name: &str) {
        self.types.visit::<T>();
        let type_name = T::name(&self.types.config);
        self.parameters.push((camel_case(name), type_name));
    }

    /// Sets the type of the answer.
    pub(crate) fn output<T: TS + 'static>(&mut self) {
        self.types.visit::<T>();
        self.output = T::name(&self.types.config);
    }
}

/// Every type that a command takes or answers with, with its declaration in TypeScript.
pub(crate) struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    /// The declarations by the types' names.
    pub(crate) declarations: BTreeMap<String, String>,
    /// The names that two types with different declarations share; of these the later is declared, and a test refuses
    /// them.
    pub(crate) ambiguous: BTreeSet<String>,
}

impl Default for Types {
    fn default() -> Self {
        Self {
            // JSON has one kind of number, exact up to 2^53. No count, length or row id of this project is larger; nothing
            // checks that here.
            config: Config::new().with_large_int("number"),
            seen: HashSet::new(),
            declarations: BTreeMap::new(),
            ambiguous: BTreeSet::new(),
        }
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
        // Only types of this project have an output path; those of libraries are written by their names alone.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declaration = T::decl(&self.config);
            let text = format!("{docs}export {declaration}\n");
            let name = T::ident(&self.config);
            let earlier = self.declarations.insert(name.clone(), text.clone());
            if earlier.is_some_and(|it| it != text) {
                self.ambiguous.insert(name);
            }
        }
    }
}

/// `judge_terms` as `judgeTerms`.
pub(crate) fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let mut letters = word.chars();
        let initial = letters.next().into_iter().flat_map(char::to_uppercase);
        text + &initial.chain(letters).collect::<String>()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_camel_case() {
        for (name, expected) in [
            ("round", "round"),
            ("close_own", "closeOwn"),
            ("a_b_c", "aBC"),
            ("an_état_", "anÉtat"),
        ] {
            assert_eq!(camel_case(name), expected);
        }
    }
}
