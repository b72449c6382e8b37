//! What passes from hand to hand instead of through a mailbox: a file on a stick, an attachment, a link in a news release.

mod handed;
mod link;
mod place;
mod seal;
mod show;
mod take;

pub(crate) use place::{link_to, mark};

pub use handed::Handed;
pub(crate) use handed::bytes;
pub use seal::{ByHand, SavedByHand, Sealed};
