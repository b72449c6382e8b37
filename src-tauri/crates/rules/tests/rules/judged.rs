//! What judges see of the answers to a call's own questions.

use rules::{Answer, Call, Entry, Text, answers_for_judges, calls};

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
