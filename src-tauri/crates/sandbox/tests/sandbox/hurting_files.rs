//! Every file that was made to hurt is answered or given up within the limits; normally files of 64 kB, and with
//! `AWARDS_HURTING_KB=1100` of that length.

use evidence::ReadError;

use crate::{readers, trouble};

#[path = "../../../evidence/tests/hurting/mod.rs"]
mod hurting;

/// A file that hurts, of this many kilobytes.
pub(crate) fn made(name: &str, kilobytes: usize) -> Vec<u8> {
    let file = hurting::all().into_iter().find(|it| it.name == name);
    (file.unwrap().make)(kilobytes * 1024)
}

#[test]
fn no_file_that_was_made_to_hurt_takes_its_reader_along() {
    let kilobytes = std::env::var("AWARDS_HURTING_KB").map_or(64, |it| it.parse().unwrap());
    let readers = readers();
    let mut given_up = Vec::new();
    for file in hurting::all() {
        let found = trouble(&readers, &(file.make)(kilobytes * 1024), "a");
        if found.is_some_and(ReadError::is_unread) {
            given_up.push((file.name, found));
        }
    }
    let allowed = |name: &str| name == "pdf: lengths that lead on";
    given_up.retain(|(name, found)| !(allowed(name) && *found == Some(ReadError::TookTooLong)));
    assert_eq!(given_up, []);
}
