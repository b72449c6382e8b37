//! Advice on what cannot be: a window that is still open when entries close, a category that nobody can enter.

use super::Advice;
use crate::call::Asks;
use crate::{Call, Category, Condition, LanguageRule, Message, Window};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    for category in &call.categories {
        let asks = Asks::of(call, Some(category));
        let Some(window) = asks.window else { continue };
        let last = call.deadline_of(&category.id).local.date();
        let own = category.window.is_some() || category.deadline.is_some();
        let place = if own {
            format!("category.{}", category.id)
        } else {
            "window".to_owned()
        };
        let message = if window.from > last {
            Some("advice-window-not-begun")
        } else if window.to > last {
            Some("advice-window-open")
        } else {
            None
        };
        if let Some(code) = message {
            let message = Message::plain(code)
                .with("day", window.to.to_string())
                .with("from", window.from.to_string())
                .with("last", last.to_string());
            let advice = Advice::new(place, message);
            if !into.contains(&advice) {
                into.push(advice);
            }
        }
        if nobody(call, category, window) {
            let message = Message::plain("advice-category-nobody");
            into.push(Advice::new(format!("category.{}", category.id), message));
        }
    }
}

/// Whether a rule of the call's own leaves no day, language or number of pieces that the category allows.
fn nobody(call: &Call, category: &Category, window: &Window) -> bool {
    let asks = Asks::of(call, Some(category));
    call.rules
        .iter()
        .filter(|rule| rule.holds_for(&category.id) && rule.when.is_none())
        .any(|rule| leaves_nothing(&rule.require, category, window, asks.language))
}

fn leaves_nothing(
    require: &Condition,
    category: &Category,
    window: &Window,
    language: Option<&LanguageRule>,
) -> bool {
    if let Condition::Published(span) = require {
        span.to < window.from || span.from > window.to
    } else if let Condition::Language(languages) = require {
        let accepted =
            |rule: &LanguageRule| languages.iter().any(|one| rule.accepted.contains(one));
        language.is_some_and(|rule| !accepted(rule))
    } else if let Condition::Category(ids) = require {
        !ids.contains(&category.id)
    } else if let Condition::Pieces(count) = require {
        let apart = |most: Option<u32>, least: Option<u32>| {
            most.zip(least).is_some_and(|(most, least)| most < least)
        };
        category.pieces.is_some_and(|asked| {
            apart(count.at_most, asked.at_least) || apart(asked.at_most, count.at_least)
        })
    } else {
        false
    }
}
