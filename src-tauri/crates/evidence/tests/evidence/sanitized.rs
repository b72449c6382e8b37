//! What every sanitized copy must be. The tests check it on their files, the fuzz targets on any bytes.

use evidence::{Evidence, Fact, InputFile, ReadError, read_bytes};

/// Reads a file, sanitizes it, and panics where the copy breaks a promise: a copy has no leaks, and that of a file in
/// which nothing stood in the way of reading is of the same kind, as large and as long, and reads as well.
///
/// Pictures within documents stay as they are, but readers look at no metadata in those.
pub(crate) fn sanitize_and_check(bytes: &[u8]) -> Result<Option<Vec<u8>>, ReadError> {
    let found = read(bytes);
    let sanitized = sanitize::sanitize(bytes, found.kind);
    if let Ok(Some(copy)) = &sanitized {
        let again = read(copy);
        assert_eq!(again.leaks, [], "leaks are left");
        if found.trouble.is_none() {
            assert_eq!(again.trouble, None, "the copy cannot be read as well");
            assert_eq!(again.kind, found.kind, "the copy is of another kind");
            let as_long =
                found.runtime_seconds.is_none() || again.runtime_seconds == found.runtime_seconds;
            assert!(
                as_long,
                "{:?} {:?}",
                found.runtime_seconds, again.runtime_seconds
            );
            assert_eq!(dimensions(&again), dimensions(&found));
        }
    }
    sanitized
}

fn read(bytes: &[u8]) -> Evidence {
    read_bytes(bytes, &InputFile::default()).evidence
}

fn dimensions(found: &Evidence) -> Option<&str> {
    let claim = found
        .claims
        .iter()
        .find(|claim| claim.fact == Fact::Dimensions);
    claim.map(|claim| claim.value.as_str())
}
