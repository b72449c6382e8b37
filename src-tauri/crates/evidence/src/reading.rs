//! Reading a file.

use crate::{Evidence, Kind, kind, language, words};

/// The most bytes of a file that are read for more than the fingerprint: 16 MiB, some two and a half
/// million words. A piece of journalism is far shorter, and a part of it would give a wrong length.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;

/// Reads a file. `name` is what its owner calls it; it is handed through and decides nothing.
pub fn read(bytes: &[u8], name: &str) -> Evidence {
    let text = if bytes.len() <= MOST_BYTES {
        kind::plain_text(bytes)
    } else {
        None
    };
    let told = text.as_deref().and_then(language::tell);
    Evidence {
        file: name.to_owned(),
        kind: if text.is_some() {
            Kind::PlainText
        } else {
            Kind::Unknown
        },
        published: None,
        published_source: None,
        language: told.as_ref().map(|told| told.code.to_owned()),
        language_confidence: told.as_ref().map(|told| told.confidence),
        words: text.as_deref().map(words::count),
        runtime_seconds: None,
        title: None,
        byline: None,
        outlet: None,
        fingerprint: blake3::hash(bytes).to_hex().to_string(),
    }
}
