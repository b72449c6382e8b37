//! What a call for entries asks, what an entry says, and what follows.
//!
//! The whole crate answers one question: [`check`]`(call, entry, received_at) -> findings`. It is a pure
//! function, so a verdict can be replayed from three recorded facts: the version of the call, the
//! revision of the entry and the instant it was received.
//!
//! This crate never knows a clock, a file, SQL, Tauri or who is asking. Time comes in as an argument;
//! a call and an entry come in as text that somebody else has read.
//!
//! To add a rule: a [`Rule`] variant, its part of the [`Call`], a module in `check/` that returns
//! findings, a message in the catalogue for each code it uses, and a row in `tests/`.

/// When an entry came, as far as it can be proved.
mod arrival;
/// The call: what is asked.
mod call;
/// The calls that come with the app.
pub mod calls;
/// Tables of cases, with which a call is tried.
pub mod cases;
/// One module a rule.
mod check;
/// Which of several revisions counts.
mod counting_revision;
/// The entry: what is said.
mod entry;
/// Entries as files have them.
mod entry_file;
/// What follows for one rule.
mod finding;
/// Codes with parameters for people to read.
mod message;
/// What a printed text states.
mod printed_text;
/// Words of a call, in the languages it was written in.
mod text;
/// What all findings say together.
mod verdict;

pub use arrival::Arrival;
pub use call::*;
pub use check::{
    AskedQuestion, CapCount, CapUse, Circumstances, DeadlineWaiver, DeskRecords, EarlierUse,
    FeeWaiver, JudgedAnswer, SimilarEntries, Tally, WaiverKind, answers_for_judges,
    asked_questions, cap_uses, check, check_with,
};
pub use counting_revision::{ArrivedRevision, counting_revision};
pub use entry::*;
pub use entry_file::{EntryFileError, EntryInFile, entries_in, unknown_answer};
pub use finding::{Finding, FindingKey, Outcome, Rule, Source};
pub use message::{Message, Param};
pub use printed_text::{
    Meaning, PrintedAge, PrintedDate, PrintedMoney, PrintedText, PrintedTime, PrintedZone, Role,
    Statement, Unit, read_printed,
};
pub use text::Text;
pub use verdict::{Ruling, Verdict, apply_rulings, verdict_of};
