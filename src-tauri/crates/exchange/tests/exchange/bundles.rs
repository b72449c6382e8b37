//! Bundles are read as they were written, and refused where they are damaged or too large.

use exchange::{Attachment, Bundle, ExchangeError, MAX_ATTACHMENTS};

fn attachment(name: &str) -> Attachment {
    Attachment {
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: b"%PDF-1.7".to_vec(),
    }
}

fn bundle(attachments: Vec<Attachment>) -> Bundle {
    Bundle {
        document: b"{}".to_vec(),
        attachments,
    }
}

#[test]
fn a_bundle_comes_out_as_it_went_in() {
    let bundle = bundle(vec![
        attachment("story.pdf"),
        attachment("résumé de l’œuvre.pdf"),
    ]);
    assert_eq!(
        Bundle::from_bytes(&bundle.to_bytes().unwrap()).unwrap(),
        bundle
    );
}

#[test]
fn a_name_that_looks_like_a_path_is_only_a_name() {
    let bundle = bundle(vec![attachment("../../.profile"), attachment("C:\\x")]);
    assert_eq!(
        Bundle::from_bytes(&bundle.to_bytes().unwrap()).unwrap(),
        bundle
    );
}

#[test]
fn a_bundle_cut_anywhere_is_refused() {
    let bytes = bundle(vec![attachment("story.pdf")]).to_bytes().unwrap();
    for end in 0..bytes.len() {
        let refused = Bundle::from_bytes(&bytes[..end]).unwrap_err();
        assert_eq!(refused.code(), "bundle-unreadable", "cut at {end}");
    }
}

#[test]
fn bytes_after_the_end_are_refused() {
    let mut bytes = Bundle::new(b"{}".to_vec()).to_bytes().unwrap();
    bytes.push(0);
    assert_eq!(
        Bundle::from_bytes(&bytes),
        Err(ExchangeError::BundleUnreadable { part: "end" })
    );
}

#[test]
fn too_many_attachments_are_refused_on_both_sides() {
    let full = bundle(vec![attachment("a"); MAX_ATTACHMENTS]);
    let mut bytes = full.to_bytes().unwrap();
    assert_eq!(
        Bundle::from_bytes(&bytes).unwrap().attachments.len(),
        MAX_ATTACHMENTS
    );
    let over = MAX_ATTACHMENTS + 1;
    let refused = ExchangeError::TooManyAttachments {
        found: over,
        limit: MAX_ATTACHMENTS,
    };
    assert_eq!(
        bundle(vec![attachment("a"); over]).to_bytes(),
        Err(refused.clone())
    );
    // The count stands behind the version, the document's length and the document.
    bytes[7..9].copy_from_slice(&u16::try_from(over).unwrap().to_be_bytes());
    assert_eq!(Bundle::from_bytes(&bytes), Err(refused));
}

#[test]
fn an_attachment_needs_a_name_on_one_line() {
    for name in [String::new(), "a\nb".to_owned(), "a".repeat(256)] {
        let refused = bundle(vec![attachment(&name)]).to_bytes();
        assert_eq!(refused, Err(ExchangeError::AttachmentName { name }));
    }
}

#[test]
fn a_length_that_lies_sets_no_memory_aside() {
    let mut bytes = vec![1];
    bytes.extend_from_slice(&u32::MAX.to_be_bytes());
    let refused = ExchangeError::BundleUnreadable { part: "document" };
    assert_eq!(Bundle::from_bytes(&bytes), Err(refused));
}
