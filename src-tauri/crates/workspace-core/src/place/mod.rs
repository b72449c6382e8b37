//! Where something is that a person opened: a path, a link, or the app's own link.
//!
//! A link of the app's own may carry the fingerprint of whoever should have signed what is behind it, so that a link on
//! the organisers' page is itself the comparison of the digits.

pub mod link;

use std::path::{Path, PathBuf};

use exchange::Limits;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{Error, Result, Stop, WorkspaceKind};

/// The scheme of the app's own links: `awardsdesk://open?call=https://…&fingerprint=…`.
const SCHEME: &str = "awardsdesk";
/// Digits of a fingerprint, and how they are grouped.
const DIGITS: usize = 30;
const GROUP: usize = 5;
/// The file in a workspace's folder that opens it by a double click.
const OPENER: &str = "Open.awards-workspace";
/// The extension of that file.
pub const OPENER_EXTENSION: &str = "awards-workspace";

/// A place as a person, or the system, named it.
#[derive(Debug, PartialEq, Eq)]
pub enum Place {
    /// A sealed file on this machine.
    File(PathBuf),
    /// A sealed file on the web.
    Link {
        /// Where.
        url: Url,
        /// The fingerprint of whoever should have signed it, in groups; none where the link does not say.
        promised: Option<String>,
    },
    /// A workspace on this machine.
    Workspace(PathBuf),
}

impl Place {
    /// Reads a place. A word that is no address is a path.
    pub fn of(text: &str) -> Result<Self> {
        let text = text.trim();
        match Url::parse(text) {
            Ok(url) if url.scheme() == SCHEME => own_link(&url),
            Ok(url) if matches!(url.scheme(), "https" | "http") => Ok(Self::Link {
                url,
                promised: None,
            }),
            Ok(url) if url.scheme() == "file" => {
                let path = url.to_file_path().map_err(|()| not_a_place(text))?;
                Ok(Self::of_path(&path))
            }
            _ if text.is_empty() => Err(not_a_place(text)),
            _ => Ok(Self::of_path(Path::new(text))),
        }
    }

    fn of_path(path: &Path) -> Self {
        let is_opener = path.extension().is_some_and(|it| it == OPENER_EXTENSION);
        match path.parent() {
            Some(folder) if is_opener => Self::Workspace(folder.to_owned()),
            _ if path.is_dir() => Self::Workspace(path.to_owned()),
            _ => Self::File(path.to_owned()),
        }
    }
}

/// The link inside of one of the app's own. Anybody can write one, so that it leads to nothing but a link.
fn own_link(url: &Url) -> Result<Place> {
    let value = |name: &str| {
        let mut pairs = url.query_pairs().filter(|(key, _)| key == name);
        let first = pairs.next().map(|(_, value)| value.into_owned());
        // Two of a kind would let one be shown and the other be used.
        pairs.next().is_none().then_some(first)
    };
    let not_a_link = || not_a_place(url.as_str());
    let call_link = value("call")
        .flatten()
        .and_then(|link| Url::parse(&link).ok());
    let fingerprint_promised = value("fingerprint").ok_or_else(not_a_link)?;
    let fingerprint_promised = match fingerprint_promised {
        Some(text) => Some(fingerprint(&text).ok_or_else(not_a_link)?),
        None => None,
    };
    match call_link {
        Some(url) if matches!(url.scheme(), "https" | "http") => Ok(Place::Link {
            url,
            promised: fingerprint_promised,
        }),
        _ => Err(not_a_link()),
    }
}

/// A fingerprint in its groups, however its digits are parted; none where they are not thirty.
fn fingerprint(text: &str) -> Option<String> {
    let is_gap = |letter: char| letter.is_whitespace() || letter == '-';
    let digits: Vec<char> = text.chars().filter(|it| !is_gap(*it)).collect();
    if digits.len() != DIGITS || !digits.iter().all(char::is_ascii_digit) {
        return None;
    }
    let groups: Vec<String> = digits
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    Some(groups.join(" "))
}

/// The app's own link to a call at `address`, with the fingerprint of its desk.
pub fn link_to(address: &Url, fingerprint: &str) -> String {
    let digits: String = fingerprint.chars().filter(char::is_ascii_digit).collect();
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("call", address.as_str());
    query.append_pair("fingerprint", &digits);
    format!("{SCHEME}://open?{}", query.finish())
}

/// What is at a place that a person named: a path or a link. A workspace is none.
pub async fn bytes(place: &str) -> Result<Vec<u8>> {
    match Place::of(place)? {
        Place::File(path) | Place::Workspace(path) => read(path).await,
        Place::Link { url, .. } => link::fetch(link::web(), url, &Stop::new()).await,
    }
}

/// Lets a thread of its own wait for the disk.
pub async fn read(path: PathBuf) -> Result<Vec<u8>> {
    let work = move || exchange::read_from(&path, &Limits::default());
    Ok(crate::blocking(work).await??)
}

fn not_a_place(text: &str) -> Error {
    Error::NotAPlace {
        place: text.to_owned(),
    }
}

/// What the file that opens a workspace says.
#[derive(Serialize, Deserialize)]
struct OpenerFile {
    kind: WorkspaceKind,
}

/// Puts a file into a workspace's folder that opens it by a double click.
pub async fn write_opener(folder: &Path, kind: WorkspaceKind) -> Result<()> {
    let text = crate::messages::write(&OpenerFile { kind })?;
    let result = tokio::fs::write(folder.join(OPENER), text).await;
    result.map_err(|source| Error::folder(folder, &source))
}

/// The kind of workspace that a folder says it holds; none where it says nothing, as one made by hand.
pub async fn kind_in_opener(folder: &Path) -> Option<WorkspaceKind> {
    let text = tokio::fs::read(folder.join(OPENER)).await.ok()?;
    crate::messages::read::<OpenerFile>(&text)
        .ok()
        .map(|it| it.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(url: &str, promised: Option<&str>) -> Place {
        Place::Link {
            url: Url::parse(url).unwrap(),
            promised: promised.map(str::to_owned),
        }
    }

    #[test]
    fn a_place_is_told_by_how_it_is_written() {
        let plain = "https://example.org/a.awards-call?x=1";
        let own = "awardsdesk://open?call=https%3A%2F%2Fexample.org%2Fa.awards-call%3Fx%3D1";
        assert_eq!(Place::of(own).unwrap(), link(plain, None));
        assert_eq!(Place::of(plain).unwrap(), link(plain, None));
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
            "awardsdesk://open?call=https%3A%2F%2Fa.example&call=https%3A%2F%2Fb.example",
            "awardsdesk://open?call=https%3A%2F%2Fa.example&fingerprint=123",
            "awardsdesk://open?call=https%3A%2F%2Fa.example&fingerprint=12345123451234512345123451234x",
            "",
        ] {
            assert!(
                matches!(Place::of(link), Err(Error::NotAPlace { .. })),
                "{link}"
            );
        }
    }

    #[test]
    fn a_link_carries_the_fingerprint_of_the_desk() {
        let printed = "04217 99310 50021 00812 73344 18090";
        let address = Url::parse("https://example.org/a b.awards-call?x=1&y=2").unwrap();
        let own = link_to(&address, printed);
        assert_eq!(
            Place::of(&own).unwrap(),
            link(address.as_str(), Some(printed))
        );
        let typed = "awardsdesk://open?call=https%3A%2F%2Fexample.org&fingerprint=04217-99310-50021-00812-73344-18090";
        assert_eq!(
            Place::of(typed).unwrap(),
            link("https://example.org/", Some(printed))
        );
    }
}
