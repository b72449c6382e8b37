//! Something that a person opened, before anybody has decided what becomes of it.

use std::path::PathBuf;

use exchange::{Header, Kind, Limits};

use super::place::{Place, marked};
use crate::papers::CallPaper;
use crate::views::{HandedCall, HandedView};
use crate::{Result, WorkspaceKind, act};

/// A sealed file or a workspace that a person opened. Its bytes are read once, so that what was shown is what is taken.
#[derive(Debug)]
pub struct Handed {
    place: String,
    pub(super) what: What,
}

#[derive(Debug)]
pub(super) enum What {
    Sealed {
        header: Box<Header>,
        bytes: Vec<u8>,
    },
    Workspace {
        folder: PathBuf,
        kind: Option<WorkspaceKind>,
    },
}

impl Handed {
    /// Looks at what is at a place: a path, an `https` link or a link of the app's own. Nothing is taken in.
    pub async fn look(place: &str) -> Result<Self> {
        let at = Place::of(place)?;
        if let Place::Workspace(folder) = at {
            let kind = marked(&folder).await;
            let what = What::Workspace { folder, kind };
            return Ok(Self::at(place, what));
        }
        let bytes = read(at).await?;
        let header = Box::new(exchange::peek(&bytes, &Limits::default())?);
        Ok(Self::at(place, What::Sealed { header, bytes }))
    }

    fn at(place: &str, what: What) -> Self {
        Self {
            place: place.to_owned(),
            what,
        }
    }

    /// Where it is, as it was named.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// What the window shows of it.
    pub fn view(&self) -> Result<HandedView> {
        let place = self.place.clone();
        Ok(match &self.what {
            What::Workspace { folder, kind } => HandedView {
                place,
                what: "workspace".to_owned(),
                reader: *kind,
                folder: Some(folder.display().to_string()),
                call: None,
            },
            What::Sealed { header, bytes } => HandedView {
                place,
                what: header.kind.name().to_owned(),
                reader: Some(reader(header.kind)),
                folder: None,
                call: (header.kind == Kind::Call)
                    .then(|| call(bytes))
                    .transpose()?,
            },
        })
    }
}

/// Whose workspace a kind of sealed file is for.
pub(super) fn reader(kind: Kind) -> WorkspaceKind {
    match kind {
        Kind::Call | Kind::Receipt | Kind::Feedback => WorkspaceKind::Entrant,
        Kind::Packet => WorkspaceKind::Judge,
        Kind::Card | Kind::Entry | Kind::ScoreSheet => WorkspaceKind::Desk,
    }
}

fn call(sealed: &[u8]) -> Result<HandedCall> {
    let (paper, call) = CallPaper::signed(sealed)?;
    let deadline = call.deadline_in_force();
    let closes = deadline.closes().map_err(rules::CallError::from)?;
    Ok(HandedCall {
        zone: deadline.zone.name().to_owned(),
        closes: act::stamp(closes),
        edition: call.edition.name,
        organisation: call.programme.organisation,
        desk: paper.desk.name().to_owned(),
        fingerprint: paper.desk.fingerprint(),
    })
}

/// What is at a place that a person named: a path or a link. A workspace is none.
pub(crate) async fn bytes(place: &str) -> Result<Vec<u8>> {
    read(Place::of(place)?).await
}

async fn read(at: Place) -> Result<Vec<u8>> {
    match at {
        Place::File(path) | Place::Workspace(path) => {
            waited(move || exchange::read_from(&path, &Limits::default())).await
        }
        Place::Link(link) => waited(move || exchange::fetch_from(&link, &Limits::default())).await,
    }
}

/// Lets a thread of its own wait for the disk or the network.
async fn waited<T: Send + 'static>(
    work: impl FnOnce() -> std::result::Result<T, exchange::ExchangeError> + Send + 'static,
) -> Result<T> {
    Ok(crate::blocking(work).await??)
}
