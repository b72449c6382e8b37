//! The numbers, ages, amounts and days of a text beside the keys of its rule.

use chrono::{Datelike, NaiveDate};

use super::bound_text;
use super::direction;
use super::facts::{Bound, Facts};
use super::review::TextReview;
use crate::{Meaning, Message, Statement, Text, Unit, read_printed};

/// Words right before a number that is out itself: "under three hours".
const OPEN: [&str; 8] = [
    "under",
    "below",
    "over",
    "above",
    "beyond",
    "exceeding",
    "reached",
    "turned",
];

/// Words that take such a word back: "not exceeding", "no more than", « pas plus de ».
const NOT: [&str; 6] = ["no", "not", "never", "cannot", "pas", "ni"];

/// What the keys of a rule, and of the whole call, are to its words.
pub(super) struct Keys<'a> {
    /// Those of the rule: words that differ from them contradict it.
    pub(super) own: &'a Facts,
    /// Those of the whole call: words that say one of them speak of another rule.
    pub(super) all: &'a Facts,
    /// Whether each length of the text must be one of the rule's, as the words of a category name its limits.
    pub(super) strict: bool,
}

/// Compares a text with the keys of its rule.
pub(super) fn compare(text: &Text, keys: &Keys<'_>) -> TextReview {
    TextReview::of_each(text, |text| compare_one(text, keys))
}

fn compare_one(text: &str, keys: &Keys<'_>) -> TextReview {
    let read = read_printed(text);
    let mut review = TextReview::new(read.unread);
    for statement in &read.statements {
        let printed = || statement.text.clone();
        if let Some(message) = other_direction(statement, text, keys.own) {
            review.contradicts(message);
        } else if agrees(statement, text, keys.own) {
            review.agreed.push(printed());
        } else if let Some(message) = contradiction(statement, &read.statements, text, keys) {
            review.contradicts(message);
        } else if agrees(statement, text, keys.all) {
            review.agreed.push(printed());
        } else {
            review.unread.push(printed());
        }
    }
    review
}

/// Whether a statement says what one of the keys says.
fn agrees(statement: &Statement, text: &str, facts: &Facts) -> bool {
    let open = is_open(text, statement);
    match &statement.meaning {
        Meaning::Amount { thousandths, unit } => facts
            .bounds
            .iter()
            .any(|(of, bound)| of == unit && says(*bound, *thousandths, open)),
        // « 1 h 30 » of a film is a length.
        Meaning::Time(time) if time.or_length => {
            let seconds = u64::from(time.hour * 3600 + time.minute * 60);
            let lengths = facts.bounds.iter().filter(|(of, _)| *of == Unit::Seconds);
            lengths
                .clone()
                .any(|(_, bound)| bound.is_said_by(seconds, open))
        }
        Meaning::Age(age) => facts
            .ages
            .iter()
            .any(|bound| age_says(*bound, age.years.into(), age.below, open)),
        Meaning::Money(money) => facts.money.contains(&money.hundredths),
        Meaning::Date(date) => facts.days.iter().any(|day| date.is_day(*day)),
        Meaning::Year(year) => facts.days.iter().any(|day| day.year() == *year),
        Meaning::Month { year, month } => facts
            .days
            .iter()
            .any(|day| (day.year(), day.month()) == (*year, *month)),
        Meaning::Time(_) | Meaning::Midnight | Meaning::Weekday(_) | Meaning::Zone(_) => false,
    }
}

fn says(bound: Bound, thousandths: u64, open: bool) -> bool {
    thousandths.is_multiple_of(1000) && bound.is_said_by(thousandths / 1000, open)
}

/// Whether an age says a bound: somebody of 30 is not "under 30", and whoever has "reached 26" is too old.
fn age_says(bound: Bound, years: u64, below: bool, open: bool) -> bool {
    if let (Bound::AtMost(most), true) = (bound, below) {
        return most.checked_add(1) == Some(years);
    }
    bound.is_said_by(years, open)
}

/// Whether a number is out itself, by the words before it: "under 30", "more than 10", « moins de 3 », and not "no more
/// than 10".
fn is_open(text: &str, statement: &Statement) -> bool {
    let before = text[..statement.at.start].to_lowercase();
    let mut words = before
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .rev();
    let mut next = || words.next().unwrap_or_default();
    match (next(), next(), next()) {
        (
            "than" | "de" | "d",
            "more" | "less" | "fewer" | "longer" | "shorter" | "older" | "younger" | "plus"
            | "moins",
            not,
        ) => !NOT.contains(&not),
        (word, not, _) => OPEN.contains(&word) && !NOT.contains(&not),
    }
}

/// What is said of a number that is the most by the words and the least by the keys, or the other way round.
fn other_direction(statement: &Statement, text: &str, facts: &Facts) -> Option<Message> {
    let open = is_open(text, statement);
    let mut said: Vec<Bound> = Vec::new();
    if let Meaning::Amount { thousandths, unit } = &statement.meaning {
        let bounds = facts.bounds.iter().filter(|(of, _)| of == unit);
        let bounds = bounds.map(|(_, bound)| *bound);
        said.extend(bounds.filter(|bound| says(*bound, *thousandths, open)));
    }
    if let Meaning::Age(age) = &statement.meaning {
        let ages = facts.ages.iter().copied();
        said.extend(ages.filter(|bound| age_says(*bound, age.years.into(), age.below, open)));
    }
    let direction = direction::of(text, statement)?;
    let is_turned = !said.is_empty() && !said.iter().any(|bound| direction.is_of(*bound));
    is_turned.then(|| {
        Message::plain("advice-direction-differs")
            .with("printed", &*statement.text)
            .with("direction", direction.name())
    })
}

/// What a statement contradicts. The words of a category must name its limits; else a rule contradicts its words only
/// where a number of the text is none of the keys and a key is none of the numbers of the text.
fn contradiction(
    statement: &Statement,
    others: &[Statement],
    text: &str,
    keys: &Keys<'_>,
) -> Option<Message> {
    let printed = &*statement.text;
    if let Meaning::Amount { unit, .. } = &statement.meaning {
        return amount(statement, *unit, others, text, keys);
    }
    if statement.meaning.age().is_some() {
        let is_said = |bound: &Bound| {
            let ages = others
                .iter()
                .filter_map(|other| Some((other, other.meaning.age()?)));
            ages.clone().any(|(other, age)| {
                age_says(*bound, age.years.into(), age.below, is_open(text, other))
            })
        };
        let ages = &keys.own.ages;
        let message = || {
            Message::plain("advice-number-differs")
                .with("printed", printed)
                .with("limits", bound_text::limits(ages, Unit::Times, printed))
        };
        return (!ages.iter().all(is_said)).then(message);
    }
    // The words of a rule on ages must name its days.
    if let Some(date) = statement
        .meaning
        .date()
        .filter(|_| !keys.own.ages.is_empty())
    {
        let is_said = |day: &NaiveDate| {
            let mut dates = others.iter().filter_map(|other| other.meaning.date());
            dates.any(|date| date.is_day(*day))
        };
        let unsaid = keys.own.days.iter().find(|day| !is_said(day))?;
        let printed = date.iso(unsaid.year());
        let message = Message::plain("advice-day-differs").with("printed", printed);
        return Some(message.with("days", unsaid.to_string()));
    }
    if statement.meaning.hundredths().is_some() {
        let amounts = &keys.own.money;
        let is_said = |amount: &u64| {
            let mut printed = others.iter().filter_map(|other| other.meaning.hundredths());
            *amount == 0 || printed.any(|printed| printed == *amount)
        };
        let message = || {
            Message::plain("advice-fee-differs")
                .with("printed", printed)
                .with("amounts", bound_text::amounts(amounts))
        };
        return (!amounts.iter().all(is_said)).then(message);
    }
    None
}

/// What a number of things contradicts.
fn amount(
    statement: &Statement,
    unit: Unit,
    others: &[Statement],
    text: &str,
    keys: &Keys<'_>,
) -> Option<Message> {
    let printed = &*statement.text;
    let bounds = keys.own.bounds.iter().filter(|(of, _)| *of == unit);
    let bounds: Vec<Bound> = bounds.map(|(_, bound)| *bound).collect();
    let must_be_a_limit = keys.strict && matches!(unit, Unit::Words | Unit::Seconds);
    if unit != Unit::Seconds && is_french_article(printed) {
        return None;
    }
    if bounds.is_empty() {
        // "An hour" is no number.
        let has_number = !printed.starts_with("an ") && !printed.starts_with("a ");
        let message = || Message::plain("advice-number-without-limit").with("printed", printed);
        return (must_be_a_limit && has_number).then(message);
    }
    let is_said = |bound: &Bound| {
        others.iter().any(|other| {
            let number = other.meaning.amount_of(unit);
            number.is_some_and(|number| says(*bound, number, is_open(text, other)))
        })
    };
    // The only number of its kind is about this rule, even where another rule has that limit; "one person" is no limit.
    let numbers = others
        .iter()
        .filter_map(|other| other.meaning.amount_of(unit));
    let is_only = numbers.clone().count() == 1 && numbers.clone().all(|number| number > 1000);
    let is_of_another_rule = !is_only && agrees(statement, text, keys.all);
    let speaks_of_it = !bounds.iter().all(is_said) && !is_of_another_rule;
    (must_be_a_limit || speaks_of_it).then(|| {
        Message::plain("advice-number-differs")
            .with("printed", printed)
            .with("limits", bound_text::limits(&bounds, unit, printed))
    })
}

/// Whether « un » or « une » stands before what is counted, which is "a" more often than "one", unless « seul » follows.
fn is_french_article(printed: &str) -> bool {
    let printed = printed.to_lowercase();
    let (first, rest) = printed.split_once(' ').unwrap_or((&printed, ""));
    matches!(first, "un" | "une") && !rest.starts_with("seul")
}
