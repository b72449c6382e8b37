//! What the desk granted and recorded as deadline waivers and payments. Only a desk shows it.

use serde::Serialize;
use ts_rs::TS;

/// A later deadline that was granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaiverView {
    /// Its id.
    pub id: String,
    /// What kind it is.
    pub kind: rules::LaterKind,
    /// The entrant's e-mail address, for an extension.
    pub entrant: Option<String>,
    /// The fingerprint of the keys it is bound to; null where they were not known when it was granted.
    pub sender: Option<String>,
    /// The code.
    pub code: Option<String>,
    /// How many entries the code is good for.
    pub uses: Option<u32>,
    /// Minutes of grace.
    pub minutes: Option<u32>,
    /// The first instant that is late, RFC 3339 in UTC.
    pub closes: Option<String>,
    /// Why.
    pub reason: String,
    /// Who granted it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// When it was taken back; null while it holds.
    pub revoked: Option<String>,
}

/// What was paid for an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaymentView {
    /// The whole that was paid by then, such as `115.00`.
    pub amount: String,
    /// How it was paid.
    pub note: String,
    /// Who recorded it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}
