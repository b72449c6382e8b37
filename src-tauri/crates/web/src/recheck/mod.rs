//! Whether links are still alive. A crawler's work, with a crawler's manners.

/// What is known of a link, and what was found.
mod checked;
/// One request at a time to a host.
mod host_queue;
/// From link to link on the way of one.
mod link_check;
/// How fast.
mod pace;
/// Whether a page is still at its address.
mod redirect;
/// What sites tell programs.
mod robots;
/// All links, host by host.
mod rounds;

pub use checked::{Checked, Known, Skip, State};
pub use pace::Pace;
pub(crate) use rounds::Rounds;
