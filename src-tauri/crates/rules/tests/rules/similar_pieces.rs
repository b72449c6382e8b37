//! What several pieces of an entry add to a count of what may be the same.

use rules::{Counted, Entry, Outcome, Per};

use crate::similar::{capped, in_outlet, last, param, work};
use Outcome::{Met, NeedsPerson, NotMet};

#[test]
fn pieces_of_one_entry_in_similar_outlets_are_counted_together() {
    let mut call = capped(Per::Outlet, 3);
    call.caps[0].counts = Counted::Pieces;
    let mut series = in_outlet("Radio-Canada");
    series.pieces = vec![series.pieces[0].clone(); 4];
    assert_eq!(last(&call, &[series.clone()]).outcome, NotMet);
    for piece in &mut series.pieces[2..] {
        piece.outlets = vec!["Radio Canada".to_owned()];
    }
    // Two under each name: they may be four, in one entry as in several.
    let alone = last(&call, &[series.clone()]);
    assert_eq!(
        (alone.outcome, param(&alone, "number")),
        (NeedsPerson, "0".into())
    );
    let one = Entry {
        pieces: series.pieces[..1].to_vec(),
        ..series.clone()
    };
    assert_eq!(last(&call, &[in_outlet("CBC"), one.clone()]).outcome, Met);
    assert_eq!(last(&call, &[series, one]).outcome, NeedsPerson);
}

#[test]
fn pieces_of_similar_works_are_counted_together() {
    let mut call = capped(Per::Work, 2);
    call.caps[0].counts = Counted::Pieces;
    let link = "https://example.org/story";
    let mut series = work("One", "Alex", link);
    let other = work("Two", "Alex", &format!("{link}?ref=1"));
    series.pieces.extend(other.pieces);
    let third = work("Three", "Alex", link);
    assert_eq!(last(&call, &[series.clone()]).outcome, Met);
    let finding = last(&call, &[series.clone(), third.clone()]);
    assert_eq!(
        (finding.outcome, param(&finding, "others")),
        (NeedsPerson, "1".into())
    );
    // The pieces of one entry may pass the cap among themselves.
    series.pieces.extend(third.pieces);
    let alone = last(&call, &[series]);
    assert_eq!(
        (alone.outcome, param(&alone, "number")),
        (NeedsPerson, "0".into())
    );
}

#[test]
fn an_entry_that_has_one_key_for_certain_and_as_similar_is_the_same() {
    let mut call = capped(Per::Outlet, 2);
    call.caps[0].counts = Counted::Categories;
    let of = |category: &str, outlets: &[&str]| {
        let mut entry = in_outlet("");
        category.clone_into(&mut entry.category);
        entry.pieces.truncate(1);
        entry.pieces[0].outlets = outlets.iter().map(|it| (*it).to_owned()).collect();
        entry
    };
    let entries = [
        of("a", &["Radio-Canada", "Radio Canada"]),
        of("c", &["Radio-Canada"]),
        of("b", &["Radio Canada"]),
    ];
    let finding = last(&call, &entries);
    // The first is counted in any case; only the second may be another outlet.
    assert_eq!(
        (
            finding.outcome,
            param(&finding, "others"),
            param(&finding, "entries")
        ),
        (NeedsPerson, "2".into(), "3".into())
    );
}
