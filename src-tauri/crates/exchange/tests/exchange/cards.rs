//! Identities, cards, addresses and fingerprints.

use exchange::{Address, Card, ExchangeError, Identity};

use crate::person;

#[test]
fn keys_kept_and_read_again_are_the_same_person() {
    let ann = person("Ann");
    let again = Identity::from_bytes(&ann.to_bytes()).unwrap();
    assert_eq!(again.card(), ann.card());
}

#[test]
fn keys_that_were_damaged_are_refused() {
    let bytes = person("Ann").to_bytes();
    assert_eq!(
        Identity::from_bytes(&bytes[..100]).unwrap_err(),
        ExchangeError::IdentityUnreadable
    );
    assert_eq!(
        Identity::from_bytes(&[]).unwrap_err(),
        ExchangeError::IdentityUnreadable
    );
}

#[test]
fn two_people_of_one_name_have_two_addresses() {
    let (one, two) = (person("Ann"), person("Ann"));
    assert_ne!(one.address(), two.address());
    assert_ne!(one.card().fingerprint(), two.card().fingerprint());
}

#[test]
fn a_fingerprint_is_six_groups_of_five_digits() {
    let fingerprint = person("Ann").card().fingerprint();
    let groups: Vec<_> = fingerprint.split(' ').collect();
    assert_eq!(groups.len(), 6);
    assert!(
        groups
            .iter()
            .all(|group| group.len() == 5 && group.parse::<u32>().is_ok())
    );
}

#[test]
fn a_pasted_card_survives_a_broken_line() {
    let card = person("Zoë Marie Tremblay").card();
    let broken = format!("  {}\r\n", card.to_string().replace(' ', "\r\n  "));
    assert_eq!(broken.parse::<Card>().unwrap(), card);
}

#[test]
fn a_slip_in_a_pasted_card_is_named() {
    let (one, two) = (
        person("Ann").card().to_string(),
        person("Bob").card().to_string(),
    );
    let (one, two): (Vec<_>, Vec<_>) = (one.split(' ').collect(), two.split(' ').collect());
    let part = |words: &[&str]| match words.join(" ").parse::<Card>() {
        Err(ExchangeError::CardUnreadable { part }) => part,
        other => panic!("{other:?}"),
    };
    assert_eq!(part(&[]), "beginning");
    assert_eq!(
        part(&["awards-card-9", one[1], one[2], one[3]]),
        "beginning"
    );
    assert_eq!(part(&[one[0], &one[1][..40], one[2], one[3]]), "recipient");
    assert_eq!(part(&[one[0], one[1], "00", one[3]]), "verifying-key");
    assert_eq!(part(&[one[0], one[1]]), "verifying-key");
    assert_eq!(part(&[one[0], one[1], two[2], one[3]]), "check-digits");
}

#[test]
fn a_weak_key_that_proves_nothing_is_refused() {
    let words = person("Ann").card().to_string();
    let recipient = words.split(' ').nth(1).unwrap();
    let identity_point = format!("01{}", "0".repeat(62));
    let weak = format!("awards-card-1 {recipient} {identity_point} 00000000");
    assert_eq!(
        weak.parse::<Card>(),
        Err(ExchangeError::CardUnreadable {
            part: "verifying-key"
        })
    );
}

#[test]
fn a_card_and_an_address_survive_json() {
    let card = person("Ann").card();
    let json = serde_json::to_string(&card).unwrap();
    assert_eq!(serde_json::from_str::<Card>(&json).unwrap(), card);
    let json = serde_json::to_string(&card.address()).unwrap();
    assert_eq!(
        serde_json::from_str::<Address>(&json).unwrap(),
        card.address()
    );
}

#[test]
fn a_name_from_json_is_put_on_one_line() {
    let mut json = serde_json::to_value(person("Ann").card()).unwrap();
    json["name"] = "Ann\nTreasurer".into();
    assert_eq!(
        serde_json::from_value::<Card>(json).unwrap().name(),
        "Ann Treasurer"
    );
}

#[test]
fn keys_never_show_in_a_debug_line() {
    let ann = person("Ann");
    let line = format!("{ann:?}");
    assert_eq!(line, format!("Identity({})", ann.address()));
}
