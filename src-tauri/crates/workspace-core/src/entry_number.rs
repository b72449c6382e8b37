//! The number of an entry as text.

/// An entry's number as screens and lists show it: at least four digits, such as `0042`.
pub fn entry_number(number: u32) -> String {
    format!("{number:04}")
}
