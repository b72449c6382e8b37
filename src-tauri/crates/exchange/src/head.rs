//! Where a desk's log ends, signed.

use std::fmt;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use crate::{ExchangeError, Identity, Keys, Result};

/// Separates the signature under a head from every other signature of the same keys.
const DOMAIN: &[u8] = b"awards desk 2026-11 signed head of a log\0";

/// The head of a desk's log at an instant, signed by the desk: how many lines it had, and the root of the Merkle tree over them.
/// A kept head shows later whether the desk still has the log that it had then.
///
/// The signature is checked when it is read, so that a value of this type is always proven. Whether its keys are those of
/// the right desk must be checked by the caller.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "HeadJson", into = "HeadJson")]
pub struct SignedHead {
    size: u64,
    root: [u8; 32],
    at: DateTime<Utc>,
    /// Boxed, so that enums with a head stay small.
    desk: Box<Keys>,
    signature: [u8; 64],
}

/// A head as it stands in JSON; its signature is not checked yet.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct HeadJson {
    /// How many lines the log had.
    size: u64,
    /// The root over them, 64 hexadecimal digits.
    root: String,
    /// When it was signed, by the desk's clock, RFC 3339.
    at: DateTime<Utc>,
    /// The desk's keys.
    desk: Keys,
    /// The Ed25519 signature, 128 hexadecimal digits.
    signature: String,
}

impl SignedHead {
    /// Signs where a log ends: its number of lines and the root over them, at an instant that is cut to whole milliseconds.
    pub fn sign(desk: &Identity, size: u64, root: [u8; 32], at: DateTime<Utc>) -> Self {
        let at = DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at);
        let keys = desk.keys();
        let signature = desk.sign(&signed_bytes(size, &root, at, &keys));
        Self {
            size,
            root,
            at,
            desk: Box::new(keys),
            signature,
        }
    }

    /// How many lines the log had.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root of the Merkle tree over them (RFC 9162, SHA-256).
    pub fn root(&self) -> [u8; 32] {
        self.root
    }

    /// When it was signed, by the desk's own clock: a claim.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// The keys that signed it.
    pub fn desk(&self) -> &Keys {
        &self.desk
    }
}

impl fmt::Debug for SignedHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let root = hex::encode(self.root);
        write!(
            f,
            "SignedHead({} lines, {root}, {:?})",
            self.size, self.desk
        )
    }
}

/// What is signed (`docs/sealed-files.md`, "Signed heads").
fn signed_bytes(size: u64, root: &[u8; 32], at: DateTime<Utc>, desk: &Keys) -> Vec<u8> {
    let mut bytes = DOMAIN.to_vec();
    bytes.extend_from_slice(&desk.verifying_key());
    bytes.extend_from_slice(desk.recipient_text().as_bytes());
    bytes.push(0);
    bytes.extend_from_slice(&size.to_be_bytes());
    bytes.extend_from_slice(root);
    bytes.extend_from_slice(at.to_rfc3339_opts(SecondsFormat::Millis, true).as_bytes());
    bytes
}

impl TryFrom<HeadJson> for SignedHead {
    type Error = ExchangeError;

    fn try_from(json: HeadJson) -> Result<Self> {
        let (mut root, mut signature) = ([0; 32], [0; 64]);
        hex::decode_to_slice(&json.root, &mut root).map_err(|_| ExchangeError::HeadUnproven)?;
        hex::decode_to_slice(&json.signature, &mut signature)
            .map_err(|_| ExchangeError::HeadUnproven)?;
        let bytes = signed_bytes(json.size, &root, json.at, &json.desk);
        if json.desk.verifies(&bytes, &signature) {
            Ok(Self {
                size: json.size,
                root,
                at: json.at,
                desk: Box::new(json.desk),
                signature,
            })
        } else {
            Err(ExchangeError::HeadUnproven)
        }
    }
}

impl From<SignedHead> for HeadJson {
    fn from(head: SignedHead) -> Self {
        Self {
            size: head.size,
            root: hex::encode(head.root),
            at: head.at,
            desk: *head.desk,
            signature: hex::encode(head.signature),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn at() -> DateTime<Utc> {
        "2021-01-22T23:59:59.5Z".parse().unwrap()
    }

    fn read(value: Value) -> serde_json::Result<SignedHead> {
        serde_json::from_value(value)
    }

    #[test]
    fn a_head_is_read_back_as_it_was_signed() {
        let desk = Identity::generate("Desk").unwrap();
        let head = SignedHead::sign(&desk, 584, [7; 32], at());
        let back = read(serde_json::to_value(&head).unwrap()).unwrap();
        assert_eq!(back, head);
        assert_eq!((back.size(), back.root(), back.at()), (584, [7; 32], at()));
        assert_eq!(back.desk(), desk.card().keys());
    }

    #[test]
    fn whatever_is_changed_in_a_head_is_refused() {
        let desk = Identity::generate("Desk").unwrap();
        let other = Identity::generate("Desk").unwrap();
        let head = serde_json::to_value(SignedHead::sign(&desk, 584, [7; 32], at())).unwrap();
        let of_other = serde_json::to_value(SignedHead::sign(&other, 584, [7; 32], at())).unwrap();
        for (field, changed) in [
            ("size", json!(585)),
            ("root", json!(hex::encode([8; 32]))),
            ("at", json!("2021-01-22T23:59:59.501Z")),
            ("desk", of_other["desk"].clone()),
            ("signature", of_other["signature"].clone()),
            ("root", json!("07")),
            ("signature", json!("")),
        ] {
            let mut forged = head.clone();
            forged[field] = changed;
            assert!(read(forged).is_err(), "{field}");
        }
        let mut more = head;
        more["more"] = json!(1);
        assert!(read(more).is_err());
    }
}
