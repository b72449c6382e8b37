//! `#[command]`: makes a function a command of the `api` crate.

mod declaration;
mod expand;

use proc_macro::TokenStream;
use syn::{ItemFn, parse_macro_input};

/// Declares an `async` function as a command of the same name.
///
/// A parameter taken by reference is supplied by the session: `&Desk`, `&Entrant` or `&Judge` is the open workspace,
/// `&ActionContext` who acts in it and when, `&Stop` what cancels the command, `&Arc<Session>` the session itself.
/// `ProgressReporter<'_>` is supplied too, and marks a command that reports its progress. Every other parameter is an
/// argument, which the caller passes by its name in camel case. The function returns a `Result`, whose error becomes a
/// `Failure`.
#[proc_macro_attribute]
pub fn command(_attribute: TokenStream, item: TokenStream) -> TokenStream {
    let function = parse_macro_input!(item as ItemFn);
    expand::command(&function)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}
