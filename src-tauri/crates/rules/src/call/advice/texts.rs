//! Advice on two texts of one rule: what was printed elsewhere, checked against the rule as it is set.

use super::{Advice, categories, deadlines};
use crate::{Call, Message, Printed};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    for printed in &call.printed {
        let messages = match printed.of.split_once('.') {
            Some(("category", id)) => call
                .category(id)
                .map(|category| categories::printed_against(&printed.text, category)),
            _ => match printed.of.as_str() {
                "deadline" => {
                    let deadline = call.deadline_in_force();
                    Some(deadlines::printed_against(&printed.text, deadline))
                }
                "window" => call
                    .window
                    .as_ref()
                    .map(|window| super::stated::printed_against(&printed.text, window)),
                _ => None,
            },
        };
        into.extend(
            messages
                .unwrap_or_default()
                .into_iter()
                .map(|message| advice(printed, message)),
        );
    }
}

fn advice(printed: &Printed, message: Message) -> Advice {
    let message = message.with("source", printed.source.as_str());
    let code = match &*message.code {
        "advice-number-differs" => "advice-texts-number",
        _ => "advice-texts-deadline",
    };
    let message = Message {
        code: code.into(),
        ..message
    };
    Advice::new(printed.of.clone(), message)
}
