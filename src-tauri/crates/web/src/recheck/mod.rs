//! Whether links are still alive. A crawler's work, with a crawler's manners.

/// What is known of a link, and what was found.
mod checked;
/// Whether a page is still at its address.
mod moved;
/// How fast.
mod pace;
/// What sites tell programs.
mod robots;
/// All links, host by host.
mod rounds;
/// One request at a time to a host.
mod turns;
/// From link to link on the way of one.
mod way;

pub use checked::{Checked, Known, Skip, State};
pub use pace::Pace;
pub(crate) use rounds::Rounds;
