//! A table of cases: what it may set and expect, and what is refused in it.

use rules::cases::{Cases, CasesError};
use rules::{Call, Message};

const CALL: &str = r#"
format = 1
version = 1

[programme]
id = "tries"
name = "Tries"
organisation = "Tries"

[edition]
id = "2025"
name = "Tries 2025"

[deadline]
local = "2026-01-30T23:59"
zone = "America/Toronto"
text = "Entries close on January 30, 2026."

[[category]]
id = "essay"
name = "Essay"
text = "An essay, or two."
pieces = { at_most = 2 }

[[cap]]
id = "per-person"
per = "person"
at_most = 3
text = "Three entries each."

[[question]]
id = "summary"
text = "A summary?"
of = "entry"
kind = "text"
"#;

fn cases(text: &str) -> Result<Cases, CasesError> {
    Cases::from_toml(&format!(
        "[entry]\ncategory = \"essay\"\n[[case]]\nname = \"one\"\n{text}\n"
    ))
}

/// What is wrong with the one case that `text` makes.
fn problem(text: &str) -> Option<Message> {
    let call = Call::from_toml(CALL).unwrap();
    let cases = cases(text).unwrap();
    cases.problem_of(&cases.case[0], &call)
}

#[test]
fn pieces_are_added_and_taken_away_by_path() {
    for text in [
        "expect = { pieces = \"met\" }",
        "set = { \"pieces.1.title\" = \"B\" }\nexpect = { pieces = \"met\" }",
        "set = { \"pieces.1.title\" = \"B\", \"pieces.2.title\" = \"C\" }\nexpect = { pieces = \"not_met\" }",
        "set = { pieces = 3 }\nexpect = { pieces = \"not_met\" }",
        "set = { pieces = 3, \"pieces.2\" = \"-\" }\nexpect = { pieces = \"met\" }",
        "set = { \"people.1.public_name\" = \"B\" }\nverdict = \"eligible\"",
    ] {
        assert_eq!(problem(text), None, "{text}");
    }
}

#[test]
fn what_a_case_sets_and_expects_must_be_there() {
    let rows = [
        ("set = { \"pieces.3.title\" = \"B\" }", "case-beyond"),
        ("set = { \"pieces.1\" = \"-\" }", "case-beyond"),
        ("set = { \"pieces.0.title.a\" = \"B\" }", "case-no-path"),
        ("set = { pieces = [] }", "case-shape"),
        (
            "set = { \"entered_by.contact.email\" = \"x\" }",
            "case-shape",
        ),
        (
            "set = { \"pieces.0.wrds\" = 3 }",
            "error-entry-unknown-field-near",
        ),
        (
            "set = { \"pieces.0.words\" = \"many\" }",
            "error-entry-wrong-value",
        ),
        (
            "set = { \"answers.summry\" = \"x\" }",
            "error-entry-unknown-answer-near",
        ),
        (
            "before = [{ \"answers.b\" = \"x\" }]",
            "error-entry-unknown-answer",
        ),
    ];
    for (text, code) in rows {
        let found = problem(&format!("{text}\nverdict = \"eligible\"")).unwrap();
        assert_eq!(found.code, code, "{text}");
    }
    let rows = [
        ("windw", "case-no-rule"),
        ("cap:per-autor", "case-no-id"),
        ("question:summry", "case-no-id"),
        ("own:none", "case-no-id"),
        ("deadline:all", "case-no-id"),
        ("words#0", "case-no-rule"),
        ("words#b", "case-no-rule"),
    ];
    for (key, code) in rows {
        let found = problem(&format!("expect = {{ \"{key}\" = \"none\" }}")).unwrap();
        assert_eq!(found.code, code, "{key}");
    }
    for key in [
        "cap:per-person",
        "question:summary",
        "files:work",
        "words#2",
    ] {
        let found = problem(&format!("expect = {{ \"{key}\" = \"not_met\" }}")).unwrap();
        assert_eq!(found.code, "case-outcome", "{key}");
    }
}

#[test]
fn an_answer_that_its_question_does_not_take_is_refused_unless_the_case_is_about_it() {
    let questions = r#"
[[question]]
id = "kind"
text = "Which kind?"
kind = "choice"
option = [{ id = "own", text = "Own" }, { id = "bought", text = "Bought" }]
[[question]]
id = "staff"
text = "How many?"
kind = "number"
[[question]]
id = "first"
text = "First?"
kind = "yes_no"
[[question]]
id = "born"
text = "When?"
kind = "date"
"#;
    let call = Call::from_toml(&format!("{CALL}{questions}")).unwrap();
    let found = |text: &str| {
        let cases = cases(text).unwrap();
        cases.problem_of(&cases.case[0], &call)
    };
    for (id, right, wrong) in [
        ("kind", "\"own\"", "\"owned\""),
        ("kind", "\"bought\"", "true"),
        ("staff", "4", "\"four\""),
        ("first", "false", "\"no\""),
        ("born", "\"1999-05\"", "\"May\""),
        ("summary", "\"A summary.\"", "3"),
    ] {
        let set = |value| format!("set = {{ \"answers.{id}\" = {value} }}\n");
        let right = found(&format!("{}verdict = \"eligible\"", set(right)));
        assert_eq!(right, None, "{id}");
        let message = found(&format!("{}verdict = \"eligible\"", set(wrong))).unwrap();
        assert_eq!(message.code, "error-entry-wrong-answer", "{id}");
        let options = if id == "kind" { "own, bought" } else { "" };
        let known = message.params.get("known");
        assert_eq!(known, Some(&rules::Param::Text(options.to_owned())), "{id}");
    }
    let about =
        "set = { \"answers.kind\" = \"owned\" }\nexpect = { \"question:kind\" = \"not_met\" }";
    assert_eq!(found(about), None);
}

#[test]
fn what_can_be_no_case_is_refused_with_its_line() {
    let rows = [
        ("verdict = \"elegible\"", "cases-unknown-value"),
        ("expect = { window = \"notmet\" }", "cases-unknown-value"),
        (
            "receved = \"2026-01-29T12:00:00Z\"",
            "cases-unknown-key-near",
        ),
        ("zzz = 3", "cases-unknown-key"),
        ("received = \"2026-01-29T12:00:00\"", "cases-no-instant"),
        ("received = 2026-01-29", "cases-no-instant"),
        ("verdict = ", "cases-unreadable"),
    ];
    for (text, code) in rows {
        let error = cases(text).unwrap_err();
        assert_eq!(error.code(), code, "{text}");
        assert!(
            error.params().contains(&("line", "5".to_owned())),
            "{error}"
        );
    }
    let bare = "received = 2026-01-29T12:00:00Z\nexpect = { deadline = \"met\" }";
    assert_eq!(problem(bare), None);
}

#[test]
fn a_deadline_is_that_of_a_category_of_the_call() {
    let call = Call::from_toml(CALL).unwrap();
    let of = |text: &str| {
        let problems = Cases::from_toml(text).unwrap().problems_of_call(&call);
        problems
            .into_iter()
            .map(|problem| problem.code)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("closes = { essay = \"2026-01-31T05:00:00Z\" }"),
        Vec::<String>::new()
    );
    assert_eq!(
        of("closes = { essay = \"2026-01-31T05:01:00Z\" }"),
        ["case-closes"]
    );
    assert_eq!(
        of("closes = { esay = \"2026-01-31T05:00:00Z\" }"),
        ["case-no-category"]
    );
}

#[test]
fn each_case_has_its_line() {
    let text = "[[case]]\nname = \"one\"\n\n[[case]]\nname = \"two\"\n";
    let lines = Cases::from_toml(text)
        .unwrap()
        .case
        .into_iter()
        .map(|case| case.line);
    assert_eq!(lines.collect::<Vec<_>>(), [1, 4]);
}

#[test]
fn what_is_wrong_with_the_entry_of_all_cases_is_said_once_with_its_line() {
    let call = Call::from_toml(CALL).unwrap();
    let of_entry = |entry: &str, cases: &str| {
        let text = format!("\n\n[entry]\ncategory = \"essay\"\n{entry}\n{cases}");
        Cases::from_toml(&text).unwrap().problem_of_entry(&call)
    };
    let two = "[[case]]\nname = \"one\"\nverdict = \"eligible\"\n[[case]]\nname = \"two\"\nverdict = \"eligible\"\n";
    for (entry, code) in [
        (
            "\"answers.sumary\" = \"A.\"",
            "error-entry-unknown-answer-near",
        ),
        ("\"pieces.0.wrds\" = 3", "error-entry-unknown-field-near"),
        ("\"answers.summary\" = 3", "error-entry-wrong-answer"),
    ] {
        let problem = of_entry(entry, two).unwrap();
        assert_eq!(problem.code, code, "{entry}");
        let line = problem.params.get("line");
        assert_eq!(line, Some(&rules::Param::Text("3".to_owned())), "{entry}");
    }
    // What is right, and what each case sets right, is not wrong.
    assert_eq!(of_entry("title = \"B\"", two), None);
    let set_right = "[[case]]\nname = \"one\"\nset = { \"answers.summary\" = \"A.\" }\nverdict = \"eligible\"\n";
    assert_eq!(of_entry("\"answers.summary\" = 3", set_right), None);
}
