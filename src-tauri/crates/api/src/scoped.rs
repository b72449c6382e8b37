//! An open workspace, and who acts in it.

use workspaces::ActionContext;

/// An open workspace, with who acts in it and when.
pub(crate) struct Scoped<W> {
    pub(crate) workspace: W,
    pub(crate) ctx: ActionContext,
}
