//! Quantities in a text: numbers with their unit, as in `3,500 words`, `10-80 minutes`, `3 500 mots`.

use std::ops::Range;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Words.
    Words,
    /// Time: this many seconds each.
    Seconds(u64),
}

/// A number and its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quantity<'a> {
    /// The number.
    pub(super) value: u64,
    /// What it counts.
    pub(super) unit: Unit,
    /// From its first digit to the end of the unit.
    pub(super) text: &'a str,
}

const HOUR: Unit = Unit::Seconds(3600);
const MINUTE: Unit = Unit::Seconds(60);
const SECOND: Unit = Unit::Seconds(1);

/// A quantity as far as it was read.
struct Found<'a> {
    quantity: Quantity<'a>,
    /// Where it begins and where its unit ends.
    span: Range<usize>,
    /// How its last unit is written.
    written: Written,
}

/// How a unit is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    /// As a whole word.
    Whole,
    /// Shortened, so that a full stop may follow.
    Short,
    /// By its first letter, which is a unit only in a composite duration: `17 h` is a time of day.
    Letter,
}

/// Every quantity of a text in order: two in "10-80 minutes", one in "1 hour and 30 minutes". A number with decimals is
/// none, since no limit has them.
pub(super) fn quantities(text: &str) -> Vec<Quantity<'_>> {
    let mut numbers_found: Vec<Found<'_>> = Vec::new();
    // The first numbers of a range, whose unit follows its last number: value and start.
    let mut of_range: Vec<(u64, usize)> = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..]
        .find(|c: char| c.is_ascii_digit())
        .map(|offset| at + offset)
    {
        let (value, end) = number(text, start);
        at = end;
        let Some(value) = value.filter(|_| !is_after_colon(text, start)) else {
            of_range.clear();
            continue;
        };
        let rest = &text[end..];
        let gap = &rest[..rest.len() - rest.trim_start_matches(is_gap).len()];
        let word_start = end + gap.len();
        let word_end = end_of_word(text, word_start);
        let word = text[word_start..word_end].to_lowercase();
        of_range.push((value, start));
        if let Some((unit, written)) = unit_of(&word) {
            let is_range = of_range.len() > 1;
            for (value, start) in of_range.drain(..) {
                let composite_value = numbers_found
                    .last()
                    .filter(|_| !is_range)
                    .and_then(|before| composite(text, before, value, unit, start));
                let (value, start) = if let Some(value) = composite_value {
                    let from = numbers_found
                        .pop()
                        .map_or(start, |before| before.span.start);
                    (value, from)
                } else if belongs_to_unread(text, value, unit, start) {
                    continue;
                } else {
                    (value, start)
                };
                numbers_found.push(Found {
                    quantity: Quantity {
                        value,
                        unit,
                        text: &text[start..word_end],
                    },
                    span: start..word_end,
                    written: if composite_value.is_some() && written == Written::Letter {
                        Written::Short
                    } else {
                        written
                    },
                });
            }
        } else if !is_range_word(gap, &word, &text[word_end..]) {
            of_range.clear();
        }
    }
    numbers_found
        .into_iter()
        .filter(|it| it.written != Written::Letter)
        .map(|it| it.quantity)
        .collect()
}

/// A number of a smaller unit together with what stands before it, in the smaller unit: "1 hour 30 minutes".
fn composite(
    text: &str,
    number_before: &Found<'_>,
    value: u64,
    unit: Unit,
    start: usize,
) -> Option<u64> {
    let times = parts_in(number_before.quantity.unit, value, unit)?;
    let text_between = text[number_before.span.end..start].trim();
    let text_between = match number_before.written {
        Written::Whole => text_between,
        Written::Short | Written::Letter => text_between.trim_start_matches('.').trim_start(),
    };
    joins_parts(text_between).then(|| {
        let larger = number_before.quantity.value.saturating_mul(times);
        larger.saturating_add(value)
    })
}

/// Whether a number belongs to one in a larger unit that was not read: "one hour and 30 minutes".
fn belongs_to_unread(text: &str, value: u64, unit: Unit, start: usize) -> bool {
    let text_before = text[..start].trim_end();
    let word = |text: &str| text.len() - text.trim_end_matches(char::is_alphabetic).len();
    let last = &text_before[text_before.len() - word(text_before)..];
    let text_before = if matches!(last, "and" | "et") {
        text_before[..text_before.len() - last.len()].trim_end()
    } else {
        text_before
    };
    let text_before = text_before.trim_end_matches(',');
    let name = text_before[text_before.len() - word(text_before)..].to_lowercase();
    match unit_of(&name) {
        Some((larger, Written::Whole)) => parts_in(larger, value, unit).is_some(),
        _ => false,
    }
}

/// How many of a smaller unit make one of a larger; none where `value` of the smaller is as much as one of the larger.
fn parts_in(larger: Unit, value: u64, smaller: Unit) -> Option<u64> {
    let (Unit::Seconds(larger), Unit::Seconds(smaller)) = (larger, smaller) else {
        return None;
    };
    Some(larger / smaller).filter(|times| *times > 1 && value < *times)
}

fn joins_parts(between: &str) -> bool {
    let word = between.trim_start_matches(',').trim_start();
    matches!(word, "" | "and" | "et")
}

/// Whether a number is the second part of one that no unit is known of: `10:30`.
fn is_after_colon(text: &str, start: usize) -> bool {
    let text_before = text[..start].strip_suffix(':');
    text_before.is_some_and(|text_before| text_before.ends_with(|c: char| c.is_ascii_digit()))
}

/// Reads a whole number that may be grouped in threes, and where it ends; no number where it has decimals or is longer
/// than any limit.
fn number(text: &str, start: usize) -> (Option<u64>, usize) {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = start + digits(start);
    let mut digits_read = text[start..end].to_owned();
    let separator = text[end..]
        .chars()
        .next()
        .filter(|&c| digits_read.len() <= 3 && is_separator(c));
    if let Some(separator) = separator {
        while text[end..].starts_with(separator) && digits(end + separator.len_utf8()) == 3 {
            let group = end + separator.len_utf8();
            digits_read.push_str(&text[group..group + 3]);
            end = group + 3;
        }
    }
    let decimals = |at: usize| text[at..].starts_with(['.', ',']) && digits(at + 1) > 0;
    if !decimals(end) {
        return (digits_read.parse().ok(), end);
    }
    while decimals(end) {
        end += 1 + digits(end + 1);
    }
    (None, end)
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}')
}

/// What may stand between a number and its unit, or between two numbers.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || is_dash(c)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '\u{2011}')
}

fn end_of_word(text: &str, start: usize) -> usize {
    let length = text[start..].find(|c: char| !c.is_alphabetic());
    length.map_or(text.len(), |length| start + length)
}

/// Whether a range continues with the next number: `10-80`, `10 to 80`, `10 à 80`.
fn is_range_word(gap: &str, word: &str, rest: &str) -> bool {
    let next_is_number = rest
        .trim_start_matches(is_gap)
        .starts_with(|c: char| c.is_ascii_digit());
    let joins = match word {
        "" => gap.contains(is_dash),
        _ => matches!(word, "to" | "and" | "or" | "à" | "et" | "ou"),
    };
    next_is_number && joins
}

fn unit_of(word: &str) -> Option<(Unit, Written)> {
    let unit = match word {
        "word" | "words" | "mot" | "mots" => (Unit::Words, Written::Whole),
        "second" | "seconds" | "seconde" | "secondes" => (SECOND, Written::Whole),
        "sec" | "secs" => (SECOND, Written::Short),
        "s" => (SECOND, Written::Letter),
        "minute" | "minutes" => (MINUTE, Written::Whole),
        "min" | "mins" => (MINUTE, Written::Short),
        "m" => (MINUTE, Written::Letter),
        "hour" | "hours" | "heure" | "heures" => (HOUR, Written::Whole),
        "hr" | "hrs" => (HOUR, Written::Short),
        "h" => (HOUR, Written::Letter),
        _ => return None,
    };
    Some(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(u64, Unit)> {
        quantities(text)
            .into_iter()
            .map(|number| (number.value, number.unit))
            .collect()
    }

    #[test]
    fn numbers_are_read_with_their_units() {
        let (words, minutes) = (Unit::Words, MINUTE);
        let table: [(&str, &[(u64, Unit)]); 20] = [
            ("of 2,000 words or less", &[(2000, words)]),
            ("(~4,000 words or less)", &[(4000, words)]),
            ("3,500-word maximum", &[(3500, words)]),
            ("au plus 3 500 mots", &[(3500, words)]),
            ("au plus 3\u{a0}500\u{a0}mots", &[(3500, words)]),
            (
                "a runtime of 10-80 minutes",
                &[(10, minutes), (80, minutes)],
            ),
            ("10 to 80 minutes", &[(10, minutes), (80, minutes)]),
            ("de 10 à 80 min", &[(10, minutes), (80, minutes)]),
            ("two hours, or 2 hours", &[(2, HOUR)]),
            ("select 2-3 examples of 70 minutes", &[(70, minutes)]),
            ("3,000-17,000 words", &[(3000, words), (17000, words)]),
            ("no number, 12", &[]),
            ("in 2024 500 words", &[(500, words)]),
            ("1500 200-word pieces", &[(200, words)]),
            ("Rule 4 80 minutes", &[(80, minutes)]),
            ("1.5 hours, en 2,5 heures, 4.000 words", &[]),
            ("1 hour and 30 minutes", &[(90, minutes)]),
            ("1 heure 30 minutes", &[(90, minutes)]),
            ("2 hours, or 90 minutes", &[(2, HOUR), (90, minutes)]),
            ("99999999999999999999999 words", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn a_composite_duration_is_one_quantity() {
        let (minutes, seconds) = (MINUTE, SECOND);
        let table: [(&str, &[(u64, Unit)]); 25] = [
            ("1 h 30 min", &[(90, minutes)]),
            ("au plus 1\u{a0}h\u{a0}30\u{a0}min", &[(90, minutes)]),
            ("1h30min", &[(90, minutes)]),
            ("1h 30m", &[(90, minutes)]),
            ("1 hr. 30 min.", &[(90, minutes)]),
            ("1 hour, 30 minutes", &[(90, minutes)]),
            ("10 minutes 30 seconds", &[(630, seconds)]),
            ("10 minutes and 30 seconds", &[(630, seconds)]),
            ("10 minutes et 30 secondes", &[(630, seconds)]),
            ("10 min 30 s", &[(630, seconds)]),
            ("1 hour, 30 minutes, and 20 seconds", &[(5420, seconds)]),
            ("1 h 30 min à 2 h 15 min", &[(90, minutes), (135, minutes)]),
            (
                "10 minutes 30 seconds or 12 minutes",
                &[(630, seconds), (12, minutes)],
            ),
            ("between 1 hour and 90 minutes", &[(1, HOUR), (90, minutes)]),
            ("between 10 minutes and 1 hour", &[(10, minutes), (1, HOUR)]),
            ("1 hour. 30 minutes of it", &[(1, HOUR), (30, minutes)]),
            (
                "500 words and 30 minutes",
                &[(500, Unit::Words), (30, minutes)],
            ),
            // What cannot be read whole is not read in part.
            ("one hour and 30 minutes", &[]),
            ("une heure 30 minutes", &[]),
            ("1.5 hours and 20 minutes", &[]),
            ("10:30 minutes", &[]),
            ("1 h 30", &[]),
            ("avant 17 h", &[]),
            ("3 m high, 20 s", &[]),
            ("the last hour. 30 minutes", &[(30, minutes)]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text}");
        }
        assert_eq!(quantities("of 1 h 30 min.")[0].text, "1 h 30 min");
    }

    #[test]
    fn the_text_of_a_quantity_runs_to_the_unit() {
        assert_eq!(quantities("up to ~3,500 words.")[0].text, "3,500 words");
    }
}
