//! What is known of a file before it is read.

use chrono::NaiveDate;

/// What is known of a file before it is read. None of it is believed over the content.
#[derive(Debug, Clone, Copy, Default)]
pub struct InputFile<'a> {
    /// What its owner calls it: a label, never a path.
    pub name: &'a str,
    /// Where it was fetched from.
    pub url: Option<&'a str>,
    /// The media type that its server gave, which may name an encoding.
    pub media_type: Option<&'a str>,
    /// No date after this day is a date of publication; none where the caller has no clock.
    pub today: Option<NaiveDate>,
}

impl<'a> InputFile<'a> {
    /// A file of which only the name is known.
    pub fn named(name: &'a str) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }
}
