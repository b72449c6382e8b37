//! The folder or object store between workspaces.

mod delivered;
mod failure;
mod file_transfer;
mod folder;
mod folder_copy;
mod http_client;
mod layout;
mod options;
mod patience;
mod place;
mod refusal;
mod sending;
mod store_copy;
mod store_kind;
mod transfer;
mod try_out;
mod unconnected;
mod web_folder;

pub use delivered::{Clock, Delivered, Listing};
pub use layout::is_in_mailbox;
pub use options::{Secret, StoreOptions};
pub use patience::Patience;
pub use sending::{Sending, Sent};
pub use try_out::{TryOut, TryStep, TryStepKind};

use std::fmt;
use std::sync::Arc;

use object_store::ObjectStore;
use object_store::path::Path as ObjectPath;

use folder::Folder;
use web_folder::WebFolder;

/// The folder or object store through which sealed files travel. It needs no trust: whoever can write
/// to it can withhold files or forge their instant of delivery, but neither read nor alter them.
///
/// ```text
/// calls/<id>.awards-call
/// cards/<id>.awards-card
/// to/<address of the reader>/<kind>/<id>.awards-<kind>
/// files/<hash of a file of the work>
/// ```
///
/// Names are made from ids, addresses and hashes alone, and a name found there is read as one or skipped: it
/// never becomes a path. Its calls need a tokio runtime.
#[derive(Clone)]
pub struct Mailbox {
    /// How messages name it: the path or address, without credentials.
    place: String,
    store: Arc<dyn ObjectStore>,
    /// Where in the store it begins.
    prefix: ObjectPath,
    /// The local folder behind the store, where it is one.
    folder: Option<Folder>,
    /// The web folder behind the store, where it is one.
    web_folder: Option<Arc<WebFolder>>,
    /// Whose clock the instants of deliveries come from.
    clock: Clock,
}

impl fmt::Debug for Mailbox {
    /// The place alone: a store's settings hold credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mailbox({})", self.place)
    }
}
