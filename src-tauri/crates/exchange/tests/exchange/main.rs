//! Sealed files, cards, bundles, the mailbox and saving by hand, as another crate uses them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod bundles;
mod by_hand;
mod cards;
mod files;
mod mailbox;
mod mailbox_folder;
mod originals;
mod properties;
mod sealed;
/// Servers that answer as a store does.
#[path = "../servers/mod.rs"]
mod servers;
mod statements;
mod stores;

use exchange::{Bundle, Card, Identity, Kind};
use uuid::Uuid;

/// When everything here is sealed.
const AT: &str = "2021-01-18T15:00:00Z";

fn person(name: &str) -> Identity {
    Identity::generate(name).unwrap()
}

/// A document alone.
fn plain(document: &[u8]) -> Bundle {
    Bundle::new(document.to_vec())
}

/// A sealed entry from `writer` to `reader`.
fn entry(writer: &Identity, reader: &Card, id: Uuid, payload: &[u8]) -> Vec<u8> {
    exchange::seal(writer, Some(reader), Kind::Entry, id, AT, &plain(payload)).unwrap()
}
