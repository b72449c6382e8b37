//! The marks of notes.

use std::collections::BTreeMap;

/// Where a note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoteKind {
    /// At the foot of its page; these are counted 1, 2, 3.
    Foot,
    /// At the end; these are counted i, ii, iii.
    End,
}

impl NoteKind {
    /// By the name of an element.
    pub(super) fn of(name: &str) -> Self {
        if name.starts_with("endnote") {
            Self::End
        } else {
            Self::Foot
        }
    }
}

/// The marks of the notes that a text names.
#[derive(Debug, Default)]
pub(super) struct NoteMarks {
    marks: BTreeMap<(NoteKind, String), String>,
    /// How many there are at the foot and at the end.
    counts: [usize; 2],
    /// The place of each mark among all, in the order in which they are named.
    places: BTreeMap<String, usize>,
}

impl NoteMarks {
    /// The mark of a note that the text names.
    pub(super) fn name(&mut self, kind: NoteKind, id: String) -> String {
        if let Some(mark) = self.marks.get(&(kind, id.clone())) {
            return mark.clone();
        }
        let count = match kind {
            NoteKind::Foot => &mut self.counts[0],
            NoteKind::End => &mut self.counts[1],
        };
        *count += 1;
        let mark = match kind {
            NoteKind::Foot => count.to_string(),
            NoteKind::End => roman(*count),
        };
        self.places.insert(mark.clone(), self.places.len());
        self.marks.insert((kind, id), mark.clone());
        mark
    }

    /// The mark of a note that is named here alone.
    pub(super) fn next(&mut self, kind: NoteKind) -> String {
        let count: usize = self.counts.iter().sum();
        self.name(kind, format!("note {count}"))
    }

    /// The mark of a note, where it was named.
    pub(super) fn mark(&self, kind: NoteKind, id: String) -> Option<&str> {
        self.marks.get(&(kind, id)).map(String::as_str)
    }

    /// The place of a mark among all.
    pub(super) fn place(&self, mark: &str) -> Option<usize> {
        self.places.get(mark).copied()
    }
}

/// A number in small Roman figures; one that would be long is written with a dot before it, so that it is unlike those at
/// the foot.
fn roman(mut number: usize) -> String {
    const FIGURES: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number >= 4_000 {
        return format!(".{number}");
    }
    let mut written = String::new();
    for (value, figure) in FIGURES {
        while number >= value {
            written.push_str(figure);
            number -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn numbers_of_end_notes_are_roman() {
        let marks: Vec<String> = [1, 4, 9, 14, 40, 1994, 4_000].map(roman).into();
        assert_eq!(marks, ["i", "iv", "ix", "xiv", "xl", "mcmxciv", ".4000"]);
    }
}
