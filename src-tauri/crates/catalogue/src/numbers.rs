//! Numbers as each language writes them.
//!
//! The interface formats the same messages through `Intl.NumberFormat`; this follows its defaults: groups
//! of three, at most three decimals.

use fluent::FluentValue;
use fluent::types::FluentNumber;

use crate::Language;

/// No-break space: what CLDR groups Canadian French digits with.
const NO_BREAK_SPACE: char = '\u{a0}';

/// The text of a number in a message; `None` for what is not a number, which Fluent writes itself.
pub(crate) fn format(value: &FluentValue, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number_text(number, language)),
        FluentValue::String(_)
        | FluentValue::Custom(_)
        | FluentValue::None
        | FluentValue::Error => None,
    }
}

fn number_text(number: &FluentNumber, language: Language) -> String {
    let options = &number.options;
    let least = options.minimum_fraction_digits.unwrap_or(0);
    let most = options.maximum_fraction_digits.unwrap_or(3).max(least);
    let rounded = format!("{:.most$}", number.value.abs());
    let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let decimals_shown = decimals.trim_end_matches('0').len().max(least);

    let (group, decimal_mark) = match language {
        Language::English => (',', '.'),
        Language::French => (NO_BREAK_SPACE, ','),
    };
    let mut text = String::with_capacity(rounded.len() + 8);
    // A number that rounds to zero has no sign.
    if number.value < 0.0 && rounded.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        text.push('-');
    }
    for (index, digit) in whole.chars().enumerate() {
        let digits_left = whole.len() - index;
        if options.use_grouping && index > 0 && digits_left.is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if decimals_shown > 0 {
        text.push(decimal_mark);
        text.push_str(&decimals[..decimals_shown]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(number: f64) -> [String; 2] {
        let value = FluentValue::from(number);
        Language::ALL.map(|language| format(&value, language).unwrap())
    }

    #[test]
    fn groups_and_decimals_follow_the_language() {
        assert_eq!(both(0.0), ["0", "0"]);
        assert_eq!(both(999.0), ["999", "999"]);
        assert_eq!(both(3500.0), ["3,500", "3\u{a0}500"]);
        assert_eq!(
            both(-1_234_567.5),
            ["-1,234,567.5", "-1\u{a0}234\u{a0}567,5"]
        );
        assert_eq!(both(0.123_46), ["0.123", "0,123"]);
        assert_eq!(both(-0.0001), ["0", "0"]);
    }

    #[test]
    fn what_is_no_finite_number_does_not_break_a_sentence() {
        assert_eq!(both(f64::NAN), ["NaN", "NaN"]);
        assert_eq!(both(f64::INFINITY), ["inf", "inf"]);
    }

    #[test]
    fn text_is_left_to_fluent() {
        assert_eq!(format(&FluentValue::from("3500"), Language::French), None);
    }
}
