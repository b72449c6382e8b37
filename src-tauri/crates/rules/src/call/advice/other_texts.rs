//! Advice on two texts of one rule: what was printed elsewhere, checked against the rule as it is set.

use std::collections::BTreeMap;

use super::{Advice, categories, deadlines};
use crate::{Call, Message, Printed};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    for printed in &call.printed {
        let messages = match printed.of.split_once('.') {
            Some(("category", id)) => call
                .category(id)
                .map(|category| categories::contradictions(&printed.text, category)),
            _ => match printed.of.as_str() {
                "deadline" => {
                    let deadline = call.deadline_in_force();
                    Some(deadlines::contradictions(&printed.text, deadline))
                }
                "window" => call
                    .window
                    .as_ref()
                    .map(|window| super::call_rules::contradictions(&printed.text, window)),
                _ => None,
            },
        };
        for message in messages.unwrap_or_default() {
            let advice = advice(printed, message);
            if !into.contains(&advice) {
                into.push(advice);
            }
        }
    }
}

fn advice(printed: &Printed, message: Message) -> Advice {
    let (code, params) = match &*message.code {
        "advice-number-differs" => ("advice-texts-number", message.params),
        "advice-number-without-limit" => ("advice-texts-number-without-limit", message.params),
        // All other differences have the same message, so it is given once.
        _ => ("advice-texts-deadline", BTreeMap::new()),
    };
    let message = Message {
        params,
        ..Message::plain(code)
    };
    let message = message.with("source", printed.source.as_str());
    Advice::new(printed.of.clone(), message)
}
