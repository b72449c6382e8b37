//! Arbitrary bytes are never taken for a sealed file, a bundle or a card.

use exchange::{Bundle, Card, Identity, Limits, open, peek};
use proptest::prelude::*;
use uuid::Uuid;

use crate::{entry, person};

/// A small entry, and the desk that can open it.
fn sealed() -> (Vec<u8>, Identity) {
    let desk = person("Desk");
    (
        entry(
            &person("Ann"),
            &desk.card(),
            Uuid::from_u128(5),
            b"a story of ten words",
        ),
        desk,
    )
}

#[test]
fn every_flipped_bit_is_refused() {
    let (mut sealed, desk) = sealed();
    for at in 0..sealed.len() {
        let bit = 1 << (at % 8);
        sealed[at] ^= bit;
        assert!(
            open(&sealed, Some(&desk), &Limits::default()).is_err(),
            "byte {at}"
        );
        sealed[at] ^= bit;
    }
    assert!(open(&sealed, Some(&desk), &Limits::default()).is_ok());
}

proptest! {
    #[test]
    fn no_bytes_are_taken_for_a_sealed_file(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let desk = person("Desk");
        prop_assert!(open(&bytes, Some(&desk), &Limits::default()).is_err());
        prop_assert!(peek(&bytes, &Limits::default()).is_err());
    }

    #[test]
    fn no_bytes_behind_a_true_beginning_are_taken(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let (mut sealed, desk) = sealed();
        sealed.truncate(10);
        sealed.extend_from_slice(&bytes);
        prop_assert!(open(&sealed, Some(&desk), &Limits::default()).is_err());
    }

    #[test]
    fn a_file_changed_in_any_place_is_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 1..8),
    ) {
        let (sealed, desk) = sealed();
        let mut changed = sealed.clone();
        for (at, by) in changes {
            changed[at.index(sealed.len())] ^= by;
        }
        prop_assume!(changed != sealed);
        prop_assert!(open(&changed, Some(&desk), &Limits::default()).is_err());
    }

    #[test]
    fn no_bytes_upset_a_bundle(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(bundle) = Bundle::from_bytes(&bytes) {
            prop_assert_eq!(bundle.to_bytes().unwrap(), bytes);
        }
    }

    #[test]
    fn no_text_upsets_a_card(text in "\\PC*") {
        prop_assert!(text.parse::<Card>().is_err());
    }

    #[test]
    fn any_name_survives_a_card(name in ".*") {
        let card = Identity::generate(&name).unwrap().card();
        prop_assert_eq!(card.to_string().parse::<Card>().unwrap(), card);
    }

    #[test]
    fn no_bytes_upset_the_reading_of_keys(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Identity::from_bytes(&bytes).is_err());
    }
}
