//! Sealed files: who can open them, what shows outside, and what is refused.

use exchange::{ExchangeError, Kind, Limits, open, peek, seal};
use uuid::Uuid;

use crate::{AT, entry, person, plain};

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn what_was_sealed_comes_out_with_its_writer() {
    let (writer, reader) = (person("Zoë Tremblay"), person("Desk"));
    for (number, kind) in Kind::ALL.into_iter().enumerate() {
        let id = Uuid::from_u128(number as u128);
        let card = reader.card();
        let to = (!kind.is_public()).then_some(&card);
        let sealed = seal(&writer, to, kind, id, AT, &plain(b"the payload")).unwrap();
        let opened = open(&sealed, Some(&reader), &Limits::default()).unwrap();
        assert_eq!((opened.id, opened.kind), (id, kind));
        assert_eq!(opened.sender, writer.card());
        assert_eq!(opened.made_at.to_rfc3339(), "2021-01-18T15:00:00+00:00");
        assert_eq!(opened.bundle, plain(b"the payload"));
    }
}

#[test]
fn a_call_opens_for_anyone() {
    let sealed = seal(
        &person("Desk"),
        None,
        Kind::Call,
        Uuid::nil(),
        AT,
        &plain(b"call"),
    )
    .unwrap();
    assert_eq!(
        open(&sealed, None, &Limits::default()).unwrap().bundle,
        plain(b"call")
    );
}

#[test]
fn on_the_way_nobody_reads_the_payload_or_the_name() {
    let (writer, reader) = (person("Zoë Tremblay"), person("Desk"));
    let sealed = entry(
        &writer,
        &reader.card(),
        Uuid::nil(),
        b"a source asked not to be named",
    );
    assert!(!contains(&sealed, b"a source"));
    assert!(!contains(&sealed, "Zoë".as_bytes()));
    assert!(!contains(&sealed, b"Desk"));
}

#[test]
fn peeking_tells_what_it_is_and_for_whom() {
    let (writer, reader) = (person("Ann"), person("Desk"));
    let sealed = entry(&writer, &reader.card(), Uuid::from_u128(3), b"story");
    let header = peek(&sealed, &Limits::default()).unwrap();
    assert_eq!((header.id, header.kind), (Uuid::from_u128(3), Kind::Entry));
    assert_eq!(header.reader, Some(reader.address()));
    assert_eq!(header.sender.address(), writer.address());
}

#[test]
fn a_file_for_someone_else_is_refused_and_names_its_reader() {
    let (writer, desk, judge) = (person("Ann"), person("Desk"), person("Judge"));
    let sealed = entry(&writer, &desk.card(), Uuid::nil(), b"story");
    let refused = ExchangeError::ForSomeoneElse {
        reader: desk.address().to_string(),
    };
    assert_eq!(
        open(&sealed, Some(&judge), &Limits::default()),
        Err(refused.clone())
    );
    assert_eq!(
        open(&sealed, Some(&writer), &Limits::default()),
        Err(refused.clone())
    );
    assert_eq!(open(&sealed, None, &Limits::default()), Err(refused));
}

#[test]
fn a_reader_is_named_exactly_where_one_is_needed() {
    let writer = person("Ann");
    let card = writer.card();
    for kind in Kind::ALL {
        let wrong = kind.is_public().then_some(&card);
        let refused = seal(&writer, wrong, kind, Uuid::nil(), AT, &plain(b""));
        assert_eq!(refused, Err(ExchangeError::WrongReader { kind }));
    }
}

#[test]
fn the_instant_of_sealing_must_be_one() {
    for text in ["", "yesterday", "2021-02-30T00:00:00Z", "2021-01-18 15:00"] {
        let refused = seal(
            &person("Desk"),
            None,
            Kind::Call,
            Uuid::nil(),
            text,
            &plain(b""),
        );
        assert_eq!(
            refused,
            Err(ExchangeError::NotAnInstant {
                text: text.to_owned()
            })
        );
    }
}

#[test]
fn a_file_over_the_limit_is_refused_before_anything_else() {
    let limits = Limits {
        max_bytes: 1000,
        ..Limits::default()
    };
    let refused = open(&[0; 1001], None, &limits).unwrap_err();
    assert_eq!(
        refused,
        ExchangeError::TooLarge {
            bytes: 1001,
            limit: 1000
        }
    );
    assert_eq!(
        refused.params(),
        [("megabytes", "1".to_owned()), ("limit", "1".to_owned())]
    );
}

#[test]
fn nothing_is_sealed_that_nobody_could_open() {
    let limit = usize::try_from(Limits::default().max_bytes).unwrap();
    let refused = seal(
        &person("Desk"),
        None,
        Kind::Call,
        Uuid::nil(),
        AT,
        &plain(&vec![0; limit]),
    );
    assert_eq!(refused.unwrap_err().code(), "file-too-large");
}

#[test]
fn another_file_is_told_apart() {
    let refused = open(b"%PDF-1.7 and more", None, &Limits::default());
    assert_eq!(refused, Err(ExchangeError::NotASealedFile));
}

#[test]
fn a_newer_format_is_told_apart() {
    let mut sealed = seal(
        &person("Desk"),
        None,
        Kind::Call,
        Uuid::nil(),
        AT,
        &plain(b"call"),
    )
    .unwrap();
    sealed[9] = 2;
    let refused = open(&sealed, None, &Limits::default());
    assert_eq!(
        refused,
        Err(ExchangeError::NewerFormat { found: 2, known: 1 })
    );
}

#[test]
fn a_file_cut_anywhere_is_told_apart() {
    let desk = person("Desk");
    let sealed = entry(&person("Ann"), &desk.card(), Uuid::nil(), b"story");
    for end in 0..sealed.len() {
        let refused = open(&sealed[..end], Some(&desk), &Limits::default());
        assert_eq!(refused, Err(ExchangeError::Truncated), "cut at {end}");
    }
}

#[test]
fn bytes_after_the_end_are_refused() {
    let mut sealed = seal(
        &person("Desk"),
        None,
        Kind::Call,
        Uuid::nil(),
        AT,
        &plain(b"call"),
    )
    .unwrap();
    sealed.push(0);
    assert_eq!(
        open(&sealed, None, &Limits::default()).unwrap_err().code(),
        "file-malformed"
    );
}

#[test]
fn a_line_end_changed_by_a_transfer_as_text_is_refused() {
    let sealed = seal(
        &person("Desk"),
        None,
        Kind::Call,
        Uuid::nil(),
        AT,
        &plain(b"call"),
    )
    .unwrap();
    let crlf = sealed.iter().position(|byte| *byte == b'\r').unwrap();
    let mut changed = sealed.clone();
    changed.remove(crlf);
    assert_eq!(
        open(&changed, None, &Limits::default()),
        Err(ExchangeError::NotASealedFile)
    );
}
