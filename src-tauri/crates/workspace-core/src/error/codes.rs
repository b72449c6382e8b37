//! The code of each error, and what its message is filled with.

use details::Detail;

use super::Error;
use crate::entry_number;

impl Error {
    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(error) => error.code(),
            Self::Exchange(error) => error.code(),
            Self::Web(error) => error.code(),
            Self::Judging(error) => error.code(),
            Self::Call(error) => error.code(),
            Self::Trust(error) => error.code(),
            Self::Witness(error) => error.code(),
            Self::Destination(error) => error.code(),
            Self::Attaching(error) => error.code(),
            Self::List(error) => error.code(),
            Self::Message { .. } => "message-unreadable",
            Self::OtherWorkspace { .. } => "other-workspace",
            Self::OtherKind { .. } => "other-kind",
            Self::NoCall => "no-call",
            Self::NoMailbox => "no-mailbox",
            Self::NotAPlace { .. } => "not-a-place",
            Self::UnknownKeys { .. } => "unknown-keys",
            Self::LinkRefused { .. } => "link-refused",
            Self::LinkFailed { .. } => "link-failed",
            Self::NoAssignments { .. } => "no-assignments",
            Self::FileTooLarge { .. } => "file-too-large-to-attach",
            Self::CallVersion { .. } => "call-version",
            Self::OtherEdition { .. } => "other-edition",
            Self::NotTheDesk => "not-the-desk",
            Self::NotTheAuthor { .. } => "not-the-author",
            Self::UnknownEntry { .. } => "unknown-entry",
            Self::UnknownJudge { .. } => "unknown-judge",
            Self::UnknownCategory { .. } => "unknown-category",
            Self::RevisionThere { .. } => "revision-there",
            Self::NotAssigned { .. } => "not-assigned",
            Self::Sheet { problem, .. } => problem.code(),
            Self::Shape { .. } => "wrong-shape",
            Self::Blocked { .. } => "blocked-by-rule",
            Self::ChangedElsewhere => "draft-changed-elsewhere",
            Self::Closed { .. } => "entries-closed",
            Self::Locked => "entry-locked",
            Self::ReasonMissing => "reason-missing",
            Self::ScreeningDue => "screening-due",
            Self::FeeWaiverGone => "fee-waiver-gone",
            Self::AttachmentMissing { .. } => "attachment-missing",
            Self::FileNotHere { .. } => "file-not-here",
            Self::NotShown { .. } => "file-not-shown",
            Self::NotCleaned { .. } => "file-not-cleaned",
            Self::OtherName { .. } => "other-name",
            Self::FolderInUse { .. } => "folder-in-use",
            Self::NothingToVerify { .. } => "nothing-to-verify",
            Self::Folder { .. } => "folder-unusable",
            Self::OlderCopy(_) => "older-copy",
            Self::PassphraseShort { .. } => "passphrase-short",
            Self::NoLocalData => "no-local-data",
            Self::OutOfBounds { .. } => "message-out-of-bounds",
            Self::OtherContent { .. } => "other-content",
            Self::ReceiptDiffers { .. } => "receipt-differs",
            Self::ArrivalStated { .. } => "arrival-stated-late",
            Self::Fault { .. } => "internal-fault",
            Self::Stopped => "stopped",
        }
    }

    /// The variables of the message `error-<code>`, by the names it uses.
    pub(super) fn params(&self) -> Vec<(&'static str, String)> {
        let one = |name, value: &String| vec![(name, value.clone())];
        match self {
            Self::Store(error) => error.params(),
            Self::Exchange(error) => error.params(),
            Self::Web(error) => error.params(),
            Self::Judging(error) => error.params(),
            Self::Call(error) => error.params(),
            Self::Trust(error) => error.params(),
            Self::Witness(error) => error.params(),
            Self::Destination(error) => error.params(),
            Self::Attaching(error) => error.params(),
            Self::List(error) => error.params(),
            Self::Message { detail } => detail.with([]),
            Self::Fault { detail: said } => Detail::BrokeOff { said: said.clone() }.with([]),
            Self::OtherContent { file } => one("file", file),
            Self::ReceiptDiffers {
                number,
                received_at,
                other_number,
                other_received_at,
            } => vec![
                ("number", entry_number(*number)),
                ("received", received_at.clone()),
                ("other", entry_number(*other_number)),
                ("otherReceived", other_received_at.clone()),
            ],
            Self::ArrivalStated { latest } => one("latest", latest),
            Self::OutOfBounds { field, bounds } => {
                vec![("field", (*field).to_owned()), ("bounds", bounds.clone())]
            }
            Self::OtherWorkspace { expected, found } => {
                vec![
                    ("expected", (*expected).to_owned()),
                    ("found", found.clone()),
                ]
            }
            Self::OtherKind { expected, found } => vec![
                ("expected", (*expected).to_owned()),
                ("found", (*found).to_owned()),
            ],
            Self::CallVersion { expected, found } => vec![
                ("expected", expected.to_string()),
                ("found", found.to_string()),
            ],
            Self::OtherEdition { expected, found } => {
                vec![("expected", expected.clone()), ("found", found.clone())]
            }
            Self::NotTheAuthor { entry } | Self::UnknownEntry { entry } => one("entry", entry),
            Self::NotAPlace { place } => one("place", place),
            Self::UnknownKeys { fingerprint } => one("fingerprint", fingerprint),
            Self::LinkRefused { link } => one("link", link),
            Self::LinkFailed { link, detail } => detail.with([("link", link.clone())]),
            Self::UnknownJudge { judge } | Self::NoAssignments { judge } => one("judge", judge),
            Self::UnknownCategory { category } => one("category", category),
            Self::RevisionThere { entry, revision } => {
                vec![("entry", entry.clone()), ("revision", revision.to_string())]
            }
            Self::NotAssigned {
                entry,
                title,
                judge,
            } => vec![
                ("entry", entry_number(*entry)),
                ("title", title.clone()),
                ("judge", judge.clone()),
            ],
            Self::Sheet { entry, problem } => {
                let mut params = problem.params();
                params.push(("entry", entry_number(*entry)));
                params
            }
            Self::Shape { field } => one("field", field),
            Self::Blocked { rule } => one("rule", rule),
            Self::Closed { closes } => one("closes", closes),
            Self::AttachmentMissing { name }
            | Self::FileNotHere { name }
            | Self::NotCleaned { name } => one("name", name),
            Self::NotShown { name, trouble } => vec![
                ("name", name.clone()),
                ("trouble", trouble.name().to_owned()),
            ],
            Self::OtherName { id } => one("id", id),
            Self::FolderInUse { path } | Self::NothingToVerify { path } => one("path", path),
            Self::FileTooLarge { path, most } => {
                vec![("path", path.clone()), ("most", most.to_string())]
            }
            Self::Folder { path, detail } => detail.with([("path", path.clone())]),
            Self::OlderCopy(copy) => copy.params(),
            Self::PassphraseShort { least } => vec![("least", least.to_string())],
            Self::NoCall
            | Self::NoLocalData
            | Self::NoMailbox
            | Self::NotTheDesk
            | Self::Locked
            | Self::ChangedElsewhere
            | Self::ReasonMissing
            | Self::ScreeningDue
            | Self::FeeWaiverGone
            | Self::Stopped => Vec::new(),
        }
    }
}
