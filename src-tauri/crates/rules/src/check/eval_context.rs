//! What a condition is evaluated on: an entry, or one of its pieces or people.

use crate::{Arrival, Call, Entry, Person, Piece};

/// An entry with the pieces and people that a condition is evaluated on: all of them, or one.
#[derive(Clone, Copy)]
pub(super) struct EvalContext<'a> {
    pub(super) call: &'a Call,
    pub(super) entry: &'a Entry,
    pub(super) pieces: &'a [Piece],
    pub(super) people: &'a [Person],
    /// The number of the piece, counted from 1, where there is only one.
    pub(super) piece: Option<u32>,
    pub(super) arrival: Option<&'a Arrival>,
}

impl<'a> EvalContext<'a> {
    /// The whole entry.
    pub(super) fn of_entry(call: &'a Call, entry: &'a Entry, arrival: Option<&'a Arrival>) -> Self {
        Self {
            call,
            entry,
            pieces: &entry.pieces,
            people: &entry.people,
            piece: None,
            arrival,
        }
    }

    /// One piece of it, by its index.
    pub(super) fn of_piece(self, index: usize) -> Self {
        Self {
            pieces: self.entry.pieces.get(index..=index).unwrap_or_default(),
            piece: Some(super::finding_template::count_u32(index + 1)),
            ..self
        }
    }

    /// One person of it, by their index.
    pub(super) fn of_person(self, index: usize) -> Self {
        Self {
            people: self.entry.people.get(index..=index).unwrap_or_default(),
            ..self
        }
    }
}
