//! The waivers that the desk granted and the payments that it recorded. Only a desk shows them.

use serde::Serialize;
use ts_rs::TS;

/// A later deadline that was granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaiverView {
    /// Its id.
    pub id: String,
    /// How it comes to an entry.
    pub kind: rules::WaiverKind,
    /// The entrant's e-mail address, for an extension.
    pub entrant: Option<String>,
    /// The fingerprint of the keys it is bound to; null where they were not known when it was granted.
    pub sender: Option<String>,
    /// The code that an entrant enters, for a waiver by code.
    pub code: Option<String>,
    /// How many entries the code is good for in all.
    pub uses: Option<u32>,
    /// Minutes after the deadline, for a grace.
    pub minutes: Option<u32>,
    /// The first instant that is late, RFC 3339 in UTC.
    pub closes: Option<String>,
    /// The reason that was given.
    pub reason: String,
    /// Who granted it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// When it was taken back; null while it holds.
    pub revoked: Option<String>,
}

/// A fee that was waived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FeeWaiverView {
    /// Its id.
    pub id: String,
    /// Whether it holds for every entry under the keys that signed this one.
    pub whole_entrant: bool,
    /// The reason that was given.
    pub reason: String,
    /// Who waived it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// When it was taken back; null while it holds.
    pub revoked: Option<String>,
}

/// What was paid for an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaymentView {
    /// All that was paid for the entry up to then, such as `115.00`.
    pub amount: String,
    /// What the desk noted on it, such as the way it was paid.
    pub note: String,
    /// Who recorded it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}
