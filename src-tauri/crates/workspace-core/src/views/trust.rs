//! Who signed what, as the window shows it.

use serde::Serialize;
use ts_rs::TS;

/// Whoever signed something: the keys are proven, the name is what they call themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Signer {
    /// The name; empty where only its reader can know it.
    pub name: String,
    /// The fingerprint: 30 digits, to be compared by a person.
    pub fingerprint: String,
}

impl Signer {
    /// Whoever has this card.
    pub fn of(card: &exchange::Card) -> Self {
        Self {
            name: card.name().to_owned(),
            fingerprint: card.fingerprint(),
        }
    }
}

/// Who has signed something, as a workspace knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Standing {
    /// Keys that a person confirmed for this, or that took the place of such keys.
    Known,
    /// Known keys with the call of another edition.
    NewEdition,
    /// The first keys that this workspace sees.
    First,
    /// Other keys than those that are known under this programme or this name.
    Changed {
        /// The name that goes with the known keys.
        name: String,
        /// Their fingerprint.
        fingerprint: String,
    },
    /// Keys of somebody who has no place in this workspace.
    Other {
        /// The name of the desk that the workspace belongs to.
        name: String,
        /// Its fingerprint.
        fingerprint: String,
    },
    /// Keys that are void.
    Revoked {
        /// Since when, RFC 3339 in UTC.
        since: String,
    },
}

/// What a desk says of its keys, when it is new here, and what it cannot have said truly of its log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum KeyNews {
    /// It has new keys, and its old ones say so.
    NewKeys {
        /// The desk.
        desk: String,
        /// The fingerprint of the new keys.
        fingerprint: String,
        /// Since when, RFC 3339 in UTC.
        since: String,
    },
    /// Keys of it are void.
    Revoked {
        /// The desk.
        desk: String,
        /// The fingerprint of the void keys.
        fingerprint: String,
        /// Since when, RFC 3339 in UTC.
        since: String,
    },
    /// Its old keys name a second successor. The first stays.
    TwoSuccessors {
        /// The desk.
        desk: String,
        /// The fingerprint of the successor that is followed.
        followed: String,
        /// That of the one that is not.
        refused: String,
    },
    /// It signed two ends of its log that cannot both be true: its history was rewritten, or it told two.
    TwoHistories {
        /// The desk.
        desk: String,
        /// The fingerprint of its keys.
        fingerprint: String,
        /// Within how many lines the two differ.
        #[ts(type = "number")]
        lines: u64,
        /// When the first of the two came, RFC 3339 in UTC.
        at: String,
        /// When the one that contradicts it came, RFC 3339 in UTC.
        later: String,
        /// Since when keys that signed one of them are void, RFC 3339 in UTC; null where none are. Somebody else who came
        /// to hold them could have signed it.
        void_since: Option<String>,
    },
}

/// A file that was saved with what an entrant or a judge holds of a desk's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SavedWitnessFile {
    /// The file.
    pub path: String,
    /// How many signed heads are in it.
    pub head_count: usize,
    /// How many of them were signed with keys that the desk called void since.
    pub void_count: usize,
}

/// Something in a mailbox that waits for a person, because it comes from keys that nobody has confirmed for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Unconfirmed {
    /// The id of the sealed file.
    pub sealed: String,
    /// `call` or `packet`.
    pub what: String,
    /// Who signed it.
    pub signer: Signer,
    /// The edition that it is for.
    pub edition: rules::Text,
    /// How this workspace knows them.
    pub standing: Standing,
}

/// A desk that a workspace follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowedDesk {
    /// What it calls itself, and its fingerprint.
    pub signer: Signer,
    /// Since when its keys are void, RFC 3339 in UTC; null while they hold.
    pub revoked: Option<String>,
    /// Since when it has these keys, by its own word; null for those that a person confirmed.
    pub keys_since: Option<String>,
}

/// What a desk hands out so that others know it by its keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DeskIdentity {
    /// The desk's name and its fingerprint, to be printed on its own page.
    pub signer: Signer,
    /// Keys that it had before, the earliest first.
    pub former: Vec<FormerKeys>,
    /// Where the call's sealed file is on the web; null where nobody has said.
    pub address: Option<String>,
    /// The app's own link to it, which carries the fingerprint; null without an address.
    pub link: Option<String>,
}

/// Earlier keys of a desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FormerKeys {
    /// Their fingerprint.
    pub fingerprint: String,
    /// Since when others are in their place, RFC 3339 in UTC.
    pub replaced: Option<String>,
    /// Since when they are void, RFC 3339 in UTC; null where they are not.
    pub revoked: Option<String>,
}

/// A call that an entrant's workspace follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowedCall {
    /// The programme's id.
    pub programme: String,
    /// The edition's id.
    pub edition: String,
    /// The edition's name; null where no version is in force.
    pub name: Option<rules::Text>,
    /// Whether it is the one that is worked on.
    pub chosen: bool,
}

/// Two texts of one version of a call: neither is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TwoTexts {
    /// The version.
    pub version: u32,
    /// The first 16 digits of the BLAKE3 hash of one text.
    pub one: String,
    /// The same of the other.
    pub other: String,
}
