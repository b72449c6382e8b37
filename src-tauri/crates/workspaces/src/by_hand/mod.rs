//! What passes from hand to hand instead of through a mailbox: a file on a stick, an attachment, a link in a news release.

mod handed;
mod seal;
mod show;
mod take;

pub use handed::Handed;
pub use seal::{ByHand, SavedByHand, Sealed};
