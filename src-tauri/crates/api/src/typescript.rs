//! The interface's client, written in TypeScript from the declarations: one function for each command, and every type
//! that crosses.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ts_rs::TypeVisitor;
use workspaces::{Failure, Progress};

use crate::command::{Command, commands};
use crate::signature::{Signature, Types, camel_case};

/// The header of the file.
const HEAD: &str =
    "// Generated from the declarations of `src-tauri/crates/api` by `cargo xtask bindings`.

import { invoke } from \"./transport\";

/** Takes reports of how far a long command is. */
export type Report = (progress: Progress) => void;
";

/// The client, as its file holds it.
pub struct Client {
    /// The text of the file.
    pub text: String,
    /// The names under which different types would be written: only one of each is in the text.
    pub ambiguous: BTreeSet<String>,
}

/// Writes the client.
pub fn client() -> Client {
    let mut types = Types::default();
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
    let mut signature = Signature::new(types);
    (command.describe)(&mut signature);
    let Signature {
        mut parameters,
        output,
        ..
    } = signature;
    let names = parameters.iter().map(|(name, _)| name.as_str());
    let names = names.collect::<Vec<_>>().join(", ");
    let mut arguments = format!("\"{}\", {{ {names} }}", command.name);
    if command.reports_progress {
        parameters.push(("report".to_owned(), "Report".to_owned()));
        arguments.push_str(", report");
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
        "\n/** {docs} */\nexport const {name} = ({parameters}): Promise<{output}> =>\n  invoke({arguments});"
    );
    text
}
