//! Each piece was published or broadcast inside the window.
//!
//! Where not all pieces must lie inside, the entry is judged as a whole: once enough do, the others are met too
//! and their findings say by what; while pieces of unknown date could still make it enough, pieces outside need
//! a person.

use super::facts::published;
use super::held::Held;
use super::stated::{Stated, number};
use super::whole::Whole;
use crate::{Finding, Message, Outcome, Piece, Rule, Span, Window};

pub(super) fn check(window: &Window, pieces: &[Piece], into: &mut Vec<Finding>) {
    let stated = Stated::new(Rule::Window, &window.text, window.blocks);
    let span = Span::from(window);
    let each: Vec<Held> = pieces
        .iter()
        .map(|piece| published::held(span, piece))
        .collect();
    let outcomes: Vec<Outcome> = each.iter().map(|held| held.outcome).collect();
    let whole = Whole::of(window.pieces, &outcomes);
    for (index, mut held) in each.into_iter().enumerate() {
        match (held.outcome, &whole) {
            (Outcome::Met, _) | (_, Whole::EachAlone) => {}
            (_, Whole::Enough { inside }) => {
                held.outcome = Outcome::Met;
                held.message = Message::plain("finding-window-carried")
                    .with("inside", *inside)
                    .with("pieces", number(pieces.len()));
            }
            (_, Whole::Open) => {
                held.outcome = Outcome::NeedsPerson;
                held.message = Message::plain("finding-window-open");
            }
        }
        into.push(stated.held_in(index, held));
    }
}
