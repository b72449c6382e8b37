//! Tests of the language that is found for news reports.

use language::detect;

use crate::{ENGLISH, FRENCH};

fn language(text: &str) -> Option<String> {
    let (language, sure) = detect(text).language?;
    assert!(sure > 0.0 && sure <= 1.0);
    Some(language)
}

#[test]
fn a_report_is_told_by_its_words() {
    assert_eq!(language(ENGLISH).as_deref(), Some("en"));
    assert_eq!(language(FRENCH).as_deref(), Some("fr"));
    assert_eq!(language(&ENGLISH.to_uppercase()).as_deref(), Some("en"));
    assert_eq!(
        language(&format!("🎙️📻 {FRENCH} 🏥")).as_deref(),
        Some("fr")
    );
}

#[test]
fn a_report_in_two_languages_is_told_as_neither() {
    assert_eq!(language(&format!("{ENGLISH}\n{FRENCH}")), None);
    let in_turns: Vec<_> = ENGLISH
        .split("\n\n")
        .zip(FRENCH.split("\n\n"))
        .flat_map(|(en, fr)| [en, fr])
        .collect();
    assert_eq!(language(&in_turns.join("\n\n")), None);
}

#[test]
fn a_quotation_does_not_change_the_language_of_a_report() {
    let quotation = FRENCH.split("\n\n").next().unwrap();
    let report = format!("{ENGLISH}\n{ENGLISH}\n{quotation}\n\n{ENGLISH}");
    assert_eq!(language(&report).as_deref(), Some("en"));
}

#[test]
fn too_little_text_tells_no_language() {
    for text in [
        "",
        "Clinic promised, never built",
        "🎙️ 📻 🏥",
        "12,000 — 3.5 % (2019)",
    ] {
        assert_eq!(language(text), None, "{text}");
    }
    assert_eq!(language(&"12 345 678 ".repeat(100)), None);
}

#[test]
fn a_list_of_names_is_in_no_language() {
    let names = "Ama Owusu, Bo Lindqvist, Chidi Eze, Dag Moen, Eva Novak, Finn Byrne, Gil Amar, \
                 Hana Sato, Ivo Petrov, Jun Park, Kai Weber, Lea Roy, Mats Berg, Noor Aziz";
    assert_eq!(language(names), None);
}
