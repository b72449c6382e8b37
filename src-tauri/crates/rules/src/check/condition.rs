//! A condition checked against an entry, or one of its pieces or people.

use super::asked_by::AskedBy;
use super::condition_result::ConditionResult;
use super::eval_context::EvalContext;
use super::facts::count::{self, PEOPLE, PIECES};
use super::facts::length::{RUNTIME, WORDS};
use super::facts::person;
use super::facts::{
    age, answer, compared, different, file, filled, language, media, outlet, place, published,
};
use crate::call::CountryTie;
use crate::{Condition, Country, Limit, LimitOf, Message, Outcome, Piece};

use super::facts::measure::Measure;

/// Checks a condition against an entry.
pub(super) fn evaluate(condition: &Condition, context: &EvalContext<'_>) -> ConditionResult {
    let every = |result: &dyn Fn(&Piece) -> ConditionResult| {
        ConditionResult::all(context.pieces.iter().map(result))
    };
    match condition {
        Condition::All(conditions) => {
            ConditionResult::all(conditions.iter().map(|one| evaluate(one, context)))
        }
        Condition::Any(conditions) => {
            ConditionResult::any(conditions.iter().map(|one| evaluate(one, context)))
        }
        Condition::Not(condition) => evaluate(condition, context).negated(),
        Condition::Published(span) => every(&|piece| published::result(*span, piece)),
        Condition::PublishedIn(countries) => every(&|piece| place::result(countries, piece)),
        Condition::Language(languages) => every(&|piece| language::result(languages, piece)),
        Condition::Translation(asked) => every(&|piece| language::translation(*asked, piece)),
        Condition::Outlet(outlets) => every(&|piece| outlet::result(outlets, piece)),
        Condition::Media(elements) => media::result(elements, context.pieces, AskedBy::Rule),
        Condition::Words(limit) => length(&WORDS, *limit, context),
        Condition::RuntimeSeconds(limit) => length(&RUNTIME, *limit, context),
        Condition::Pieces(asked) => {
            count::result(&PIECES, *asked, context.entry.pieces.len(), AskedBy::Rule)
        }
        Condition::People(asked) => {
            count::result(&PEOPLE, *asked, context.entry.people.len(), AskedBy::Rule)
        }
        Condition::CitizenOf(countries) => tied(CountryTie::CitizenOf, countries, context),
        Condition::ResidentOf(countries) => tied(CountryTie::ResidentOf, countries, context),
        Condition::PermanentResidentOf(countries) => {
            tied(CountryTie::PermanentResidentOf, countries, context)
        }
        Condition::VisaOf(countries) => tied(CountryTie::VisaOf, countries, context),
        Condition::WorksIn(countries) => tied(CountryTie::WorksIn, countries, context),
        Condition::EnteredBy(roles) => {
            let role = context.entry.entered_by.role;
            ConditionResult::declared(roles.contains(&role), role.name().to_owned(), || {
                Message::plain("finding-entered-by").with("role", role.name())
            })
        }
        Condition::Category(ids) => {
            let category = &context.entry.category;
            ConditionResult::declared(ids.contains(category), category.clone(), || {
                Message::plain("finding-category-other")
            })
        }
        Condition::Filled(fields) => filled::result(fields, context),
        Condition::File(purpose) => file::result(context.entry, *purpose, context.piece_number),
        Condition::Answer(asked) => answer::result(asked, context),
        Condition::Compared(asked) => compared::result(asked, context),
        Condition::DistinctCount(count) => different::result(count, context),
        Condition::Age(asked) => age::result(asked, context),
        Condition::Judgement(ask) => {
            ConditionResult::unknown(Message::plain("finding-judgement").with("ask", ask))
        }
    }
}

fn tied(tie: CountryTie, countries: &[Country], context: &EvalContext<'_>) -> ConditionResult {
    ConditionResult::all(
        context
            .people
            .iter()
            .map(|one| person::result(tie, countries, one)),
    )
}

fn length(measure: &Measure, limit: Limit, context: &EvalContext<'_>) -> ConditionResult {
    match limit.of {
        LimitOf::Sum => measure.result(limit, context.pieces, AskedBy::Rule),
        LimitOf::Each => ConditionResult::all(
            context
                .pieces
                .chunks(1)
                .map(|piece| measure.result(limit, piece, AskedBy::Rule)),
        ),
    }
}

/// Whether a rule or a question applies: met where it has no condition.
pub(super) fn applies(when: Option<&Condition>, context: &EvalContext<'_>) -> Outcome {
    when.map_or(Outcome::Met, |when| evaluate(when, context).outcome)
}
