//! Advice on what is impossible: a window that is still open when entries close, a category that nobody can enter.

use super::Advice;
use crate::call::CategoryRules;
use crate::{Call, Category, Condition, HowMany, Message, OwnRule, Subject, WindowRule};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    for category in &call.categories {
        let rules = CategoryRules::of(call, Some(category));
        let late_advice = rules
            .window
            .and_then(|window| after_deadline(call, category, window));
        into.extend(late_advice.filter(|advice| !into.contains(advice)));
        if is_impossible_to_enter(call, category, &rules) {
            let message = Message::plain("advice-category-nobody");
            into.push(Advice::new(format!("category.{}", category.id), message));
        }
    }
}

/// A window of which a part or all lies after entries close.
fn after_deadline(call: &Call, category: &Category, window: &WindowRule) -> Option<Advice> {
    let last = call.deadline_of(&category.id).local.date();
    let has_own_span = category.window.is_some() || category.deadline.is_some();
    let place = if has_own_span {
        format!("category.{}", category.id)
    } else {
        "window".to_owned()
    };
    let code = if window.from > last {
        "advice-window-not-begun"
    } else if window.to > last {
        "advice-window-open"
    } else {
        return None;
    };
    let message = Message::plain(code)
        .with("day", window.to.to_string())
        .with("from", window.from.to_string())
        .with("last", last.to_string());
    Some(Advice::new(place, message))
}

/// Whether a rule of the call's own leaves no day, language or number of pieces that the category allows.
fn is_impossible_to_enter(call: &Call, category: &Category, rules: &CategoryRules<'_>) -> bool {
    call.rules
        .iter()
        .filter(|rule| rule.holds_for(&category.id) && rule.when.is_none())
        .any(|rule| contradicts_category(rule, category, rules))
}

fn contradicts_category(rule: &OwnRule, category: &Category, rules: &CategoryRules<'_>) -> bool {
    if let Condition::Published(span) = &rule.require {
        rules.window.is_some_and(|window| {
            // Where some pieces are enough for each of the two, they need not be the same pieces.
            let is_same_piece = window.pieces == HowMany::All || of_every_piece(rule);
            is_same_piece && (span.to < window.from || span.from > window.to)
        })
    } else if let Condition::Language(languages) = &rule.require {
        rules.language.is_some_and(|rule| {
            // Work in another language is accepted with a translation, or the desk has it translated.
            let is_strict = rule.with.is_empty() && !rule.translated_by_desk;
            is_strict && !languages.iter().any(|one| rule.accepted.contains(one))
        })
    } else if let Condition::Category(ids) = &rule.require {
        !ids.contains(&category.id)
    } else if let Condition::Pieces(count) = &rule.require {
        let contradict = |most: Option<u32>, least: Option<u32>| {
            most.zip(least).is_some_and(|(most, least)| most < least)
        };
        category.pieces.is_some_and(|pieces_asked| {
            contradict(count.at_most, pieces_asked.at_least)
                || contradict(pieces_asked.at_most, count.at_least)
        })
    } else {
        false
    }
}

/// Whether a rule must hold for every piece of an entry.
fn of_every_piece(rule: &OwnRule) -> bool {
    rule.of != Subject::Piece || rule.how_many == HowMany::All
}
