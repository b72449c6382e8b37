//! What a nominee must have said.

use rules::{EntrantRole, Entry, Outcome, Permission, Rule};

use crate::given::{call, call_with, entry, of, outcome};

fn nominated(permission: Option<Permission>) -> Entry {
    let mut entry = Entry {
        permission,
        ..entry()
    };
    entry.entered_by.role = EntrantRole::Nominator;
    entry
}

#[test]
fn what_was_given_is_held_against_what_is_asked() {
    use Outcome::{Met, NeedsPerson, NotMet};
    use Permission::{Spoken, Written};
    let given = [Some(Written), Some(Spoken), Some(Permission::None), None];
    let table = [
        ("written", [Met, NotMet, NotMet, NeedsPerson]),
        ("spoken", [Met, Met, NotMet, NeedsPerson]),
        ("none", [Met, Met, Met, Met]),
    ];
    for (asked, expected) in table {
        let call = call_with(
            "permission = \"written\"",
            &format!("permission = \"{asked}\""),
        );
        let found = given.map(|given| outcome(Rule::Permission, &call, &nominated(given)).0);
        assert_eq!(found, expected, "{asked}");
    }
    let code = |given| outcome(Rule::Permission, &call(), &nominated(given)).1;
    assert_eq!(code(Some(Spoken)), "finding-permission-not-written");
    assert_eq!(code(Some(Permission::None)), "finding-permission-not-given");
}

#[test]
fn only_a_nominator_is_asked() {
    for role in [EntrantRole::Author, EntrantRole::Editor] {
        let mut entry = entry();
        entry.entered_by.role = role;
        assert!(of(Rule::Permission, rules::check(&call(), &entry, None)).is_empty());
    }
}
