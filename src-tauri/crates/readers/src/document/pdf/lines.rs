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
        }
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
        if placed.written.trim().is_empty() {
            if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        } else {
            if gap > SPACE * size && !self.text.is_empty() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
            self.text.push_str(&placed.written);
            self.measure(placed.size);
            self.ends = self.ends.max(placed.ends);
        }
        self.last = placed;
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
