//! Development tasks: `cargo xtask <command>`.
//!
//! Each command is one file in `commands/` and one line in [`commands::COMMANDS`]. A command that
//! needs something of the machine installs it, or says in one sentence what to install; it never
//! asks a question, so that CI can call it. This crate is the first thing that is compiled on a
//! fresh machine: it depends on next to nothing, and on no crate of the workspace.
//!
//! The tests of this crate (`tests/architecture`) check the repository against ARCHITECTURE.md.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "telling the terminal is its job"
)]

mod cargo_tool;
mod command_error;
mod commands;
mod debian;
mod deny;
mod interface;
mod program;
mod repository;
mod steps;

use std::process::ExitCode;

use commands::COMMANDS;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(name) = arguments.next() else {
        list();
        return ExitCode::SUCCESS;
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("There is no command named {name}.\n");
        list();
        return ExitCode::from(2);
    };
    let arguments: Vec<String> = arguments.collect();
    match (command.run)(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ncargo xtask {name}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn list() {
    println!("cargo xtask <command>\n");
    for command in COMMANDS {
        println!("  {:<10} {}", command.name, command.summary);
    }
}
