//! Opening a mailbox by its address: a folder, or an object store.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use details::Detail;
use object_store::ObjectStore;
use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use url::Url;

use super::options::StoreOptions;
use super::patience::Patience;
use super::store_kind::{self, NotOpened};
use super::{Clock, Folder, Mailbox};
use crate::{ExchangeError, Result};

impl Mailbox {
    /// Opens the mailbox at a place: the path of an existing folder, or the address of an object store that needs no
    /// credentials, as [`open_with`](Self::open_with).
    pub fn open(place: &str) -> Result<Self> {
        Self::open_with(place, &StoreOptions::default())
    }

    /// Opens the mailbox at a place: the path of an existing folder, or the address of an object store: `s3://bucket/awards`,
    /// `az://container/awards`, `gs://bucket/awards`, or `https://…` for a web folder by RFC 4918 (`http://…` on this computer,
    /// or without a password). Nothing is asked of the store yet: [`try_out`](Self::try_out) does.
    ///
    /// Credentials belong into the options; an address that holds a name and a password is
    /// [`ExchangeError::MailboxPlace`]. A folder of this computer takes no options.
    pub fn open_with(place: &str, options: &StoreOptions) -> Result<Self> {
        Self::open_patiently(place, options, Patience::default())
    }

    /// The same with a patience of the caller's own, for whoever cannot wait as long as a person can.
    pub fn open_patiently(place: &str, options: &StoreOptions, patience: Patience) -> Result<Self> {
        // "C:\mailbox" parses as an address too; only what has "://" is meant as one.
        if !place.contains("://") {
            return Self::open_folder(Path::new(place));
        }
        let name = without_credentials(place);
        let place_error = |detail: Detail| ExchangeError::MailboxPlace {
            place: name.clone(),
            detail,
        };
        let url = Url::parse(place).map_err(|_| place_error(Detail::NotAnAddress))?;
        if url.scheme() == "file" {
            let path = url
                .to_file_path()
                .map_err(|()| place_error(Detail::NotAPath))?;
            return Self::open_folder(&path);
        }
        let opened =
            store_kind::open(&url, options, patience, &name).map_err(|error| match error {
                NotOpened::Place(detail) => place_error(detail),
                NotOpened::Forgets => ExchangeError::MailboxForgets {
                    place: name.clone(),
                },
                NotOpened::Insecure => ExchangeError::MailboxInsecure {
                    place: name.clone(),
                },
            })?;
        // Whoever writes to a web folder can often set the time of a file.
        let clock = match opened.web_folder {
            Some(_) => Clock::File,
            None => Clock::Store,
        };
        Ok(Self {
            place: name,
            store: opened.store,
            prefix: opened.prefix,
            folder: None,
            web_folder: opened.web_folder.map(Arc::new),
            clock,
        })
    }

    /// A mailbox in a store that the caller made, beginning at `prefix`; `place` is how messages name it.
    pub fn of_store(store: Arc<dyn ObjectStore>, prefix: ObjectPath, place: &str) -> Self {
        Self {
            place: place.to_owned(),
            store,
            prefix,
            folder: None,
            web_folder: None,
            clock: Clock::Store,
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
                    detail: Detail::from(&error),
                }
            }
        };
        let root = fs::canonicalize(path).map_err(place_error)?;
        if !root.is_dir() {
            return Err(ExchangeError::MailboxPlace {
                place,
                detail: Detail::NotAFolder,
            });
        }
        let store = LocalFileSystem::new_with_prefix(&root)
            .map_err(|error| ExchangeError::MailboxPlace {
                place: place.clone(),
                detail: Detail::quoted(error),
            })?
            .with_fsync(true);
        Ok(Self {
            place: place.clone(),
            store: Arc::new(store),
            prefix: ObjectPath::default(),
            folder: Some(Folder::new(root, place)),
            web_folder: None,
            clock: Clock::File,
        })
    }

    /// The path or address of the mailbox, as messages name it: without credentials.
    pub fn place(&self) -> &str {
        &self.place
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
    use super::*;
    use crate::Secret;

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

    #[test]
    fn credentials_in_an_address_are_refused_and_never_shown() {
        for place in [
            "https://ann:secret@dav.example.org/awards",
            "s3://key:secret@awards/voices",
            "https://dav.example.org/awards?sig=secret",
        ] {
            let refused = Mailbox::open(place).unwrap_err();
            assert_eq!(refused.code(), "mailbox-place", "{place}");
            assert!(!format!("{refused} {:?}", refused.params()).contains("secret"));
        }
    }

    #[test]
    fn a_password_crosses_no_network_in_the_clear() {
        let options = StoreOptions {
            key_id: Some("ann".to_owned()),
            secret: Some(Secret::new("secret".to_owned())),
            ..StoreOptions::default()
        };
        let refused = Mailbox::open_with("http://nas.local/awards", &options).unwrap_err();
        assert_eq!(refused.code(), "mailbox-insecure");
        assert!(Mailbox::open_with("http://127.0.0.1:9/awards", &options).is_ok());
        assert!(Mailbox::open("http://nas.local/awards").is_ok());
        assert!(Mailbox::open_with("https://nas.local/awards", &options).is_ok());
    }

    #[test]
    fn every_kind_of_store_opens_by_its_address() {
        for place in [
            "s3://awards/voices",
            "gs://awards",
            "https://dav.example.org/awards",
        ] {
            let mailbox = Mailbox::open(place).unwrap();
            assert_eq!(mailbox.place(), place);
        }
        let options = StoreOptions {
            key_id: Some("account".to_owned()),
            ..StoreOptions::default()
        };
        assert!(Mailbox::open_with("az://awards/voices", &options).is_ok());
        let refused = Mailbox::open("az://awards/voices").unwrap_err();
        assert_eq!(refused.code(), "mailbox-place", "Azure needs an account");
    }
}
