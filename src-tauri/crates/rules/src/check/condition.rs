//! A condition held against an entry, or one of its pieces or people.

use super::facts::count::{self, PEOPLE, PIECES};
use super::facts::length::{RUNTIME, WORDS};
use super::facts::person::{self, Tie};
use super::facts::{age, answer, file, filled, language, media, outlet, place, published};
use super::ground::Ground;
use super::held::Held;
use crate::{Condition, Country, Limit, LimitOf, Message, Outcome, Piece};

use super::facts::measure::Measure;

pub(super) fn hold(condition: &Condition, ground: &Ground<'_>) -> Held {
    let every = |held: &dyn Fn(&Piece) -> Held| Held::all(ground.pieces.iter().map(held));
    match condition {
        Condition::All(conditions) => Held::all(conditions.iter().map(|one| hold(one, ground))),
        Condition::Any(conditions) => Held::any(conditions.iter().map(|one| hold(one, ground))),
        Condition::Not(condition) => hold(condition, ground).negated(),
        Condition::Published(span) => every(&|piece| published::held(*span, piece)),
        Condition::PublishedIn(countries) => every(&|piece| place::held(countries, piece)),
        Condition::Language(languages) => every(&|piece| language::held(languages, piece)),
        Condition::Translation(asked) => every(&|piece| language::translation(*asked, piece)),
        Condition::Outlet(outlets) => every(&|piece| outlet::held(outlets, piece)),
        Condition::Media(elements) => media::held(elements, ground.pieces),
        Condition::Words(limit) => length(&WORDS, *limit, ground),
        Condition::RuntimeSeconds(limit) => length(&RUNTIME, *limit, ground),
        Condition::Pieces(asked) => count::held(&PIECES, *asked, ground.entry.pieces.len()),
        Condition::People(asked) => count::held(&PEOPLE, *asked, ground.entry.people.len()),
        Condition::CitizenOf(countries) => tied(Tie::CitizenOf, countries, ground),
        Condition::ResidentOf(countries) => tied(Tie::ResidentOf, countries, ground),
        Condition::WorksIn(countries) => tied(Tie::WorksIn, countries, ground),
        Condition::EnteredBy(roles) => {
            let role = ground.entry.entered_by.role;
            Held::declared(roles.contains(&role), role.name().to_owned(), || {
                Message::plain("finding-entered-by").with("role", role.name())
            })
        }
        Condition::Category(ids) => {
            let category = &ground.entry.category;
            Held::declared(ids.contains(category), category.clone(), || {
                Message::plain("finding-category-other")
            })
        }
        Condition::Filled(fields) => filled::held(fields, ground),
        Condition::File(purpose) => file::held(ground.entry, *purpose, ground.piece),
        Condition::Answer(asked) => answer::held(asked, ground),
        Condition::Age(asked) => age::held(asked, ground),
        Condition::Judgement(ask) => {
            Held::unknown(Message::plain("finding-judgement").with("ask", ask))
        }
    }
}

fn tied(tie: Tie, countries: &[Country], ground: &Ground<'_>) -> Held {
    Held::all(
        ground
            .people
            .iter()
            .map(|one| person::held(tie, countries, one)),
    )
}

fn length(measure: &Measure, limit: Limit, ground: &Ground<'_>) -> Held {
    match limit.of {
        LimitOf::Sum => measure.held(limit, ground.pieces),
        LimitOf::Each => Held::all(
            ground
                .pieces
                .chunks(1)
                .map(|piece| measure.held(limit, piece)),
        ),
    }
}

/// Whether a rule or a question holds here at all: met where nothing says otherwise.
pub(super) fn applies(when: Option<&Condition>, ground: &Ground<'_>) -> Outcome {
    when.map_or(Outcome::Met, |when| hold(when, ground).outcome)
}
