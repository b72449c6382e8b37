//! Errors of trust: what is refused because of its signer.

use thiserror::Error;

/// Why something of a desk is not taken in. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TrustError {
    /// Keys that no person has confirmed here.
    #[error("nobody has confirmed the keys {fingerprint}")]
    Unconfirmed {
        /// The fingerprint of the keys.
        fingerprint: String,
        /// The fingerprint that is known instead; `None` where none is.
        known: Option<String>,
    },
    /// Keys of another desk than the one that this workspace belongs to.
    #[error("signed with the keys {fingerprint}; this workspace belongs to {known}")]
    OtherDesk {
        /// The fingerprint of the keys.
        fingerprint: String,
        /// The fingerprint of the workspace's own desk.
        known: String,
    },
    /// Keys that are void.
    #[error("the keys {fingerprint} were revoked at {since}")]
    Revoked {
        /// The fingerprint of the keys.
        fingerprint: String,
        /// Since when, RFC 3339 in UTC.
        since: String,
    },
    /// A newer version of a call under keys that others have replaced.
    #[error("the keys {fingerprint} were replaced by {current}")]
    Replaced {
        /// The fingerprint of the keys.
        fingerprint: String,
        /// The fingerprint of those in use.
        current: String,
    },
    /// Two texts of a call under one version: neither is in force.
    #[error("version {version} of the call has two texts, {one} and {other}")]
    TwoTexts {
        /// The version.
        version: u32,
        /// BLAKE3 of one text, its first 16 hexadecimal digits.
        one: String,
        /// The same of the other.
        other: String,
    },
    /// A call that is older than the one in force.
    #[error("this is version {version} of the call; version {in_force} is in force")]
    OlderCall {
        /// The version in hand.
        version: u32,
        /// The version in force.
        in_force: u32,
    },
    /// A packet that was packed before the one that was taken in.
    #[error("a newer packet of round {round} was taken in")]
    OlderPacket {
        /// The round.
        round: u32,
    },
    /// A packet for another judge than this workspace's.
    #[error("the packet is for judge {found}; this workspace is that of judge {expected}")]
    OtherJudge {
        /// Who this workspace is at the desk.
        expected: String,
        /// Whom the packet names.
        found: String,
    },
    /// A link that promised the keys of somebody else than those found behind it.
    #[error("the link promises the keys {promised}, and the file is signed with {found}")]
    LinkMismatch {
        /// The fingerprint in the link.
        promised: String,
        /// The fingerprint of the file's signer.
        found: String,
    },
}

impl TrustError {
    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unconfirmed { known: None, .. } => "keys-unconfirmed",
            Self::Unconfirmed { .. } => "keys-changed",
            Self::OtherDesk { .. } => "other-desk",
            Self::Revoked { .. } => "keys-revoked",
            Self::Replaced { .. } => "keys-replaced",
            Self::TwoTexts { .. } => "call-two-texts",
            Self::OlderCall { .. } => "call-older",
            Self::OlderPacket { .. } => "packet-older",
            Self::OtherJudge { .. } => "other-judge",
            Self::LinkMismatch { .. } => "link-mismatch",
        }
    }

    /// What the message fills in, by the names it uses.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unconfirmed { fingerprint, known } => {
                let mut params = vec![("fingerprint", fingerprint.clone())];
                params.extend(known.clone().map(|known| ("known", known)));
                params
            }
            Self::OtherDesk { fingerprint, known } => vec![
                ("fingerprint", fingerprint.clone()),
                ("known", known.clone()),
            ],
            Self::Revoked { fingerprint, since } => vec![
                ("fingerprint", fingerprint.clone()),
                ("since", since.clone()),
            ],
            Self::Replaced {
                fingerprint,
                current,
            } => vec![
                ("fingerprint", fingerprint.clone()),
                ("current", current.clone()),
            ],
            Self::TwoTexts {
                version,
                one,
                other,
            } => vec![
                ("version", version.to_string()),
                ("one", one.clone()),
                ("other", other.clone()),
            ],
            Self::OlderCall { version, in_force } => vec![
                ("version", version.to_string()),
                ("in_force", in_force.to_string()),
            ],
            Self::OlderPacket { round } => vec![("round", round.to_string())],
            Self::OtherJudge { expected, found } => {
                vec![("expected", expected.clone()), ("found", found.clone())]
            }
            Self::LinkMismatch { promised, found } => {
                vec![("promised", promised.clone()), ("found", found.clone())]
            }
        }
    }
}
