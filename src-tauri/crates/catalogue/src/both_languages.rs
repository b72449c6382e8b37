//! The two languages say the same things: same ids, same variables, nothing broken.

use std::collections::{BTreeMap, BTreeSet};

use fluent::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

use crate::{Catalogue, Language, sources};

fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => sources::ENGLISH,
        Language::French => sources::FRENCH,
    }
}

/// Every message of a language with the variables it mentions.
fn variables(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for (file, source) in files(language) {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{}/{file}: {errors:?}", language.tag()));
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                let mut found = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    in_pattern(pattern, &mut found);
                }
                messages.insert(message.id.name.to_owned(), found);
            }
        }
    }
    messages
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, found),
        InlineExpression::TermReference { arguments, .. } => {
            if let Some(arguments) = arguments {
                in_arguments(arguments, found);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. } => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, found: &mut BTreeSet<String>) {
    for inline in &arguments.positional {
        in_inline(inline, found);
    }
    for named in &arguments.named {
        in_inline(&named.value, found);
    }
}

#[test]
fn every_file_is_read_whole() {
    for language in Language::ALL {
        let (_, problems) = Catalogue::read(language, files(language));
        assert!(problems.is_empty(), "{}: {problems:#?}", language.tag());
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (english, french) = (variables(Language::English), variables(Language::French));
    let ids = |messages: &BTreeMap<String, _>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let one_sided: Vec<_> = ids(&english)
        .symmetric_difference(&ids(&french))
        .cloned()
        .collect();
    assert!(
        one_sided.is_empty(),
        "missing in one language: {one_sided:#?}"
    );
    for (id, in_english) in &english {
        assert_eq!(in_english, &french[id], "the variables of {id} differ");
    }
    assert!(!english.is_empty());
}

#[test]
fn ids_are_those_of_the_files() {
    for language in Language::ALL {
        let listed: Vec<&str> = Catalogue::of(language).ids().collect();
        let read = variables(language);
        assert_eq!(listed, read.keys().map(String::as_str).collect::<Vec<_>>());
    }
}

/// A plain space before these marks lets a line begin with one.
#[test]
fn french_marks_keep_a_no_break_space_before_them() {
    for (file, source) in files(Language::French) {
        for (number, line) in source.lines().enumerate() {
            let (mark, quote) = ([" :", " ;", " ?", " !", " »"], "« ");
            let broken = mark.iter().any(|mark| line.contains(mark)) || line.contains(quote);
            let comment = line.starts_with('#');
            assert!(
                comment || !broken,
                "fr-CA/{file}, line {}: {line}",
                number + 1
            );
        }
    }
}
