//! All messages of one language.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use timezones::Zone;

use crate::{Language, Value, dates, numbers, sources, zones};

static ENGLISH: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::read(Language::English, sources::ENGLISH).0);
static FRENCH: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::read(Language::French, sources::FRENCH).0);

/// The messages of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    ids: Vec<String>,
}

impl Catalogue {
    /// The catalogue of a language. It is read once and shared by all threads.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::French => &FRENCH,
        }
    }

    /// Reads `(file name, Fluent source)` pairs. Broken messages are left out and listed as problems; a test
    /// checks that there are none.
    pub(crate) fn read(language: Language, files: &[(&str, &str)]) -> (Self, Vec<String>) {
        let mut problems = Vec::new();
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // The bidirectional isolation marks that Fluent puts around variables would end up in spreadsheets.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| numbers::format(value, Language::English),
            Language::French => |value, _| numbers::format(value, Language::French),
        }));
        if let Err(error) = bundle.add_builtins() {
            problems.push(error.to_string());
        }

        let mut ids = Vec::new();
        for (file, source) in files {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|broken| {
                problems.extend(broken.1.iter().map(|error| format!("{file}: {error}")));
                broken.0
            });
            ids.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                Entry::Term(_)
                | Entry::Comment(_)
                | Entry::GroupComment(_)
                | Entry::ResourceComment(_)
                | Entry::Junk { .. } => None,
            }));
            if let Err(errors) = bundle.add_resource(resource) {
                problems.extend(errors.iter().map(|error| format!("{file}: {error}")));
            }
        }
        ids.sort_unstable();
        (
            Self {
                language,
                bundle,
                ids,
            },
            problems,
        )
    }

    /// The text of a message, with its variables filled in. Where there is no message with this id, the text is the id,
    /// so that a person has at least something to search for.
    pub fn say<'a>(
        &self,
        code: &str,
        params: impl IntoIterator<Item = (&'a str, Value)>,
    ) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(code)
            .and_then(|message| message.value())
        else {
            return code.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in params {
            args.set(name, self.fluent_value(value));
        }
        // An error here is a variable that nobody gave: Fluent leaves its name in the sentence.
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// The text of a message about what went wrong. Its parameter `detail` is the code of another message, which is filled with
    /// the same parameters and stands in its place; a detail without a message, such as that of an error which an earlier
    /// version recorded, stays as it is.
    pub fn say_with_detail<'a>(
        &self,
        code: &str,
        params: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> String {
        let mut params: Vec<(&str, Value)> = params
            .into_iter()
            .map(|(name, text)| (name, text.into()))
            .collect();
        let detail = params.iter().position(|(name, _)| *name == "detail");
        if let Some(index) = detail
            && let Value::Text(detail) = &params[index].1
        {
            let id = format!("detail-{detail}");
            if self.bundle.has_message(&id) {
                let words = self.say(&id, params.clone());
                params[index].1 = Value::Text(words);
            }
        }
        self.say(code, params)
    }

    /// The text of a message that has no variables, such as a heading, without copying it.
    pub fn text<'a>(&'a self, code: &'a str) -> Cow<'a, str> {
        match self
            .bundle
            .get_message(code)
            .and_then(|message| message.value())
        {
            Some(pattern) => self.bundle.format_pattern(pattern, None, &mut Vec::new()),
            None => Cow::Borrowed(code),
        }
    }

    fn fluent_value(&self, value: Value) -> FluentValue<'static> {
        match value {
            Value::Number(number) => FluentValue::from(number),
            Value::Text(text) => FluentValue::from(dates::localized(text, self.language)),
        }
    }

    /// The ids of all messages, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// A day: `Jan 22, 2021`, `22 janvier 2021`.
    pub fn date(&self, day: &NaiveDate) -> String {
        dates::date(*day, self.language)
    }

    /// An instant, to the minute, as clocks show it in a zone: `Jan 22, 2021, 11:59 p.m. EST`,
    /// `22 janvier 2021 à 23 h 59 HNE`.
    pub fn instant(&self, at: &DateTime<Utc>, zone: Zone) -> String {
        dates::instant(*at, zone, self.language)
    }

    /// The label of a zone at an instant, as clocks and deadlines print it: `EST`, `HNE`; `UTC-03:00` where
    /// the zone has none.
    pub fn zone(&self, at: &DateTime<Utc>, zone: Zone) -> String {
        zones::label(&at.with_timezone(&zone), self.language)
    }

    /// The language of this catalogue.
    pub fn language(&self) -> Language {
        self.language
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(language: Language, source: &str, number: f64) -> String {
        let (catalogue, problems) = Catalogue::read(language, &[("test.ftl", source)]);
        assert!(problems.is_empty(), "{problems:?}");
        catalogue.say(
            "words",
            [("count", Value::from(number)), ("day", "2020-12-31".into())],
        )
    }

    #[test]
    fn an_unknown_code_is_said_as_it_stands() {
        let catalogue = Catalogue::of(Language::English);
        assert_eq!(catalogue.say("no-such-message", []), "no-such-message");
        assert_eq!(catalogue.text("no-such-message"), "no-such-message");
    }

    #[test]
    fn variables_are_shaped_by_the_language_and_have_no_isolation_marks() {
        let source = "words = { $count }, { $day }";
        assert_eq!(
            said(Language::English, source, 2000.0),
            "2,000, Dec 31, 2020"
        );
        assert_eq!(
            said(Language::French, source, 2000.0),
            "2\u{a0}000, 31 décembre 2020"
        );
    }

    #[test]
    fn plural_forms_follow_the_language() {
        let source = "words = { $count ->\n    [one] one\n   *[other] many\n}";
        assert_eq!(said(Language::English, source, 0.0), "many");
        assert_eq!(said(Language::French, source, 0.0), "one");
        assert_eq!(said(Language::English, source, 1.0), "one");
    }

    #[test]
    fn a_broken_message_is_named_and_the_rest_is_kept() {
        let source = "words = fine\nbroken = {\n";
        let (catalogue, problems) = Catalogue::read(Language::English, &[("test.ftl", source)]);
        assert!(problems[0].starts_with("test.ftl: "), "{problems:?}");
        assert_eq!(catalogue.text("words"), "fine");
    }
}
