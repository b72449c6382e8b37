//! Files that someone with keys of their own made on purpose: the signature holds, the rest lies.

use uuid::Uuid;

use super::plaintext;
use super::{container, encryption, open, seal};
use crate::original::Original;
use crate::{Attachment, Bundle, ExchangeError, Header, Identity, Kind, Limits};

const AT: &str = "2021-01-18T15:00:00Z";

fn person(name: &str) -> Identity {
    Identity::generate(name).unwrap()
}

fn plain(document: &[u8]) -> Bundle {
    Bundle::new(document.to_vec())
}

/// An entry that its author sealed to the desk.
fn entry(author: &Identity, desk: &Identity, document: &[u8]) -> Vec<u8> {
    let id = Uuid::from_u128(1);
    let to = Some(desk.card());
    seal(author, to.as_ref(), Kind::Entry, id, AT, &plain(document)).unwrap()
}

fn parts(sealed: &[u8]) -> (Header, Vec<u8>) {
    let parts = container::split(sealed, &Limits::default()).unwrap();
    (Header::read(parts.header).unwrap(), parts.body.to_vec())
}

/// A container whose header and body are as given, signed by `signer`.
fn sign(signer: &Identity, header: &[u8], body: &[u8]) -> Vec<u8> {
    let fill = |bytes: &mut Vec<u8>| {
        bytes.extend_from_slice(body);
        Ok(())
    };
    container::join(header, body.len(), fill, |signed| signer.sign(signed)).unwrap()
}

fn opened(sealed: &[u8], reader: &Identity) -> ExchangeError {
    open(sealed, Some(reader), &Limits::default()).unwrap_err()
}

#[test]
fn a_stolen_entry_signed_by_the_thief_is_refused() {
    let (author, thief, desk) = (person("Ann"), person("Thief"), person("Desk"));
    let sealed = entry(&author, &desk, b"story");
    let (mut header, body) = parts(&sealed);
    header.sender = thief.keys();
    let forged = sign(&thief, &header.write().unwrap(), &body);
    assert_eq!(opened(&forged, &desk), ExchangeError::Altered);
}

#[test]
fn a_call_signed_by_another_desk_is_refused() {
    let (desk, other) = (person("Desk"), person("Other"));
    let sealed = seal(
        &desk,
        None,
        Kind::Call,
        Uuid::from_u128(1),
        AT,
        &plain(b"call"),
    )
    .unwrap();
    let (mut header, body) = parts(&sealed);
    header.sender = other.keys();
    let forged = sign(&other, &header.write().unwrap(), &body);
    assert_eq!(opened(&forged, &desk), ExchangeError::Altered);
}

#[test]
fn a_file_addressed_again_is_refused_by_its_new_reader() {
    let (author, desk, judge) = (person("Ann"), person("Desk"), person("Judge"));
    let sealed = entry(&author, &desk, b"story");
    let (mut header, body) = parts(&sealed);
    header.reader = Some(judge.address());
    let forged = sign(&author, &header.write().unwrap(), &body);
    assert_eq!(opened(&forged, &judge), ExchangeError::Altered);
}

#[test]
fn an_endless_age_header_is_refused_before_it_is_parsed() {
    let (author, desk) = (person("Ann"), person("Desk"));
    let sealed = entry(&author, &desk, b"");
    let (header, _) = parts(&sealed);
    let mut body = b"age-encryption.org/v1\n".to_vec();
    (0..100_000).for_each(|_| body.extend_from_slice(b"-> x\n\n"));
    let forged = sign(&author, &header.write().unwrap(), &body);
    let detail = "age header".to_owned();
    assert_eq!(opened(&forged, &desk), ExchangeError::Malformed { detail });
}

#[test]
fn a_body_that_holds_no_header_is_refused() {
    let (author, desk) = (person("Ann"), person("Desk"));
    let sealed = entry(&author, &desk, b"");
    let (header, _) = parts(&sealed);
    let mut body = Vec::new();
    encryption::encrypt(desk.keys().recipient(), &mut body, |out| {
        out.write_all(&[0xFF; 40])
    })
    .unwrap();
    let forged = sign(&author, &header.write().unwrap(), &body);
    assert_eq!(opened(&forged, &desk), ExchangeError::Altered);
}

#[test]
fn a_header_with_a_reader_of_a_public_kind_is_refused() {
    let desk = person("Desk");
    let sealed = seal(
        &desk,
        None,
        Kind::Call,
        Uuid::from_u128(1),
        AT,
        &plain(b"call"),
    )
    .unwrap();
    let (mut header, body) = parts(&sealed);
    header.reader = Some(desk.address());
    let forged = sign(&desk, &header.write().unwrap(), &body);
    assert_eq!(opened(&forged, &desk).code(), "file-malformed");
}

#[test]
fn a_header_with_a_field_too_many_is_refused() {
    let desk = person("Desk");
    let sealed = seal(
        &desk,
        None,
        Kind::Call,
        Uuid::from_u128(1),
        AT,
        &plain(b"call"),
    )
    .unwrap();
    let (header, body) = parts(&sealed);
    let mut json = serde_json::to_value(&header).unwrap();
    json["path"] = "../../.profile".into();
    let forged = sign(&desk, json.to_string().as_bytes(), &body);
    assert_eq!(opened(&forged, &desk).code(), "file-malformed");
}

#[test]
fn a_header_of_another_length_than_allowed_is_refused() {
    let desk = person("Desk");
    let forged = sign(&desk, &[b' '; 5000], b"");
    let detail = "header: too long".to_owned();
    assert_eq!(opened(&forged, &desk), ExchangeError::Malformed { detail });
}

/// A file that its author signed outside, with a bundle inside that is not the one of the inner signature.
fn with_another_bundle(signed: &Bundle, sent: &Bundle) -> ExchangeError {
    let (author, desk) = (person("Ann"), person("Desk"));
    let id = Uuid::from_u128(1);
    let header = Header::new(&author, Some(&desk.card()), Kind::Entry, id, AT);
    let header = header.unwrap().write().unwrap();
    let original = Original::of(&author, &header, signed).unwrap();
    let mut body = Vec::new();
    encryption::encrypt(desk.keys().recipient(), &mut body, |out| {
        plaintext::write(out, &header, "Ann", &original, sent)
    })
    .unwrap();
    opened(&sign(&author, &header, &body), &desk)
}

#[test]
fn a_bundle_that_its_author_did_not_sign_inside_is_refused() {
    let file = |name: &str, media_type: &str, bytes: &[u8]| Attachment {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes: bytes.to_vec(),
    };
    let bundle = |document: &[u8], attachments: Vec<Attachment>| Bundle {
        document: document.to_vec(),
        attachments,
    };
    let signed = bundle(b"story", vec![file("a.pdf", "application/pdf", b"%PDF")]);
    for sent in [
        bundle(b"Story", signed.attachments.clone()),
        bundle(b"story", vec![]),
        bundle(b"story", vec![file("b.pdf", "application/pdf", b"%PDF")]),
        bundle(b"story", vec![file("a.pdf", "text/html", b"%PDF")]),
        bundle(b"story", vec![file("a.pdf", "application/pdf", b"%PDf")]),
    ] {
        assert_eq!(with_another_bundle(&signed, &sent), ExchangeError::Altered);
    }
}

#[test]
fn a_body_that_ends_before_its_inner_signature_is_refused() {
    let desk = person("Desk");
    let header = Header::new(&desk, None, Kind::Call, Uuid::from_u128(1), AT);
    let header = header.unwrap().write().unwrap();
    let mut body = Vec::new();
    body.extend_from_slice(&u32::try_from(header.len()).unwrap().to_be_bytes());
    body.extend_from_slice(&header);
    body.extend_from_slice(&[0, 0]);
    body.extend_from_slice(&[0; 63]);
    let detail = "inner signature".to_owned();
    let refused = opened(&sign(&desk, &header, &body), &desk);
    assert_eq!(refused, ExchangeError::Malformed { detail });
}
