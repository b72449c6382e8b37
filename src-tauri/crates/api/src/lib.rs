//! Every command of the app, declared once.
//!
//! A command is an `async` function with `#[command]` in [`commands`]. From its declaration come the desktop shell's
//! handler and the server's router, which both pass a name and JSON to [`call`], and the interface's client, which
//! [`typescript`] writes. A [`Session`] holds what is open; what only the machine around it can do is a [`Host`].
//!
//! To add a command: a function in `commands/`, then `cargo xtask bindings`.

/// Arguments that are read as what they name.
mod arguments;
/// How a command is called, and what it answers.
mod call;
/// A command and its declaration.
mod command;
/// Every command.
mod commands;
/// What only the machine around the session can do.
mod host;
/// An open workspace, and who acts in it.
mod scoped;
/// What is open.
mod session;
/// The interface's client.
pub mod typescript;

pub use call::{Answer, call};
pub use command::{Command, Scope, commands};
pub use host::Host;
pub use session::Session;
pub use workspaces::{
    Failure, LocalData, Progress, Readers, Web, wait_until_closed, without_core_files,
};
