//! A sealed file by hand, together with its files.

use std::fs;

use exchange::{FileHash, Limits, SealedWithFiles, StoredFile, save_to, save_with_files};
use proptest::prelude::*;
use uuid::Uuid;

use super::{CHUNK, content, go_on, plain, read_all, workspace};
use crate::{entry, person};

/// A sealed entry with two files, saved.
struct Saved {
    folder: tempfile::TempDir,
    sealed: Vec<u8>,
    bytes: Vec<u8>,
    files: Vec<StoredFile>,
}

fn saved() -> Saved {
    let folder = tempfile::tempdir().unwrap();
    let (_workspace, files) = workspace();
    let sealed = entry(
        &person("Ann"),
        &person("Desk").card(),
        Uuid::from_u128(1),
        b"entry",
    );
    let mut stored: Vec<StoredFile> = [CHUNK + 7, 10]
        .map(|length| {
            files
                .seal(plain(&content(length)), &go_on)
                .unwrap()
                .stored()
        })
        .to_vec();
    let path = folder.path().join("a.awards-entry");
    let hashes = [stored[1].hash, stored[0].hash, stored[1].hash];
    save_with_files(&path, &sealed, &files, &hashes, &go_on).unwrap();
    stored.sort_unstable();
    let bytes = fs::read(&path).unwrap();
    Saved {
        folder,
        sealed,
        bytes,
        files: stored,
    }
}

/// How bytes are refused, or how many of the files came in.
fn read(saved: &Saved, bytes: &[u8]) -> Result<usize, &'static str> {
    let path = saved.folder.path().join("b.awards-entry");
    fs::write(&path, bytes).unwrap();
    let mut found = SealedWithFiles::open(&path, &Limits::default()).map_err(|it| it.code())?;
    if found.sealed() != saved.sealed {
        return Err("another sealed file");
    }
    let (_workspace, files) = workspace();
    let taken = found.take_in(&files, &saved.files, &go_on);
    for (hash, result) in &taken {
        assert_eq!(files.find(*hash).unwrap().is_some(), result.is_ok());
    }
    Ok(taken.iter().filter(|(_, result)| result.is_ok()).count())
}

#[test]
fn what_is_saved_comes_in_at_the_other_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.awards-entry");
    let ((_one, from), (_other, to)) = (workspace(), workspace());
    let infos =
        [0, 3 * CHUNK, 500].map(|length| from.seal(plain(&content(length)), &go_on).unwrap());
    let hashes = infos.each_ref().map(|info| info.hash);
    let sealed = entry(
        &person("Ann"),
        &person("Desk").card(),
        Uuid::from_u128(1),
        b"entry",
    );
    save_with_files(&path, &sealed, &from, &hashes, &go_on).unwrap();
    let mut found = SealedWithFiles::open(&path, &Limits::default()).unwrap();
    assert_eq!(found.sealed(), sealed);
    assert_eq!(found.files().len(), 3);
    // Only what the document names is taken.
    let wanted = [infos[0].stored(), infos[1].stored()];
    let taken = found.take_in(&to, &wanted, &go_on);
    assert!(taken.len() == 2 && taken.iter().all(|(_, result)| result.is_ok()));
    assert_eq!(read_all(&to, &infos[1]), content(3 * CHUNK));
    assert_eq!(to.find(infos[2].hash).unwrap(), None);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_sealed_file_without_files_is_read_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.awards-entry");
    let sealed = entry(
        &person("Ann"),
        &person("Desk").card(),
        Uuid::from_u128(1),
        b"entry",
    );
    save_to(&path, &sealed).unwrap();
    let found = SealedWithFiles::open(&path, &Limits::default()).unwrap();
    assert_eq!((found.sealed(), found.files()), (&sealed[..], &[][..]));
    let limits = Limits {
        max_bytes: 100,
        ..Limits::default()
    };
    let refused = SealedWithFiles::open(&path, &limits).unwrap_err();
    assert_eq!(refused.code(), "file-too-large");
}

#[test]
fn an_older_program_says_that_it_is_newer() {
    let saved = saved();
    let refused = exchange::peek(&saved.bytes, &Limits::default()).unwrap_err();
    assert_eq!(refused.code(), "newer-format");
}

#[test]
fn a_file_that_is_not_there_or_damaged_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.awards-entry");
    let (_workspace, files) = workspace();
    let info = files.seal(plain(b"a film"), &go_on).unwrap();
    let gone = [info.hash, FileHash::new([7; 32])];
    let refused = save_with_files(&path, b"sealed", &files, &gone, &go_on).unwrap_err();
    assert_eq!(refused.code(), "file-gone");
    fs::write(files.path().join(info.hash.to_string()), b"damaged").unwrap();
    let refused = save_with_files(&path, b"sealed", &files, &gone[..1], &go_on).unwrap_err();
    assert_eq!(refused.code(), "wrong-content");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn lengths_that_do_not_fit_are_refused_before_room_is_made_for_them() {
    let saved = saved();
    let number = 18 + saved.sealed.len();
    let length = number + 8 + 32;
    assert_eq!(read(&saved, &saved.bytes), Ok(2));
    for (at, value, code) in [
        (10, u64::MAX, "file-too-large"),
        (10, 60 << 20, "file-truncated"),
        (number, u64::MAX, "too-many-attachments"),
        (number, 10_000, "file-truncated"),
        (number, 1, "file-malformed"),
        (length, u64::MAX, "file-truncated"),
        (length, 1 << 62, "file-truncated"),
        (length, 0, "file-malformed"),
    ] {
        let mut bytes = saved.bytes.clone();
        bytes[at..at + 8].copy_from_slice(&value.to_be_bytes());
        assert_eq!(read(&saved, &bytes), Err(code), "{at} {value}");
    }
    let mut twice = saved.bytes.clone();
    twice.copy_within(number + 8..number + 48, number + 48);
    assert_eq!(read(&saved, &twice), Err("file-malformed"));
    assert_eq!(
        read(&saved, &[&saved.bytes[..], b"x"].concat()),
        Err("file-malformed")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_flipped_bit_never_makes_everything_come_in(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let saved = saved();
        let mut bytes = saved.bytes.clone();
        bytes[at.index(saved.bytes.len())] ^= 1 << bit;
        prop_assert_ne!(read(&saved, &bytes), Ok(2));
    }

    #[test]
    fn one_cut_off_anywhere_is_refused(at in any::<prop::sample::Index>()) {
        let saved = saved();
        let cut = at.index(saved.bytes.len());
        prop_assert!(read(&saved, &saved.bytes[..cut]).is_err());
    }
}
