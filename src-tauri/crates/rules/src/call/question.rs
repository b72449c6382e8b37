//! Custom questions of a call, for facts that no other field of an entry has.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Condition, Limit, Subject, Text};
use crate::{Answer, Country, Language, Published};

/// A custom question of a call. Its answer can be used in conditions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// A short name within the call, such as `first-published`. Conditions name the question by it.
    pub id: String,
    /// What it is asked about: once of the entry, or again for each piece or each person.
    #[serde(default)]
    pub of: Subject,
    /// What kind of answer it takes.
    pub kind: AnswerKind,
    /// The question, as the form puts it.
    pub text: Text,
    /// What to choose from, for `kind = "choice"` and `"choices"`, which need at least one. Without it, the
    /// question is of a kind that takes none.
    #[serde(default, rename = "option", skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// The ids of the categories it is asked in. Without it, it is asked in all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// It is asked only where this holds. Without it, it is asked always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Whether it must be answered wherever it is asked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// How long an answer of the kind `"text"` may be, in words. Without it, any length will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Limit>,
    /// How long an answer of the kind `"text"` may be, in characters with spaces. Without it, any length will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub characters: Option<Limit>,
    /// Whether judges read the answer; otherwise only the desk does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_judges: bool,
    /// Whether an entry cannot be submitted while the answer is missing or too long.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// The kind of answer that a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// Yes or no.
    YesNo,
    /// Free text.
    Text,
    /// A number.
    Number,
    /// A day, a month, a year, or two months, as an issue of a bimonthly is dated.
    Date,
    /// One of the question's options.
    Choice,
    /// One or more of the question's options.
    Choices,
    /// One or more countries.
    Countries,
    /// One or more languages.
    Languages,
}

/// One option of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// A short name within the question. Conditions name the option by it.
    pub id: String,
    /// The option, as the form shows it.
    pub text: Text,
}

impl Question {
    /// Whether it takes an answer: of its kind, and only of its own options and of codes that there are. Where it takes
    /// several choices, one that stands alone is taken as well, for conditions read it as such. How long a text is does not
    /// matter here.
    pub(crate) fn takes(&self, answer: &Answer) -> bool {
        let each = |is_one: fn(&Self, &str) -> bool| {
            let choices = answer.choices();
            !choices.is_empty() && choices.iter().all(|choice| is_one(self, choice))
        };
        match self.kind {
            AnswerKind::YesNo => matches!(answer, Answer::YesNo(_)),
            AnswerKind::Text => matches!(answer, Answer::Text(_)),
            AnswerKind::Number => matches!(answer, Answer::Number(_)),
            AnswerKind::Date => {
                matches!(answer, Answer::Text(text) if text.parse::<Published>().is_ok())
            }
            AnswerKind::Choice => matches!(answer, Answer::Text(id) if self.has_option(id)),
            AnswerKind::Choices => each(Self::has_option),
            AnswerKind::Countries => each(|_, code| Country::try_from(code.to_owned()).is_ok()),
            AnswerKind::Languages => each(|_, code| Language::try_from(code.to_owned()).is_ok()),
        }
    }

    /// Whether this is the id of one of its options.
    pub(crate) fn has_option(&self, id: &str) -> bool {
        self.options.iter().any(|option| option.id == id)
    }

    /// Whether it is asked in this category.
    pub(crate) fn asked_in(&self, category: &str) -> bool {
        self.categories.is_empty() || self.categories.iter().any(|id| id == category)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_takes_what_its_kind_says() {
        let one = |json: &str| serde_json::from_str::<Answer>(json).unwrap();
        for (kind, taken, not_taken) in [
            (
                "yes_no",
                &["true", "false"][..],
                &["1", "\"yes\"", "[\"yes\"]"][..],
            ),
            ("text", &["\"words\""], &["true", "1", "[\"words\"]"]),
            ("number", &["0", "-1.5"], &["\"1\"", "true", "[\"1\"]"]),
            (
                "date",
                &["\"2020-12-31\"", "\"2020\"", "\"2020-11/2020-12\""],
                &["\"31 December 2020\"", "2020", "[\"2020\"]"],
            ),
            (
                "choice",
                &["\"long\""],
                &["\"lang\"", "[\"long\"]", "true", "1"],
            ),
            (
                "choices",
                &["[\"long\", \"short\"]", "[\"long\"]", "\"long\""],
                &["\"lang\"", "[\"long\", \"lang\"]", "[]", "true", "1"],
            ),
            (
                "countries",
                &["[\"CA\", \"US\"]", "\"CA\""],
                &["\"Canada\"", "\"QQ\"", "[\"CA\", \"QQ\"]", "[]", "true"],
            ),
            (
                "languages",
                &["[\"fr\", \"en\"]", "\"fr\""],
                &["\"French\"", "[\"fr\", \"French\"]", "[]", "1"],
            ),
        ] {
            let question = format!(
                r#"{{"id": "q", "kind": "{kind}", "text": "?", "option": [
                    {{"id": "long", "text": "Long"}}, {{"id": "short", "text": "Short"}}]}}"#
            );
            let question: Question = serde_json::from_str(&question).unwrap();
            for answer in taken {
                assert!(question.takes(&one(answer)), "{kind} takes {answer}");
            }
            for answer in not_taken {
                assert!(!question.takes(&one(answer)), "{kind} takes no {answer}");
            }
        }
    }
}
