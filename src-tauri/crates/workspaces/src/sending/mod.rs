//! Sealed files on their way out: kept first, then put into the mailbox; and what can be said of each.

mod arrival;
mod delivery;
mod post;
mod waiting;

pub use arrival::set_arrival;
pub use delivery::Delivery;
pub(crate) use post::{Outgoing, receipted, send_all};
pub(crate) use waiting::unsent;
pub use waiting::{KindCount, Posted, Unsent};
