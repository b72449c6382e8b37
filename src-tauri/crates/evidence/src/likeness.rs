//! Fingerprints of texts that are alike for texts that are alike.

/// The fingerprint of a text; `None` for one too short to be told from others.
pub(crate) fn fingerprint(_text: &str) -> Option<String> {
    None
}
