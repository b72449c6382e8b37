//! What a sealed file is.

use serde::{Deserialize, Serialize};

/// What a sealed file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A person's card, for anyone who needs their keys: the sender is what it says.
    Card,
    /// A call for entries, for anyone.
    Call,
    /// One revision of an entry, or its withdrawal: from an entrant to the desk.
    Entry,
    /// What the desk received, and when: from the desk to an entrant.
    Receipt,
    /// The entries assigned to one judge: from the desk to that judge.
    Packet,
    /// A judge's marks and conflicts: from a judge to the desk.
    ScoreSheet,
    /// What judges say of an entry, without their names: from the desk to an entrant.
    Feedback,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Card,
        Self::Call,
        Self::Entry,
        Self::Receipt,
        Self::Packet,
        Self::ScoreSheet,
        Self::Feedback,
    ];

    /// The name in headers and in a mailbox: `score-sheet`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Call => "call",
            Self::Entry => "entry",
            Self::Receipt => "receipt",
            Self::Packet => "packet",
            Self::ScoreSheet => "score-sheet",
            Self::Feedback => "feedback",
        }
    }

    /// The kind with this name; none has any other.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The extension of its files, without the dot: `awards-score-sheet`.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Card => "awards-card",
            Self::Call => "awards-call",
            Self::Entry => "awards-entry",
            Self::Receipt => "awards-receipt",
            Self::Packet => "awards-packet",
            Self::ScoreSheet => "awards-score-sheet",
            Self::Feedback => "awards-feedback",
        }
    }

    /// Whether anyone may read it: signed, not encrypted. All other kinds are sealed to one reader.
    pub fn is_public(self) -> bool {
        match self {
            Self::Card | Self::Call => true,
            Self::Entry | Self::Receipt | Self::Packet | Self::ScoreSheet | Self::Feedback => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn every_name_is_the_one_in_headers_and_extensions() {
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
            assert_eq!(kind.extension(), format!("awards-{}", kind.name()));
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
    }
}
