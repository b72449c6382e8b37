//! Where something is that a person opened: a path, a link, or the app's own link.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use url::Url;

use crate::{Error, Result, WorkspaceKind};

/// The scheme of the app's own links: `awardsdesk://open?call=https://…`.
const SCHEME: &str = "awardsdesk";
/// The file in a workspace's folder that opens it by a double click, and the end of its name.
const MARK: &str = "Open.awards-workspace";
const MARK_EXTENSION: &str = "awards-workspace";

/// A place as a person, or the system, named it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A sealed file on this machine.
    File(PathBuf),
    /// A sealed file on the web.
    Link(Url),
    /// A workspace on this machine.
    Workspace(PathBuf),
}

impl Place {
    /// Reads a place. A word that is no address is a path.
    pub(super) fn of(text: &str) -> Result<Self> {
        let text = text.trim();
        match Url::parse(text) {
            Ok(url) if url.scheme() == SCHEME => own_link(&url),
            Ok(url) if matches!(url.scheme(), "https" | "http") => Ok(Self::Link(url)),
            Ok(url) if url.scheme() == "file" => {
                let path = url.to_file_path().map_err(|()| not_a_place(text))?;
                Ok(Self::of_path(&path))
            }
            _ if text.is_empty() => Err(not_a_place(text)),
            _ => Ok(Self::of_path(Path::new(text))),
        }
    }

    fn of_path(path: &Path) -> Self {
        let marked = path.extension().is_some_and(|it| it == MARK_EXTENSION);
        match path.parent() {
            Some(folder) if marked => Self::Workspace(folder.to_owned()),
            _ if path.is_dir() => Self::Workspace(path.to_owned()),
            _ => Self::File(path.to_owned()),
        }
    }
}

/// The link inside of one of the app's own. Anybody can write one, so that it leads to nothing but a link.
fn own_link(url: &Url) -> Result<Place> {
    let inside = url.query_pairs().find(|(key, _)| key == "call");
    let inside = inside.and_then(|(_, link)| Url::parse(&link).ok());
    match inside {
        Some(link) if matches!(link.scheme(), "https" | "http") => Ok(Place::Link(link)),
        _ => Err(not_a_place(url.as_str())),
    }
}

fn not_a_place(text: &str) -> Error {
    Error::NotAPlace {
        place: text.to_owned(),
    }
}

/// What the file that opens a workspace says.
#[derive(Serialize, Deserialize)]
struct Mark {
    kind: WorkspaceKind,
}

/// Puts a file into a workspace's folder that opens it by a double click.
pub(crate) async fn mark(folder: &Path, kind: WorkspaceKind) -> Result<()> {
    let text = crate::papers::write(&Mark { kind })?;
    let written = tokio::fs::write(folder.join(MARK), text).await;
    written.map_err(|source| Error::folder(folder, &source))
}

/// The kind of workspace that a folder says it holds; none where it says nothing, as one made by hand.
pub(super) async fn marked(folder: &Path) -> Option<WorkspaceKind> {
    let text = tokio::fs::read(folder.join(MARK)).await.ok()?;
    crate::papers::read::<Mark>(&text).ok().map(|it| it.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_by_how_it_is_written() {
        let link = Url::parse("https://example.org/a.awards-call?x=1").unwrap();
        let own = "awardsdesk://open?call=https%3A%2F%2Fexample.org%2Fa.awards-call%3Fx%3D1";
        assert_eq!(Place::of(own).unwrap(), Place::Link(link.clone()));
        assert_eq!(Place::of(link.as_str()).unwrap(), Place::Link(link));
        let file = PathBuf::from("/home/a b/call.awards-call");
        for text in [
            "file:///home/a%20b/call.awards-call",
            " /home/a b/call.awards-call\n",
        ] {
            assert_eq!(
                Place::of(text).unwrap(),
                Place::File(file.clone()),
                "{text}"
            );
        }
        let marked = Place::of("/home/desk/Open.awards-workspace").unwrap();
        assert_eq!(marked, Place::Workspace(PathBuf::from("/home/desk")));
    }

    #[test]
    fn an_own_link_leads_to_the_web_alone() {
        for link in [
            "awardsdesk://open?call=file%3A%2F%2F%2Fetc%2Fpasswd",
            "awardsdesk://open?call=%2Fetc%2Fpasswd",
            "awardsdesk://open?call=awardsdesk%3A%2F%2Fopen",
            "awardsdesk://open",
            "",
        ] {
            assert!(
                matches!(Place::of(link), Err(Error::NotAPlace { .. })),
                "{link}"
            );
        }
    }
}
