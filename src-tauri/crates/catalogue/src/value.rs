//! What fills a variable of a message.

/// The value of one variable.
///
/// Days and instants travel as ISO 8601 text: a text that is exactly a day (`2021-01-22`) or an
/// instant in UTC (`2021-01-23T04:59:00Z`) is written the way the language writes it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words, a name, a day or an instant.
    Text(String),
    /// A count or a measure: the plural form of a message is chosen by it, and its digits are grouped as the language groups them.
    Number(f64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}
