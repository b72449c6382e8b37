//! A sealed file of the work that somebody changed on the way.

use std::io::Cursor;

use exchange::{ExchangeError, FileHash, SealedFileInfo, SealedFileReader};
use proptest::prelude::*;

use super::{CHUNK, content, seal};

/// Ciphertext of one full chunk.
const SEALED: usize = CHUNK + 16;
const CHUNKS: usize = 4;

/// Four chunks, the last of which is short; where the first of them begins in the ciphertext.
fn sealed() -> (Vec<u8>, Vec<u8>, SealedFileInfo, usize) {
    let content = content((CHUNKS - 1) * CHUNK + 100);
    let (sealed, info) = seal(&content);
    let first = sealed.len() - content.len() - CHUNKS * 16;
    (content, sealed, info, first)
}

/// What reading each chunk gives: whether it was the true content.
fn chunks(
    sealed: &[u8],
    info: &SealedFileInfo,
    content: &[u8],
) -> Result<Vec<bool>, ExchangeError> {
    let mut reader = SealedFileReader::open(Cursor::new(sealed.to_vec()), info)?;
    let each = content.chunks(CHUNK).enumerate().map(|(number, expected)| {
        let mut buffer = vec![0; expected.len()];
        match reader.read_at((number * CHUNK) as u64, &mut buffer) {
            Ok(count) => {
                assert_eq!(&buffer[..count], expected, "what is given out is true");
                true
            }
            Err(error) => {
                let at = (number * CHUNK) as u64;
                let name = info.hash.to_string();
                assert_eq!(error, ExchangeError::FileDamaged { name, at });
                false
            }
        }
    });
    Ok(each.collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_flipped_bit_is_found_when_its_chunk_is_read_and_the_others_stay(
        at in any::<prop::sample::Index>(),
        bit in 0..8_u8,
    ) {
        let (content, mut sealed, info, first) = sealed();
        // Every second one in the header or the last chunk, which are looked at when the file is opened.
        let at = if bit.is_multiple_of(2) {
            at.index(sealed.len())
        } else {
            let places = first + 116;
            let at = at.index(places);
            if at < first { at } else { sealed.len() - 116 + at - first }
        };
        sealed[at] ^= 1 << bit;
        let found = chunks(&sealed, &info, &content);
        let chunk = at.checked_sub(first).map(|at| at / SEALED);
        match chunk {
            None | Some(3) => prop_assert_eq!(found.unwrap_err().code(), "file-damaged"),
            Some(chunk) => {
                let expected: Vec<bool> = (0..CHUNKS).map(|it| it != chunk).collect();
                prop_assert_eq!(found.unwrap(), expected);
            }
        }
    }
}

#[test]
fn two_chunks_exchanged_are_both_refused() {
    let (content, mut sealed, info, first) = sealed();
    let (one, other) = sealed[first..].split_at_mut(SEALED);
    one.swap_with_slice(&mut other[..SEALED]);
    assert_eq!(
        chunks(&sealed, &info, &content).unwrap(),
        [false, false, true, true]
    );
}

#[test]
fn a_chunk_of_another_file_is_refused() {
    let (content, mut sealed, info, first) = sealed();
    let (_, other, _, first_of_other) = self::sealed();
    sealed[first + SEALED..first + 2 * SEALED]
        .copy_from_slice(&other[first_of_other + SEALED..][..SEALED]);
    assert_eq!(
        chunks(&sealed, &info, &content).unwrap(),
        [true, false, true, true]
    );
}

#[test]
fn a_file_cut_off_anywhere_is_refused_even_where_its_length_was_stated_so() {
    let (_, sealed, info, first) = sealed();
    let borders = (0..CHUNKS).map(|it| first + it * SEALED);
    let around =
        borders.flat_map(|border| [border - 1, border, border + 1, border + 16, border + 17]);
    for length in around.chain([0, 1, 100, sealed.len() - 1]) {
        let cut = Cursor::new(&sealed[..length]);
        let refused = SealedFileReader::open(cut.clone(), &info).err().unwrap();
        assert_eq!(refused.code(), "file-length", "{length}");
        // As if a document had been made for the shorter file.
        let plain = length.saturating_sub(first);
        let lying = SealedFileInfo {
            sealed_length: length as u64,
            length: plain.saturating_sub(plain.div_ceil(SEALED) * 16) as u64,
            ..info.clone()
        };
        let refused = SealedFileReader::open(cut, &lying).err().unwrap();
        assert_eq!(refused.code(), "file-damaged", "{length}");
    }
}

#[test]
fn bytes_that_were_appended_are_refused() {
    let (_, sealed, info, first) = sealed();
    for more in [1, 16, 17, SEALED] {
        let mut longer = sealed.clone();
        longer.extend_from_slice(&sealed[first..first + more]);
        let lying = SealedFileInfo {
            sealed_length: longer.len() as u64,
            ..info.clone()
        };
        for (info, code) in [(&info, "file-length"), (&lying, "file-damaged")] {
            let refused = SealedFileReader::open(Cursor::new(longer.clone()), info).err();
            assert_eq!(refused.unwrap().code(), code, "{more}");
        }
    }
}

#[test]
fn a_document_that_lies_about_the_length_is_refused() {
    let (_, sealed, info, _) = sealed();
    for length in [0, info.length - 1, info.length + 1, u64::MAX] {
        let lying = SealedFileInfo {
            length,
            ..info.clone()
        };
        let refused = SealedFileReader::open(Cursor::new(sealed.clone()), &lying).err();
        assert_eq!(refused.unwrap().code(), "file-length");
    }
}

#[test]
fn a_header_without_end_keeps_nobody_busy() {
    let mut sealed = b"age-encryption.org/v1\n".to_vec();
    while sealed.len() < 1 << 20 {
        sealed.extend_from_slice(b"-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAA\n");
    }
    let (_, mut info) = seal(b"a film");
    info.sealed_length = sealed.len() as u64;
    info.hash = FileHash::new(blake3::hash(&sealed).into());
    let refused = SealedFileReader::open(Cursor::new(sealed), &info).err();
    assert_eq!(refused.unwrap().code(), "file-damaged");
}
