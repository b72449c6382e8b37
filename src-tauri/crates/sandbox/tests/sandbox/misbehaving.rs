//! Readers that misbehave.

use std::time::Duration;

use evidence::{InputFile, Kind, ReadError};
use sandbox::Readers;

use crate::{PAGE, readers, trouble, within};

#[test]
fn a_reader_that_ends_without_an_answer_failed() {
    for name in ["crashes", "ends", "babbles", "sanitizes"] {
        let found = trouble(&readers(), PAGE, name);
        assert_eq!(found, Some(ReadError::ReaderFailed), "{name}");
    }
}

/// Of an answer in the right form nothing is believed that no file can have.
#[test]
fn an_answer_that_cannot_be_is_none() {
    assert_eq!(trouble(&readers(), PAGE, "is honest"), None);
    for name in [
        "says nothing was read",
        "is surer than sure",
        "is less than unsure",
        "is over before it begins",
        "has a title without end",
        "claims without end",
        "is longer than any text",
        "says more than is asked",
    ] {
        let found = trouble(&readers(), PAGE, name);
        assert_eq!(found, Some(ReadError::ReaderFailed), "{name}");
    }
}

#[test]
fn what_a_reader_shows_is_believed_within_bounds_alone() {
    let readers = readers();
    for name in [
        "leads to a script",
        "is nested without end",
        "has a picture that is none",
        "has a heading above all",
        "ends before it begins",
        "has more rows than it counts",
        "was not read",
        "crashes",
        "sanitizes",
    ] {
        let shown = readers.content(PAGE, &InputFile::named(name));
        assert_eq!(shown, Err(ReadError::ReaderFailed), "{name}");
    }
}

#[test]
fn a_copy_that_is_not_as_long_as_it_says_is_none() {
    let cut_short = readers().sanitize(PAGE, Kind::Odt);
    assert_eq!(cut_short, Err(ReadError::ReaderFailed));
}

/// Only the caller knows that a file was not read at all.
#[test]
fn a_reader_that_claims_not_to_have_sanitized_for_want_of_a_reader_failed() {
    let claimed = readers().sanitize(PAGE, Kind::Rtf);
    assert_eq!(claimed, Err(ReadError::ReaderFailed));
}

#[test]
fn a_reader_that_never_answers_took_too_long() {
    let readers = within(|limits| limits.wall = Duration::from_millis(300));
    assert_eq!(
        trouble(&readers, PAGE, "sleeps"),
        Some(ReadError::TookTooLong)
    );
    // Nor does it keep a place from the next.
    let next = crate::readers();
    assert_eq!(trouble(&next, PAGE, "a.html"), None);
}

#[test]
fn a_reader_that_never_ends_its_answer_is_ended() {
    assert_eq!(
        trouble(&readers(), PAGE, "floods"),
        Some(ReadError::ReaderFailed)
    );
}

#[test]
fn a_file_keeps_its_name_and_hash_whatever_its_reader_says() {
    let read = crate::read(&readers(), PAGE, "crashes");
    assert_eq!(read.file, "crashes");
    assert_eq!(read.fingerprint, blake3::hash(PAGE).to_hex().to_string());
    assert_eq!((read.kind, read.words), (Kind::Unknown, None));
}

#[test]
fn without_a_reader_nothing_is_read_and_nothing_lost() {
    for readers in [
        Readers::default(),
        Readers::starting("/nowhere/awards"),
        Readers::beside(std::path::Path::new("/nowhere/awards-desk")),
    ] {
        assert!(!readers.is_installed());
        assert_eq!(
            trouble(&readers, PAGE, "a.html"),
            Some(ReadError::NotYetRead)
        );
        assert_eq!(
            readers.sanitize(PAGE, Kind::Pdf),
            Err(ReadError::NotYetRead)
        );
    }
    assert!(readers().is_installed());
}
