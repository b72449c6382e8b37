//! Advice on two texts of one rule: what was printed elsewhere, checked against the rule as it is set.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::review::{CallReview, TextReview};
use super::{Advice, categories, clocks, window};
use crate::{Call, Message, Printed};

pub(super) fn advise(call: &Call, all: &Facts, into: &mut CallReview) {
    for printed in &call.printed {
        let Some(mut review) = compare(call, all, printed) else {
            continue;
        };
        for message in review.messages.drain(..) {
            let advice = advice(printed, message);
            if !into.advice.contains(&advice) {
                into.advice.push(advice);
            }
        }
        into.report(&format!("printed {}", printed.of), review);
    }
}

fn compare(call: &Call, all: &Facts, printed: &Printed) -> Option<TextReview> {
    match printed.of.split_once('.') {
        Some(("category", id)) => {
            let category = call.category(id)?;
            Some(categories::compare(&printed.text, category, all))
        }
        _ => match printed.of.as_str() {
            "deadline" => Some(clocks::compare(&printed.text, call.deadline_in_force())),
            "window" => Some(window::compare(&printed.text, call.window.as_ref()?, true)),
            _ => None,
        },
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
