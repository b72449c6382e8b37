//! Sealed files on their way out: kept first, then put into the mailbox; and what can be said of each.

mod arrival;
mod delivery;
mod send;
mod sent;
mod waiting;

pub use arrival::set_arrival;
pub use send::{Outgoing, send_all, send_by};
pub use sent::note_sent;
pub use waiting::unsent;
