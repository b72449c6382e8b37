//! A folder on a web server, by RFC 4918 (`WebDAV`).

mod asking;
mod put;
mod put_file;
mod store;

pub(super) use put_file::NotPut;

use std::fmt;
use std::sync::Arc;

use object_store::http::HttpStore;
use object_store::path::Path as ObjectPath;
use url::Url;

use super::http_client::Clients;
use super::patience::Patience;
use crate::work_file::{FILES, PART_ENDING};

/// A web folder. The library reads and lists; it cannot write only what is absent, nor a large file in parts, so that this
/// writes by itself: aside under a name of its own, and from there by `MOVE`, which a server does in one step.
#[derive(Clone)]
pub(super) struct WebFolder {
    /// The address of the server: paths are those of the whole server, as the library gives them.
    server: Url,
    /// The path of the folder itself.
    root: ObjectPath,
    clients: Clients,
    library: Arc<HttpStore>,
    patience: Patience,
}

impl WebFolder {
    /// The folder at a path of a server; `clients` send the credentials.
    pub(super) fn new(
        server: Url,
        root: ObjectPath,
        clients: Clients,
        library: HttpStore,
        patience: Patience,
    ) -> Self {
        Self {
            server,
            root,
            clients,
            library: Arc::new(library),
            patience,
        }
    }

    /// A new name for what is not whole yet, among the parts of files of the work: whoever looks through the mailbox knows
    /// what it is when a program that was killed left it.
    fn aside(&self) -> object_store::Result<ObjectPath> {
        let mut name = [0; 32];
        getrandom::fill(&mut name).map_err(|error| object_store::Error::Generic {
            store: "web folder",
            source: Box::new(error),
        })?;
        let name = format!("{}{PART_ENDING}", hex::encode(name));
        Ok(self.root.clone().join(FILES).join(name))
    }

    /// The address of what lies at a path.
    fn at(&self, path: &ObjectPath) -> Url {
        let mut address = self.server.clone();
        // An address of http or https has segments.
        if let Ok(mut segments) = address.path_segments_mut() {
            segments.pop_if_empty().extend(path.parts());
        }
        address
    }

    /// The address of a folder, which ends in "/": some servers make no other.
    fn folder_at(&self, path: &ObjectPath) -> Url {
        let mut address = self.at(path);
        if let Ok(mut segments) = address.path_segments_mut() {
            segments.pop_if_empty().push("");
        }
        address
    }
}

/// The folder that something lies in.
fn parent(path: &ObjectPath) -> ObjectPath {
    let mut parts: Vec<_> = path.parts().collect();
    parts.pop();
    parts.into_iter().collect()
}

impl fmt::Debug for WebFolder {
    /// The client's headers hold credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WebFolder({}{})", self.server, self.root)
    }
}

impl fmt::Display for WebFolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WebFolder({}{})", self.server, self.root)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_lies_in_another() {
        let path = ObjectPath::from("to/ann/entry");
        assert_eq!(parent(&path), ObjectPath::from("to/ann"));
        assert_eq!(parent(&ObjectPath::from("to")), ObjectPath::default());
    }
}
