//! Quantities in a text: numbers with their unit, as in `3,500 words`, `10-80 minutes`, `3 500 mots`.

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

/// Every quantity of a text in order: two in "10-80 minutes", one in "1 hour and 30 minutes". A number with decimals is
/// none, since no limit has them.
pub(super) fn quantities(text: &str) -> Vec<Quantity<'_>> {
    let mut found: Vec<(Quantity<'_>, usize)> = Vec::new();
    // The first numbers of a range, whose unit follows its last number: value and start.
    let mut of_range: Vec<(u64, usize)> = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..]
        .find(|c: char| c.is_ascii_digit())
        .map(|found| at + found)
    {
        let (value, end) = number(text, start);
        at = end;
        let Some(value) = value else {
            of_range.clear();
            continue;
        };
        let rest = &text[end..];
        let gap = &rest[..rest.len() - rest.trim_start_matches(is_gap).len()];
        let word_start = end + gap.len();
        let word_end = end_of_word(text, word_start);
        let word = text[word_start..word_end].to_lowercase();
        of_range.push((value, start));
        if let Some(unit) = unit_of(&word) {
            let is_range = of_range.len() > 1;
            for (value, start) in of_range.drain(..) {
                let quantity = Quantity {
                    value,
                    unit,
                    text: &text[start..word_end],
                };
                match found.last_mut() {
                    Some((hours, from))
                        if !is_range && continues(text, hours, *from, start) && unit == MINUTE =>
                    {
                        *hours = Quantity {
                            value: hours.value.saturating_mul(60).saturating_add(value),
                            unit,
                            text: &text[*from..word_end],
                        };
                    }
                    _ => found.push((quantity, start)),
                }
            }
        } else if !is_range_word(gap, &word, &text[word_end..]) {
            of_range.clear();
        }
    }
    found.into_iter().map(|(quantity, _)| quantity).collect()
}

/// Whether minutes that start at `start` belong to these hours, which begin at `from`: "1 hour 30 minutes".
fn continues(text: &str, hours: &Quantity<'_>, from: usize, start: usize) -> bool {
    let between = text[from + hours.text.len()..start].trim();
    hours.unit == HOUR && matches!(between, "" | "and" | "et")
}

/// Reads a whole number that may be grouped in threes, and where it ends; no number where it has decimals or is longer
/// than any limit.
fn number(text: &str, start: usize) -> (Option<u64>, usize) {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = start + digits(start);
    let mut written = text[start..end].to_owned();
    let separator = text[end..]
        .chars()
        .next()
        .filter(|&c| written.len() <= 3 && is_separator(c));
    if let Some(separator) = separator {
        while text[end..].starts_with(separator) && digits(end + separator.len_utf8()) == 3 {
            let group = end + separator.len_utf8();
            written.push_str(&text[group..group + 3]);
            end = group + 3;
        }
    }
    let decimals = |at: usize| text[at..].starts_with(['.', ',']) && digits(at + 1) > 0;
    if !decimals(end) {
        return (written.parse().ok(), end);
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

/// Whether a range goes on with the next number: `10-80`, `10 to 80`, `10 à 80`.
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

fn unit_of(word: &str) -> Option<Unit> {
    match word {
        "word" | "words" | "mot" | "mots" => Some(Unit::Words),
        "second" | "seconds" | "seconde" | "secondes" | "sec" => Some(Unit::Seconds(1)),
        "minute" | "minutes" | "min" | "mins" => Some(MINUTE),
        "hour" | "hours" | "hr" | "hrs" | "heure" | "heures" => Some(HOUR),
        _ => None,
    }
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
    fn the_text_of_a_quantity_runs_to_the_unit() {
        assert_eq!(quantities("up to ~3,500 words.")[0].text, "3,500 words");
    }
}
