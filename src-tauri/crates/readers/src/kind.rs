//! Telling kinds of files by their content.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FileKind")]
pub enum Kind {
    /// Text without mark-up.
    PlainText,
    /// A web page.
    Html,
    /// A web page saved with what belongs to it, as MIME (`.mhtml`).
    Mhtml,
    /// A web page saved with what belongs to it, by Safari (`.webarchive`).
    WebArchive,
    /// A document in the Portable Document Format.
    Pdf,
    /// A document of Office Open XML (`.docx`).
    Docx,
    /// A text of OpenDocument (`.odt`).
    Odt,
    /// A document in the Rich Text Format.
    Rtf,
    /// Subtitles: SubRip or WebVTT.
    Subtitles,
    /// A recording in MPEG audio layers (`.mp3`).
    Mp3,
    /// Advanced Audio Coding without a container (`.aac`).
    Aac,
    /// A recording in RIFF (`.wav`).
    Wav,
    /// Free Lossless Audio Codec.
    Flac,
    /// Ogg, with Vorbis or Opus in it.
    Ogg,
    /// ISO base media: sound or film (`.m4a`, `.mp4`, `.mov`).
    Mp4,
    /// Matroska or WebM.
    Matroska,
    /// A picture.
    Picture,
    /// Anything else.
    Unknown,
}

/// How files begin that `infer` does not know or names in several ways.
const BEGINNINGS: [(&[u8], Kind); 12] = [
    (b"bplist00", Kind::WebArchive),
    (b"\xff\xf0", Kind::Aac),
    (b"\xff\xf1", Kind::Aac),
    (b"\xff\xf8", Kind::Aac),
    (b"\xff\xf9", Kind::Aac),
    (b"\xff\xfa", Kind::Mp3),
    (b"\xff\xe2", Kind::Mp3),
    (b"\xff\xe3", Kind::Mp3),
    (b"\xff\xfc", Kind::Mp3),
    (b"\xff\xfd", Kind::Mp3),
    (b"RF64", Kind::Wav),
    (b"BW64", Kind::Wav),
];

/// A PDF may have this many bytes of anything before it begins (ISO 32000-1, annex H.3.4.1).
const BEFORE_PDF: usize = 1024;

impl Kind {
    /// The kind of a file, by how it begins; `None` where only the text in it or its parts can tell.
    pub(crate) fn of(beginning: &[u8]) -> Option<Self> {
        if let Some((_, kind)) = BEGINNINGS
            .into_iter()
            .find(|(begins, _)| beginning.starts_with(begins))
        {
            return Some(kind);
        }
        let head = &beginning[..beginning.len().min(BEFORE_PDF)];
        if head.windows(5).any(|five| five == b"%PDF-") {
            return Some(Self::Pdf);
        }
        let Some(file_type) = infer::get(beginning) else {
            return is_mp4(beginning).then_some(Self::Mp4);
        };
        Some(match file_type.mime_type() {
            "application/rtf" => Self::Rtf,
            "audio/mpeg" => Self::Mp3,
            "audio/aac" => Self::Aac,
            "audio/x-wav" => Self::Wav,
            "audio/x-flac" => Self::Flac,
            "audio/ogg" | "audio/opus" | "video/ogg" | "application/ogg" => Self::Ogg,
            "audio/m4a" | "video/mp4" | "video/x-m4v" | "video/quicktime" => Self::Mp4,
            "video/x-matroska" | "video/webm" => Self::Matroska,
            "application/zip" => return None,
            mime if mime.starts_with("image/") => Self::Picture,
            _ if is_mp4(beginning) => Self::Mp4,
            _ => return None,
        })
    }

    /// Whether a file of this kind is read as a stream, however long it is.
    pub fn is_recording(self) -> bool {
        matches!(
            self,
            Self::Mp3 | Self::Aac | Self::Wav | Self::Flac | Self::Ogg | Self::Mp4 | Self::Matroska
        )
    }
}

/// Whether a file begins as ISO base media does with whatever brand, or as `QuickTime` did before there were brands.
fn is_mp4(beginning: &[u8]) -> bool {
    let name = beginning.get(4..8).unwrap_or_default();
    beginning.first() == Some(&0)
        && matches!(
            name,
            b"ftyp" | b"moov" | b"mdat" | b"wide" | b"free" | b"skip"
        )
}
