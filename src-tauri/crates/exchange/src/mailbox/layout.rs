//! The paths of files in a mailbox: made from kinds, addresses and ids, read back as ids.

use std::path::Path;

use object_store::path::Path as ObjectPath;
use uuid::Uuid;

use crate::work_file::{FILES, PART_ENDING};
use crate::{Address, ExchangeError, FileHash, Kind, Result};

/// Where the files of a kind lie, as the names of folders one inside the other.
pub(super) struct MailboxPath {
    pub(super) kind: Kind,
    pub(super) to: Option<Address>,
    pub(super) names: Vec<String>,
}

impl MailboxPath {
    /// The path for files of a kind; refuses a reader where anyone may read, and none where one must be named.
    pub(super) fn new(kind: Kind, to: Option<&Address>) -> Result<Self> {
        let names = match (kind, to) {
            (Kind::Card, None) => vec!["cards".to_owned()],
            (Kind::Call, None) => vec!["calls".to_owned()],
            (
                Kind::Entry | Kind::Receipt | Kind::Packet | Kind::ScoreSheet | Kind::Feedback,
                Some(address),
            ) => {
                vec!["to".to_owned(), address.to_string(), kind.name().to_owned()]
            }
            (Kind::Card | Kind::Call, Some(_))
            | (
                Kind::Entry | Kind::Receipt | Kind::Packet | Kind::ScoreSheet | Kind::Feedback,
                None,
            ) => {
                return Err(ExchangeError::WrongReader { kind });
            }
        };
        Ok(Self {
            kind,
            to: to.copied(),
            names,
        })
    }

    /// The path as that of an object store.
    pub(super) fn at(&self, prefix: &ObjectPath) -> ObjectPath {
        self.names
            .iter()
            .fold(prefix.clone(), |path, name| path.join(name.as_str()))
    }

    /// The place of one file in a store.
    pub(super) fn file(&self, prefix: &ObjectPath, id: Uuid) -> ObjectPath {
        self.at(prefix).join(self.file_name(id))
    }

    /// The name of one file.
    pub(super) fn file_name(&self, id: Uuid) -> String {
        format!("{id}.{}", self.kind.extension())
    }

    /// The id in a file's name; none unless the name is exactly the one that the id gives.
    pub(super) fn id_in(&self, name: &str) -> Option<Uuid> {
        let id = Uuid::try_parse(name.split_once('.')?.0).ok()?;
        (self.file_name(id) == name).then_some(id)
    }
}

/// Whether a path is that of a file of a mailbox, or of one that would come to lie where a mailbox has its sealed files.
pub fn is_in_mailbox(path: &Path) -> bool {
    let name_at = |up: usize| {
        let folder = path.ancestors().nth(up)?;
        folder.file_name()?.to_str()
    };
    let address = name_at(2).and_then(|name| name.parse::<Address>().ok());
    let kind = name_at(1).and_then(Kind::from_name);
    if let (Some("to"), Some(_), Some(_)) = (name_at(3), address, kind) {
        return true;
    }
    let of_anyone = match name_at(1) {
        Some(FILES) => return name_at(0).is_some_and(is_of_file),
        Some("calls") => MailboxPath::new(Kind::Call, None),
        Some("cards") => MailboxPath::new(Kind::Card, None),
        _ => return false,
    };
    // Folders of these names are not rare: the file itself must be one of a mailbox.
    of_anyone.is_ok_and(|of_anyone| name_at(0).and_then(|name| of_anyone.id_in(name)).is_some())
}

/// Whether a name is that of a file of the work, or of a part of one.
fn is_of_file(name: &str) -> bool {
    let whole = name.strip_suffix(PART_ENDING).unwrap_or(name);
    whole.parse::<FileHash>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_a_mailbox_is_told_from_any_other() {
        let address = "ab".repeat(32);
        let id = Uuid::from_u128(7);
        let within = |rest: &str| is_in_mailbox(Path::new(&format!("/shared/{rest}")));
        assert!(within(&format!("to/{address}/entry/{id}.awards-entry")));
        assert!(within(&format!("to/{address}/entry/list.csv")));
        assert!(within(&format!("calls/{id}.awards-call")));
        assert!(within(&format!("cards/{id}.awards-card")));
        assert!(within(&format!("files/{address}")));
        assert!(within(&format!("files/{address}.part")));
        assert!(!within("files/list.csv"));
        assert!(!within("calls/list.csv"));
        assert!(!within("to/somebody/entry/list.csv"));
        assert!(!within(&format!("{id}.awards-call")));
        assert!(!is_in_mailbox(Path::new("list.csv")));
    }

    #[test]
    fn only_the_exact_name_is_an_id() {
        let path_in_mailbox = MailboxPath::new(Kind::Call, None).unwrap();
        let id = Uuid::from_u128(7);
        let name = path_in_mailbox.file_name(id);
        assert_eq!(path_in_mailbox.id_in(&name), Some(id));
        for other in [
            name.to_uppercase(),
            format!("{name}#1"),
            format!("{id}.awards-card"),
            format!("{}.awards-call", id.simple()),
            format!("{{{id}}}.awards-call"),
            "../x.awards-call".to_owned(),
            String::new(),
        ] {
            assert_eq!(path_in_mailbox.id_in(&other), None, "{other}");
        }
    }

    #[test]
    fn a_reader_is_named_exactly_where_one_is_needed() {
        let to = Address::new([1; 32]);
        for kind in Kind::ALL {
            assert_eq!(MailboxPath::new(kind, None).is_ok(), kind.is_public());
            assert_eq!(MailboxPath::new(kind, Some(&to)).is_ok(), !kind.is_public());
        }
    }
}
