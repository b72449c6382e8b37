//! What every finding of one rule shares: the rule, its words and whether it blocks.

use std::sync::Arc;

use super::condition_result::ConditionResult;
use crate::{Finding, Message, Outcome, Rule, Source, Text};

/// A rule as the call states it.
pub(super) struct Stated<'a> {
    rule: Rule,
    id: Option<&'a str>,
    words: &'a Text,
    blocks: bool,
}

impl<'a> Stated<'a> {
    pub(super) fn new(rule: Rule, text: &'a Text, blocks: bool) -> Self {
        Self {
            rule,
            id: None,
            words: text,
            blocks,
        }
    }

    /// One of several rules of its kind.
    pub(super) fn named(self, id: &'a str) -> Self {
        Self {
            id: Some(id),
            ..self
        }
    }

    /// A finding on the whole entry.
    pub(super) fn found(
        &self,
        outcome: Outcome,
        datum: Option<(String, Source)>,
        message: Message,
    ) -> Finding {
        let (datum, source) = datum.unzip();
        Finding {
            rule: self.rule,
            id: self.id.map(Arc::from),
            outcome,
            piece: None,
            datum,
            source,
            words: self.words.clone(),
            message,
            parts: Vec::new(),
            blocks: self.blocks,
        }
    }

    /// A finding on the piece at `index`, counted from 0.
    pub(super) fn found_in(
        &self,
        index: usize,
        outcome: Outcome,
        datum: Option<(String, Source)>,
        message: Message,
    ) -> Finding {
        Finding {
            piece: Some(number(index + 1)),
            ..self.found(outcome, datum, message)
        }
    }
}

impl Stated<'_> {
    /// A finding on the whole entry, of what was held.
    pub(super) fn result(&self, result: ConditionResult) -> Finding {
        let parts = result.parts;
        Finding {
            parts,
            ..self.found(result.outcome, result.datum, result.message)
        }
    }

    /// A finding on the piece at `index`, counted from 0, of what was held.
    pub(super) fn held_in(&self, index: usize, result: ConditionResult) -> Finding {
        Finding {
            piece: Some(number(index + 1)),
            ..self.result(result)
        }
    }
}

/// A length as the number a message takes. Shapes admit a hundred pieces and people at most.
pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
