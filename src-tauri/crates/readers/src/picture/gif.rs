//! GIF (89a): its blocks.

/// At most this many blocks are walked: an animation of many minutes.
const MOST_BLOCKS: usize = 100_000;

/// The names of extensions that change how it is shown: how often it is repeated, and its colours.
const SHOWN: [&[u8]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

/// A block of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block<'a> {
    /// All of it as it stands.
    pub whole: &'a [u8],
    /// What follows the byte that names an extension; empty in a picture.
    pub content: &'a [u8],
    /// What names it: `0xfe` a comment, `0xff` an extension of a program.
    pub label: u8,
}

impl Block<'_> {
    /// Whether leaving it out changes nothing that is shown.
    pub fn is_removable(&self) -> bool {
        // The name is a piece of its own; in a longer one anything may follow it.
        let program = self.content.strip_prefix(&[11]).and_then(|it| it.get(..11));
        self.label == 0xfe
            || (self.label == 0xff && !program.is_some_and(|name| SHOWN.contains(&name)))
    }
}

/// Where the blocks begin, the blocks, and where they end. `None` where it is not built as a GIF.
pub fn blocks(bytes: &[u8]) -> Option<(usize, Vec<Block<'_>>, usize)> {
    let begin = 13 + colours(*bytes.get(10)?);
    let (mut blocks, mut at) = (Vec::new(), begin);
    while blocks.len() < MOST_BLOCKS {
        let (label, content) = match bytes.get(at)? {
            0x21 => (*bytes.get(at + 1)?, at + 2),
            // A picture: its place and colours, then how its bits are packed.
            0x2c => (0, at + 10 + colours(*bytes.get(at + 9)?) + 1),
            0x3b => return Some((begin, blocks, at + 1)),
            _ => return None,
        };
        let end = pieces_end(bytes, content)?;
        blocks.push(Block {
            whole: bytes.get(at..end)?,
            content: if label == 0 {
                &[]
            } else {
                bytes.get(content..end)?
            },
            label,
        });
        at = end;
    }
    None
}

/// The comments.
pub(super) fn comments(bytes: &[u8]) -> Vec<Vec<u8>> {
    const MOST: usize = 64;
    let blocks = blocks(bytes)
        .map(|(_, blocks, _)| blocks)
        .unwrap_or_default();
    let comments = blocks.iter().filter(|block| block.label == 0xfe).take(MOST);
    comments.map(|block| join_blocks(block.content)).collect()
}

/// The length of a table of colours, by the byte that says whether there is one.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// Where pieces of up to 255 bytes end: after one of none.
fn pieces_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += length + 1;
        if length == 0 {
            return Some(at);
        }
    }
}

fn join_blocks(mut pieces: &[u8]) -> Vec<u8> {
    let mut data = Vec::new();
    while let Some((length, rest)) = pieces.split_first()
        && let Some((piece, rest)) = rest.split_at_checked(usize::from(*length))
        && !piece.is_empty()
    {
        data.extend(piece);
        pieces = rest;
    }
    data
}
