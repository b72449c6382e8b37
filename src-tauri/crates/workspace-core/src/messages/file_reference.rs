//! What a document says of a file that travels by itself: `docs/files-of-the-work.md`, "What a document carries".

use exchange::SealedFileInfo;

use super::bounds::{self, Bounded};
use crate::Result;

/// Places in a file are counted with a sign.
const LONGEST: u64 = i64::MAX as u64;
/// The most bytes that a ciphertext has before its first chunk: age's header and the nonce.
const MOST_BEFORE: u64 = 4096 + 16;
/// Bytes of plaintext in a chunk, and of the tag behind it.
const CHUNK: u64 = 64 << 10;
const TAG: u64 = 16;

impl Bounded for SealedFileInfo {
    /// A ciphertext is hardly longer than its plaintext: nobody is made to fetch a long one for a short file.
    fn check(&self) -> Result<()> {
        bounds::between("files.length", self.length, 1, LONGEST)?;
        let least = self
            .length
            .saturating_add(self.length.div_ceil(CHUNK) * TAG);
        let most = least.saturating_add(MOST_BEFORE);
        bounds::between("files.sealed_length", self.sealed_length, least, most)?;
        bounds::between("files.sealed_length", self.sealed_length, 1, LONGEST)?;
        // A file with this hash has no byte, and a reference is of one that has.
        let is_empty = self.plain_hash.to_string() == store::attachment::hash_of(&[]);
        bounds::between("files.plain_hash", u64::from(!is_empty), 1, 1)
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use exchange::{PlainFile, seal_file};

    use super::*;

    #[test]
    fn what_is_sealed_here_is_within_its_bounds_and_other_lengths_are_not() {
        for length in [1, 65_535, 65_536, 65_537, 300_000] {
            let bytes = vec![7; length];
            let plain = PlainFile {
                name: "a",
                length: length as u64,
                content: bytes.as_slice(),
            };
            let info = seal_file(plain, std::io::sink(), &|_, _| ControlFlow::Continue(()));
            let info = info.unwrap();
            info.check().unwrap();
            let with = |length, sealed_length| SealedFileInfo {
                length,
                sealed_length,
                ..info.clone()
            };
            for wrong in [
                with(0, info.sealed_length),
                with(u64::MAX, u64::MAX),
                with(info.length, 0),
                with(info.length, info.length),
                with(info.length, 8 << 30),
                with(1 << 40, info.sealed_length),
                SealedFileInfo {
                    plain_hash: store::attachment::hash_of(&[]).parse().unwrap(),
                    ..info.clone()
                },
            ] {
                assert_eq!(wrong.check().unwrap_err().code(), "message-out-of-bounds");
            }
        }
    }
}
