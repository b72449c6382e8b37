//! Which date of several something ends on, by the words before it: "entries open on 1 July and close on 19 August".

use super::statement::{Meaning, Role, Statement};
use super::token::{Kind, Token};

/// Words behind which a date is one that something begins on, or that no longer applies.
const START: [&str; 31] = [
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
    "launch",
    "launches",
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
const END: [&str; 42] = [
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
    "reporte",
    "reportee",
    "prolonge",
    "prolongee",
    "repousse",
    "repoussee",
    "ici",
];

/// How many words back are looked at.
const REACH: usize = 6;

/// Sets the role of every date.
pub(super) fn set_roles(tokens: &[Token<'_>], statements: &mut [Statement]) {
    let mut last_end = 0;
    for statement in statements {
        if let Meaning::Date(date) = &mut statement.meaning {
            let before = tokens.partition_point(|token| token.at.end <= statement.at.start);
            let words = tokens[..before]
                .iter()
                .rev()
                .take_while(|token| token.at.start >= last_end)
                .filter(|token| token.kind == Kind::Word);
            let mut near = words.take(REACH);
            let role = near.find_map(|word| role_of(&word.folded));
            date.role = role.unwrap_or(Role::Unknown);
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
