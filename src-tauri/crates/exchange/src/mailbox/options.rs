//! What an object store needs to know beside the address of the mailbox.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// How to reach an object store and what opens it. The address of the mailbox names the bucket and where in it the
/// mailbox begins (`s3://bucket/awards`); nothing of this stands in an address.
///
/// It is serialized with its secret: for the encrypted database alone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StoreOptions {
    /// The address of the service, where it is not the provider's own: `https://minio.example.org:9000`. A web folder has
    /// none; its address is that of the mailbox.
    pub endpoint: Option<String>,
    /// The region of a bucket of S3, such as `ca-central-1`; `us-east-1` where none is given.
    pub region: Option<String>,
    /// Who asks: the id of an S3 access key, the account of Azure, the user of a web folder. Google's is in the secret.
    pub key_id: Option<String>,
    /// What proves it: the secret of an S3 access key, the access key or SAS token of Azure, the JSON key of one of Google's
    /// service accounts, the password of a web folder. Without one, the store is asked without credentials.
    pub secret: Option<Secret>,
}

impl StoreOptions {
    /// Whether nothing is given: what a folder of this computer takes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A text that opens a store. No message, log or `Debug` shows it, and its memory is overwritten when it is dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// A secret, as it was typed or read.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_kept_and_never_shown() {
        let options = StoreOptions {
            secret: Some(Secret::new("wJalrXUtnFEMI".to_owned())),
            ..StoreOptions::default()
        };
        assert!(!format!("{options:?}").contains("wJalrXUtnFEMI"));
        let kept = serde_json::to_string(&options).unwrap();
        assert_eq!(
            serde_json::from_str::<StoreOptions>(&kept).unwrap(),
            options
        );
        assert!(!options.is_empty());
    }
}
