//! Too few parts, each of which is as the call asks.

use rules::{Entry, Outcome, Rule, Verdict, verdict_of};

use crate::given::{SMALL, news, of, only, person, piece, small};

#[test]
fn too_few_pieces_inside_of_the_window_are_too_few() {
    let call = small(
        "[window]\nfrom = \"2020-01-01\"\nto = \"2020-12-31\"\npieces = { at_least = 3 }\ntext = \"Three.\"\n",
    );
    for (count, expected) in [
        (1, Verdict::NotEligible),
        (2, Verdict::NotEligible),
        (3, Verdict::Eligible),
    ] {
        let findings = rules::check(&call, &news(vec![piece(); count]), None);
        assert_eq!(verdict_of(&findings), expected, "{count}");
    }
    // One whose date is not known cannot make up for one that is missing.
    let mut undated = piece();
    undated.published = None;
    let findings = rules::check(&call, &news(vec![piece(), undated]), None);
    assert_eq!(verdict_of(&findings), Verdict::NotEligible);
    let finding = of(Rule::Window, findings).remove(0);
    assert_eq!(finding.message.code, "finding-too-few");
    assert_eq!(finding.message.params["needed"], 3_u32.into());
    assert_eq!(finding.message.params["count"], 2_u32.into());
}

#[test]
fn too_few_people_who_may_enter_are_too_few() {
    let call =
        small("[entrant]\nworks_in = [\"CA\"]\npeople = { at_least = 2 }\ntext = \"Two.\"\n");
    for (count, expected) in [(1, Outcome::NotMet), (2, Outcome::Met)] {
        let entry = Entry {
            people: vec![person("One"); count],
            ..news(vec![piece()])
        };
        let finding = only(Rule::Entrant, rules::check(&call, &entry, None));
        assert_eq!(finding.outcome, expected, "{count}");
    }
}

#[test]
fn too_few_pieces_or_people_of_a_rule_of_the_calls_own_are_too_few() {
    let rule = |of: &str, require: &str| {
        small(&format!(
            "[[rule]]\nid = \"r\"\nof = \"{of}\"\nhow_many = {{ at_least = 2 }}\nrequire = {{ {require} }}\ntext = \"R\"\n"
        ))
    };
    let pieces = rule("piece", "language = [\"en\"]");
    let people = rule("person", "works_in = [\"CA\"]");
    for (count, expected) in [(1, Outcome::NotMet), (2, Outcome::Met)] {
        let entry = Entry {
            people: vec![person("One"); count],
            ..news(vec![piece(); count])
        };
        for call in [&pieces, &people] {
            let found = of(Rule::Own, rules::check(call, &entry, None));
            let worst = found.iter().map(|finding| finding.outcome).max();
            assert_eq!(worst, Some(expected), "{count}: {found:#?}");
        }
    }
    // A rule that applies to no piece asks for none.
    let when = format!(
        "{SMALL}[[rule]]\nid = \"r\"\nof = \"piece\"\nhow_many = {{ at_least = 2 }}\nwhen = {{ language = [\"fr\"] }}\nrequire = {{ filled = [\"url\"] }}\ntext = \"R\"\n"
    );
    let call = rules::Call::from_toml(&when).unwrap();
    assert!(of(Rule::Own, rules::check(&call, &news(vec![piece()]), None)).is_empty());
}
