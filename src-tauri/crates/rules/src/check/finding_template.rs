//! Makes the findings of one rule: all of them have the rule, its text and whether it blocks in common.

use std::sync::Arc;

use super::condition_result::ConditionResult;
use super::number::saturating_u32;
use crate::{Finding, Message, Outcome, Rule, Source, Text};

/// What all findings of one rule have in common.
pub(super) struct FindingTemplate<'a> {
    rule: Rule,
    id: Option<&'a str>,
    words: &'a Text,
    blocks: bool,
}

impl<'a> FindingTemplate<'a> {
    pub(super) fn new(rule: Rule, text: &'a Text, blocks: bool) -> Self {
        Self {
            rule,
            id: None,
            words: text,
            blocks,
        }
    }

    /// One of several rules of its kind.
    pub(super) fn with_id(self, id: &'a str) -> Self {
        Self {
            id: Some(id),
            ..self
        }
    }

    /// A finding on the whole entry.
    pub(super) fn of_entry(
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
    pub(super) fn of_piece(
        &self,
        index: usize,
        outcome: Outcome,
        datum: Option<(String, Source)>,
        message: Message,
    ) -> Finding {
        Finding {
            piece: Some(saturating_u32(index + 1)),
            ..self.of_entry(outcome, datum, message)
        }
    }
}

impl FindingTemplate<'_> {
    /// A finding on the whole entry, with the result of a condition.
    pub(super) fn of_result(&self, result: ConditionResult) -> Finding {
        let parts = result.parts;
        Finding {
            parts,
            ..self.of_entry(result.outcome, result.datum, result.message)
        }
    }

    /// A finding on the piece at `index`, counted from 0, with the result of a condition.
    pub(super) fn of_piece_result(&self, index: usize, result: ConditionResult) -> Finding {
        Finding {
            piece: Some(saturating_u32(index + 1)),
            ..self.of_result(result)
        }
    }
}
