//! The interface's client, written in TypeScript from the declarations: one function for each command, and every type
//! that crosses.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};
use workspaces::{Failure, Progress};

use crate::command::{Command, commands};

/// What stands at the head of the file.
const HEAD: &str =
    "// Generated from the declarations of `src-tauri/crates/api` by `cargo xtask bindings`.

import { invoke, type Report } from \"./transport\";
";

/// What a command's declaration says of its types.
pub(crate) struct Signature<'a> {
    types: &'a mut Types,
    parameters: Vec<(String, String)>,
    output: String,
}

impl Signature<'_> {
    /// Notes an argument.
    pub(crate) fn parameter<T: TS + 'static>(&mut self, name: &str) {
        self.types.visit::<T>();
        let kind = T::name(&self.types.config);
        self.parameters.push((camel_case(name), kind));
    }

    /// Notes what the command answers.
    pub(crate) fn output<T: TS + 'static>(&mut self) {
        self.types.visit::<T>();
        self.output = T::name(&self.types.config);
    }
}

/// Every type that crosses, with its declaration.
struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
    ambiguous: BTreeSet<String>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
        // Only a type of ours has a place to be written to.
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

/// The client, as its file holds it.
pub struct Client {
    /// The text of the file.
    pub text: String,
    /// The names under which different types would be written: only one of each is in the text.
    pub ambiguous: BTreeSet<String>,
}

/// Writes the client.
pub fn client() -> Client {
    let mut types = Types {
        // JSON has one kind of number, and none of ours is above 2^53.
        config: Config::new().with_large_int("number"),
        seen: HashSet::new(),
        declarations: BTreeMap::new(),
        ambiguous: BTreeSet::new(),
    };
    types.visit::<Failure>();
    types.visit::<Progress>();
    let functions = commands().values().map(|it| function(it, &mut types));
    let functions = functions.collect::<String>();
    let declarations = types.declarations.into_values().collect::<Vec<_>>();
    Client {
        text: format!("{HEAD}{functions}\n{}", declarations.join("\n")),
        ambiguous: types.ambiguous,
    }
}

/// The function that calls a command.
fn function(command: &Command, types: &mut Types) -> String {
    let mut signature = Signature {
        types,
        parameters: Vec::new(),
        output: String::new(),
    };
    (command.describe)(&mut signature);
    let Signature {
        mut parameters,
        output,
        ..
    } = signature;
    let names = parameters.iter().map(|(name, _)| name.as_str());
    let names = names.collect::<Vec<_>>().join(", ");
    let mut passed = format!("\"{}\", {{ {names} }}", command.name);
    if command.is_long {
        parameters.push(("report".to_owned(), "Report".to_owned()));
        passed.push_str(", report");
    }
    let parameters = parameters
        .iter()
        .map(|(name, kind)| format!("{name}: {kind}"));
    let parameters = parameters.collect::<Vec<_>>().join(", ");
    let mut text = String::new();
    let name = camel_case(command.name);
    let docs = command.docs;
    // Writing to a String cannot fail.
    let _ = writeln!(
        text,
        "\n/** {docs} */\nexport const {name} = ({parameters}): Promise<{output}> =>\n  invoke({passed});"
    );
    text
}

/// `judge_terms` as `judgeTerms`.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let (initial, rest) = word.split_at(1.min(word.len()));
        text + &initial.to_uppercase() + rest
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
        ] {
            assert_eq!(camel_case(name), expected);
        }
    }
}
