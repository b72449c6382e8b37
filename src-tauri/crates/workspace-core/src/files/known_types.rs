//! What names and media types say of files that nobody has read.

use crate::messages::AttachmentNote;
use crate::views::ShownForm;

/// Bytes of which nothing is known.
pub(super) const BYTES: &str = "application/octet-stream";

/// Endings of names, in small letters, with the media type of such files.
const ENDINGS: &[(&str, &str)] = &[
    ("mp4", "video/mp4"),
    ("m4v", "video/mp4"),
    ("mov", "video/quicktime"),
    ("mkv", "video/x-matroska"),
    ("webm", "video/webm"),
    ("ogv", "video/ogg"),
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("m4b", "audio/mp4"),
    ("aac", "audio/aac"),
    ("wav", "audio/wav"),
    ("flac", "audio/flac"),
    ("ogg", "audio/ogg"),
    ("oga", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("mka", "audio/webm"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("bmp", "image/bmp"),
    ("pdf", "application/pdf"),
    ("html", "text/html"),
    ("htm", "text/html"),
    ("xhtml", "application/xhtml+xml"),
    ("mhtml", "multipart/related"),
    ("mht", "multipart/related"),
    ("webarchive", "application/x-webarchive"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("rtf", "application/rtf"),
    ("csv", "text/csv"),
    ("tsv", "text/tab-separated-values"),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("srt", "application/x-subrip"),
    ("vtt", "text/vtt"),
    ("txt", "text/plain"),
    ("md", "text/markdown"),
];

/// The media type that a note declares, without parameters and in small letters; by the file's name where it declares none.
pub(super) fn declared_type(note: &AttachmentNote) -> String {
    let essence = note.media_type.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    if essence.is_empty() || essence == BYTES {
        type_by_name(&note.name).unwrap_or(BYTES).to_owned()
    } else {
        essence
    }
}

/// The media type that the ending of a name stands for; none for any other ending.
pub(super) fn type_by_name(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    let mut known = ENDINGS.iter();
    let (_, media_type) = known.find(|(known, _)| known.eq_ignore_ascii_case(ending))?;
    Some(media_type)
}

/// What files of a media type are shown as.
pub(super) fn form_of_type(media_type: &str) -> ShownForm {
    match media_type {
        // Vector pictures can hold scripts.
        "image/svg+xml" => ShownForm::Other,
        "application/pdf" => ShownForm::Print,
        "text/html"
        | "text/rtf"
        | "application/rtf"
        | "application/xhtml+xml"
        | "application/x-webarchive"
        | "multipart/related"
        | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        | "application/vnd.oasis.opendocument.text" => ShownForm::Article,
        "text/csv"
        | "text/tab-separated-values"
        | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        | "application/vnd.oasis.opendocument.spreadsheet" => ShownForm::Table,
        "text/vtt" | "application/x-subrip" => ShownForm::Captions,
        other => match other.split('/').next() {
            Some("video") => ShownForm::Film,
            Some("audio") => ShownForm::Sound,
            Some("image") => ShownForm::Picture,
            Some("text") => ShownForm::Text,
            _ => ShownForm::Other,
        },
    }
}
