//! What judges see of the answers to a call's own questions.

use rules::{Answer, Call, Entry, Param, Text, answers_for_judges, calls};

use crate::given::entry;

const QUESTIONS: &str = r#"
[[question]]
id = "impact"
kind = "choices"
text = { en = "What followed?", fr = "Qu’a-t-elle changé?" }
for_judges = true
option = [{ id = "law", text = "A law" }, { id = "inquiry", text = "An inquiry" }]

[[question]]
id = "challenged"
kind = "yes_no"
text = "Was any fact challenged?"

[[question]]
id = "how"
kind = "text"
text = "How was it challenged?"
when = { answer = { question = "challenged", is = true } }
for_judges = true

[[question]]
id = "role"
of = "person"
kind = "text"
text = "What did this person do?"
for_judges = true

[[question]]
id = "aired"
of = "piece"
kind = "text"
text = "On which programme?"
for_judges = true

[[category]]
"#;

fn asked(challenged: bool) -> (Call, Entry) {
    let text = calls::MEDIA_AWARDS_26.replacen("[[category]]\n", QUESTIONS, 1);
    let mut entry = entry();
    let answers = [
        ("impact", Answer::Many(vec!["inquiry".to_owned()])),
        ("challenged", Answer::YesNo(challenged)),
        ("how", Answer::Text("By the ministry.".to_owned())),
    ];
    entry.answers = answers.map(|(id, it)| (id.to_owned(), it)).into();
    let words = |text: &str| Answer::Text(text.to_owned());
    entry.people[0]
        .answers
        .insert("role".to_owned(), words("Camera"));
    entry.pieces[0]
        .answers
        .insert("aired".to_owned(), words(" "));
    (Call::from_toml(&text).unwrap(), entry)
}

/// A later version of the call may have fewer options than the one under which an entry was sent.
#[test]
fn an_option_that_the_call_no_longer_has_is_shown_by_its_id_and_named_where_it_does_not_fit() {
    let (call, mut entry) = asked(false);
    let ids = |ids: &[&str]| ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>();
    for (given, chosen, unfit) in [
        (&["inquiry", "law"][..], &["A law", "An inquiry"][..], None),
        (&["bill", "law"], &["A law", "bill"], Some("bill")),
        (&["bill"], &["bill"], Some("bill")),
        (
            &["reform", "bill"],
            &["reform", "bill"],
            Some("reform, bill"),
        ),
    ] {
        let answer = Answer::Many(ids(given));
        entry.answers.insert("impact".to_owned(), answer);
        let report = answers_for_judges(&call, &entry);
        let shown: Vec<Text> = chosen.iter().map(|&it| Text::from(it)).collect();
        assert_eq!(report[0].chosen, shown, "{given:?}");
        let findings = rules::check(&call, &entry, None);
        let mut of_question = findings.iter();
        let finding = of_question.find(|it| it.id.as_deref() == Some("impact"));
        let message = &finding.unwrap().message;
        match unfit {
            None => assert_eq!(message.code, "finding-question-met"),
            Some(options) => {
                assert_eq!(message.code, "finding-question-no-option");
                assert_eq!(message.params["options"], Param::Text(options.to_owned()));
            }
        }
    }
    // A question without options has nothing to choose.
    let texts = answers_for_judges(&asked(true).0, &asked(true).1);
    assert_eq!(texts[1].chosen, []);
}

#[test]
fn only_what_is_for_judges_and_still_asked_is_shown() {
    for (challenged, questions) in [
        (
            true,
            vec![
                "What followed?",
                "How was it challenged?",
                "What did this person do?",
            ],
        ),
        (false, vec!["What followed?", "What did this person do?"]),
    ] {
        let (call, entry) = asked(challenged);
        let report = answers_for_judges(&call, &entry);
        let found: Vec<&str> = report
            .iter()
            .map(|it| &**it.question.in_language("en"))
            .collect();
        assert_eq!(found, questions);
        assert_eq!(report[0].chosen, [Text::from("An inquiry")]);
        let about = report.last().unwrap().of.clone();
        assert_eq!(about, Some(entry.people[0].public_name.as_str().to_owned()));
    }
}
