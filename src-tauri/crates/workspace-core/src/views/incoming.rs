//! What a person opened by hand, before anything is done with it.

use serde::Serialize;
use ts_rs::TS;

use super::{Signer, Standing, TwoTexts};
use crate::WorkspaceKind;

/// A sealed file, a link to one, or a workspace.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IncomingView {
    /// Where it is, as it was named.
    pub place: String,
    /// `link`, `workspace`, or a kind of sealed file: `call`, `card`, `entry`, `receipt`, `packet`, `score-sheet`,
    /// `feedback`.
    pub what: String,
    /// Whose workspace it is for, or which kind of workspace it is; null where a workspace does not say, and for a link.
    pub reader: Option<WorkspaceKind>,
    /// The workspace's folder; null for everything else.
    pub folder: Option<String>,
    /// The host that a link would be fetched from, if a person agrees; null for everything else.
    pub host: Option<String>,
    /// The fingerprint that a link names. Of a sealed file that came by such a link it is the signer's own: another is
    /// refused.
    pub promised: Option<String>,
    /// Who signed it; null for a link and a workspace.
    pub signer: Option<Signer>,
    /// How the open workspace that it is for knows them; null where none is open, or where anybody may send such a file.
    pub standing: Option<Standing>,
    /// What it is about, as far as the open workspace that it is for can read it.
    pub about: IncomingAbout,
    /// What a call says; null for everything else.
    pub call: Option<IncomingCall>,
}

/// What a sealed file is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct IncomingAbout {
    /// The title of the entry.
    pub title: Option<String>,
    /// How many entries or score sheets it holds.
    pub count: Option<u32>,
}

/// A call that is not taken in yet. Its signature holds; whether its desk is who it says is for a person to know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IncomingCall {
    /// The edition.
    pub edition: rules::Text,
    /// Who runs it.
    pub organisation: rules::Text,
    /// Its version.
    pub version: u32,
    /// The version that is in force in the open workspace; null where none is.
    pub in_force: Option<u32>,
    /// Where that workspace knows another text of this very version: neither would be in force.
    pub two_texts: Option<TwoTexts>,
    /// The first instant that is late, RFC 3339 in UTC.
    pub closes: String,
    /// The zone of the deadline.
    pub zone: String,
}
