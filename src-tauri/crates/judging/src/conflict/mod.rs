//! Conflicts between a judge and an entry.

mod name_search;
mod suggest;

use serde::{Deserialize, Serialize};

use crate::{EntryId, JudgeId};

pub use name_search::{NameSearch, mentions};
pub use suggest::{EntryFacts, JudgeFacts, find_conflicts};

/// Why one judge should not read one entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Conflict {
    /// The entry.
    pub entry: EntryId,
    /// The judge.
    pub judge: JudgeId,
    /// What kind it is.
    pub kind: ConflictKind,
    /// What it follows from: the name or outlet as the entry has it, or what a person wrote.
    pub reason: String,
}

/// The kinds of conflict that awards know: of the person, of the outlet, of the company behind it
/// (Walkley and Pulitzer rules name the first three levels).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConflictKind {
    /// The judge is the entry's only author.
    #[serde(rename = "self")]
    Own,
    /// The judge is one of the entry's authors.
    CoAuthor,
    /// The judge, or somebody close to the judge, entered or nominated it.
    Nominator,
    /// The judge works for an outlet of the entry.
    Outlet,
    /// The judge worked for an outlet of the entry in the past year.
    PastOutlet,
    /// The company behind the judge's outlet is an outlet of the entry.
    ParentCompany,
    /// The judge shares a household with one of its people.
    Household,
    /// The judge declared it.
    Declared,
    /// The judge declared it and calls it contained. It counts as any other that is declared until the desk says which it is.
    DeclaredContained,
    /// The desk recorded it.
    Desk,
    /// The desk recorded it as contained: the judge stays on the panel and does not mark the entry.
    Contained,
}

impl ConflictKind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Own,
        Self::CoAuthor,
        Self::Nominator,
        Self::Outlet,
        Self::PastOutlet,
        Self::ParentCompany,
        Self::Household,
        Self::Declared,
        Self::DeclaredContained,
        Self::Desk,
        Self::Contained,
    ];

    /// What it is with, which is what the rules of awards tell apart.
    pub fn with(self) -> ConflictWith {
        match self {
            Self::Own | Self::CoAuthor | Self::Nominator | Self::Household => ConflictWith::Person,
            Self::Outlet | Self::PastOutlet => ConflictWith::Outlet,
            Self::ParentCompany => ConflictWith::Parent,
            Self::Declared | Self::DeclaredContained | Self::Desk => ConflictWith::Stated,
            Self::Contained => ConflictWith::Contained,
        }
    }

    /// The kind with this name; `None` if there is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind's name in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::CoAuthor => "co-author",
            Self::Nominator => "nominator",
            Self::Outlet => "outlet",
            Self::PastOutlet => "past-outlet",
            Self::ParentCompany => "parent-company",
            Self::Household => "household",
            Self::Declared => "declared",
            Self::DeclaredContained => "declared-contained",
            Self::Desk => "desk",
            Self::Contained => "contained",
        }
    }
}

/// What a conflict is with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConflictWith {
    /// A person of the entry.
    Person,
    /// An outlet of the entry.
    Outlet,
    /// The company behind the judge's outlet.
    Parent,
    /// Somebody stated a conflict and did not say what it is with: it always counts.
    Stated,
    /// Somebody stated one that lets the judge stay on the panel: it always keeps the judge from marking.
    Contained,
}
