//! Questions that are not asked: neither an answer to them nor the lack of one says anything.

use rules::{
    Answer, Call, Entry, Outcome, Person, Piece, Rule, Subject, asked_questions, verdict_of,
};

use crate::given::{countries, news, of, person, piece, small};

/// The paywall of a link is asked only of pieces with a link.
const PAYWALL: &str = r#"
[[question]]
id = "paywall"
of = "piece"
kind = "yes_no"
text = "Is this link behind a paywall?"
when = { filled = ["url"] }
required = true
[[rule]]
id = "paywall"
of = "piece"
when = { answer = { question = "paywall", is = true } }
require = { filled = ["access"] }
text = "Where there is a paywall, give access for the judges."
"#;

fn linked(url: Option<&str>, paywall: Option<bool>, access: Option<&str>) -> Piece {
    let mut piece = Piece {
        url: url.map(str::to_owned),
        access: access.map(str::to_owned),
        ..piece()
    };
    let answer = paywall.map(|paywall| ("paywall".to_owned(), Answer::YesNo(paywall)));
    piece.answers.extend(answer);
    piece
}

/// The worst outcome of the rules of the call's own; none where they say nothing.
fn own(call: &Call, entry: &Entry) -> Option<Outcome> {
    let findings = of(Rule::Own, rules::check(call, entry, None));
    findings.iter().map(|finding| finding.outcome).max()
}

#[test]
fn a_piece_without_a_link_is_not_asked_for_its_paywall() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let call = small(PAYWALL);
    let url = Some("https://example.invalid/a");
    let table = [
        (linked(None, None, None), None),
        // What was answered before the link was taken out says nothing any more.
        (linked(None, Some(true), None), None),
        (linked(url, Some(true), None), Some(NotMet)),
        (linked(url, Some(true), Some("Password: a")), Some(Met)),
        (linked(url, Some(false), None), None),
        (linked(url, None, None), Some(NeedsPerson)),
    ];
    for (piece, expected) in table {
        let entry = news(vec![piece]);
        assert_eq!(own(&call, &entry), expected, "{:?}", entry.pieces);
    }
    let without_link = news(vec![linked(None, None, None)]);
    let findings = rules::check(&call, &without_link, None);
    assert_eq!(
        verdict_of(&findings),
        rules::Verdict::Eligible,
        "{findings:#?}"
    );
}

/// A question, and a rule that asks of its answer.
fn call_of(question: &str, rule: &str) -> Call {
    small(&format!(
        "[[category]]\nid = \"youth\"\nname = \"Youth\"\ntext = \"Youth.\"\n\
         [[question]]\nid = \"student\"\nkind = \"yes_no\"\ntext = \"A student?\"\n{question}\n\
         [[rule]]\nid = \"r\"\ntext = \"R\"\n{rule}\n"
    ))
}

#[test]
fn what_is_not_asked_takes_no_part_in_a_condition() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let student = "answer = { question = \"student\", is = true }";
    let works = "works_in = [\"CA\"]";
    // The rule, and what follows where the question is asked and not answered, and where it is not asked.
    let table = [
        (
            format!("require = {{ {student} }}"),
            Some(NeedsPerson),
            None,
        ),
        (
            format!("require = {{ not = {{ {student} }} }}"),
            Some(NeedsPerson),
            None,
        ),
        (
            format!("require = {{ any = [{{ {student} }}, {{ {works} }}] }}"),
            Some(NeedsPerson),
            Some(NotMet),
        ),
        (
            format!("require = {{ all = [{{ {student} }}, {{ not = {{ {works} }} }}] }}"),
            Some(NeedsPerson),
            Some(Met),
        ),
        (
            format!("when = {{ {student} }}\nrequire = {{ {works} }}"),
            Some(NeedsPerson),
            None,
        ),
        (
            format!("when = {{ not = {{ {student} }} }}\nrequire = {{ {works} }}"),
            Some(NeedsPerson),
            None,
        ),
    ];
    for (rule, expected_asked, expected_not_asked) in table {
        let call = call_of("categories = [\"youth\"]", &rule);
        let elsewhere = Person {
            works_in: Some(countries(&["US"])),
            ..person("One")
        };
        let mut entry = Entry {
            people: vec![elsewhere],
            ..news(vec![piece()])
        };
        assert_eq!(own(&call, &entry), expected_not_asked, "{rule}");
        entry.category = "youth".to_owned();
        assert_eq!(own(&call, &entry), expected_asked, "{rule}");
    }
}

#[test]
fn questions_that_hang_on_each_other_are_asked_as_far_as_that_can_be_told() {
    let call = small(
        r#"
[[question]]
id = "last"
kind = "yes_no"
text = "C?"
when = { answer = { question = "middle", is = true } }
[[question]]
id = "middle"
kind = "yes_no"
text = "B?"
when = { answer = { question = "first", is = true } }
[[question]]
id = "first"
kind = "yes_no"
text = "A?"
[[question]]
id = "itself"
kind = "yes_no"
text = "D?"
when = { answer = { question = "itself", is = true } }
"#,
    );
    let asked = |answers: &[(&str, bool)]| {
        let mut entry = news(vec![piece()]);
        for (id, yes) in answers {
            entry.answers.insert((*id).to_owned(), Answer::YesNo(*yes));
        }
        let asked = asked_questions(&call, &entry).into_iter();
        asked.map(|asked| asked.question).collect::<Vec<String>>()
    };
    assert_eq!(
        asked(&[("first", true), ("middle", true)]),
        ["last", "middle", "first", "itself"]
    );
    // The answer to the second is left from when the first was yes.
    assert_eq!(
        asked(&[("first", false), ("middle", true)]),
        ["first", "itself"]
    );
    assert_eq!(asked(&[("itself", false)]), ["last", "middle", "first"]);
}

#[test]
fn a_question_is_asked_of_those_people_that_it_is_for() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let call = small(
        r#"
[[question]]
id = "visa"
of = "person"
kind = "yes_no"
text = "Has this person a visa?"
when = { not = { citizen_of = ["AU"] } }
required = true
[[rule]]
id = "visa"
of = "person"
require = { answer = { question = "visa", is = true } }
text = "Citizens, and holders of a visa."
"#,
    );
    assert_eq!(call.questions[0].of, Subject::Person);
    let of_country = |country: &str, visa: Option<bool>| {
        let mut person = Person {
            citizen_of: Some(countries(&[country])),
            ..person(country)
        };
        let answer = visa.map(|visa| ("visa".to_owned(), Answer::YesNo(visa)));
        person.answers.extend(answer);
        person
    };
    let table = [
        (vec![of_country("AU", None)], vec![], None, None),
        (
            vec![of_country("AU", None), of_country("NZ", Some(true))],
            vec![2],
            Some(Met),
            Some(Met),
        ),
        (
            vec![of_country("NZ", None), of_country("AU", None)],
            vec![1],
            Some(NotMet),
            Some(NeedsPerson),
        ),
        (
            vec![of_country("AU", Some(false)), of_country("NZ", Some(false))],
            vec![2],
            Some(Met),
            Some(NotMet),
        ),
    ];
    for (people, expected_asked, question, rule) in table {
        let entry = Entry {
            people,
            ..news(vec![piece()])
        };
        let asked = asked_questions(&call, &entry).into_iter();
        let numbers: Vec<u32> = asked.filter_map(|asked| asked.person).collect();
        assert_eq!(numbers, expected_asked);
        let findings = rules::check(&call, &entry, None);
        let worst = |rule| of(rule, findings.clone()).iter().map(|it| it.outcome).max();
        assert_eq!(worst(Rule::Question), question, "{findings:#?}");
        assert_eq!(worst(Rule::Own), rule, "{findings:#?}");
    }
}
