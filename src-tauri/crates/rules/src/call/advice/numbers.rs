//! Numbers of words and running times in a text: `3,500 words`, `10-80 minutes`, `3 500 mots`.

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Words.
    Words,
    /// Time: this many seconds each.
    Seconds(u64),
}

/// A number as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed<'a> {
    /// The number.
    pub(super) value: u64,
    /// What it counts.
    pub(super) unit: Unit,
    /// From its first digit to the end of the unit.
    pub(super) text: &'a str,
}

/// Every number of a text that has a unit, in the order they stand. In "10-80 minutes" both have one.
pub(super) fn printed(text: &str) -> Vec<Printed<'_>> {
    let mut found: Vec<Printed<'_>> = Vec::new();
    // Numbers that wait for the unit behind the next one, with where they begin.
    let mut waiting: Vec<(u64, usize)> = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..]
        .find(|c: char| c.is_ascii_digit())
        .map(|found| at + found)
    {
        let (value, end) = number(text, start);
        let rest = &text[end..];
        let gap = rest.len() - rest.trim_start_matches(is_gap).len();
        let word_end = word_end(text, end + gap);
        let word = text[end + gap..word_end].to_lowercase();
        at = end;
        waiting.push((value, start));
        if let Some(unit) = unit(&word) {
            found.extend(waiting.drain(..).map(|(value, start)| Printed {
                value,
                unit,
                text: &text[start..word_end],
            }));
        } else if !joins(&word, &text[word_end..]) {
            waiting.clear();
        }
    }
    found
}

/// Reads a number that may be grouped in threes; gives it and where it ends.
fn number(text: &str, start: usize) -> (u64, usize) {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = start + digits(start);
    let mut written = text[start..end].to_owned();
    while written.len() > 3 || digits(start) <= 3 {
        let Some(separator) = text[end..].chars().next().filter(|&c| is_separator(c)) else {
            break;
        };
        let group = end + separator.len_utf8();
        if digits(group) != 3 {
            break;
        }
        written.push_str(&text[group..group + 3]);
        end = group + 3;
    }
    // A number too long to be a limit equals none.
    (written.parse().unwrap_or(u64::MAX), end)
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}')
}

/// What may stand between a number and its unit, or between two numbers.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '–' | '\u{2011}')
}

fn word_end(text: &str, start: usize) -> usize {
    let length = text[start..].find(|c: char| !c.is_alphabetic());
    length.map_or(text.len(), |length| start + length)
}

/// Whether a number shares its unit with the next one: `10-80`, `10 to 80`, `10 à 80`.
fn joins(word: &str, rest: &str) -> bool {
    let next_is_number = rest
        .trim_start_matches(is_gap)
        .starts_with(|c: char| c.is_ascii_digit());
    next_is_number && matches!(word, "" | "to" | "and" | "or" | "à" | "et" | "ou")
}

fn unit(word: &str) -> Option<Unit> {
    match word {
        "word" | "words" | "mot" | "mots" => Some(Unit::Words),
        "second" | "seconds" | "seconde" | "secondes" | "sec" => Some(Unit::Seconds(1)),
        "minute" | "minutes" | "min" | "mins" => Some(Unit::Seconds(60)),
        "hour" | "hours" | "heure" | "heures" => Some(Unit::Seconds(3600)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(u64, Unit)> {
        printed(text)
            .into_iter()
            .map(|number| (number.value, number.unit))
            .collect()
    }

    #[test]
    fn numbers_are_read_with_their_units() {
        let (words, minutes) = (Unit::Words, Unit::Seconds(60));
        let table: [(&str, &[(u64, Unit)]); 12] = [
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
            ("two hours, or 2 hours", &[(2, Unit::Seconds(3600))]),
            ("select 2-3 examples of 70 minutes", &[(70, minutes)]),
            ("3,000-17,000 words", &[(3000, words), (17000, words)]),
            ("no number, 12", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn the_printed_text_runs_to_the_unit() {
        assert_eq!(printed("up to ~3,500 words.")[0].text, "3,500 words");
    }
}
