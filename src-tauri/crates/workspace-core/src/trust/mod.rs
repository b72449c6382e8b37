//! Whom an entrant's or a judge's workspace takes for a desk. A desk is its keys: those that a person confirmed by their
//! fingerprint, and those that took their place by the word of the ones before. A name, a programme or an edition can be
//! written by anybody and proves nothing.

mod calls;
mod confirm;
mod mailbox;
mod packets;
mod signed;
mod standing;
mod statements;

pub use calls::{CallTaken, call_in_force, choose, chosen_call, known_versions, take_call};
pub use confirm::Confirm;
pub use mailbox::{
    bytes_of, call_in, follow_mailbox_statements, follow_statements, take_sealed_call,
};
pub use packets::{expect_judge, take_packet_call};
pub use signed::{SignedCall, followed_calls};
pub use standing::{
    expect_desk_of, last_mailbox_read, note_mailbox_read, standing_of_call, standing_of_packet,
};
pub use statements::{apply, confirm_own_keys, own_statements};
