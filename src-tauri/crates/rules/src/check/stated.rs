//! What every finding of one rule shares: the rule, its words and whether it blocks.

use std::sync::Arc;

use crate::{Finding, Message, Outcome, Rule, Source, Text};

/// A rule as the call states it.
pub(super) struct Stated<'a> {
    rule: Rule,
    words: &'a Arc<str>,
    blocks: bool,
}

impl<'a> Stated<'a> {
    pub(super) fn new(rule: Rule, text: &'a Text, blocks: bool) -> Self {
        Self {
            rule,
            words: text.in_language("en"),
            blocks,
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
        let words = Arc::clone(self.words);
        Finding {
            rule: self.rule,
            outcome,
            piece: None,
            datum,
            source,
            words,
            message,
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

/// A length as the number a message takes. Shapes admit a hundred pieces and people at most.
pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
