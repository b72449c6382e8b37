//! Numbers with the decimal sign of a language.

use catalogue::Language;

/// A number, written with a point and without groups of digits, as readers of the language write it.
pub(crate) fn with_decimal_sign(number: String, language: Language) -> String {
    match language {
        Language::English => number,
        Language::French => number.replace('.', ","),
    }
}
