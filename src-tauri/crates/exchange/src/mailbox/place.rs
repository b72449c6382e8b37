//! Opening a mailbox by its address: a folder, or an object store.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use object_store::{ObjectStore, ObjectStoreScheme};
use url::Url;

use super::{Folder, Mailbox};
use crate::{ExchangeError, Result};

impl Mailbox {
    /// Opens the mailbox at a place: the path of an existing folder, or the address of an object store
    /// (`s3://bucket/awards`, `az://…`, `gs://…`, `https://…` for a web folder by RFC 4918), where the
    /// program was built with the feature for it.
    pub fn open(place: &str) -> Result<Self> {
        Self::open_with(place, &[])
    }

    /// Opens a mailbox with the options that its object store takes, such as keys and region, by the
    /// names that the `object_store` crate gives them; keys belong there, not in the address. A folder
    /// takes none.
    pub fn open_with(place: &str, options: &[(String, String)]) -> Result<Self> {
        // "C:\mailbox" parses as an address too; only what has "://" is meant as one.
        if !place.contains("://") {
            return Self::open_folder(Path::new(place));
        }
        let name = without_credentials(place);
        let place_error = |reason: String| ExchangeError::MailboxPlace {
            place: name.clone(),
            reason,
        };
        let url = Url::parse(place).map_err(|error| place_error(error.to_string()))?;
        if url.scheme() == "file" {
            let path = url
                .to_file_path()
                .map_err(|()| place_error("not a path of this computer".into()))?;
            return Self::open_folder(&path);
        }
        match ObjectStoreScheme::parse(&url) {
            Ok((ObjectStoreScheme::Memory, _)) => {
                return Err(ExchangeError::MailboxForgets { place: name });
            }
            Ok((scheme, _)) if !is_built_in(&scheme) => {
                return Err(ExchangeError::MailboxNotBuiltIn { place: name });
            }
            Ok(_) | Err(_) => {}
        }
        let (store, prefix) = object_store::parse_url_opts(&url, options.iter().cloned())
            .map_err(|error| place_error(error.to_string().replace(url.as_str(), &name)))?;
        Ok(Self {
            place: name,
            store: store.into(),
            prefix,
            folder: None,
        })
    }

    /// A mailbox in a store that the caller made, beginning at `prefix`; `place` is how messages name it.
    pub fn of_store(store: Arc<dyn ObjectStore>, prefix: ObjectPath, place: &str) -> Self {
        Self {
            place: place.to_owned(),
            store,
            prefix,
            folder: None,
        }
    }

    /// Opens the mailbox in a folder, which must exist: a folder that is not there may be on a disk or a
    /// share that is not connected, and a new one in its stead would swallow what is put into it.
    pub fn open_folder(path: &Path) -> Result<Self> {
        let place = path.display().to_string();
        let place_error = |error: io::Error| {
            if error.kind() == io::ErrorKind::NotFound {
                ExchangeError::MailboxGone {
                    place: place.clone(),
                }
            } else {
                ExchangeError::MailboxPlace {
                    place: place.clone(),
                    reason: error.to_string(),
                }
            }
        };
        let root = fs::canonicalize(path).map_err(place_error)?;
        if !root.is_dir() {
            return Err(ExchangeError::MailboxPlace {
                place,
                reason: "not a folder".to_owned(),
            });
        }
        let store = LocalFileSystem::new_with_prefix(&root)
            .map_err(|error| ExchangeError::MailboxPlace {
                place: place.clone(),
                reason: error.to_string(),
            })?
            .with_fsync(true);
        Ok(Self {
            place: place.clone(),
            store: Arc::new(store),
            prefix: ObjectPath::default(),
            folder: Some(Folder::new(root, place)),
        })
    }

    /// The path or address of the mailbox, as messages name it: without credentials.
    pub fn place(&self) -> &str {
        &self.place
    }
}

/// Whether this program was built with the client of a kind of store.
fn is_built_in(scheme: &ObjectStoreScheme) -> bool {
    match scheme {
        ObjectStoreScheme::AmazonS3 => cfg!(feature = "s3"),
        ObjectStoreScheme::MicrosoftAzure => cfg!(feature = "azure"),
        ObjectStoreScheme::GoogleCloudStorage => cfg!(feature = "gcp"),
        ObjectStoreScheme::Http => cfg!(feature = "http"),
        // A scheme that a later version of the library adds is passed on to it, which refuses what it was built without.
        ObjectStoreScheme::Local | ObjectStoreScheme::Memory | _ => true,
    }
}

/// An address as messages may show it: no user, no password, no query. Of one that cannot be read, the
/// scheme alone.
fn without_credentials(place: &str) -> String {
    let Ok(mut url) = Url::parse(place) else {
        return place.split("://").next().unwrap_or_default().to_owned();
    };
    // Both refuse only where an address has no host, and then it has neither.
    url.set_username("").ok();
    url.set_password(None).ok();
    url.set_query(None);
    url.into()
}

#[cfg(test)]
mod tests {
    use super::{Mailbox, without_credentials};

    #[test]
    fn a_message_never_shows_what_opens_the_store() {
        let address = "https://ann:secret@dav.example.org/awards?token=secret";
        assert_eq!(
            without_credentials(address),
            "https://dav.example.org/awards"
        );
        assert_eq!(
            without_credentials("https://ann:secret@:99999/awards"),
            "https"
        );
        let refused = Mailbox::open("ftp://ann:secret@example.org/awards").unwrap_err();
        assert!(!format!("{refused} {:?}", refused.params()).contains("secret"));
    }

    #[test]
    fn a_mailbox_in_memory_is_refused() {
        for place in ["memory:///", "memory:///awards"] {
            let refused = Mailbox::open(place).unwrap_err();
            assert_eq!(refused.code(), "mailbox-forgets");
        }
    }

    #[cfg(not(feature = "s3"))]
    #[test]
    fn a_store_that_this_program_was_built_without_is_told_as_that() {
        let refused = Mailbox::open("s3://awards/voices").unwrap_err();
        assert_eq!(refused.code(), "mailbox-not-built-in");
        assert_eq!(refused.params()[0].1, "s3://awards/voices");
    }
}
