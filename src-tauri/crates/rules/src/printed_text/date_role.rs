//! Which date of several something ends on, by the words before it: "entries open on 1 July and close on 19 August".

use super::statement::{Meaning, Role, Statement};
use super::token::{Kind, Token};

/// Words behind which a date is one that something begins on, or that holds no more.
const START: [&str; 29] = [
    "open",
    "opens",
    "opened",
    "opening",
    "from",
    "since",
    "after",
    "start",
    "starts",
    "starting",
    "begin",
    "begins",
    "beginning",
    "original",
    "originally",
    "previously",
    "was",
    "announced",
    "ouvre",
    "ouvrent",
    "ouverture",
    "du",
    "depuis",
    "partir",
    "debut",
    "commence",
    "initiale",
    "initialement",
    "apres",
];

/// Words behind which a date is one that something ends on.
const END: [&str; 36] = [
    "close",
    "closes",
    "closed",
    "closing",
    "due",
    "deadline",
    "until",
    "till",
    "to",
    "by",
    "before",
    "through",
    "thru",
    "and",
    "end",
    "ends",
    "ending",
    "later",
    "extended",
    "now",
    "received",
    "submitted",
    "submit",
    "limite",
    "jusqu",
    "au",
    "et",
    "tard",
    "avant",
    "cloture",
    "ferme",
    "ferment",
    "fermeture",
    "fin",
    "termine",
    "reportee",
];

/// How many words back are looked at.
const REACH: usize = 6;

/// Sets the role of every date.
pub(super) fn set_roles(tokens: &[Token<'_>], statements: &mut [Statement]) {
    let mut last_end = 0;
    for statement in statements {
        if let Meaning::Date(date) = &mut statement.meaning {
            let between = tokens
                .iter()
                .filter(|token| token.kind == Kind::Word)
                .filter(|token| token.at.start >= last_end && token.at.end <= statement.at.start);
            let words: Vec<&str> = between.map(|token| &*token.folded).collect();
            let mut near = words.iter().rev().take(REACH);
            date.role = near.find_map(|word| role_of(word)).unwrap_or(Role::Unknown);
            last_end = statement.at.end;
        }
    }
}

fn role_of(folded: &str) -> Option<Role> {
    if START.contains(&folded) {
        return Some(Role::Start);
    }
    END.contains(&folded).then_some(Role::End)
}
