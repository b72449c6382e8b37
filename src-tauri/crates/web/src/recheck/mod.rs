//! Checking whether links are still alive, as politely as a crawler must.

mod checked;
mod host_queue;
mod link_check;
mod pace;
mod recheck_all;
mod redirect;
mod robots;

pub use checked::{Checked, LinkToCheck, Skip, State};
pub use pace::Pace;
pub(crate) use recheck_all::Recheck;
