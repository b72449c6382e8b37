//! The media types that are served as such.

/// What may be shown or played, and runs nothing. Pages, SVG and scripts are not among them.
const SHOWN: &[&str] = &[
    "application/pdf",
    "audio/aac",
    "audio/flac",
    "audio/mp4",
    "audio/mpeg",
    "audio/ogg",
    "audio/wav",
    "audio/webm",
    "audio/x-wav",
    "image/avif",
    "image/bmp",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/webp",
    "text/vtt",
    "video/mp4",
    "video/ogg",
    "video/quicktime",
    "video/webm",
    "video/x-matroska",
];

/// The type of the list that `claimed` names, without its parameters; none for any other.
pub(crate) fn shown(claimed: &str) -> Option<&'static str> {
    let essence = claimed.split(';').next().unwrap_or_default().trim();
    SHOWN
        .iter()
        .find(|known| known.eq_ignore_ascii_case(essence))
        .copied()
}
