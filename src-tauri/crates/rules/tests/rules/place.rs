//! Where a piece was published or broadcast.

use rules::{Outcome, Piece, Rule};

use crate::given::{call, countries, entry_of, outcome, piece};

#[test]
fn one_accepted_country_is_enough() {
    let table: [(Option<&[&str]>, Outcome, &str); 5] = [
        (Some(&["CA"]), Outcome::Met, "finding-place-met"),
        (Some(&["QA", "CA"]), Outcome::Met, "finding-place-met"),
        (Some(&["QA"]), Outcome::NotMet, "finding-place-elsewhere"),
        (Some(&[]), Outcome::NotMet, "finding-place-elsewhere"),
        (None, Outcome::NeedsPerson, "finding-place-undeclared"),
    ];
    for (codes, expected, code) in table {
        let piece = Piece {
            countries: codes.map(countries),
            ..piece()
        };
        let found = outcome(Rule::Place, &call(), &entry_of(vec![piece]));
        assert_eq!(found, (expected, code.to_owned()), "{codes:?}");
    }
}
