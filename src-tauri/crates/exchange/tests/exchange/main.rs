//! Sealed files, cards, parcels, the mailbox and saving by hand, as another room uses them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod by_hand;
mod cards;
mod mailbox;
mod mailbox_folder;
mod originals;
mod parcels;
mod properties;
mod sealed;
mod statements;

use exchange::{Card, Identity, Kind, Parcel};
use uuid::Uuid;

/// When everything here is sealed.
const AT: &str = "2021-01-18T15:00:00Z";

fn person(name: &str) -> Identity {
    Identity::generate(name).unwrap()
}

/// A document alone.
fn plain(document: &[u8]) -> Parcel {
    Parcel::new(document.to_vec())
}

/// A sealed entry from `writer` to `reader`.
fn entry(writer: &Identity, reader: &Card, id: Uuid, payload: &[u8]) -> Vec<u8> {
    exchange::seal(writer, Some(reader), Kind::Entry, id, AT, &plain(payload)).unwrap()
}
