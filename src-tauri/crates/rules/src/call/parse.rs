//! A call as text: TOML, written and read by people.

use super::{Call, CallError, among_codes, ids, lists, location, old_zones, unreadable, validate};

/// The newest format of a call that this program reads, and the one it writes.
pub const FORMAT: u32 = 1;

/// The largest text that is read as a call, in bytes. The calls that are known have a hundredth of it.
const LARGEST: usize = 1024 * 1024;

impl Call {
    /// Reads a call that somebody writes. The error names the line and the field, or what makes checking impossible.
    pub fn from_toml(text: &str) -> Result<Self, CallError> {
        let call = Self::from_published(text)?;
        old_zones::refuse(text, &call)?;
        among_codes::refuse(text, &call)?;
        ids::refuse(text, &call)?;
        Ok(call)
    }

    /// Reads a call that was published or saved. What was taken once stays readable: its zones may have names that are
    /// not to be written any more, its conditions may list what is no code, and its ids may hold any sign.
    pub fn from_published(text: &str) -> Result<Self, CallError> {
        if text.len() > LARGEST {
            return Err(CallError::TooLarge {
                bytes: text.len(),
                limit: LARGEST,
            });
        }
        let whole = lists::written_out(text).map_err(|error| location::located(text, error))?;
        let text = &*whole;
        let table: toml::Table = text
            .parse()
            .map_err(|error| unreadable::call_error(text, &error))?;
        // A later format may have fields that this one does not know: its number is looked at first.
        if let Some(format) = table.get("format").and_then(toml::Value::as_integer)
            && format > i64::from(FORMAT)
        {
            return Err(CallError::TooNew {
                format,
                reads: FORMAT,
            });
        }
        let call: Self =
            toml::from_str(text).map_err(|error| unreadable::call_error(text, &error))?;
        validate::validate(&call).map_err(|error| location::located(text, error))?;
        Ok(call)
    }

    /// Writes a call so that [`Call::from_toml`] reads the same.
    pub fn to_toml(&self) -> String {
        // Every field of a call has a form in TOML, so that writing one cannot fail.
        toml::to_string_pretty(self).unwrap_or_default()
    }
}
