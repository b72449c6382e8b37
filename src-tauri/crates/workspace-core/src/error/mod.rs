//! Errors of the use cases.

mod attaching;
mod codes;
mod destination;
mod judging;
mod older_copy;
mod trust;
mod witness;

pub use attaching::AttachingError;
pub use destination::DestinationError;
pub use judging::JudgingError;
pub use older_copy::OlderCopy;
pub use trust::TrustError;
pub use witness::WitnessError;

use details::Detail;
use thiserror::Error;

use crate::Failure;

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a use case did not happen. Nothing of it was saved.
#[derive(Debug, Error)]
pub enum Error {
    /// The database.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// A sealed file, or the mailbox.
    #[error(transparent)]
    Exchange(#[from] exchange::ExchangeError),
    /// A page that was not fetched.
    #[error(transparent)]
    Web(web::WebError),
    /// Judging.
    #[error(transparent)]
    Judging(#[from] JudgingError),
    /// The call's text.
    #[error(transparent)]
    Call(#[from] rules::CallError),
    /// Who signed it.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// A head of a log, or a proof.
    #[error(transparent)]
    Witness(#[from] WitnessError),
    /// Where something was to be written.
    #[error(transparent)]
    Destination(#[from] DestinationError),
    /// A file that was to be attached.
    #[error(transparent)]
    Attaching(#[from] AttachingError),
    /// A list.
    #[error(transparent)]
    List(#[from] lists::ListError),
    /// A message inside a sealed file that is not what its kind asks for.
    #[error("the document inside is not readable: {detail}")]
    Message {
        /// What the reader said.
        detail: Detail,
    },
    /// A workspace of another kind.
    #[error("this is a workspace of kind {found}, not {expected}")]
    OtherWorkspace {
        /// What was asked for.
        expected: &'static str,
        /// What it is.
        found: String,
    },
    /// A sealed file of another kind.
    #[error("this sealed file is of kind {found}, not {expected}")]
    OtherKind {
        /// What was asked for.
        expected: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// No call has been opened or published.
    #[error("there is no call yet")]
    NoCall,
    /// A file that is too large to be sent.
    #[error("{path} is larger than {most} MiB")]
    FileTooLarge {
        /// The file.
        path: String,
        /// The most a file can have, in MiB.
        most: u64,
    },
    /// What a person opened is no file, no link and no workspace.
    #[error("{place:?} is no place")]
    NotAPlace {
        /// What was opened.
        place: String,
    },
    /// Keys that this desk never had, or has now.
    #[error("this desk has no earlier keys {fingerprint}")]
    UnknownKeys {
        /// What was asked for.
        fingerprint: String,
    },
    /// A link to a sealed file that is not followed, because it is not `https`.
    #[error("{link} is not followed: it is not https")]
    LinkRefused {
        /// The link.
        link: String,
    },
    /// Nothing came from a link to a sealed file.
    #[error("nothing came from {link}: {detail}")]
    LinkFailed {
        /// The link.
        link: String,
        /// What the network or the server said.
        detail: Detail,
    },
    /// A judge without entries.
    #[error("nothing is assigned to judge {judge}")]
    NoAssignments {
        /// The judge.
        judge: String,
    },
    /// Nobody has said where the mailbox is.
    #[error("no mailbox has been chosen")]
    NoMailbox,
    /// A version of the call out of order.
    #[error("the call has version {found}, the next one is {expected}")]
    CallVersion {
        /// The version that comes next.
        expected: u32,
        /// The version it claims.
        found: u32,
    },
    /// A call of another edition than the desk's.
    #[error("this is for edition {found}, the desk runs {expected}")]
    OtherEdition {
        /// The desk's edition.
        expected: String,
        /// The other one.
        found: String,
    },
    /// Signed by somebody else than the desk this workspace knows.
    #[error("this was not signed by the desk whose call was opened")]
    NotTheDesk,
    /// Signed by somebody else than the one who first entered it.
    #[error("entry {entry} belongs to somebody else")]
    NotTheAuthor {
        /// The entry.
        entry: String,
    },
    /// No such entry here.
    #[error("there is no entry {entry} here")]
    UnknownEntry {
        /// What was asked for.
        entry: String,
    },
    /// No such judge here.
    #[error("there is no judge {judge} here")]
    UnknownJudge {
        /// What was asked for.
        judge: String,
    },
    /// No such category in the call.
    #[error("the call has no category {category}")]
    UnknownCategory {
        /// What was asked for.
        category: String,
    },
    /// A revision that is already there.
    #[error("entry {entry} already has revision {revision}")]
    RevisionThere {
        /// The entry.
        entry: String,
        /// The revision.
        revision: u32,
    },
    /// An entry that was not assigned to this judge.
    #[error("entry {entry}, {title}, was not assigned to {judge}")]
    NotAssigned {
        /// The desk's number for the entry.
        entry: u32,
        /// Its title.
        title: String,
        /// The judge's name.
        judge: String,
    },
    /// Marks that do not fit the call's scale and criteria.
    #[error("the sheet on entry {entry} cannot be returned: {problem}")]
    Sheet {
        /// The desk's number for the entry.
        entry: u32,
        /// The first problem.
        problem: ::judging::SheetProblem,
    },
    /// A field whose shape is wrong.
    #[error("the field {field} is not filled in as it must be")]
    Shape {
        /// The first field.
        field: String,
    },
    /// A rule whose call says that it blocks.
    #[error("the call does not let this entry in: {rule}")]
    Blocked {
        /// The rule, in the call's own words.
        rule: String,
    },
    /// A draft or a sheet that was saved by something else since it was read.
    #[error("it was saved elsewhere since it was read")]
    ChangedElsewhere,
    /// A change after the deadline.
    #[error("entries closed at {closes}")]
    Closed {
        /// The first instant that was late.
        closes: String,
    },
    /// A change of what the call locks once it is submitted.
    #[error("the call locks what was submitted")]
    Locked,
    /// A decision without a reason.
    #[error("a reason is missing")]
    ReasonMissing,
    /// A desk whose entries must be screened again since the app was updated, and which was opened for reading alone.
    #[error("the entries must be screened again since the app was updated")]
    ScreeningDue,
    /// A fee waiver that does not stand any more.
    #[error("the fee waiver does not stand any more")]
    FeeWaiverGone,
    /// A file named beside an entry is not in the bundle, or is another one.
    #[error("the attached file {name} is not the one that was named")]
    AttachmentMissing {
        /// The file's name.
        name: String,
    },
    /// A file that its entry names and that has not come yet.
    #[error("the attached file {name} has not come yet")]
    FileNotHere {
        /// The file's name.
        name: String,
    },
    /// A file whose content cannot be shown.
    #[error("what {name} holds cannot be shown")]
    NotShown {
        /// The file's name.
        name: String,
        /// What stood in the way.
        trouble: evidence::ReadError,
    },
    /// A file of which no sanitized copy can be made.
    #[error("no cleaned copy of {name} can be made")]
    NotCleaned {
        /// The file's name.
        name: String,
    },
    /// A sealed file delivered under another name than its own.
    #[error("the sealed file calls itself {id}")]
    OtherName {
        /// The id inside.
        id: String,
    },
    /// A folder for a rehearsal that holds something else.
    #[error("the folder {path} is not empty")]
    FolderInUse {
        /// The folder.
        path: String,
    },
    /// A folder that holds neither a workspace nor a sealed file.
    #[error("{path} holds neither a workspace nor a sealed file")]
    NothingToVerify {
        /// The folder.
        path: String,
    },
    /// A folder that cannot be read or written.
    #[error("the folder {path} cannot be used: {detail}")]
    Folder {
        /// The folder.
        path: String,
        /// What the system said.
        detail: Detail,
    },
    /// A number or a text of a message is beyond what its kind allows.
    #[error("{field} must be {bounds}")]
    OutOfBounds {
        /// The field, as the message names it.
        field: &'static str,
        /// What it may be.
        bounds: String,
    },
    /// Another file lies under the name of one that was taken in before.
    #[error("{file} is not the file that was taken in under this name")]
    OtherContent {
        /// The file's name.
        file: String,
    },
    /// A second receipt for a revision says something else than the first, which is kept.
    #[error(
        "a second receipt says number {other_number}, {other_received_at}; the first: {number}, {received_at}"
    )]
    ReceiptDiffers {
        /// The number on the first.
        number: u32,
        /// The instant on the first.
        received_at: String,
        /// The number on the second.
        other_number: u32,
        /// The instant on the second.
        other_received_at: String,
    },
    /// An arrival that is stated for a time at which the entry was already here, or for a revision that never came.
    #[error("it was here by {latest}")]
    ArrivalStated {
        /// The instant by which it had come.
        latest: String,
    },
    /// The app itself panicked. What was confirmed before stays.
    #[error("the app broke off: {detail}")]
    Fault {
        /// What the panic said.
        detail: String,
    },
    /// A passphrase that is shorter than any that is taken.
    #[error("a passphrase has at least {least} characters")]
    PassphraseShort {
        /// The fewest characters that are taken.
        least: usize,
    },
    /// The workspace ends before what this computer saw of it: an older copy was put in its place.
    #[error("the log ends at line {}; this computer saw line {}", .0.found, .0.known)]
    OlderCopy(OlderCopy),
    /// This person has no folder for local data.
    #[error("there is no folder for the app's local data")]
    NoLocalData,
    /// Long work was stopped; what it had confirmed stays.
    #[error("stopped")]
    Stopped,
}

impl From<web::WebError> for Error {
    fn from(error: web::WebError) -> Self {
        if error == web::WebError::Stopped {
            Self::Stopped
        } else {
            Self::Web(error)
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        error.failure()
    }
}

impl Error {
    /// A message that is not what it should be.
    pub(crate) fn message(source: &serde_json::Error) -> Self {
        Self::Message {
            detail: Detail::from(source),
        }
    }

    /// A folder that could not be read or written.
    pub fn folder(path: &std::path::Path, source: &std::io::Error) -> Self {
        Self::Folder {
            path: path.display().to_string(),
            detail: Detail::from(source),
        }
    }

    /// What a panic said.
    pub fn fault(panic: &(dyn std::any::Any + Send)) -> Self {
        let message = panic.downcast_ref::<&str>().map(ToString::to_string);
        let message = message.or_else(|| panic.downcast_ref::<String>().cloned());
        Self::Fault {
            detail: message.unwrap_or_default(),
        }
    }

    /// Whether it says something of the file or the row at hand, so that whoever works through many goes on with the
    /// next. A workspace or a mailbox that is gone, full or closed, and a person who stopped, end the work instead.
    pub fn is_about_the_item(&self) -> bool {
        if let Self::Store(error) = self {
            error.is_about_the_item()
        } else if let Self::Exchange(error) = self {
            error.is_about_the_file()
        } else {
            !matches!(self, Self::Stopped)
        }
    }

    /// Refuses a sealed file of another kind.
    pub fn expect_kind(expected: exchange::Kind, found: exchange::Kind) -> Result<()> {
        if expected == found {
            Ok(())
        } else {
            Err(Self::OtherKind {
                expected: expected.name(),
                found: found.name(),
            })
        }
    }

    /// What crosses to the interface and to the command line.
    pub fn failure(&self) -> Failure {
        tracing::info!(code = self.code(), "refused or failed");
        Failure::new(self.code(), self.params())
    }
}
