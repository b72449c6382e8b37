//! Chunks of RIFF, in sound and in pictures.

/// At most this many chunks are walked.
pub const MOST_CHUNKS: usize = 4_096;

/// A chunk by its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chunk {
    /// Its name.
    pub name: [u8; 4],
    /// Where its content begins, in bytes from the beginning of the file.
    pub body: u64,
    /// The length of the content, as the header says.
    pub length: u64,
}

/// The chunks of a file whose first chunk begins at a place, as far as they are there. `at` gives the eight bytes of a
/// header; `lengths` may know the true length of a chunk whose header has no room for it.
pub fn chunks(
    from: u64,
    mut at: impl FnMut(u64) -> Option<[u8; 8]>,
    mut lengths: impl FnMut(Chunk) -> u64,
) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut next = from;
    while chunks.len() < MOST_CHUNKS
        && let Some([a, b, c, d, e, f, g, h]) = at(next)
    {
        let mut chunk = Chunk {
            name: [a, b, c, d],
            body: next + 8,
            length: u64::from(u32::from_le_bytes([e, f, g, h])),
        };
        chunk.length = lengths(chunk);
        chunks.push(chunk);
        // Chunks begin at even places.
        match chunk.body.checked_add(chunk.length) {
            Some(end) if end < u64::MAX - 1 => next = end + end % 2,
            _ => break,
        }
    }
    chunks
}
