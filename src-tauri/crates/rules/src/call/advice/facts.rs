//! The keys of a rule that its words can be compared with.

use chrono::NaiveDate;

use super::clocks::named_day;
use crate::{AgeOn, Call, Category, Condition, Count, Deadline, Limit, OwnRule, Unit, WindowRule};

/// What the keys of one rule say, or those of a whole call.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// Bounds of what is counted.
    pub(super) bounds: Vec<(Unit, Bound)>,
    /// Bounds of ages in years.
    pub(super) ages: Vec<Bound>,
    /// Days that are named.
    pub(super) days: Vec<NaiveDate>,
    /// Amounts of money in hundredths.
    pub(super) money: Vec<u64>,
}

/// One bound as a key says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    AtLeast(u64),
    MoreThan(u64),
    AtMost(u64),
    LessThan(u64),
}

impl Bound {
    /// Its number.
    pub(super) fn value(self) -> u64 {
        match self {
            Self::AtLeast(value)
            | Self::MoreThan(value)
            | Self::AtMost(value)
            | Self::LessThan(value) => value,
        }
    }

    /// Whether a text that prints `value` says this bound. With `open`, the number itself is out: "under 30" is at most
    /// 29, "more than 10" at least 11.
    pub(super) fn is_said_by(self, value: u64, open: bool) -> bool {
        let next = match self {
            Self::AtMost(bound) => bound.checked_add(1),
            Self::AtLeast(bound) => bound.checked_sub(1),
            Self::MoreThan(_) | Self::LessThan(_) => None,
        };
        self.value() == value || open && next == Some(value)
    }
}

/// The bounds of a count that has both or one of them.
fn least_and_most(at_least: Option<u32>, at_most: Option<u32>) -> impl Iterator<Item = Bound> {
    let bounds = [
        at_least.map(|it| Bound::AtLeast(u64::from(it))),
        at_most.map(|it| Bound::AtMost(u64::from(it))),
    ];
    bounds.into_iter().flatten()
}

impl Facts {
    /// The limits of a category, and those of the rules of its own.
    pub(super) fn of_category(category: &Category) -> Self {
        let mut facts = Self::default();
        facts.limit(Unit::Words, category.words.as_ref());
        facts.limit(Unit::Seconds, category.runtime_seconds.as_ref());
        facts.count(Unit::Pieces, category.pieces.as_ref());
        facts.count(Unit::People, category.people.as_ref());
        if let Some(window) = &category.window {
            facts.window(window);
        }
        if let Some(deadline) = &category.deadline {
            facts.deadline(deadline);
        }
        facts
    }

    /// The bounds that a rule of the call's own asks for, whatever it is built of.
    pub(super) fn of_rule(rule: &OwnRule) -> Self {
        let mut facts = Self::default();
        facts.condition(&rule.require);
        if let Some(when) = &rule.when {
            facts.condition(when);
        }
        facts
    }

    /// Everything that a call says by keys: what a text names and no key says was compared with nothing.
    pub(super) fn of_call(call: &Call) -> Self {
        let mut facts = Self::default();
        for category in &call.categories {
            facts.extend(Self::of_category(category));
            facts.files(&category.files);
            if let Some(statement) = &category.statement {
                facts.lengths(statement.words.as_ref(), statement.characters.as_ref());
            }
        }
        for rule in &call.rules {
            facts.extend(Self::of_rule(rule));
        }
        for cap in &call.caps {
            facts.cap(cap.at_most);
        }
        if let Some(statement) = &call.statement {
            facts.lengths(statement.words.as_ref(), statement.characters.as_ref());
        }
        facts.files(&call.files);
        for question in &call.questions {
            facts.lengths(question.words.as_ref(), question.characters.as_ref());
        }
        if let Some(window) = &call.window {
            facts.window(window);
        }
        if let Some(fees) = &call.fees {
            facts.money = fees
                .tiers
                .iter()
                .map(|fee| fee.amount.hundredths())
                .collect();
            let until = fees.tiers.iter().filter_map(|fee| fee.until.as_ref());
            until.for_each(|until| facts.deadline(until));
        }
        if let Some(opening) = &call.opens {
            facts.days.push(opening.local.date());
        }
        let announced = call.extensions.iter().map(|extension| extension.announced);
        facts.days.extend(announced);
        let extensions = call.extensions.iter().map(|extension| &extension.deadline);
        let all = [&call.deadline]
            .into_iter()
            .chain(extensions)
            .chain(&call.supplements);
        all.for_each(|deadline| facts.deadline(deadline));
        facts
    }

    fn limit(&mut self, unit: Unit, limit: Option<&Limit>) {
        let Some(limit) = limit else { return };
        let bounds = [
            limit.at_least.map(|it| Bound::AtLeast(u64::from(it))),
            limit.more_than.map(|it| Bound::MoreThan(u64::from(it))),
            limit.at_most.map(|it| Bound::AtMost(u64::from(it))),
            limit.less_than.map(|it| Bound::LessThan(u64::from(it))),
        ];
        self.bounds
            .extend(bounds.into_iter().flatten().map(|bound| (unit, bound)));
    }

    /// The limits of a text that is written into the form: a statement, or the answer to a question.
    pub(super) fn lengths(&mut self, words: Option<&Limit>, characters: Option<&Limit>) {
        self.limit(Unit::Words, words);
        self.limit(Unit::Characters, characters);
    }

    fn count(&mut self, unit: Unit, count: Option<&Count>) {
        if let Some(count) = count {
            let bounds = least_and_most(count.at_least, count.at_most);
            self.bounds.extend(bounds.map(|bound| (unit, bound)));
        }
    }

    /// A cap: its words count entries, pieces or categories, or say "twice".
    pub(super) fn cap(&mut self, at_most: u32) {
        let bound = Bound::AtMost(u64::from(at_most));
        let units = [
            Unit::Entries,
            Unit::Pieces,
            Unit::Categories,
            Unit::People,
            Unit::Times,
        ];
        self.bounds.extend(units.map(|unit| (unit, bound)));
    }

    pub(super) fn files(&mut self, files: &[crate::FileLimits]) {
        for limits in files {
            let count = limits.at_most.map(|it| (Unit::Files, u64::from(it)));
            let sizes = [limits.total_bytes, limits.each_bytes]
                .into_iter()
                .flatten();
            let sizes = sizes.map(|bytes| (Unit::Bytes, bytes));
            let all = count.into_iter().chain(sizes);
            self.bounds
                .extend(all.map(|(unit, value)| (unit, Bound::AtMost(value))));
        }
    }

    fn window(&mut self, window: &WindowRule) {
        self.days.extend([window.from, window.to]);
    }

    fn deadline(&mut self, deadline: &Deadline) {
        self.days.push(named_day(deadline));
        let doubtful = deadline.doubtful_until.map(|local| local.date());
        self.days.extend(doubtful);
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(all) | Condition::Any(all) => {
                for part in all {
                    self.condition(part);
                }
            }
            Condition::Not(inner) => self.condition(inner),
            Condition::Published(span) => self.days.extend([span.from, span.to]),
            Condition::Words(limit) => self.limit(Unit::Words, Some(limit)),
            Condition::RuntimeSeconds(limit) => self.limit(Unit::Seconds, Some(limit)),
            Condition::Pieces(count) => self.count(Unit::Pieces, Some(count)),
            Condition::People(count) => self.count(Unit::People, Some(count)),
            Condition::Answer(answered) => self
                .days
                .extend(answered.from.into_iter().chain(answered.to)),
            Condition::Age(age) => {
                self.ages.extend(least_and_most(age.at_least, age.at_most));
                if let AgeOn::Day(day) = age.on {
                    self.days.push(day);
                }
            }
            Condition::DistinctCount(distinct) => {
                let bounds = least_and_most(distinct.at_least, distinct.at_most);
                self.bounds
                    .extend(bounds.map(|bound| (Unit::Pieces, bound)));
            }
            Condition::PublishedIn(_)
            | Condition::Language(_)
            | Condition::Translation(_)
            | Condition::Outlet(_)
            | Condition::Media(_)
            | Condition::CitizenOf(_)
            | Condition::ResidentOf(_)
            | Condition::PermanentResidentOf(_)
            | Condition::VisaOf(_)
            | Condition::Compared(_)
            | Condition::WorksIn(_)
            | Condition::EnteredBy(_)
            | Condition::Category(_)
            | Condition::Filled(_)
            | Condition::File(_)
            | Condition::Judgement(_) => {}
        }
    }

    fn extend(&mut self, other: Self) {
        self.bounds.extend(other.bounds);
        self.ages.extend(other.ages);
        self.days.extend(other.days);
        self.money.extend(other.money);
    }
}
