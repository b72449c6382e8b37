use super::*;
use crate::Call;

const ENTRY: &str = r#"{"category": "essay", "title": "Ice Road", "entered_by": {"role": "author", "name": "Alex"},
    "people": [{"public_name": "Alex"}], "pieces": [{"title": "Ice Road"}]}"#;

fn one(text: &str) -> Result<EntryInFile, EntryFileError> {
    entries_in(text).next().unwrap()
}

/// The code of the error and its parameters, in an entry with one part replaced.
fn wrong(from: &str, to: &str) -> (&'static str, Vec<(&'static str, String)>) {
    assert!(ENTRY.contains(from), "{from}");
    let error = one(&ENTRY.replace(from, to)).unwrap_err();
    (error.code(), error.params())
}

fn param(params: &[(&'static str, String)], name: &str) -> String {
    let param = params.iter().find(|(it, _)| *it == name);
    param.map_or_else(String::new, |(_, text)| text.clone())
}

#[test]
fn an_entrant_without_a_contact_is_an_entry_whose_contact_is_not_known() {
    let read = one(ENTRY).unwrap();
    assert_eq!(read.entry.entered_by.contact, crate::Contact::default());
    assert_eq!((read.received, read.paid), (None, None));
}

#[test]
fn what_is_known_beside_an_entry_stands_around_it() {
    let text =
        format!(r#"{{"entry": {ENTRY}, "received": "2026-01-29T12:00:00-05:00", "paid": "115"}}"#);
    let read = one(&text).unwrap();
    assert_eq!(
        read.received.unwrap().to_rfc3339(),
        "2026-01-29T17:00:00+00:00"
    );
    assert_eq!(read.paid.unwrap().to_string(), "115.00");
    let misspelt = text.replace("\"paid\"", "\"payed\"");
    let error = one(&misspelt).unwrap_err();
    assert_eq!(error.code(), "entry-unknown-field-near");
    assert_eq!(param(&error.params(), "nearest"), "paid");
}

#[test]
fn a_waived_fee_stands_around_an_entry_as_in_a_case() {
    let waiver = r#""desk_records": {"fee_waiver": {"by": "Ana Example", "reason": "A student"}}"#;
    let text = format!(r#"{{"entry": {ENTRY}, {waiver}}}"#);
    let records = one(&text).unwrap().desk_records.unwrap();
    let waiver = records.fee_waiver.unwrap();
    assert_eq!(
        (&*waiver.by, &*waiver.reason, waiver.whole_entrant),
        ("Ana Example", "A student", false)
    );
    assert_eq!(one(ENTRY).unwrap().desk_records, None);
    let (code, params) = {
        let error = one(&text.replace(r#""by": "Ana Example", "#, "")).unwrap_err();
        (error.code(), error.params())
    };
    assert_eq!(code, "entry-missing-field");
    assert_eq!(param(&params, "field"), "desk_records.fee_waiver.by");
    let error = one(&text.replace("fee_waiver", "fee_waver")).unwrap_err();
    assert_eq!(error.code(), "entry-unknown-field-near");
    assert_eq!(param(&error.params(), "nearest"), "fee_waiver");
}

#[test]
fn what_is_wrong_is_named_with_its_line_and_its_field() {
    let (code, params) = wrong(r#""title": "Ice Road", "#, "");
    assert_eq!(
        (code, param(&params, "field").as_str()),
        ("entry-missing-field", "title")
    );
    let (code, params) = wrong(r#""public_name": "Alex""#, r#""publik_name": "Alex""#);
    assert_eq!(code, "entry-unknown-field-near");
    assert_eq!(param(&params, "field"), "people[0].publik_name");
    assert_eq!(param(&params, "nearest"), "public_name");
    assert_eq!(param(&params, "line"), "2");
    let (code, params) = wrong(r#""author""#, r#""Author""#);
    assert_eq!(
        (code, param(&params, "text").as_str()),
        ("entry-unknown-word", "Author")
    );
    assert_eq!(param(&params, "known"), "author, editor, nominator");
    assert_eq!(
        wrong(
            r#""title": "Ice Road", "#,
            r#""title": "a", "title": "b", "#
        )
        .0,
        "entry-field-twice"
    );
    assert_eq!(wrong("}]}", "}]").0, "entry-not-json");
}

#[test]
fn a_value_that_cannot_stand_there_is_shown_with_what_belongs_there() {
    let piece = r#"{"title": "Ice Road"}"#;
    for (field, value, shown, wanted) in [
        ("words", "\"2,150\"", "2,150", "number"),
        ("words", "-5", "-5", "number"),
        ("runtime_seconds", "1.5", "1.5", "number"),
        ("languages", "\"en\"", "en", "list"),
        ("languages", "[\"English\"]", "English", "language"),
        ("countries", "[\"Canada\"]", "Canada", "country"),
        ("published", "\"May 3\"", "May 3", "date"),
        ("translation", "\"no\"", "no", "yes-no"),
        ("url", "7", "7", "text"),
    ] {
        let with_value = piece.replace('}', &format!(r#", "{field}": {value}}}"#));
        let (code, params) = wrong(piece, &with_value);
        assert_eq!(code, "entry-wrong-value", "{field}");
        assert!(
            param(&params, "field").starts_with(&format!("pieces[0].{field}")),
            "{params:?}"
        );
        assert_eq!(param(&params, "text"), shown, "{field}");
        assert_eq!(param(&params, "wanted"), wanted, "{field} {value}");
    }
}

#[test]
fn an_answer_to_a_question_that_is_not_asked_is_found() {
    let call = Call::from_toml(crate::calls::MEDIA_AWARDS_26).unwrap();
    let question = crate::Question {
        id: "based".to_owned(),
        of: crate::Subject::Person,
        ..serde_json::from_str(r#"{"id": "x", "kind": "yes_no", "text": "Where?"}"#).unwrap()
    };
    let call = Call {
        questions: vec![question],
        ..call
    };
    let mut entry = one(ENTRY).unwrap().entry;
    entry.people[0]
        .answers
        .insert("based".to_owned(), crate::Answer::YesNo(true));
    assert_eq!(unknown_answer(&call, &entry, 1), None);
    entry.people[0]
        .answers
        .insert("basd".to_owned(), crate::Answer::YesNo(true));
    let error = unknown_answer(&call, &entry, 7).unwrap();
    assert_eq!(param(&error.params(), "field"), "people[0].answers.basd");
    assert_eq!(param(&error.params(), "nearest"), "based");
    entry.people[0].answers.remove("basd");
    // A question of a person, answered for the entry as a whole.
    entry
        .answers
        .insert("based".to_owned(), crate::Answer::YesNo(true));
    let error = unknown_answer(&call, &entry, 7).unwrap();
    assert_eq!(param(&error.params(), "field"), "answers.based");
}
