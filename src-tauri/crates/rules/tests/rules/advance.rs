//! Which entries advance, by groups of them.

use rules::{Advance, Call, GroupedBy, InEachGroup, InProportion};

use crate::given::small;

fn advance(written: &str) -> Option<Advance> {
    let call = small(&format!(
        "[[panels.jury]]\nid = \"french\"\nname = \"French jury\"\nlanguages = [\"fr\"]\n\
         [[question]]\nid = \"size\"\nkind = \"choice\"\ntext = \"Size?\"\n\
         option = [{{ id = \"small\", text = \"Small\" }}]\n\
         [[round]]\nid = \"jury\"\nname = \"Jury\"\nadvance = {written}\n"
    ));
    assert_eq!(Call::from_toml(&call.to_toml()), Ok(call.clone()));
    call.rounds.into_iter().next()?.advance
}

#[test]
fn groups_are_languages_juries_or_answers() {
    for (written, by) in [
        ("\"language\"", GroupedBy::Language),
        ("\"jury\"", GroupedBy::Jury),
        (
            "{ answer = \"size\" }",
            GroupedBy::Answer("size".to_owned()),
        ),
    ] {
        let shared = InProportion {
            number: 10,
            by: by.clone(),
            at_least_each: Some(1),
            threshold: Some(8.0),
        };
        assert_eq!(
            advance(&format!(
                "{{ in_proportion = {{ number = 10, by = {written}, at_least_each = 1, threshold = 8.0 }} }}"
            )),
            Some(Advance::InProportion(shared))
        );
        let each = InEachGroup {
            number: 3,
            by,
            threshold: None,
        };
        assert_eq!(
            advance(&format!(
                "{{ in_each_group = {{ number = 3, by = {written} }} }}"
            )),
            Some(Advance::InEachGroup(each))
        );
    }
}
