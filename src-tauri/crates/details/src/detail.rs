//! The details and their codes.

use crate::define::define_details;

define_details! {
    // What the system refuses.

    /// A file or a folder that is not there.
    FileMissing => "file-missing";
    /// What may not be read or written by this account.
    NotPermitted => "not-permitted";
    /// The disk, or what this account may use of it, is full.
    DiskFull => "disk-full";
    /// The disk can only be read.
    ReadOnlyDisk => "read-only-disk";
    /// The disk or the device failed while it was read or written.
    DeviceFailed => "device-failed";
    /// The disk or the share is not connected any more.
    DiskGone => "disk-gone";
    /// Something of this name is there already.
    NameTaken => "name-taken";
    /// A name that the disk does not take.
    NameRefused => "name-refused";
    /// What should be a folder is none.
    NotAFolder => "not-a-folder";
    /// What should be a file is a folder.
    IsAFolder => "is-a-folder";
    /// A folder that should be empty.
    FolderNotEmpty => "folder-not-empty";
    /// A file that is larger than the disk takes.
    TooLargeForDisk => "too-large-for-disk";
    /// Another program uses it.
    InUse => "in-use";
    /// It lies on another disk.
    OtherDisk => "other-disk";
    /// The disk or the system cannot do this.
    NotSupported => "not-supported";
    /// It ended before it was whole.
    EndedEarly => "ended-early";
    /// Not enough memory.
    NoMemory => "no-memory";
    /// More files or threads are open than the system allows.
    TooManyOpen => "too-many-open";
    /// The work was interrupted.
    Interrupted => "interrupted";
    /// The host refused the connection.
    ConnectionRefused => "connection-refused";
    /// The connection broke off.
    ConnectionBroken => "connection-broken";
    /// No way leads to the network or the host.
    NetworkDown => "network-down";
    /// No answer in time.
    TimedOut => "timed-out";
    /// No address is known for the host.
    HostUnknown => "host-unknown";

    // What the web answers.

    /// No secure connection came about.
    NoSecureConnection => "no-secure-connection";
    /// The certificate has expired.
    CertificateExpired => "certificate-expired";
    /// The certificate is not valid yet; often the clock of this computer is wrong.
    CertificateTooEarly => "certificate-too-early";
    /// The certificate is that of another host.
    CertificateOtherName => "certificate-other-name";
    /// Nobody this computer trusts has signed the certificate.
    CertificateUnknownIssuer => "certificate-unknown-issuer";
    /// The certificate was revoked.
    CertificateRevoked => "certificate-revoked";
    /// The certificate is not as it must be.
    CertificateBad => "certificate-bad";
    /// The host sent no certificate.
    CertificateMissing => "certificate-missing";
    /// The address of the proxy in the settings of the system is none.
    ProxyAddressBad => "proxy-address-bad";
    /// The answer is encoded in a way that is not read here.
    EncodingUnknown {
        /// The encoding that the answer names.
        encoding,
    } => "encoding-unknown";
    /// The answer is not HTTP.
    NotHttp => "not-http";
    /// The host answered with an error.
    Status {
        /// The status, such as 404.
        status,
    } => "status";
    /// It is larger than what is taken.
    LargerThan {
        /// The most, in MiB.
        megabytes,
    } => "larger-than";
    /// One address leads on to the next without an end.
    RedirectsWithoutEnd => "redirects-without-end";
    /// The site does not let programs read the page.
    ProgramsUnwanted => "programs-unwanted";

    // What is read.

    /// No JSON.
    NotJson {
        /// The line, from 1.
        row,
        /// The column, from 1.
        column,
    } => "not-json";
    /// JSON with other contents than are expected.
    OtherContents {
        /// What the reader says, in English.
        said,
    } => "other-contents";
    /// A text that is not in UTF-8.
    NotText => "not-text";
    /// No address of anything.
    NotAnAddress => "not-an-address";
    /// An address that holds a name or a password.
    CredentialsInAddress => "credentials-in-address";
    /// An address of no kind of store that is known here.
    StoreUnknown => "store-unknown";
    /// What was written is not listed.
    NotListed => "not-listed";
    /// What is read is not what was written.
    OtherThanWritten => "other-than-written";
    /// No path of this computer.
    NotAPath => "not-a-path";
    /// No id.
    NotAnId {
        /// What stands there.
        text,
    } => "not-an-id";
    /// No instant.
    NotAnInstant {
        /// What stands there.
        text,
    } => "not-an-instant";
    /// No time zone.
    NotAZone {
        /// What stands there.
        text,
    } => "not-a-zone";
    /// A word that is not known here.
    UnknownWord {
        /// What stands there.
        text,
    } => "unknown-word";
    /// A decision that names no entry.
    DecisionWithoutEntry => "decision-without-entry";
    /// It is longer than a sealed file takes.
    TooLong => "too-long";
    /// What is no sealed file lies where only those belong.
    NoSealedFile => "no-sealed-file";
    /// A name, a kind or a folder where another one belongs.
    Seen {
        /// What was seen.
        seen,
    } => "seen";

    // What differs from what was written.

    /// A file with fewer bytes than it can have.
    TooShort {
        /// The bytes that it has.
        bytes,
        /// The fewest that it can have.
        least,
    } => "too-short";
    /// A checksum that does not fit.
    ChecksumWrong => "checksum-wrong";
    /// A tag that nobody with the key of the workspace made.
    TagWrong => "tag-wrong";
    /// The first 16 bytes of the database are others.
    BeginningWrong => "beginning-wrong";
    /// The authentication of a page does not fit.
    PageWrong => "page-wrong";
    /// A frame does not fit, and later ones do.
    LaterFramesFit => "later-frames-fit";
    /// A frame does not fit, and what was confirmed is missing.
    ConfirmedMissing => "confirmed-missing";
    /// The next line of the log has a later number.
    LaterNumber => "later-number";
    /// A hash that does not fit.
    HashWrong => "hash-wrong";
    /// A hash that is missing.
    HashMissing => "hash-missing";
    /// More hashes than the log has lines for.
    HashesTooMany => "hashes-too-many";
    /// A line of the log commits to a row of a table that holds no facts.
    TableWithoutFacts {
        /// The table.
        table,
    } => "table-without-facts";
    /// A commitment that does not belong to its line.
    CommitmentMisplaced {
        /// Its number in the line, from 0.
        ordinal,
    } => "commitment-misplaced";
    /// Who did it was removed from a line of the log.
    WhoRemoved => "who-removed";
    /// The detail of a line of the log was removed.
    DetailRemoved => "detail-removed";
    /// The row to which a line of the log commits was removed.
    RowRemoved {
        /// The number of the commitment in its line, from 0.
        ordinal,
    } => "row-removed";
    /// A row that is not what a line of the log committed to.
    OtherThanCommitted {
        /// The line.
        line,
    } => "other-than-committed";
    /// A row to which a line of the log committed.
    CommittedBy {
        /// The line.
        line,
    } => "committed-by";
    /// A row to which no line commits.
    NotCommitted => "not-committed";
    /// A row to which more than one line commits.
    CommittedTwice => "committed-twice";
    /// Others like these, which are not named.
    MoreNotNamed {
        /// How many.
        count,
    } => "more-not-named";
    /// A part of the database of which the app makes none.
    PartStrange => "part-strange";
    /// A part of the database that is missing.
    PartMissing => "part-missing";
    /// A part of the database that is another one.
    PartOther => "part-other";
    /// What SQLite says of its own structure.
    StructureReport {
        /// Its words, in English.
        said,
    } => "structure-report";
    /// The log ends before a line that was confirmed.
    LogEnds {
        /// Its last line.
        found,
        /// The last line that was confirmed.
        confirmed,
    } => "log-ends";
    /// The last change comes before one that was confirmed.
    ChangesEnd {
        /// The last change.
        found,
        /// The last one that was confirmed.
        confirmed,
    } => "changes-end";
    /// A change that is not the one that was confirmed.
    ChangeOther {
        /// Its number.
        number,
    } => "change-other";
    /// The log up to a line is not the one that was confirmed.
    LogOther => "log-other";
    /// A row that is pointed at is not there.
    RowMissing => "row-missing";
    /// A part of a file that is missing.
    ChunkMissing => "chunk-missing";
    /// A part of a file that was altered.
    ChunkWrong => "chunk-wrong";
    /// A text with another hash.
    TextHash {
        /// The hash that it has.
        found,
        /// The hash that it should have.
        expected,
    } => "text-hash";
    /// A file that is not the one that this workspace wrote last.
    NotLastWritten => "not-last-written";
    /// A file that is not the one of which the log speaks.
    NotAsLogged => "not-as-logged";
    /// A key slot that asks for more memory or time than any was made with.
    SlotTooCostly => "slot-too-costly";
    /// A key slot with a wrong length.
    SlotLength => "slot-length";
    /// A key slot that cannot be read.
    SlotUnreadable => "slot-unreadable";
    /// A workspace without an id.
    NoWorkspaceId => "no-workspace-id";

    // What differs from what its author signed.

    /// No revision is kept that came in it.
    NoRevisionOfIt => "no-revision-of-it";
    /// No sheet is kept that came in it.
    NoSheetOfIt {
        /// The sealed file.
        sealed,
    } => "no-sheet-of-it";
    /// No judge is kept whose card it is.
    NoJudgeOfIt => "no-judge-of-it";
    /// What its author signed is not kept.
    OriginalNotKept => "original-not-kept";
    /// The bytes that are kept are no original.
    OriginalUnreadable => "original-unreadable";
    /// The signature does not fit.
    SignatureWrong => "signature-wrong";
    /// It was signed as a file of another kind.
    SignedAsKind {
        /// The kind by its name, such as `entry`.
        kind,
    } => "signed-as-kind";
    /// It was signed under another id.
    SignedAsId {
        /// The other id.
        id,
    } => "signed-as-id";
    /// It was not signed by the person whose it is.
    NotSignedBy {
        /// The person.
        person,
    } => "not-signed-by";
    /// A field is not what was signed.
    FieldDiffers {
        /// The field by the name that the document gives it.
        part,
        /// What is kept.
        kept,
        /// What was signed.
        signed,
    } => "field-differs";
    /// Fields are not what was signed.
    FieldsDiffer {
        /// The fields by the names that the document gives them, parted by commas.
        parts,
    } => "fields-differ";
    /// Fields are not what was signed, and more than are named.
    FieldsAndMoreDiffer {
        /// Some of the fields, parted by commas.
        parts,
        /// How many others.
        count,
    } => "fields-and-more-differ";
    /// It says the same and is written in another way.
    WrittenOtherwise => "written-otherwise";
    /// The card of the entrant is another one.
    CardDiffers => "card-differs";
    /// The card of the entrant is not kept.
    CardNotKept => "card-not-kept";
    /// What was recorded of a verdict, and what follows from the facts.
    VerdictDiffers {
        /// The verdict that was recorded, such as `not_eligible`; `none` where none was.
        recorded,
        /// The version of the call that it goes by; 0 where there is none.
        version_before,
        /// The verdict that follows by the call in force.
        replayed,
    } => "verdict-differs";
    /// It was signed by somebody else.
    SignedByAnother => "signed-by-another";
    /// The keys are not those of before.
    KeysChanged => "keys-changed";
    /// What its author signed does not hold it.
    NotInOriginal => "not-in-original";
    /// The whole is not what was signed.
    WholeDiffers => "whole-differs";
    /// A row of a table that follows from others is not as they say.
    DoesNotFollow => "does-not-follow";

    // What cannot be recorded.

    /// The log has no such line.
    NoSuchLine {
        /// Its number.
        line,
    } => "no-such-line";
    /// There is no such file in the workspace.
    NoSuchAttachment {
        /// Its hash.
        hash,
    } => "no-such-attachment";
    /// Another file is kept under this id.
    OtherIsKept {
        /// The id.
        id,
    } => "other-is-kept";
    /// It is recorded already.
    RecordedAlready {
        /// The columns that would hold it twice.
        columns,
    } => "recorded-already";
    /// It points at something that is not recorded.
    PointsNowhere => "points-nowhere";
    /// A value that the tables do not take.
    ValueRefused {
        /// The words of the database, in English.
        said,
    } => "value-refused";
    /// Another program uses the database.
    DatabaseBusy => "database-busy";
    /// The database cannot be opened.
    DatabaseNotOpened => "database-not-opened";
    /// A value in the database is not of the kind that is expected.
    ValueUnreadable {
        /// The words of the database, in English.
        said,
    } => "value-unreadable";
    /// A value that is larger than the database takes.
    ValueTooLarge => "value-too-large";
    /// A step of bringing a database to the format of this version failed.
    StepFailed {
        /// The number of the step, from 1.
        number,
        /// The words of the database, in English.
        said,
    } => "step-failed";

    // What keeps its own words.

    /// What the system or a library said, of which no kind is known.
    Quoted {
        /// Its words, mostly in English.
        said,
    } => "quoted";
    /// What the app itself said as it broke off.
    BrokeOff {
        /// Its words, in English.
        said,
    } => "broke-off";
}
