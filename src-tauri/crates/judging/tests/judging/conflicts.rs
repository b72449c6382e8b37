use judging::{ConflictKind, EntryFacts, JudgeFacts, find_conflicts};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::StrDeserializer;

use crate::cast::{entry, judge};

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn a_judge(n: u128, name: &str, outlets: &[&str], parent_companies: &[&str]) -> JudgeFacts {
    let (outlets, parent_companies) = (words(outlets), words(parent_companies));
    JudgeFacts {
        id: judge(n),
        name: name.to_owned(),
        outlets,
        parent_companies,
        past_outlets: Vec::new(),
        household: Vec::new(),
    }
}

fn an_entry(n: u128, people: &[&str], outlets: &[&str]) -> EntryFacts {
    EntryFacts {
        id: entry(n),
        people: words(people),
        nominators: Vec::new(),
        outlets: words(outlets),
    }
}

#[test]
fn names_outlets_and_parents_are_met_and_the_entry_is_quoted() {
    let judges = [
        a_judge(1, "Zoe Letourneau", &["The Tyee"], &[]),
        a_judge(2, "Kwame Mensah", &["CBC News"], &["CBC/Radio-Canada"]),
        a_judge(3, "J. Smith", &[], &[]),
    ];
    let entries = [
        an_entry(1, &["Zoé LÉTOURNEAU"], &["Le Devoir"]),
        an_entry(2, &["Zoé Létourneau", "Kwame  Mensah"], &["tyee"]),
        an_entry(3, &["John Smith"], &["CBC – Radio-Canada"]),
    ];
    let found: Vec<_> = find_conflicts(&judges, &entries)
        .into_iter()
        .map(|c| (c.entry, c.judge, c.kind, c.reason))
        .collect();
    let quoted = |n, of, kind, reason: &str| (entry(n), judge(of), kind, reason.to_owned());
    assert_eq!(
        found,
        [
            quoted(1, 1, ConflictKind::Own, "Zoé LÉTOURNEAU"),
            quoted(2, 1, ConflictKind::CoAuthor, "Zoé Létourneau"),
            quoted(2, 1, ConflictKind::Outlet, "tyee"),
            quoted(2, 2, ConflictKind::CoAuthor, "Kwame  Mensah"),
            quoted(3, 2, ConflictKind::ParentCompany, "CBC – Radio-Canada"),
        ]
    );
}

#[test]
fn a_name_without_letters_meets_nobody() {
    let judges = [a_judge(1, "—", &[""], &["…"])];
    assert_eq!(
        find_conflicts(&judges, &[an_entry(1, &["", "?"], &["", "-"])]),
        []
    );
}

#[test]
fn one_conflict_of_a_kind_is_enough() {
    let judges = [a_judge(1, "Ada Roy", &["CBC", "cbc"], &[])];
    let found = find_conflicts(
        &judges,
        &[an_entry(
            1,
            &["Ada Roy", "ADA ROY"],
            &["CBC", "C.B.C", "Cbc"],
        )],
    );
    let kinds: Vec<_> = found.iter().map(|conflict| conflict.kind).collect();
    assert_eq!(kinds, [ConflictKind::Own, ConflictKind::Outlet]);
}

#[test]
fn the_order_of_the_lists_does_not_matter() {
    let mut judges = [
        a_judge(1, "Ada Roy", &["CBC"], &[]),
        a_judge(2, "Ada Roy", &["CBC"], &[]),
    ];
    let mut entries = [
        an_entry(1, &["Ada Roy"], &["CBC"]),
        an_entry(2, &["A. Roy"], &["CBC"]),
    ];
    let found = find_conflicts(&judges, &entries);
    judges.reverse();
    entries.reverse();
    assert_eq!(found.len(), 6);
    assert_eq!(find_conflicts(&judges, &entries), found);
}

#[test]
fn a_kind_has_one_name_in_files_and_in_messages() {
    for kind in ConflictKind::ALL {
        let name: StrDeserializer<'_, serde::de::value::Error> = kind.name().into_deserializer();
        assert_eq!(ConflictKind::deserialize(name), Ok(kind));
    }
}

#[test]
fn a_household_a_nominator_and_a_past_outlet_are_met() {
    let judges = [
        JudgeFacts {
            household: words(&["Ama Owusu"]),
            ..a_judge(1, "Kofi Owusu", &[], &[])
        },
        JudgeFacts {
            past_outlets: words(&["The Narwhal"]),
            ..a_judge(2, "Mary Nominator", &["Le Devoir"], &[])
        },
    ];
    let entries = [
        EntryFacts {
            nominators: words(&["mary nominator"]),
            ..an_entry(1, &["Ama Owusu", "Jo Doe"], &["Narwhal"])
        },
        EntryFacts {
            nominators: words(&["Kofi Owusu"]),
            ..an_entry(2, &["Kofi Owusu"], &[])
        },
    ];
    let found: Vec<_> = find_conflicts(&judges, &entries)
        .into_iter()
        .map(|c| (c.entry, c.judge, c.kind))
        .collect();
    assert_eq!(
        found,
        [
            (entry(1), judge(1), ConflictKind::Household),
            (entry(1), judge(2), ConflictKind::Nominator),
            (entry(1), judge(2), ConflictKind::PastOutlet),
            (entry(2), judge(1), ConflictKind::Own),
        ]
    );
}
