//! How letters and paragraphs look.

use crate::article::Marks;

/// What holds for what is written in a group.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) marks: Marks,
    /// The level of a heading, from 1.
    pub(super) heading: Option<u8>,
    /// Whether the paragraph stands in a list, and how deep.
    pub(super) in_list: bool,
    pub(super) list_level: usize,
    /// Whether the paragraph stands in a table.
    pub(super) in_table: bool,
    /// The link that is open, by its number.
    pub(super) link: Option<usize>,
}

impl Look {
    /// Takes a control word; whether it is one of how something looks.
    pub(super) fn take(&mut self, word: &str, number: Option<i32>) -> bool {
        let is_on = number != Some(0);
        match word {
            "b" => self.marks.bold = is_on,
            "i" => self.marks.italic = is_on,
            "ul" | "uldb" | "ulw" => self.marks.underlined = is_on,
            "ulnone" => self.marks.underlined = false,
            "super" => self.marks.superscript = is_on,
            "nosupersub" => self.marks.superscript = false,
            "pard" => {
                self.heading = None;
                self.in_list = false;
                self.list_level = 0;
                self.in_table = false;
            }
            "outlinelevel" => {
                let level = number.and_then(|level| u8::try_from(level).ok());
                self.heading = level.filter(|it| *it < 9).map(|it| (it + 1).min(6));
            }
            "ls" => self.in_list = number.is_some_and(|list| list > 0),
            "ilvl" => {
                let level = number.and_then(|level| usize::try_from(level).ok());
                self.list_level = level.unwrap_or(0);
            }
            "intbl" => self.in_table = true,
            _ => return false,
        }
        true
    }
}
