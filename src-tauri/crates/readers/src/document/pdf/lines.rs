//! From letters to lines.

use hayro_interpret::kurbo::Vec2;

use super::accents;

/// Letters that stand farther apart than this part of their size have a space between them. The narrowest space that
/// TeX sets is a little over a fifth, and the widest kern a tenth.
const SPACE: f64 = 0.17;

/// Letters of a line stand on one base, but for so great a part of their size: figures above it belong to the line.
const OFF_BASE: f64 = 0.5;

/// A letter that begins this many sizes before the end of the last begins another line.
const BACK: f64 = 1.5;

/// The mark of a footnote is smaller than this part of the size, and stands higher by this part of it.
const MARK_SIZE: f64 = 0.8;
const MARK_RAISED: f64 = 0.2;

/// A mark stands behind a word of at least this many letters.
const FEWEST_BEFORE_MARK: usize = 3;

/// Letters so near to one another, in parts of their size, that are the same are one that is drawn twice to be bold.
const TWICE: f64 = 0.08;

/// Letters that were placed on a page.
#[derive(Debug, Clone)]
pub(super) struct PlacedLetters {
    pub(super) written: String,
    /// Where the line goes, of length 1.
    pub(super) direction: Vec2,
    /// Where it begins and ends along the line.
    pub(super) begins: f64,
    pub(super) ends: f64,
    /// How far up the line stands; lines below stand farther down.
    pub(super) base: f64,
    pub(super) size: f64,
}

/// A line.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) direction: Vec2,
    pub(super) begins: f64,
    pub(super) ends: f64,
    pub(super) base: f64,
    pub(super) size: f64,
    /// By how many letters that size leads.
    of_size: usize,
    last: PlacedLetters,
    gaps: Gaps,
}

/// The gaps between letters of a line that no space of the font parts.
#[derive(Debug, Clone, Default)]
struct Gaps {
    /// How many are narrow, as in text that is set without letter spacing.
    narrow: usize,
    /// The others: where in the text the letter behind each stands, and how wide it is in sizes.
    wide: Vec<(usize, f64)>,
}

/// A gap of no more than this part of the size is that of letters that are not spaced.
const NARROW: f64 = 0.05;

/// Letters of one line are spaced apart by no more than this part of their size; wider gaps are those of columns.
const WIDEST_LETTER_SPACING: f64 = 0.7;

/// A line with fewer gaps does not show whether its letters are spaced: a row of figures has few.
const FEWEST_GAPS: usize = 5;

/// The gaps of spaced letters differ by no more than this part of the size, but for the share of them that are between
/// words.
const SAME_GAP: f64 = 0.08;
const LEAST_OF_SAME: f64 = 0.6;

impl Gaps {
    fn add(&mut self, at: usize, gap: f64) {
        if gap <= NARROW {
            self.narrow += 1;
        } else {
            self.wide.push((at, gap));
        }
    }

    /// By how much the letters of the line are spaced, in sizes: the usual gap between two of them, 0 for most lines.
    fn letter_spacing(&self) -> f64 {
        let count = self.narrow + self.wide.len();
        if count < FEWEST_GAPS || self.narrow * 2 >= count {
            return 0.0;
        }
        let mut widths: Vec<f64> = self.wide.iter().map(|(_, gap)| *gap).collect();
        widths.sort_by(f64::total_cmp);
        let usual = widths
            .get((count / 2).saturating_sub(self.narrow))
            .copied()
            .unwrap_or_default();
        let is_same = |gap: &&f64| (**gap - usual).abs() <= SAME_GAP;
        #[expect(clippy::cast_precision_loss, reason = "a line has few letters")]
        let same = widths.iter().filter(is_same).count() as f64 / count as f64;
        if usual <= WIDEST_LETTER_SPACING && same >= LEAST_OF_SAME {
            usual
        } else {
            0.0
        }
    }
}

impl Line {
    pub(super) fn begin(placed: PlacedLetters) -> Self {
        Self {
            text: placed.written.trim_start().to_owned(),
            direction: placed.direction,
            begins: placed.begins,
            ends: placed.ends,
            base: placed.base,
            size: placed.size,
            of_size: 1,
            last: placed,
            gaps: Gaps::default(),
        }
    }

    /// Puts a space where two letters stand farther apart than the letters of the line do. Called once, when the line is
    /// whole.
    pub(super) fn part_words(&mut self) {
        let gaps = std::mem::take(&mut self.gaps);
        let space = SPACE + gaps.letter_spacing();
        let mut parted = String::with_capacity(self.text.len() + 8);
        let mut from = 0;
        for (at, _) in gaps.wide.iter().filter(|(_, gap)| *gap > space) {
            if let Some(before) = self.text.get(from..*at) {
                parted.push_str(before);
                parted.push(' ');
                from = *at;
            }
        }
        parted.push_str(self.text.get(from..).unwrap_or_default());
        self.text = parted;
    }

    /// Whether letters belong to this line.
    pub(super) fn accepts(&self, placed: &PlacedLetters) -> bool {
        let size = self.size.max(placed.size);
        self.direction.dot(placed.direction) > 0.98
            && (placed.base - self.base).abs() < OFF_BASE * size
            && placed.begins > self.last.ends - BACK * size
    }

    pub(super) fn add(&mut self, placed: PlacedLetters) {
        let gap = placed.begins - self.last.ends;
        let size = self.size.min(placed.size);
        let is_near = (placed.begins - self.last.begins).abs() < TWICE * size;
        if is_near && placed.written == self.last.written && placed.ends > placed.begins {
            return;
        }
        if self.merge_accent(&placed) {
            self.ends = self.ends.max(placed.ends);
            self.last.ends = self.last.ends.max(placed.ends);
            return;
        }
        if self.is_footnote_mark(&placed) {
            self.last = placed;
            return;
        }
        if placed.written.trim().is_empty() {
            if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        } else {
            if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.gaps.add(self.text.len(), gap / size);
            }
            self.text.push_str(&placed.written);
            self.measure(placed.size);
            self.ends = self.ends.max(placed.ends);
        }
        self.last = placed;
    }

    /// Whether letters are the mark of a footnote: small figures or signs that stand raised behind a word. Behind a single
    /// letter or a unit they are a power.
    fn is_footnote_mark(&self, placed: &PlacedLetters) -> bool {
        let is_small = placed.size < MARK_SIZE * self.size;
        let is_raised = placed.base - self.base > MARK_RAISED * self.size;
        let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | '§');
        if !is_small || !is_raised || !placed.written.chars().all(is_sign) {
            return false;
        }
        let behind_sentence = self
            .text
            .ends_with(['.', ',', ';', '!', '?', '”', '»', '"', ')']);
        let letters_before = self.text.chars().rev().take_while(|c| c.is_alphabetic());
        behind_sentence || letters_before.take(FEWEST_BEFORE_MARK).count() == FEWEST_BEFORE_MARK
    }

    /// The size of a line is that of most of its letters, not of a large one at its head or of a small sign.
    fn measure(&mut self, size: f64) {
        if (size - self.size).abs() < 0.05 * self.size {
            self.of_size += 1;
        } else if self.of_size == 0 {
            (self.size, self.of_size) = (size, 1);
        } else {
            self.of_size -= 1;
        }
    }

    /// Joins an accent and a letter to one letter, whichever came first; returns whether it did.
    fn merge_accent(&mut self, placed: &PlacedLetters) -> bool {
        let middle = f64::midpoint(placed.begins, placed.ends);
        let is_over_last = (self.last.begins..self.last.ends).contains(&middle)
            || (placed.begins..placed.ends)
                .contains(&f64::midpoint(self.last.begins, self.last.ends));
        if !is_over_last || placed.begins > self.last.ends - 0.1 * self.size {
            return false;
        }
        let mut new = placed.written.chars();
        let (Some(letter), Some(last)) = (new.next(), self.text.chars().last()) else {
            return false;
        };
        let accented = accents::accented_letter(letter, last)
            .or_else(|| accents::accented_letter(last, letter));
        let Some(accented) = accented.filter(|_| new.next().is_none()) else {
            return false;
        };
        self.text.pop();
        self.text.push(accented);
        true
    }
}

#[cfg(test)]
mod tests {
    use hayro_interpret::kurbo::Vec2;

    use super::{Line, PlacedLetters};

    /// A line of letters of half a size, with these gaps in sizes: between letters, and between words. A space between
    /// words is a letter of the font, or nothing but a gap.
    fn line(words: &[&str], spacing: f64, between: f64, has_spaces: bool) -> String {
        let mut at = 0.0;
        let mut line: Option<Line> = None;
        let mut letters = |letter: &str, width: f64, gap: f64| {
            let placed = PlacedLetters {
                written: letter.to_owned(),
                direction: Vec2::new(1.0, 0.0),
                begins: at,
                ends: at + width,
                base: 0.0,
                size: 10.0,
            };
            at += width + gap;
            match &mut line {
                Some(line) => line.add(placed),
                None => line = Some(Line::begin(placed)),
            }
        };
        for word in words {
            for (at, letter) in word.char_indices() {
                let is_last = at + letter.len_utf8() == word.len();
                let gap = if is_last && !has_spaces {
                    between
                } else {
                    spacing
                };
                letters(&letter.to_string(), 5.0, gap * 10.0);
            }
            if has_spaces {
                letters(" ", 2.5, spacing * 10.0);
            }
        }
        let mut line = line.unwrap();
        line.part_words();
        line.text.trim().to_owned()
    }

    #[test]
    fn spaced_letters_are_one_word() {
        let words = ["WATER", "CRISIS", "IN", "THE", "NORTH"];
        for spacing in [0.0, 0.1, 0.2, 0.25, 0.5] {
            assert_eq!(
                line(&words, spacing, 0.0, true),
                words.join(" "),
                "{spacing}"
            );
            let between = spacing + 0.3;
            assert_eq!(
                line(&words, spacing, between, false),
                words.join(" "),
                "{spacing}"
            );
        }
    }

    #[test]
    fn figures_in_columns_are_words() {
        let row = ["5", "7", "9", "4", "6", "8", "2"];
        assert_eq!(line(&row, 1.5, 1.5, false), row.join(" "));
    }
}
