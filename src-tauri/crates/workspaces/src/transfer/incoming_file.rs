//! An incoming file, link or workspace that a person opened and that was not imported yet.

use std::path::PathBuf;

use exchange::{Card, Header, Kind, Limits, Mailbox, SealedWithFiles};
use url::Url;
use uuid::Uuid;
use web::Web;
use workspace_core::place::{Place, kind_in_opener, link};
use workspace_core::{Error, Result, Stop, TrustError, WorkspaceKind, blocking, trust};

use crate::Workspace;

/// A sealed file, a link to one, or a workspace that a person opened. The bytes of a sealed file are read once, so that what was
/// shown is what is taken; files of the work that are with it stay where they are until they are taken in.
#[derive(Debug)]
pub struct IncomingFile {
    place: String,
    pub(super) content: IncomingContent,
}

#[derive(Debug)]
pub(super) enum IncomingContent {
    Sealed {
        header: Box<Header>,
        bytes: Vec<u8>,
        /// The fingerprint that the link to it named; it is the signer's own.
        promised: Option<String>,
        /// Where it lies, if files of the work are with it.
        files_at: Option<PathBuf>,
    },
    /// Nothing has been fetched from it.
    Link { url: Url, promised: Option<String> },
    Workspace {
        folder: PathBuf,
        kind: Option<WorkspaceKind>,
    },
}

impl IncomingFile {
    /// Looks at what is at a place: a path, an `https` link or a link of the app's own. Nothing is taken in, and nothing is
    /// fetched from a link before a person who saw its host says so ([`IncomingFile::fetch`]).
    pub async fn inspect(place: &str) -> Result<Self> {
        let content = match Place::of(place)? {
            Place::Workspace(folder) => {
                let kind = kind_in_opener(&folder).await;
                IncomingContent::Workspace { folder, kind }
            }
            Place::Link { url, promised } => {
                link::require_public_https(&url)?;
                IncomingContent::Link { url, promised }
            }
            Place::File(path) => file(path).await?,
        };
        Ok(Self::at(place, content))
    }

    /// Fetches what is behind a link that a person was shown and agreed to, by the rules of `link::web`. A file that
    /// somebody else signed than the link promises is refused.
    pub async fn fetch(&self, stop: &Stop) -> Result<Self> {
        self.fetch_by(link::web(), stop).await
    }

    /// The same within other limits, as a test does that has a server on its own machine.
    #[doc(hidden)]
    pub async fn fetch_by(&self, client: Web, stop: &Stop) -> Result<Self> {
        let IncomingContent::Link { url, promised } = &self.content else {
            return Err(Error::NotAPlace {
                place: self.place.clone(),
            });
        };
        let bytes = link::fetch(client, url.clone(), stop).await?;
        Ok(Self::at(
            &self.place,
            checked_sealed(bytes, promised.clone())?,
        ))
    }

    /// A link that has not been judged, as a test makes one to a server on its own machine.
    #[doc(hidden)]
    pub fn linked(url: Url, promised_fingerprint: Option<String>) -> Self {
        Self::at(
            url.clone().as_str(),
            IncomingContent::Link {
                url,
                promised: promised_fingerprint,
            },
        )
    }

    /// Looks at a call or a packet in a workspace's mailbox that waits for a person.
    pub async fn in_mailbox(workspace: &Workspace, what: &str, sealed_id: &str) -> Result<Self> {
        let kind = [Kind::Call, Kind::Packet]
            .into_iter()
            .find(|it| it.name() == what);
        let not_a_place = || Error::NotAPlace {
            place: what.to_owned(),
        };
        let (kind, id) = kind
            .zip(Uuid::parse_str(sealed_id).ok())
            .ok_or_else(not_a_place)?;
        let mailbox: Mailbox = workspace.settings().mailbox().await?;
        let bytes = trust::bytes_of(workspace.core(), &mailbox, kind, id).await?;
        let place = format!("{id}.{}", kind.extension());
        Ok(Self::at(&place, checked_sealed(bytes, None)?))
    }

    fn at(place: &str, content: IncomingContent) -> Self {
        Self {
            place: place.to_owned(),
            content,
        }
    }

    /// Where it is, as it was named.
    pub fn place(&self) -> &str {
        &self.place
    }
}

/// A sealed file on this machine, with or without files of the work.
async fn file(path: PathBuf) -> Result<IncomingContent> {
    let open = move || {
        let opened = SealedWithFiles::open(&path, &Limits::default())?;
        let with_files = !opened.files().is_empty();
        Ok::<_, Error>((opened.sealed().to_vec(), with_files.then_some(path)))
    };
    let (bytes, path_of_files) = blocking(open).await??;
    let mut content = checked_sealed(bytes, None)?;
    if let IncomingContent::Sealed { files_at, .. } = &mut content {
        *files_at = path_of_files;
    }
    Ok(content)
}

/// A sealed file whose signature holds and whose signer is the one that was promised.
fn checked_sealed(bytes: Vec<u8>, promised_fingerprint: Option<String>) -> Result<IncomingContent> {
    let header = Box::new(exchange::peek(&bytes, &Limits::default())?);
    let fingerprint = Card::new("", header.sender.clone()).fingerprint();
    if let Some(promised_fingerprint) = &promised_fingerprint
        && *promised_fingerprint != fingerprint
    {
        return Err(TrustError::LinkMismatch {
            promised: promised_fingerprint.clone(),
            found: fingerprint,
        }
        .into());
    }
    Ok(IncomingContent::Sealed {
        header,
        bytes,
        promised: promised_fingerprint,
        files_at: None,
    })
}
