//! The inner signature, checked against bytes that are put together here by hand as `docs/sealed-files.md` says.

use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use exchange::{Attachment, Bundle, ExchangeError, Kind, Limits, Original, open, seal};
use uuid::Uuid;

use crate::{AT, person};

fn bundle() -> Bundle {
    Bundle {
        document: b"{\"title\":\"\xC3\x89t\xC3\xA9\"}".to_vec(),
        attachments: vec![
            Attachment {
                name: "story.pdf".to_owned(),
                media_type: "application/pdf".to_owned(),
                bytes: b"%PDF-1.7".to_vec(),
            },
            Attachment {
                name: "film".to_owned(),
                media_type: "video/mp4".to_owned(),
                bytes: Vec::new(),
            },
        ],
    }
}

/// The header of a sealed file, as its outside carries it.
fn header(sealed: &[u8]) -> &[u8] {
    let length = u32::from_be_bytes(sealed[10..14].try_into().unwrap());
    &sealed[14..14 + length as usize]
}

#[test]
fn the_signed_bytes_are_those_of_the_documentation() {
    let (author, desk) = (person("Zoë"), person("Desk"));
    let id = Uuid::from_u128(7);
    let bundle = bundle();
    let sealed = seal(&author, Some(&desk.card()), Kind::Entry, id, AT, &bundle);
    let sealed = sealed.unwrap();

    let mut expected = b"awards desk 2026-11 original\0".to_vec();
    let header = header(&sealed);
    expected.extend(u32::try_from(header.len()).unwrap().to_be_bytes());
    expected.extend(header);
    expected.extend([0, 4]);
    expected.extend("Zoë".as_bytes());
    expected.extend([0, 0, 0, 17]);
    expected.extend(&bundle.document);
    expected.extend([0, 2]);
    expected.extend([0, 9]);
    expected.extend(b"story.pdf");
    expected.extend([0, 15]);
    expected.extend(b"application/pdf");
    expected.extend(8_u64.to_be_bytes());
    expected.extend(blake3::hash(b"%PDF-1.7").as_bytes());
    expected.extend([0, 4]);
    expected.extend(b"film");
    expected.extend([0, 9]);
    expected.extend(b"video/mp4");
    expected.extend(0_u64.to_be_bytes());
    expected.extend(blake3::hash(b"").as_bytes());

    let opened = open(&sealed, Some(&desk), &Limits::default()).unwrap();
    assert_eq!(opened.original.signed(), expected);
    // Anybody with any Ed25519 can check it.
    let key = VerifyingKey::from_bytes(&author.card().verifying_key()).unwrap();
    let signature = Signature::from_bytes(opened.original.signature());
    key.verify(&expected, &signature).unwrap();
}

#[test]
fn an_original_says_what_was_sealed_without_the_bytes_of_its_files() {
    let (author, desk) = (person("Ann"), person("Desk"));
    let id = Uuid::from_u128(7);
    let bundle = bundle();
    let reader = desk.card();
    let sealed = seal(&author, Some(&reader), Kind::Entry, id, AT, &bundle).unwrap();
    let original = open(&sealed, Some(&desk), &Limits::default())
        .unwrap()
        .original;
    let read = original.read().unwrap();
    assert_eq!(read.author, author.card());
    assert_eq!((read.header.kind, read.header.id), (Kind::Entry, id));
    assert_eq!(read.header.reader, Some(desk.address()));
    assert_eq!(read.document, bundle.document);
    let files = read
        .attachments
        .iter()
        .map(|it| (it.name.as_str(), it.bytes));
    assert_eq!(files.collect::<Vec<_>>(), [("story.pdf", 8), ("film", 0)]);
    let hash = blake3::hash(b"%PDF-1.7").to_hex().to_string();
    assert_eq!(read.attachments[0].hash, hash);
    // The same without sealing.
    let signed = Original::sign(&author, Some(&reader), (Kind::Entry, id), AT, &bundle);
    assert_eq!(signed.unwrap(), original);
}

#[test]
fn an_original_changed_in_any_place_is_refused() {
    let (author, desk) = (person("Ann"), person("Desk"));
    let reader = desk.card();
    let what = (Kind::Entry, Uuid::from_u128(7));
    let original = Original::sign(&author, Some(&reader), what, AT, &bundle()).unwrap();
    for at in 0..original.signed().len() {
        let mut signed = original.signed().to_vec();
        signed[at] ^= 1;
        let kept = Original::from_stored(signed, *original.signature());
        assert!(kept.read().is_err(), "byte {at}");
    }
    for at in 0..64 {
        let mut signature = *original.signature();
        signature[at] ^= 1;
        let kept = Original::from_stored(original.signed().to_vec(), signature);
        assert!(kept.read().is_err(), "byte {at} of the signature");
    }
    for end in 0..original.signed().len() {
        let kept = Original::from_stored(original.signed()[..end].to_vec(), *original.signature());
        assert!(kept.read().is_err(), "cut at {end}");
    }
}

/// A signature of the same keys over something else is none over an original.
#[test]
fn a_sealed_file_is_no_original() {
    let (author, desk) = (person("Ann"), person("Desk"));
    let reader = desk.card();
    let sealed = seal(
        &author,
        Some(&reader),
        Kind::Entry,
        Uuid::nil(),
        AT,
        &bundle(),
    )
    .unwrap();
    let (signed, signature) = sealed.split_at(sealed.len() - 64);
    let kept = Original::from_stored(signed.to_vec(), signature.try_into().unwrap());
    let detail = "original".to_owned();
    assert_eq!(kept.read(), Err(ExchangeError::Malformed { detail }));
}
