//! What the check of a call comes to: advice, and what of its texts was compared with its keys.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Advice, Words};
use crate::{Message, Text};

/// The check of a call.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct CallReview {
    /// What its writers may want to correct.
    pub advice: Vec<Advice>,
    /// Statements of its texts that agree with its keys: days, times, zones, lengths, numbers, ages and amounts.
    pub agreed: Vec<Words>,
    /// Numbers, days and times in its texts that were compared with nothing: a person must read them.
    pub unread: Vec<Words>,
}

/// The check of one text beside the keys of its rule.
#[derive(Debug, Default)]
pub(super) struct TextReview {
    /// Each contradiction once.
    pub(super) messages: Vec<Message>,
    /// Statements that agree, as they are printed.
    pub(super) agreed: Vec<String>,
    /// What was compared with nothing, as it is printed.
    pub(super) unread: Vec<String>,
}

impl TextReview {
    /// One of a text in which this was not understood.
    pub(super) fn new(unread: Vec<String>) -> Self {
        Self {
            unread,
            ..Self::default()
        }
    }

    /// That of a text in all of its languages.
    pub(super) fn of_each(text: &Text, review: impl Fn(&str) -> Self) -> Self {
        let mut all = Self::default();
        for text in text.each_language() {
            all.add(review(text));
        }
        all
    }

    /// Adds a contradiction, once.
    pub(super) fn contradicts(&mut self, message: Message) {
        if !self.messages.contains(&message) {
            self.messages.push(message);
        }
    }

    /// Adds the check of the same text in another language.
    fn add(&mut self, other: Self) {
        for message in other.messages {
            self.contradicts(message);
        }
        self.agreed.extend(other.agreed);
        self.unread.extend(other.unread);
    }
}

impl CallReview {
    /// Adds a piece of advice.
    pub(super) fn advise(&mut self, place: impl Into<String>, message: Message) {
        self.advice.push(Advice::new(place, message));
    }

    /// Adds the check of a text.
    pub(super) fn report(&mut self, place: &str, text: TextReview) {
        for message in text.messages {
            self.advise(place, message);
        }
        let words = |text| Words {
            place: place.to_owned(),
            text,
        };
        self.agreed.extend(text.agreed.into_iter().map(words));
        for unread in text.unread {
            let words = words(unread);
            if !self.unread.contains(&words) {
                self.unread.push(words);
            }
        }
    }
}
