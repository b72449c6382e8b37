//! What is sealed is read back, from any place.

use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU64, Ordering};

use exchange::{FileHash, PlainFile, seal_file};
use proptest::prelude::*;

use super::{CHUNK, content, go_on, opened, plain, seal};

/// Lengths at the borders of chunks, and between them.
fn lengths() -> impl Strategy<Value = usize> {
    let borders = (0..=3_usize, -2..=2_isize)
        .prop_map(|(chunks, by)| (chunks * CHUNK).saturating_add_signed(by));
    prop_oneof![borders, 0..4 * CHUNK]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_content_is_read_back_from_any_place(
        length in lengths(),
        places in prop::collection::vec((any::<prop::sample::Index>(), 0..2 * CHUNK), 1..12),
    ) {
        let content = content(length);
        let (sealed, info) = seal(&content);
        prop_assert_eq!(info.length, length as u64);
        prop_assert_eq!(info.sealed_length, sealed.len() as u64);
        prop_assert_eq!(info.hash, FileHash::new(blake3::hash(&sealed).into()));
        prop_assert_eq!(info.plain_hash, FileHash::new(blake3::hash(&content).into()));
        let mut reader = opened(&sealed, &info);
        for (at, count) in places {
            // One place in 20 is behind the end.
            let at = at.index(length + length / 20 + 2);
            let expected = &content[at.min(length)..(at + count).min(length)];
            let mut buffer = vec![0; count];
            let found = reader.read_at(at as u64, &mut buffer).unwrap();
            prop_assert_eq!(&buffer[..found], expected);
            let back = i64::try_from(length).unwrap() - i64::try_from(at).unwrap();
            if back >= 0 {
                reader.seek(SeekFrom::End(-back)).unwrap();
            }
            prop_assert_eq!(reader.stream_position().unwrap(), (at + if back >= 0 { 0 } else { found }) as u64);
        }
        let mut all = Vec::new();
        reader.rewind().unwrap();
        reader.read_to_end(&mut all).unwrap();
        prop_assert!(all == content);
    }
}

#[test]
fn two_sealings_of_one_file_have_nothing_in_common() {
    let content = content(1000);
    let (one, other) = (seal(&content), seal(&content));
    assert_ne!(one.1.hash, other.1.hash);
    assert_ne!(one.1.key, other.1.key);
    assert_eq!(one.1.plain_hash, other.1.plain_hash);
    let mut wrong = one.1.clone();
    wrong.key = other.1.key;
    let refused = exchange::SealedFileReader::open(io::Cursor::new(one.0), &wrong).err();
    assert_eq!(refused.unwrap().code(), "file-damaged");
}

#[test]
fn what_a_document_carries_survives_it_and_the_key_is_in_nothing_else() {
    let (_, info) = seal(b"a film");
    let text = serde_json::to_string(&info).unwrap();
    assert_eq!(
        serde_json::from_str::<exchange::SealedFileInfo>(&text).unwrap(),
        info
    );
    assert!(text.contains("AGE-SECRET-KEY-1"));
    assert!(!format!("{info:?}").contains("AGE-SECRET-KEY-1"));
}

#[test]
fn a_file_that_changes_while_it_is_sealed_is_refused() {
    let content = content(3 * CHUNK);
    for stated in [0, 1, 3 * CHUNK - 1, 3 * CHUNK + 1] {
        let file = PlainFile {
            length: stated as u64,
            ..plain(&content)
        };
        let refused = seal_file(file, io::sink(), &go_on).unwrap_err();
        assert_eq!(refused.code(), "file-changed", "{stated}");
    }
}

#[test]
fn sealing_says_how_far_it_is_and_can_be_stopped() {
    let content = content(5 << 20);
    let last = AtomicU64::new(0);
    let follow = |done, of| {
        assert_eq!(of, 5 << 20);
        assert!(last.swap(done, Ordering::Relaxed) <= done);
        ControlFlow::Continue(())
    };
    seal_file(plain(&content), io::sink(), &follow).unwrap();
    assert_eq!(last.into_inner(), 5 << 20);
    let stop = |done, _| {
        if done > 1 << 20 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let mut sealed = Vec::new();
    let stopped = seal_file(plain(&content), &mut sealed, &stop).unwrap_err();
    assert_eq!(stopped.code(), "stopped");
    assert!(sealed.len() < 4 << 20);
}
