//! Errors of heads and proofs.

use details::Detail;
use thiserror::Error;

/// Why a head, a proof or a file of them is not taken. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WitnessError {
    /// A head of other keys than those that sealed what it came with.
    #[error("the head of the log is signed by {fingerprint}, and the file by {expected}")]
    OtherSigner {
        /// The fingerprint of the head's signer.
        fingerprint: String,
        /// That of the file's.
        expected: String,
    },
    /// A line whose proof does not lead to the head.
    #[error("the proof of line {seq} does not lead to the signed head")]
    NotUnderHead {
        /// The line.
        seq: u64,
    },
    /// A file of heads that a newer version of the app wrote.
    #[error("the file of heads is of a newer version")]
    NewerFile,
    /// A file of heads without any, or with more than there can be.
    #[error("the file holds no heads, or more than it can")]
    NothingInIt,
    /// A file without heads of a log.
    #[error("{path} holds no signed head: {detail}")]
    NoHeads {
        /// The file.
        path: String,
        /// What its reader said.
        detail: Detail,
    },
    /// A file that is no page with a proof in it.
    #[error("{path} is no page with a proof in it")]
    NoProof {
        /// The file.
        path: String,
    },
    /// A workspace to which no head has come.
    #[error("the workspace holds no signed head")]
    NothingHeld,
    /// The workspace of a desk, which holds its own log and no witness of it.
    #[error("a desk is no witness of its own log")]
    OwnLog,
}

impl WitnessError {
    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OtherSigner { .. } => "head-other-signer",
            Self::NotUnderHead { .. } => "line-not-under-head",
            Self::NewerFile => "witness-newer",
            Self::NothingInIt => "witness-empty",
            Self::NoHeads { .. } => "witness-none-in-file",
            Self::NoProof { .. } => "page-without-proof",
            Self::NothingHeld => "witness-none-held",
            Self::OwnLog => "witness-own-log",
        }
    }

    /// What the message fills in, by the names it uses.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::OtherSigner {
                fingerprint,
                expected,
            } => vec![
                ("fingerprint", fingerprint.clone()),
                ("expected", expected.clone()),
            ],
            Self::NotUnderHead { seq } => vec![("line", seq.to_string())],
            Self::NoHeads { path, detail } => detail.with([("path", path.clone())]),
            Self::NoProof { path } => vec![("path", path.clone())],
            Self::NewerFile | Self::NothingInIt | Self::NothingHeld | Self::OwnLog => Vec::new(),
        }
    }
}
