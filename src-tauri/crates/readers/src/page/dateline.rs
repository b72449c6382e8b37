//! Whether a date stands as a line of its own does: a sentence tells of a day, and only a dateline is one of the story.

use super::byline;
use super::labels::{Label, label_with_place};
use super::wording::begins_as_name;

/// A line that has the names of its authors before the date has no more words there.
const MOST_NAMES_BEFORE: usize = 14;

/// A place or a name before a comma has no more words.
const MOST_BEFORE_COMMA: usize = 6;

/// Names without "by" before them have no more words.
const MOST_WORDS_OF_NAMES: usize = 4;

/// What follows a date and is no sentence has no more words.
const MOST_AFTER: usize = 5;

/// A clock with its zone has no more words.
const MOST_OF_CLOCK: usize = 8;

/// A label stands after no more words of its own sentence: `This story was originally published on`.
const MOST_BEFORE_LABEL: usize = 3;

/// What parts a date from what stands beside it.
const MARKS: [char; 16] = [
    '|', '·', '•', '–', '—', '-', '/', ';', '(', '[', '►', '»', '>', '●', '⋅', '∙',
];

/// Words before a date that are part of it: `on Friday, January 3`, `le vendredi 3 janvier`.
const LEADS: &[&str] = &[
    "on",
    "le",
    "am",
    "vom",
    "den",
    "der",
    "del",
    "van",
    "el",
    "il",
    "em",
    "op",
    "dnia",
    "du",
    "the",
    "de",
    "fra",
    "от",
    "за",
    "в",
    "în",
    "din",
    "la",
    "pe",
    "z",
    "dn",
    "يوم",
    "در",
    "مورخ",
    "في",
    "بتاريخ",
    "ב",
    "ngày",
    "ใน",
    "วันที่",
];

/// Words after a date before the names of authors.
const BY_WORDS: &[&str] = &["by", "par", "von", "por", "da", "door", "av", "от"];

/// Words after a year that belong to it: `2020 г.`, `2020 року`, `2020 r.`, `2020 م`.
const YEAR_WORDS: &[&str] = &["г", "год", "года", "р", "року", "r", "roku", "م"];

/// Words of a time of day after a date.
const CLOCK_WORDS: &[&str] = &[
    "at",
    "à",
    "a",
    "um",
    "às",
    "alle",
    "ore",
    "kl",
    "klo",
    "ob",
    "o",
    "h",
    "uhr",
    "la",
    "ora",
    "las",
    "om",
    "u",
    "в",
    "о",
    "στις",
    "ساعت",
    "الساعة",
    "בשעה",
    "lúc",
    "pm",
    "am",
    "gmt",
    "utc",
    "est",
    "edt",
];

/// Whether a date from `from` to `to` stands beside nothing but marks, a weekday, a clock, a place or names.
pub(super) fn stands(line: &str, from: usize, to: usize) -> bool {
    let (before, after) = (&line[..from], without_year_word(&line[to..]));
    (is_furniture_before(before) && is_furniture_after(after)) || is_agency_line(before, after)
}

/// The label of a date, where it stands as one: at the beginning of the line, after a mark, or in the short sentence that
/// says no more. `before` is what stands before the date, `after` what follows it up to the next date.
pub(super) fn standing_label(before: &str, after: &str) -> Option<Label> {
    let (label, from, to) = label_with_place(before)?;
    let lead = before[..from].trim_end();
    let between = &before[to..];
    let begins = lead.is_empty()
        || lead.ends_with(MARKS)
        || lead.ends_with([',', ':', '.', ')'])
        || words(lead).count() <= MOST_BEFORE_LABEL;
    let is_near = words(between).count() <= MOST_NAMES_BEFORE && !between.contains(". ");
    (begins && is_near && is_furniture_after(without_year_word(after))).then_some(label)
}

/// Whether a paragraph begins as the reports of agencies do: `Jan. 3, 2020 --`, `(03.01.2020)`, `BERLIN, 3. Januar 2020 –`.
pub(super) fn begins_report(before: &str, after: &str) -> bool {
    let place = before.trim_end();
    (place.is_empty() || place.ends_with([',', '(']))
        && !words(place).any(is_lead)
        && is_agency_line(before, without_year_word(after))
}

/// What follows a date without the word that belongs to its year.
fn without_year_word(after: &str) -> &str {
    let trimmed = after.trim_start();
    let end = trimmed
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(trimmed.len());
    if YEAR_WORDS.contains(&&trimmed[..end]) {
        trimmed[end..].trim_start_matches('.')
    } else {
        after
    }
}

/// Whether a word leads to a date.
fn is_lead(word: &str) -> bool {
    let bare = word
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    LEADS.contains(&bare.as_str())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
}

fn is_furniture_before(before: &str) -> bool {
    let before = before.trim();
    if before.is_empty() {
        return true;
    }
    let count = words(before).count();
    if before.ends_with(MARKS) || before.ends_with([':', ')']) {
        return count <= MOST_NAMES_BEFORE;
    }
    if before.ends_with(',') {
        return count <= MOST_BEFORE_COMMA;
    }
    if byline::of_line(before).is_some() {
        return count <= MOST_NAMES_BEFORE;
    }
    match count {
        0 | 1 => true,
        2 if words(before).any(is_lead) => true,
        _ => count <= MOST_WORDS_OF_NAMES && words(before).all(begins_as_name),
    }
}

fn is_furniture_after(after: &str) -> bool {
    let after = after
        .trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, ')' | ']' | '"' | '.' | '日' | '일')
        })
        .trim_end();
    let count = words(after).count();
    if count <= 1
        || label_with_place(after).is_some_and(|(_, from, _)| words(&after[..from]).count() <= 1)
    {
        return true;
    }
    let first = words(after).next().unwrap_or_default();
    let is_sentence = ends_sentence(after);
    if begins_with_clock(after, count) {
        return count <= MOST_OF_CLOCK || !is_sentence;
    }
    if after.starts_with(MARKS) {
        return !(is_sentence && count > MOST_AFTER);
    }
    if after.starts_with(',') {
        return count <= MOST_AFTER && !is_sentence && begins_as_name(first);
    }
    false
}

/// Whether a text begins with a time of day, or with the word before the names of authors.
fn begins_with_clock(text: &str, count: usize) -> bool {
    let bare = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.to_lowercase()
    };
    let has_digit = |word: &str| word.contains(|c: char| c.is_numeric());
    let first = words(text).next().unwrap_or_default();
    let second = words(text).nth(1).map(bare).unwrap_or_default();
    if first.starts_with(|c: char| c.is_numeric()) {
        return count <= 3
            || first.contains([':', '.', 'h', 'H'])
            || CLOCK_WORDS.contains(&second.as_str());
    }
    let first = bare(first);
    BY_WORDS.contains(&first.as_str())
        || (CLOCK_WORDS.contains(&first.as_str()) && words(text).take(3).any(has_digit))
}

/// `OTTAWA, Jan. 3, 2020 — The council`, `(03.01.2020) The council`: how agencies begin a report.
fn is_agency_line(before: &str, after: &str) -> bool {
    let before = before.trim();
    let after = after.trim_start();
    let is_dashed =
        after.starts_with(['–', '—']) || after.starts_with("--") || after.starts_with("- ");
    let is_in_brackets = before.ends_with('(') && after.starts_with(')');
    let place = before.trim_end_matches(['(', ',', ' ']);
    (is_dashed || is_in_brackets)
        && words(place).count() <= MOST_WORDS_OF_NAMES
        && words(place).all(begins_as_name)
}

/// Whether a text ends as a sentence does, and not with `p.m.`.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '»', ')', '’', ' ', '\u{a0}']);
    let last = text.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    let is_abbreviated = last
        .strip_suffix('.')
        .is_some_and(|start| start.len() <= 3 && start.contains('.'));
    text.ends_with(['.', '!', '?', '…', '。', '।', '؟']) && !is_abbreviated
}

#[cfg(test)]
mod tests {
    use super::{Label, standing_label, stands};
    use crate::Fact;

    /// Whether what is between the brackets stands as a date.
    fn is_date(line: &str) -> bool {
        let from = line.find('<').unwrap();
        let to = line.find('>').unwrap() - 1;
        stands(&line.replace(['<', '>'], ""), from, to)
    }

    #[test]
    fn a_date_in_a_sentence_is_no_dateline() {
        for line in [
            "<January 3, 2020>",
            "Le <3 janvier 2020> à 4 h 00",
            "By Lea Roy | <Jan 3rd, 2020> | 4 min read",
            "By Lea Roy <Jan 3, 2020>",
            "Lea Roy, <3.1.20>",
            "Friday, <3 January 2020> at 9:30 p.m.",
            "am Freitag <3. Januar 2020>, 14.30 Uhr",
            "OTTAWA, <Jan. 3, 2020> — The mayor resigned after a long night.",
            "(<03.01.2020>) The mayor resigned after a long night.",
            "News · <3 Jan 2020> · Ottawa bureau",
            "<3 января 2020>, 14:30",
            "<3 января 2020> г., 14:30",
            "<3 січня 2020> року, 14:30",
            "<3 stycznia 2020> r., 14:30",
            "<3 يناير 2020> م - 14:30",
            "Freitag, der <3. Januar 2020>",
        ] {
            assert!(is_date(line), "{line}");
        }
        for line in [
            "On <12 November 2009> the mayor resigned.",
            "The plant on <12 November 2009>",
            "The law of <March 3, 2005> promised water.",
            "In Ottawa, on <March 3, 2005>, the mayor resigned.",
            "<12 November 2009>: the mayor resigns",
            "<12 ноября 2009> года мэр ушёл",
            "<12 listopada 2009> r. burmistrz odszedł",
            "Le <12 novembre 2009>, le maire a démissionné.",
            "في <12 نوفمبر 2009> استقال رئيس البلدية",
        ] {
            assert!(!is_date(line), "{line}");
        }
    }

    #[test]
    fn a_label_in_a_sentence_is_none() {
        let published = Some(Label::Of(Fact::Published));
        for (before, after, label) in [
            ("Published ", "", published),
            (
                "This story was originally published on ",
                " at 5 a.m.",
                published,
            ),
            ("By Lea Roy | Posted in News on ", " | 4 min", published),
            ("The law published on ", " promised water.", None),
            (
                "After the long report on the plant was published on ",
                "",
                None,
            ),
            ("Last updated: ", "", Some(Label::Of(Fact::Modified))),
        ] {
            assert_eq!(standing_label(before, after), label, "{before}…{after}");
        }
    }
}
