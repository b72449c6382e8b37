//! How a detail fills the message of an error, and what it is in the log of the app and in JSON.

use std::collections::BTreeMap;
use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::Detail;

impl Detail {
    /// What the system or a library said.
    pub fn quoted(words: impl fmt::Display) -> Self {
        Self::Quoted {
            said: words.to_string(),
        }
    }

    /// The parameters of an error with this detail: `detail`, which is its code, its own, and those `beside`.
    pub fn with<const N: usize>(
        &self,
        beside: [(&'static str, String); N],
    ) -> Vec<(&'static str, String)> {
        let mut params = vec![("detail", self.code().to_owned())];
        params.extend(self.params());
        params.extend(beside);
        params
    }
}

/// For the log of the app: the code and the parameters.
impl fmt::Display for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        for (name, value) in self.params() {
            write!(f, ", {name} {value:?}")?;
        }
        Ok(())
    }
}

/// `{"code": …, "params": {…}}`.
impl Serialize for Detail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let params: BTreeMap<_, _> = self.params().into_iter().collect();
        let mut fields = serializer.serialize_struct("Detail", 2)?;
        fields.serialize_field("code", self.code())?;
        fields.serialize_field("params", &params)?;
        fields.end()
    }
}
