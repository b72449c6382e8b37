//! What a condition is evaluated on: an entry, or one of its pieces or people; and which questions are asked of it.
//!
//! Whether a question is asked may depend on the answer to another, so that each is found out once, when it is needed.

use std::cell::RefCell;

use super::number::saturating_u32;
use crate::{Arrival, Call, Condition, Entry, Outcome, Person, Piece, Question, Subject};

/// An entry with the pieces and people that a condition is evaluated on: all of them, or one.
#[derive(Clone, Copy)]
pub(super) struct EvalContext<'a> {
    pub(super) call: &'a Call,
    pub(super) entry: &'a Entry,
    pub(super) pieces: &'a [Piece],
    pub(super) people: &'a [Person],
    /// The number of the piece in the entry, counted from 1, where the condition is evaluated on one piece.
    pub(super) piece_number: Option<u32>,
    /// The index of the person in the entry, where the condition is evaluated on one person.
    person_index: Option<usize>,
    pub(super) arrival: Option<&'a Arrival>,
    /// Which questions are asked of the entry and of each piece and person.
    pub(super) asked: &'a Asked,
}

impl<'a> EvalContext<'a> {
    /// The whole entry.
    pub(super) fn of_entry(
        call: &'a Call,
        entry: &'a Entry,
        arrival: Option<&'a Arrival>,
        asked: &'a Asked,
    ) -> Self {
        Self {
            call,
            entry,
            pieces: &entry.pieces,
            people: &entry.people,
            piece_number: None,
            person_index: None,
            arrival,
            asked,
        }
    }

    /// The whole entry again, of which this may be a piece or a person.
    pub(super) fn whole(self) -> Self {
        Self::of_entry(self.call, self.entry, self.arrival, self.asked)
    }

    /// One piece of it, by its index.
    pub(super) fn of_piece(self, index: usize) -> Self {
        Self {
            pieces: self.entry.pieces.get(index..=index).unwrap_or_default(),
            piece_number: Some(saturating_u32(index + 1)),
            ..self
        }
    }

    /// The index in the entry of the first piece that the condition is evaluated on.
    pub(super) fn first_piece_index(&self) -> usize {
        let number = self.piece_number;
        let number = number.and_then(|number| usize::try_from(number).ok());
        number.map_or(0, |number| number.saturating_sub(1))
    }

    /// The index in the entry of the first person that the condition is evaluated on.
    pub(super) fn first_person_index(&self) -> usize {
        self.person_index.unwrap_or(0)
    }

    /// One person of it, by their index.
    pub(super) fn of_person(self, index: usize) -> Self {
        Self {
            people: self.entry.people.get(index..=index).unwrap_or_default(),
            person_index: Some(index),
            ..self
        }
    }
}

/// Which of a call's questions are asked of one entry, as far as that was needed.
pub(super) struct Asked {
    /// One for each question of the call, in their order.
    states: RefCell<Vec<State>>,
    applies: Applies,
}

/// Finds out whether a condition holds, so that a question that has it is asked. It is passed in because `condition` imports
/// this module, and modules must not import each other in a circle.
type Applies = fn(Option<&Condition>, &EvalContext<'_>) -> Outcome;

/// Whether one question is asked.
#[derive(Clone)]
enum State {
    NotNeededYet,
    /// It is being found out: where it then depends on itself, it counts as asked.
    BeingFound,
    /// Of the entry, or of each piece or person in their order: met where it is asked, not met where it is not, and
    /// needs a person where that depends on something unknown. It is empty where the entry has no pieces or people.
    Found(Vec<Outcome>),
}

impl Asked {
    /// Nothing is found out yet.
    pub(super) fn of(call: &Call, applies: Applies) -> Self {
        Self {
            states: RefCell::new(vec![State::NotNeededYet; call.questions.len()]),
            applies,
        }
    }

    /// Whether a question of the call is asked: of the entry, or of each of its pieces or people in their order. Empty
    /// where there are none of these; where the call has no such question; and while it is being found out, where its
    /// condition depends on its own answer. Whoever misses an outcome takes the question as asked; one that cannot be known
    /// is `NeedsPerson` and not missing.
    pub(super) fn outcomes(&self, question: &Question, context: &EvalContext<'_>) -> Vec<Outcome> {
        let mut questions = context.call.questions.iter();
        let Some(index) = questions.position(|one| one.id == question.id) else {
            return Vec::new();
        };
        match self.states.borrow().get(index) {
            Some(State::Found(outcomes)) => return outcomes.clone(),
            Some(State::NotNeededYet) => {}
            Some(State::BeingFound) | None => return Vec::new(),
        }
        self.set(index, State::BeingFound);
        let outcomes = self.find(question, &context.whole());
        self.set(index, State::Found(outcomes.clone()));
        outcomes
    }

    fn set(&self, index: usize, state: State) {
        if let Some(known) = self.states.borrow_mut().get_mut(index) {
            *known = state;
        }
    }

    /// What `outcomes` gives, found out on the whole entry.
    fn find(&self, question: &Question, whole: &EvalContext<'_>) -> Vec<Outcome> {
        let entry = whole.entry;
        if !question.asked_in(&entry.category) {
            let count = match question.of {
                Subject::Entry => 1,
                Subject::Piece => entry.pieces.len(),
                Subject::Person => entry.people.len(),
            };
            return vec![Outcome::NotMet; count];
        }
        let is_asked = |context: &EvalContext<'_>| (self.applies)(question.when.as_ref(), context);
        match question.of {
            Subject::Entry => vec![is_asked(whole)],
            Subject::Piece => (0..entry.pieces.len())
                .map(|index| is_asked(&whole.of_piece(index)))
                .collect(),
            Subject::Person => (0..entry.people.len())
                .map(|index| is_asked(&whole.of_person(index)))
                .collect(),
        }
    }
}
