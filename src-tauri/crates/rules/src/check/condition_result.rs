//! The result of checking something against a condition, independent of the rule.

use crate::{Message, Outcome, Source};

/// An outcome, the datum it rests on, and what to tell a person.
#[derive(Debug, Clone)]
pub(super) struct ConditionResult {
    pub(super) outcome: Outcome,
    pub(super) datum: Option<(String, Source)>,
    pub(super) message: Message,
    /// What else there is to tell, where several things led to the outcome.
    pub(super) parts: Vec<Message>,
    /// Whether it rests on nothing but questions that are not asked, so that it neither meets nor breaks anything.
    pub(super) is_not_asked: bool,
}

impl ConditionResult {
    pub(super) fn new(outcome: Outcome, datum: Option<(String, Source)>, message: Message) -> Self {
        Self {
            outcome,
            datum,
            message,
            parts: Vec::new(),
            is_not_asked: false,
        }
    }

    /// The result for the answer to a question that is not asked: it takes no part in a condition. Where a rule or a
    /// question depends on nothing else, it does not apply.
    pub(super) fn not_asked() -> Self {
        Self {
            is_not_asked: true,
            ..Self::new(
                Outcome::NotMet,
                None,
                Message::plain("finding-answer-not-asked"),
            )
        }
    }

    /// The result for something declared: met or not.
    pub(super) fn declared(
        is_met: bool,
        datum: String,
        otherwise: impl FnOnce() -> Message,
    ) -> Self {
        let datum = Some((datum, Source::Declared));
        if is_met {
            Self::new(Outcome::Met, datum, Message::plain("finding-own-met"))
        } else {
            Self::new(Outcome::NotMet, datum, otherwise())
        }
    }

    /// The same without the datum.
    pub(super) fn without_datum(self) -> Self {
        Self {
            datum: None,
            ..self
        }
    }

    /// The result where a fact was not declared: a person must ask.
    pub(super) fn unknown(message: Message) -> Self {
        Self::new(Outcome::NeedsPerson, None, message)
    }

    /// The opposite. What was read can meet a rule and never breaks one, so a person looks where it would.
    pub(super) fn negated(self) -> Self {
        if self.is_not_asked {
            return self;
        }
        let was_read = matches!(self.datum, Some((_, Source::Read)));
        match self.outcome {
            Outcome::NeedsPerson => self,
            Outcome::Met if was_read => Self::new(
                Outcome::NeedsPerson,
                self.datum,
                Message::plain("finding-excluded"),
            ),
            Outcome::Met => Self::new(
                Outcome::NotMet,
                self.datum,
                Message::plain("finding-excluded"),
            ),
            Outcome::NotMet => {
                Self::new(Outcome::Met, self.datum, Message::plain("finding-own-met"))
            }
        }
    }

    /// Every one of these: the worst of them decides, and every one with that outcome adds its message.
    pub(super) fn all(results: impl IntoIterator<Item = Self>) -> Self {
        let Some(results) = Self::asked(results) else {
            return Self::not_asked();
        };
        let worst = results.iter().map(|result| result.outcome).max();
        Self::deciding(results, worst.unwrap_or(Outcome::Met))
    }

    /// At least one of these: the best of them decides. Where none is met, the message of each is given.
    pub(super) fn any(results: impl IntoIterator<Item = Self>) -> Self {
        let Some(results) = Self::asked(results) else {
            return Self::not_asked();
        };
        let best = results.iter().map(|result| result.outcome).min();
        let mut result = Self::deciding(results, best.unwrap_or(Outcome::NotMet));
        if result.outcome == Outcome::NotMet && !result.parts.is_empty() {
            result.parts.insert(0, result.message);
            result.message = Message::plain("finding-none-of");
        }
        result
    }

    /// The results without those that rest on questions that are not asked; none where no other is left.
    fn asked(results: impl IntoIterator<Item = Self>) -> Option<Vec<Self>> {
        let (left_out, asked): (Vec<Self>, Vec<Self>) =
            results.into_iter().partition(|result| result.is_not_asked);
        (left_out.is_empty() || !asked.is_empty()).then_some(asked)
    }

    /// The results with this outcome, as one.
    fn deciding(results: Vec<Self>, outcome: Outcome) -> Self {
        let mut decisive_results = results
            .into_iter()
            .filter(|result| result.outcome == outcome);
        let Some(mut first) = decisive_results.next() else {
            return Self::new(outcome, None, Message::plain("finding-own-met"));
        };
        for result in decisive_results {
            if let Some((more, source)) = result.datum {
                match &mut first.datum {
                    Some((datum, known)) => {
                        // The weaker source is that of the whole.
                        if source == Source::Read {
                            *known = source;
                        }
                        if *datum != more {
                            *datum = format!("{datum}; {more}");
                        }
                    }
                    None => first.datum = Some((more, source)),
                }
            }
            if outcome != Outcome::Met {
                let report =
                    |message: &Message| *message != first.message && !first.parts.contains(message);
                let new: Vec<Message> = std::iter::once(result.message)
                    .chain(result.parts)
                    .filter(report)
                    .collect();
                first.parts.extend(new);
            }
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(source: Source) -> ConditionResult {
        let datum = Some(("en".to_owned(), source));
        ConditionResult::new(Outcome::Met, datum, Message::plain("finding-own-met"))
    }

    #[test]
    fn what_was_read_never_breaks_a_rule() {
        let (read, declared) = (Source::Read, Source::Declared);
        assert_eq!(met(declared).negated().outcome, Outcome::NotMet);
        assert_eq!(met(read).negated().outcome, Outcome::NeedsPerson);
        for both in [[met(declared), met(read)], [met(read), met(declared)]] {
            let all = ConditionResult::all(both);
            assert_eq!(all.negated().outcome, Outcome::NeedsPerson);
        }
    }
}
