//! Files made for these tests.

use std::path::Path;

fn bytes(folder: &str, name: &str) -> Vec<u8> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    std::fs::read(corpus.join(folder).join(name)).unwrap()
}

/// A recording beside the tests.
pub(crate) fn recording(name: &str) -> Vec<u8> {
    bytes("recordings", name)
}

/// A picture beside the tests.
pub(crate) fn picture(name: &str) -> Vec<u8> {
    bytes("pictures", name)
}
