//! Rules of a call's own making where it is not known whether they apply.

use rules::{Answer, Call, Entry, Finding, Outcome, Person, Piece, Rule, calls, verdict_of};

use crate::given::{entry, entry_of, of, person, piece, small};

const RULES: &str = r#"
[[question]]
id = "blog"
of = "piece"
kind = "yes_no"
text = "Is it a blog?"

[[question]]
id = "main"
of = "person"
kind = "yes_no"
text = "Is this a main author?"

[[rule]]
id = "short"
of = "piece"
how_many = "any"
when = { answer = { question = "blog", is = false } }
require = { words = { at_most = 1000 } }
text = "One of the articles has 1,000 words or less."

[[rule]]
id = "at-work"
of = "person"
how_many = "any"
when = { answer = { question = "main", is = true } }
require = { works_in = ["CA"] }
text = "One of the main authors works in Canada."
"#;

fn findings(entry: &Entry, id: &str) -> Vec<Finding> {
    let base = calls::MEDIA_AWARDS_26;
    let call = Call::from_toml(&format!("{base}\n{RULES}")).unwrap();
    let mut found = of(Rule::Own, rules::check(&call, entry, None));
    found.retain(|finding| finding.id.as_deref() == Some(id));
    found
}

fn of_words(words: u32, blog: Option<bool>) -> Piece {
    let mut piece = Piece {
        words: Some(words),
        ..piece()
    };
    let blog = blog.map(|blog| ("blog".to_owned(), Answer::YesNo(blog)));
    piece.answers.extend(blog);
    piece
}

fn at_work(country: &str, main: Option<bool>) -> Person {
    let mut person = Person {
        works_in: Some(crate::given::countries(&[country])),
        ..person(country)
    };
    let main = main.map(|main| ("main".to_owned(), Answer::YesNo(main)));
    person.answers.extend(main);
    person
}

#[test]
fn a_piece_to_which_the_rule_may_not_apply_fills_no_quorum() {
    use Outcome::{Met, NeedsPerson, NotMet};
    let (long, short) = (2000, 900);
    let (article, blog, unknown) = (Some(false), Some(true), None);
    let table = [
        (vec![(long, article), (short, article)], vec![Met, Met]),
        (vec![(long, article), (short, blog)], vec![NotMet]),
        (
            vec![(long, article), (short, unknown)],
            vec![NeedsPerson, NeedsPerson],
        ),
        (vec![(short, article), (short, unknown)], vec![Met, Met]),
        (vec![(short, article), (long, unknown)], vec![Met, Met]),
        // Whether the second is an article or not, none is short.
        (
            vec![(long, article), (long, unknown)],
            vec![NotMet, NeedsPerson],
        ),
        (vec![(short, unknown)], vec![Met]),
    ];
    for (pieces, expected) in table {
        let entry = entry_of(
            pieces
                .iter()
                .map(|(words, blog)| of_words(*words, *blog))
                .collect(),
        );
        let found = findings(&entry, "short");
        let outcomes: Vec<Outcome> = found.iter().map(|finding| finding.outcome).collect();
        assert_eq!(outcomes, expected, "{pieces:?}");
        if verdict_of(&found) == rules::Verdict::NeedsPerson {
            assert!(
                found.iter().all(|it| it.message.code == "finding-own-open"),
                "{found:#?}"
            );
        }
    }
}

#[test]
fn a_person_to_whom_the_rule_may_not_apply_fills_no_quorum() {
    let found = |people: [Person; 2]| {
        let entry = Entry {
            people: people.to_vec(),
            ..entry()
        };
        findings(&entry, "at-work").remove(0)
    };
    let other = at_work("US", Some(true));
    let open = found([other.clone(), at_work("CA", None)]);
    assert_eq!(open.outcome, Outcome::NeedsPerson);
    // The finding names the person of whom it must be found out whether the rule applies.
    assert_eq!(open.datum.as_deref(), Some("CA"));
    assert_ne!(open.message.code, "finding-own-met");
    let met = found([other.clone(), at_work("CA", Some(true))]);
    assert_eq!(met.outcome, Outcome::Met);
    let none = found([other, at_work("US", None)]);
    assert_eq!(none.outcome, Outcome::NotMet);
}

#[test]
fn a_message_on_media_says_whether_a_rule_or_a_category_asks_for_them() {
    let media = "{ at_least = 2, of = [\"text\", \"audio\"] }";
    let call = small(&format!(
        "[[category]]\nid = \"mixed\"\nname = \"Mixed\"\ntext = \"Two media.\"\nelements = {media}\n\
         [[rule]]\nid = \"media\"\nrequire = {{ media = {media} }}\ntext = \"Two media.\"\n"
    ));
    let mixed = Entry {
        category: "mixed".to_owned(),
        ..entry_of(vec![piece()])
    };
    let findings = rules::check(&call, &mixed, None);
    for (rule, asked_by) in [(Rule::Elements, "category"), (Rule::Own, "rule")] {
        let found = of(rule, findings.clone());
        let params = &found[0].message.params;
        let expected = rules::Param::Text(asked_by.to_owned());
        assert_eq!(params.get("asked_by"), Some(&expected), "{asked_by}");
    }
}

#[test]
fn a_message_on_numbers_and_lengths_says_whether_a_rule_or_a_category_asks() {
    let (words, runtime, most) = ("{ at_most = 9 }", "{ less_than = 9 }", "{ at_least = 2 }");
    let call = small(&format!(
        "[[category]]\nid = \"all\"\nname = \"All\"\ntext = \"All.\"\nwords = {words}\n\
         runtime_seconds = {runtime}\npieces = {most}\npeople = {most}\n\
         [[rule]]\nid = \"all\"\nrequire = {{ all = [{{ words = {words} }}, {{ runtime_seconds = {runtime} }}, \
         {{ pieces = {most} }}, {{ people = {most} }}] }}\ntext = \"All.\"\n"
    ));
    let entry = Entry {
        category: "all".to_owned(),
        ..entry_of(vec![Piece {
            words: Some(10),
            runtime_seconds: Some(10),
            ..piece()
        }])
    };
    let findings = rules::check(&call, &entry, None);
    let codes = [
        (Rule::Words, "finding-words-over"),
        (Rule::Runtime, "finding-runtime-not-less"),
        (Rule::Pieces, "finding-pieces-under"),
        (Rule::People, "finding-people-under"),
    ];
    let asked_by = |message: &rules::Message| message.params.get("asked_by").cloned();
    let own = of(Rule::Own, findings.clone());
    let parts: Vec<_> = std::iter::once(&own[0].message)
        .chain(&own[0].parts)
        .collect();
    for (rule, code) in codes {
        let of_category = of(rule, findings.clone());
        let message = &of_category[0].message;
        assert_eq!(
            (&*message.code, asked_by(message)),
            (code, Some("category".into()))
        );
        let of_rule = parts.iter().find(|part| part.code == code);
        assert_eq!(asked_by(of_rule.unwrap()), Some("rule".into()), "{code}");
    }
}
