//! From lines to paragraphs, guessed from the positions of the lines.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::Line;
use super::margins;
use crate::ReadError;
use crate::document::text::Paragraphs;

/// Lines of which one is larger than the other by this factor are of different paragraphs: a headline and its text.
const OTHER_SIZE: f64 = 1.15;

/// Lines farther apart than the usual ones by this factor are of different paragraphs.
const FARTHER: f64 = 1.3;

/// A line that begins this many sizes to the right of that before it begins a paragraph.
const INDENT: f64 = 0.8;

/// A line on which there was room for the next word and this many sizes more is the last of its paragraph.
const ROOM: f64 = 0.5;

/// Lines of one column begin within this many points.
const COLUMN: f64 = 18.0;

/// The distance of lines, in sizes, where a page has too few to tell.
const USUAL: f64 = 1.2;

/// The most lines that wait until it is known which of them are running heads: those of a book.
const MOST_PENDING: usize = 40_000;

/// Joins the lines of pages to paragraphs.
#[derive(Default)]
pub(super) struct ParagraphBuilder {
    text: Paragraphs,
    paragraph: String,
    last: Option<Line>,
    /// How far the lines of a page reach that begin in one place, by that place.
    reach: BTreeMap<i64, f64>,
    /// Words that stand in a line with a hyphen in them.
    hyphenated: BTreeSet<String>,
    /// The lines of pages that are not added yet, how many those are, and how many pages were added.
    pending: Vec<Vec<Line>>,
    lines_pending: usize,
    pages_added: usize,
}

impl ParagraphBuilder {
    /// Adds the lines of a page.
    pub(super) fn page(&mut self, mut lines: Vec<Line>) -> Result<(), ReadError> {
        for line in &mut lines {
            line.part_words();
        }
        self.lines_pending += lines.len();
        self.pending.push(lines);
        if self.lines_pending > MOST_PENDING {
            self.add_pending()?;
        }
        Ok(())
    }

    /// Adds the pages that wait until it is known which of their lines are heads.
    fn add_pending(&mut self) -> Result<(), ReadError> {
        let mut pages = std::mem::take(&mut self.pending);
        self.lines_pending = 0;
        margins::remove(&mut pages, self.pages_added);
        self.pages_added += pages.len();
        pages.into_iter().try_for_each(|lines| self.add_page(lines))
    }

    fn add_page(&mut self, lines: Vec<Line>) -> Result<(), ReadError> {
        let usual_distance = usual_distance(&lines);
        self.reach.clear();
        let mut line_before: Option<Line> = None;
        for line in &lines {
            self.collect_hyphenated(&line.text);
            let reach = self.reach.entry(column(line)).or_insert(line.ends);
            *reach = reach.max(line.ends);
        }
        for line in lines {
            if line.text.trim().is_empty()
                || line_before
                    .as_ref()
                    .is_some_and(|line_before| is_repeated(line_before, &line))
            {
                continue;
            }
            let begins = self
                .last
                .as_ref()
                .is_none_or(|last| self.is_paragraph_break(last, &line, usual_distance));
            if begins {
                self.end()?;
            }
            self.join(&line.text);
            line_before = Some(line.clone());
            self.last = Some(line);
        }
        Ok(())
    }

    /// All paragraphs.
    pub(super) fn into_text(mut self) -> Result<Option<String>, ReadError> {
        self.add_pending()?;
        self.end()?;
        Ok(self.text.into_text())
    }

    fn end(&mut self) -> Result<(), ReadError> {
        self.text.add(&std::mem::take(&mut self.paragraph))
    }

    /// Whether a paragraph ends between two lines.
    fn is_paragraph_break(&self, last: &Line, next: &Line, usual_distance: f64) -> bool {
        let size = last.size.max(next.size);
        if size > OTHER_SIZE * last.size.min(next.size) || last.direction.dot(next.direction) < 0.98
        {
            return true;
        }
        let distance_down = last.base - next.base;
        let is_below = distance_down > 0.0 && next.begins < last.ends && next.ends > last.begins;
        if !is_below || distance_down > 4.0 * size {
            // Another column or page continues the sentence, unless that has ended.
            return ends_sentence(&last.text) || distance_down > 0.0;
        }
        let ends_early =
            self.right(last).max(next.ends) - last.ends > first_word(next) + ROOM * size;
        distance_down > FARTHER * usual_distance * size
            || next.begins > last.begins + INDENT * size
            || ends_early && ends_sentence(&last.text)
    }

    /// How far the lines of the column reach that a line stands in.
    fn right(&self, line: &Line) -> f64 {
        let column = column(line);
        let columns_near = self.reach.range(column - 1..=column + 1);
        columns_near
            .map(|(_, reach)| *reach)
            .fold(line.ends, f64::max)
    }

    fn collect_hyphenated(&mut self, line: &str) {
        /// At most this many words are looked at, which is enough to tell.
        const MOST: usize = 20_000;
        for word in line.split_whitespace().filter(|word| word.contains('-')) {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if word.contains('-') && self.hyphenated.len() < MOST {
                self.hyphenated.insert(word.to_lowercase());
            }
        }
    }

    /// Joins a line to the paragraph; a word that is divided at the end of a line becomes one again.
    fn join(&mut self, line: &str) {
        let line = line.trim();
        let trimmed_length = self.paragraph.trim_end().len();
        self.paragraph.truncate(trimmed_length);
        let hyphen = self
            .paragraph
            .chars()
            .last()
            .filter(|last| is_hyphen(*last));
        let text_before =
            hyphen.map(|hyphen| &self.paragraph[..trimmed_length - hyphen.len_utf8()]);
        let divided = text_before
            .is_some_and(|text_before| text_before.ends_with(char::is_alphabetic))
            && line.starts_with(char::is_lowercase);
        if divided {
            let word_start = text_before.unwrap_or_default();
            let word_start = word_start
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default();
            let rest = line.split(char::is_whitespace).next().unwrap_or_default();
            let whole_word = format!("{word_start}-{rest}").to_lowercase();
            let whole_word = whole_word.trim_matches(|c: char| !c.is_alphanumeric());
            if hyphen != Some('-') || !self.hyphenated.contains(whole_word) {
                self.paragraph.pop();
            }
        } else if !self.paragraph.is_empty()
            && hyphen.is_none_or(|_| !ends_in_word(&self.paragraph))
        {
            self.paragraph.push(' ');
        }
        self.paragraph.push_str(line);
    }
}

/// Whether a line is the one before once more, drawn again for its shadow.
fn is_repeated(line_before: &Line, line: &Line) -> bool {
    line_before.text == line.text
        && (line_before.base - line.base).abs() < 0.3 * line.size
        && (line_before.begins - line.begins).abs() < 0.3 * line.size
}

/// Whether a hyphen at the end stands right after a letter: "American" follows "North-" without a space.
fn ends_in_word(paragraph: &str) -> bool {
    let mut letters = paragraph.chars().rev();
    letters.next();
    letters.next().is_some_and(char::is_alphanumeric)
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{ad}' | '\u{2010}')
}

fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches([' ', '\u{a0}', '»', '"', '”', '’', ')', '\'']);
    text.ends_with(['.', '!', '?', '…', ':', '。'])
}

/// Where a line begins, by which columns are distinguished.
#[expect(
    clippy::cast_possible_truncation,
    reason = "places lie within ten million points"
)]
fn column(line: &Line) -> i64 {
    (line.begins / COLUMN).floor() as i64
}

/// How wide the first word of a line is, about.
#[expect(
    clippy::cast_precision_loss,
    reason = "a line is far shorter than 2^53 letters"
)]
fn first_word(line: &Line) -> f64 {
    let word = line.text.split_whitespace().next().unwrap_or_default();
    let part = word.len() as f64 / line.text.len().max(1) as f64;
    (line.ends - line.begins) * part
}

/// The usual distance of lines on a page, in sizes.
fn usual_distance(lines: &[Line]) -> f64 {
    let mut distances: Vec<f64> = lines
        .windows(2)
        .filter_map(|two| match two {
            [one, next] => Some((one.base - next.base) / one.size.max(next.size)),
            _ => None,
        })
        .filter(|distance| (0.5..3.0).contains(distance))
        .collect();
    distances.sort_by(f64::total_cmp);
    distances.get(distances.len() / 2).copied().unwrap_or(USUAL)
}
