//! Checking whether links are still alive, as politely as a crawler must.

/// A link to check, and the result.
mod checked;
/// One request at a time to a host.
mod host_queue;
/// The check of one link.
mod link_check;
/// How fast.
mod pace;
/// All links, host by host.
mod recheck_all;
/// Whether a page is still at its address.
mod redirect;
/// `robots.txt` of sites.
mod robots;

pub use checked::{Checked, LinkToCheck, Skip, State};
pub use pace::Pace;
pub(crate) use recheck_all::Recheck;
