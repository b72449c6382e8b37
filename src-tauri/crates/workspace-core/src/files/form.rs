//! What a file is shown as and its media type: by its content where a reader told it, else as declared.

use evidence::Kind;

use super::known_types::{BYTES, declared_type, form_of_type, type_by_name};
use crate::messages::AttachmentNote;
use crate::views::ShownForm;

/// What a file is shown as, and its media type. `kind` is none where the file was not read.
pub(super) fn form_and_type(note: &AttachmentNote, kind: Option<Kind>) -> (ShownForm, String) {
    let declared = declared_type(note);
    let declared_form = form_of_type(&declared);
    let Some(kind) = kind else {
        return (declared_form, declared);
    };
    let form = form(kind, note, declared_form);
    let media_type = match kind {
        Kind::Pdf => "application/pdf",
        Kind::Html => "text/html",
        Kind::Mp3 => "audio/mpeg",
        Kind::Aac => "audio/aac",
        Kind::Wav => "audio/wav",
        Kind::Flac => "audio/flac",
        Kind::Ogg if form == ShownForm::Film => "video/ogg",
        Kind::Ogg => "audio/ogg",
        Kind::Mp4 if form == ShownForm::Sound => "audio/mp4",
        Kind::Mp4 => "video/mp4",
        Kind::Matroska if form == ShownForm::Sound => "audio/webm",
        Kind::Matroska if declared == "video/webm" => "video/webm",
        Kind::Matroska => "video/x-matroska",
        Kind::Picture if declared_form == ShownForm::Picture => declared.as_str(),
        Kind::Picture => type_by_name(&note.name)
            .filter(|it| form_of_type(it) == ShownForm::Picture)
            .unwrap_or(BYTES),
        Kind::PlainText if declared_form == form => declared.as_str(),
        Kind::PlainText => "text/plain",
        // What is not what it declares to be is bytes.
        Kind::Mhtml
        | Kind::WebArchive
        | Kind::Docx
        | Kind::Odt
        | Kind::Rtf
        | Kind::Subtitles
        | Kind::Unknown => {
            if declared_form == form {
                declared.as_str()
            } else {
                BYTES
            }
        }
    };
    (form, media_type.to_owned())
}

fn form(kind: Kind, note: &AttachmentNote, declared: ShownForm) -> ShownForm {
    // Separated values and workbooks are told by their names alone.
    let by_name = type_by_name(&note.name).map(form_of_type);
    let is_table = declared == ShownForm::Table || by_name == Some(ShownForm::Table);
    match kind {
        Kind::Pdf => ShownForm::Print,
        Kind::Html | Kind::Mhtml | Kind::WebArchive | Kind::Docx | Kind::Odt | Kind::Rtf => {
            ShownForm::Article
        }
        Kind::Subtitles => ShownForm::Captions,
        Kind::Picture => ShownForm::Picture,
        // Ogg, MP4 and Matroska hold either.
        Kind::Ogg if declared == ShownForm::Film => ShownForm::Film,
        Kind::Mp3 | Kind::Aac | Kind::Wav | Kind::Flac | Kind::Ogg => ShownForm::Sound,
        Kind::Mp4 | Kind::Matroska if declared == ShownForm::Sound => ShownForm::Sound,
        Kind::Mp4 | Kind::Matroska => ShownForm::Film,
        Kind::PlainText | Kind::Unknown if is_table => ShownForm::Table,
        Kind::PlainText => ShownForm::Text,
        Kind::Unknown => ShownForm::Other,
    }
}

#[cfg(test)]
mod tests {
    use rules::Purpose;

    use super::*;

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn content_counts_for_more_than_what_is_declared() {
        use ShownForm::{Article, Captions, Film, Other, Picture, Print, Sound, Table, Text};
        for (name, declared, kind, form, media_type) in [
            ("a.mp4", "video/mp4", None, Film, "video/mp4"),
            ("a.MOV", "", None, Film, "video/quicktime"),
            (
                "a.ogg",
                "application/octet-stream",
                None,
                Sound,
                "audio/ogg",
            ),
            ("a", "Text/HTML; charset=utf-8", None, Article, "text/html"),
            ("a.svg", "image/svg+xml", None, Other, "image/svg+xml"),
            ("a.exe", "application/octet-stream", None, Other, BYTES),
            ("a.csv", "application/octet-stream", None, Table, "text/csv"),
            (
                "a.srt",
                "application/x-subrip",
                None,
                Captions,
                "application/x-subrip",
            ),
            (
                "a.mp4",
                "video/mp4",
                Some(Kind::Pdf),
                Print,
                "application/pdf",
            ),
            ("a.mp4", "video/mp4", Some(Kind::Html), Article, "text/html"),
            ("a.mp4", "video/mp4", Some(Kind::Unknown), Other, BYTES),
            ("a.m4a", "audio/mp4", Some(Kind::Mp4), Sound, "audio/mp4"),
            ("a.bin", "", Some(Kind::Mp4), Film, "video/mp4"),
            (
                "a.webm",
                "video/webm",
                Some(Kind::Matroska),
                Film,
                "video/webm",
            ),
            (
                "a.mkv",
                "video/matroska",
                Some(Kind::Matroska),
                Film,
                "video/x-matroska",
            ),
            ("a.ogg", "audio/ogg", Some(Kind::Ogg), Sound, "audio/ogg"),
            ("a.ogv", "", Some(Kind::Ogg), Film, "video/ogg"),
            (
                "a.png",
                "image/png",
                Some(Kind::Picture),
                Picture,
                "image/png",
            ),
            (
                "a.jpg",
                "text/plain",
                Some(Kind::Picture),
                Picture,
                "image/jpeg",
            ),
            ("a.txt", "text/plain", Some(Kind::Picture), Picture, BYTES),
            (
                "a.md",
                "text/markdown",
                Some(Kind::PlainText),
                Text,
                "text/markdown",
            ),
            (
                "a.png",
                "image/png",
                Some(Kind::PlainText),
                Text,
                "text/plain",
            ),
            ("a.csv", "", Some(Kind::PlainText), Table, "text/csv"),
            (
                "a.ods",
                "",
                Some(Kind::Unknown),
                Table,
                "application/vnd.oasis.opendocument.spreadsheet",
            ),
            (
                "a.vtt",
                "text/vtt",
                Some(Kind::Subtitles),
                Captions,
                "text/vtt",
            ),
            (
                "a.txt",
                "text/plain",
                Some(Kind::Subtitles),
                Captions,
                BYTES,
            ),
        ] {
            let note = AttachmentNote {
                name: name.to_owned(),
                media_type: declared.to_owned(),
                hash: String::new(),
                piece: None,
                purpose: Purpose::Work,
                capture: None,
            };
            let expected = (form, media_type.to_owned());
            assert_eq!(
                form_and_type(&note, kind),
                expected,
                "{name} {declared} {kind:?}"
            );
        }
    }
}
