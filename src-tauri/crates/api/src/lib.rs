//! Every command of the app, declared once.
//!
//! A command is an `async` function with `#[command]` in [`commands`]. From its declaration come the desktop shell's
//! handler and the server's router, which both pass a name and JSON to [`invoke`], and the interface's client, which
//! [`typescript`] writes. A [`Session`] holds what is open; what it needs from the machine is a [`Host`].
//!
//! To add a command: a function in `commands/`, then `cargo xtask bindings`.

mod answer;
/// Arguments that are read as what they name.
mod arguments;
mod call;
mod command;
/// Every command.
mod commands;
mod dispatch;
mod host;
mod scoped;
/// What is open.
mod session;
/// The types of a command in TypeScript.
mod signature;
/// The interface's client.
pub mod typescript;

pub use answer::Answer;
pub use arguments::WebAddress;
pub use command::{Command, Scope, commands};
pub use dispatch::invoke;
pub use host::Host;
pub use session::Session;
pub use workspaces::{
    Detail, Failure, LocalData, OpenFile, Progress, Readers, Web, disable_core_dumps,
    wait_until_closed,
};
