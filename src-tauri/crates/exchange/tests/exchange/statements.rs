//! What the owner of keys says of them.

use chrono::{DateTime, Utc};
use exchange::{Identity, KeyStatement};
use serde_json::{Value, json};

fn at() -> DateTime<Utc> {
    "2021-03-01T12:00:00.123456Z".parse().unwrap()
}

fn read(value: &Value) -> Result<KeyStatement, serde_json::Error> {
    serde_json::from_value(value.clone())
}

/// Both kinds, as JSON, with the identities that wrote them.
fn statements() -> [Value; 2] {
    let (old, new) = (
        Identity::generate("Desk").unwrap(),
        Identity::generate("Desk").unwrap(),
    );
    [
        KeyStatement::succession(&old, &new, at()),
        KeyStatement::revocation(old.card().keys(), &new, at()),
    ]
    .map(|it| serde_json::to_value(it).unwrap())
}

#[test]
fn a_statement_is_the_same_after_it_was_read() {
    for value in statements() {
        let statement = read(&value).unwrap();
        assert_eq!(serde_json::to_value(&statement).unwrap(), value);
        assert_eq!(statement.at().timestamp_subsec_micros(), 123_000);
    }
}

#[test]
fn nothing_in_a_statement_can_be_changed() {
    let stranger = Identity::generate("Stranger").unwrap();
    let theirs = serde_json::to_value(stranger.card().keys()).unwrap();
    for value in statements() {
        for field in ["old", "new", "revoked", "by"] {
            let mut changed = value.clone();
            if changed.get(field).is_some() {
                changed[field] = theirs.clone();
                assert!(read(&changed).is_err(), "{field}");
            }
        }
        let mut changed = value.clone();
        changed["at"] = json!("2021-03-01T12:00:00.124Z");
        assert!(read(&changed).is_err(), "at");
        for field in ["signature", "accepted"] {
            let mut changed = value.clone();
            if changed.get(field).is_some() {
                changed[field] = json!("00".repeat(64));
                assert!(read(&changed).is_err(), "{field}");
            }
        }
    }
}

#[test]
fn nobody_names_the_keys_of_another_as_their_successor() {
    let (old, new, stranger) = (
        Identity::generate("Desk").unwrap(),
        Identity::generate("Desk").unwrap(),
        Identity::generate("Stranger").unwrap(),
    );
    let mut mine = serde_json::to_value(KeyStatement::succession(&old, &new, at())).unwrap();
    let theirs = serde_json::to_value(KeyStatement::succession(&stranger, &new, at())).unwrap();
    // The new keys accepted another statement than this one.
    mine["accepted"] = theirs["accepted"].clone();
    assert!(read(&mine).is_err());
    let same = KeyStatement::succession(&old, &old, at());
    assert!(read(&serde_json::to_value(same).unwrap()).is_err());
}

#[test]
fn one_kind_of_statement_is_not_taken_for_the_other() {
    let [succession, _] = statements();
    let turned = json!({
        "says": "revocation",
        "revoked": succession["new"],
        "by": succession["old"],
        "at": succession["at"],
        "signature": succession["signature"],
    });
    assert!(read(&turned).is_err());
}
