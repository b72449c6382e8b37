//! A command and its declaration.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use futures::future::BoxFuture;

use crate::answer::Answer;
use crate::call::Call;
use crate::signature::Signature;

/// One command, as its declaration describes it.
pub struct Command {
    /// Its name, which is its function's.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// What it needs to be open.
    pub scope: Scope,
    /// Whether it reports progress.
    pub reports_progress: bool,
    pub(crate) describe: fn(&mut Signature<'_>),
    pub(crate) run: fn(Call) -> BoxFuture<'static, Answer<String>>,
}

/// What a command needs to be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The desk.
    Desk,
    /// The entrant's workspace.
    Entrant,
    /// The judge's workspace.
    Judge,
    /// Nothing but the session.
    Session,
}

inventory::collect!(Command);

static COMMANDS: LazyLock<BTreeMap<&str, &Command>> = LazyLock::new(|| {
    let all = inventory::iter::<Command>.into_iter();
    all.map(|command| (command.name, command)).collect()
});

/// Every command, by its name.
pub fn commands() -> &'static BTreeMap<&'static str, &'static Command> {
    &COMMANDS
}
