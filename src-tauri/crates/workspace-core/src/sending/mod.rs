//! Sealed files on their way out, and the files of the work that they name: kept first, then put into the mailbox; and what
//! can be said of each.

mod arrival;
mod delivery;
mod failed;
mod files;
mod send;
mod sent;
mod waiting;

pub use arrival::set_arrival;
pub use send::{Outgoing, send_all, send_by, send_sealed};
pub use sent::note_sent;
pub use waiting::unsent;
