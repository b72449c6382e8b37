//! A call as text: TOML, written and read by people.

use chrono::NaiveDate;

use super::{Call, CallError, meaning};

/// The newest format of a call that this program reads, and the one it writes.
pub const FORMAT: u32 = 1;

/// The largest text that is read as a call, in bytes. The calls that are known have a hundredth of it.
const LARGEST: usize = 1024 * 1024;

impl Call {
    /// Reads a call. The error names the line and the field, or what makes checking impossible.
    pub fn from_toml(text: &str) -> Result<Self, CallError> {
        if text.len() > LARGEST {
            return Err(CallError::TooLarge {
                bytes: text.len(),
                limit: LARGEST,
            });
        }
        let table: toml::Table = text.parse().map_err(|error| unreadable(text, &error))?;
        // A later format may have fields that this one does not know: its number is looked at first.
        if let Some(format) = table.get("format").and_then(toml::Value::as_integer)
            && format > i64::from(FORMAT)
        {
            return Err(CallError::TooNew {
                format,
                reads: FORMAT,
            });
        }
        let call: Self = toml::from_str(text).map_err(|error| unreadable(text, &error))?;
        meaning::refuse(&call)?;
        Ok(call)
    }

    /// Writes a call so that [`Call::from_toml`] reads the same.
    pub fn to_toml(&self) -> String {
        // Every field of a call has a form in TOML, so that writing one cannot fail.
        toml::to_string_pretty(self).unwrap_or_default()
    }
}

/// Says where in the text an error lies, in lines and characters.
fn unreadable(text: &str, error: &toml::de::Error) -> CallError {
    let at = error.span().map_or(0, |span| span.start.min(text.len()));
    // A span may end inside of a character when what it marks is not text; then the last whole one counts.
    let before = (0..=at)
        .rev()
        .find_map(|end| text.get(..end))
        .unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let (line, column) = (
        before.matches('\n').count() + 1,
        before[start..].chars().count() + 1,
    );
    let line_text = text[start..].lines().next().unwrap_or_default();
    let (key, value) = line_text.split_once('=').unwrap_or_default();
    let field = match (table(&text[..start + line_text.len()]), key.trim()) {
        (table, "") => table.to_owned(),
        ("", key) => key.to_owned(),
        (table, key) => format!("{table}.{key}"),
    };
    if let Some(date) = impossible_date(value) {
        return CallError::ImpossibleDate {
            line,
            column,
            field,
            date,
        };
    }
    let reason = error
        .message()
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned();
    if let Some((key, nearest)) = unknown(&reason) {
        return CallError::UnknownKey {
            line,
            column,
            field,
            key,
            nearest,
        };
    }
    CallError::Unreadable {
        line,
        column,
        field,
        reason,
    }
}

/// The key that the reader of the format did not know, and the known one most like it.
fn unknown(reason: &str) -> Option<(String, String)> {
    let rest = ["unknown field `", "unknown variant `"]
        .iter()
        .find_map(|start| reason.strip_prefix(start))?;
    let (key, known) = rest.split_once('`')?;
    // The known ones follow, each between backquotes.
    let known = known.split('`').skip(1).step_by(2);
    let nearest = known
        .map(|one| (strsim::jaro_winkler(&key.to_lowercase(), one), one))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, one)| one.to_owned());
    Some((key.to_owned(), nearest.unwrap_or_default()))
}

/// The name of the last table that begins in a text.
fn table(text: &str) -> &str {
    let headers = text
        .lines()
        .rev()
        .map(str::trim)
        .filter(|line| line.starts_with('['));
    headers
        .filter_map(|line| line.split(']').next())
        .map(|line| line.trim_start_matches('['))
        .next()
        .unwrap_or_default()
}

/// A value that is written like a day but is none, such as `"2020-02-30"`.
fn impossible_date(value: &str) -> Option<String> {
    let date = value
        .trim_start()
        .trim_start_matches(['"', '\''])
        .get(..10)?;
    let digits = |range: std::ops::Range<usize>| {
        date.get(range)
            .is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let like_a_day =
        digits(0..4) && digits(5..7) && digits(8..10) && date.matches('-').count() == 2;
    (like_a_day && NaiveDate::parse_from_str(date, "%Y-%m-%d").is_err()).then(|| date.to_owned())
}
