//! Telling what stands in the margins of a print from its text: running heads and feet, and page numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::Line;

/// At most this many lines at the top and at the bottom of a page stand in its margins.
const LINES_IN_MARGIN: usize = 2;

/// A head is the same line in the same place on at least this many pages.
const FEWEST_PAGES: usize = 3;

/// Lines stand in the same place whose heights differ by no more than this part of their size.
const SAME_PLACE: f64 = 0.5;

/// A longer line is no head.
const LONGEST: usize = 200;

/// A page number alone stands this many sizes from the text.
const APART: f64 = 2.5;

/// No page has a higher number.
const HIGHEST_NUMBER: usize = 99_999;

/// Words that stand beside a page number.
const BESIDE_NUMBERS: [&str; 10] = [
    "page", "pages", "p", "pg", "of", "de", "sur", "seite", "von", "página",
];

/// A line in a margin.
struct InMargin {
    page: usize,
    line: usize,
    base: f64,
    size: f64,
    /// The number in it, where it is a page number by its words.
    number: Option<usize>,
}

/// Removes running heads and feet and page numbers from the lines of pages, of which `first` is the number of the first,
/// counted from 0.
pub(super) fn remove(pages: &mut [Vec<Line>], first: usize) {
    let mut by_text: BTreeMap<String, Vec<InMargin>> = BTreeMap::new();
    let mut removed: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); pages.len()];
    for (page, lines) in pages.iter().enumerate() {
        for (line, is_apart) in margins(lines) {
            let Some(of) = lines.get(line) else { continue };
            let number = page_number(&of.text);
            if is_apart && number == Some(first + page + 1) && of.text.trim().len() <= 4 {
                removed[page].insert(line);
            }
            by_text
                .entry(without_numbers(&of.text))
                .or_default()
                .push(InMargin {
                    page,
                    line,
                    base: of.base,
                    size: of.size,
                    number,
                });
        }
    }
    for mut lines in by_text.into_values() {
        lines.sort_by(|one, other| one.base.total_cmp(&other.base));
        for one in &lines {
            let slack = SAME_PLACE * one.size;
            let first_in_place = lines.partition_point(|other| other.base < one.base - slack);
            let same_place = || {
                lines[first_in_place..]
                    .iter()
                    .take_while(|other| other.base <= one.base + slack)
            };
            // A page has few lines in its margins, so that few are looked at before there are enough pages.
            let mut pages_of_head = BTreeSet::new();
            let is_head = same_place().any(|other| {
                pages_of_head.insert(other.page);
                pages_of_head.len() >= FEWEST_PAGES
            });
            let counts = |other: &InMargin| {
                let number = one.number.zip(other.number);
                number.is_some_and(|(here, there)| {
                    other.page != one.page && here + other.page == there + one.page
                })
            };
            if is_head || same_place().any(counts) {
                removed[one.page].insert(one.line);
            }
        }
    }
    for (lines, removed) in pages.iter_mut().zip(removed) {
        // A page of nothing but such lines is a page of text.
        if removed.is_empty() || removed.len() == lines.len() {
            continue;
        }
        let mut number = 0;
        lines.retain(|_| {
            number += 1;
            !removed.contains(&(number - 1))
        });
    }
}

/// The lines in the margins of a page, each with whether it stands apart from the text.
fn margins(lines: &[Line]) -> Vec<(usize, bool)> {
    let mut upright: Vec<usize> = (0..lines.len())
        .filter(|at| {
            let line = &lines[*at];
            line.direction.x > 0.98 && !line.text.trim().is_empty() && line.text.len() <= LONGEST
        })
        .collect();
    upright.sort_by(|one, other| lines[*other].base.total_cmp(&lines[*one].base));
    let is_apart = |at: usize, beside: Option<&usize>| {
        beside.is_some_and(|beside| {
            let (line, other) = (&lines[at], &lines[*beside]);
            (line.base - other.base).abs() >= APART * line.size.max(other.size)
        })
    };
    let top = upright.iter().take(LINES_IN_MARGIN).enumerate();
    let bottom = upright.iter().rev().take(LINES_IN_MARGIN).enumerate();
    let mut found: Vec<(usize, bool)> = top
        .map(|(rank, at)| (*at, rank == 0 && is_apart(*at, upright.get(1))))
        .collect();
    for (rank, at) in bottom {
        let beside = upright
            .len()
            .checked_sub(2)
            .and_then(|before| upright.get(before));
        if !found.iter().any(|(known, _)| known == at) {
            found.push((*at, rank == 0 && is_apart(*at, beside)));
        }
    }
    found
}

/// A line with a sign for every number in it.
fn without_numbers(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.trim().chars().flat_map(char::to_lowercase) {
        if c.is_numeric() {
            if !plain.ends_with('#') {
                plain.push('#');
            }
        } else {
            plain.push(c);
        }
    }
    plain
}

/// The number of a line that is a page number: `12`, `- 12 -`, `Page 12 of 40`.
fn page_number(text: &str) -> Option<usize> {
    let mut words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let is_beside = |word: &str| BESIDE_NUMBERS.contains(&word.to_lowercase().as_str());
    let number = words.find(|word| !is_beside(word))?;
    let rest_is_number = words.all(|word| is_beside(word) || word.parse::<usize>().is_ok());
    let number: usize = number.parse().ok()?;
    (rest_is_number && number <= HIGHEST_NUMBER).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::{page_number, without_numbers};

    #[test]
    fn a_page_number_is_known_by_its_words() {
        for (text, number) in [
            ("12", Some(12)),
            ("- 12 -", Some(12)),
            ("Page 12 of 40", Some(12)),
            ("page 3 sur 4", Some(3)),
            ("12 people", None),
            ("The plant, 12", None),
            ("18446744073709551615", None),
            ("", None),
        ] {
            assert_eq!(page_number(text), number, "{text}");
        }
        assert_eq!(without_numbers(" The Daily, page 12 "), "the daily, page #");
    }
}
