//! What an error is once it leaves this crate: a code and its parameters. The words are the catalogue's.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// An error as the interface and the command line get it. `error-<code>` is its message in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    /// What kind of error, such as `wrong-passphrase`.
    pub code: String,
    /// What the message is filled with.
    pub params: BTreeMap<String, String>,
}

impl Failure {
    /// A failure with these parameters.
    pub fn new<K: Into<String>>(code: &str, params: impl IntoIterator<Item = (K, String)>) -> Self {
        Self {
            code: code.to_owned(),
            params: params
                .into_iter()
                .map(|(name, value)| (name.into(), value))
                .collect(),
        }
    }
}
