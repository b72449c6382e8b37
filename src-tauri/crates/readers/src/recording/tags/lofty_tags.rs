//! Tags that `lofty` decodes.

use std::io::Cursor;

use lofty::config::ParseOptions;
use lofty::file::{FileType, TaggedFileExt};
use lofty::probe::Probe;
use lofty::tag::{ItemKey, ItemValue, Tag};

use super::{Meaning, report_tag};
use crate::ReaderOutput;
use crate::catch_panic::catch_panic;

/// A frame of MPEG audio of nothing: version 1, layer III, 128 kbit/s, 44.1 kHz, so 417 bytes.
const SILENT_FRAME: [u8; 4] = [0xff, 0xfb, 0x90, 0x64];

/// Its length.
const SILENT_LENGTH: usize = 417;

/// What a tag of ID3v2 says, after [`text_frames_only`](super::id3::text_frames_only) left out all other frames.
pub(crate) fn id3v2(output: &mut ReaderOutput, tag: &[u8]) {
    report_all(output, &with_frames(tag, &[]), FileType::Mpeg);
}

/// What the tags at the end of a file of MPEG audio say: APE and ID3v1.
pub(crate) fn at_end(output: &mut ReaderOutput, tags: &[u8]) {
    let none = super::id3::text_frames_only(b"ID3\x04\0\0\0\0\0\0").unwrap_or_default();
    report_all(output, &with_frames(&none, tags), FileType::Mpeg);
}

/// What the beginning of a file says in which the tags stand before the sound.
pub(crate) fn in_beginning(output: &mut ReaderOutput, beginning: &[u8], kind: FileType) {
    report_all(output, beginning, kind);
}

/// A file of two frames of nothing between tags, for a decoder that wants a whole file.
fn with_frames(before: &[u8], after: &[u8]) -> Vec<u8> {
    let mut file = before.to_vec();
    for _ in 0..2 {
        let end = file.len() + SILENT_LENGTH;
        file.extend(SILENT_FRAME);
        file.resize(end, 0);
    }
    file.extend(after);
    file
}

fn report_all(output: &mut ReaderOutput, bytes: &[u8], kind: FileType) {
    let options = ParseOptions::new()
        .read_properties(false)
        .read_cover_art(false);
    // Its readers take numbers from the file for places in it without checking all of them.
    let tagged_file = catch_panic(|| {
        Probe::with_file_type(Cursor::new(bytes), kind)
            .options(options)
            .read()
            .ok()
    });
    for tag in tagged_file.flatten().iter().flat_map(TaggedFileExt::tags) {
        report(output, tag);
    }
}

fn report(output: &mut ReaderOutput, tag: &Tag) {
    let format = format!("{:?}", tag.tag_type());
    for item in tag.items() {
        let (ItemValue::Text(value) | ItemValue::Locator(value)) = item.value() else {
            continue;
        };
        let meaning = meaning(item.key());
        let place = format!("{format}/{:?}", item.key());
        report_tag(output, meaning, value, &place);
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library may learn keys, and all others are other text"
)]
fn meaning(key: ItemKey) -> Meaning {
    match key {
        ItemKey::TrackTitle => Meaning::Title,
        ItemKey::TrackArtist | ItemKey::Performer | ItemKey::Writer => Meaning::Author,
        ItemKey::Publisher | ItemKey::Label | ItemKey::InternetRadioStationName => {
            Meaning::Publisher
        }
        ItemKey::AlbumArtist | ItemKey::ShowName => Meaning::Show,
        ItemKey::ReleaseDate | ItemKey::OriginalReleaseDate => Meaning::Released,
        ItemKey::RecordingDate | ItemKey::Year => Meaning::Recorded,
        ItemKey::EncodingTime | ItemKey::TaggingTime => Meaning::Written,
        ItemKey::Language => Meaning::Language,
        ItemKey::EncodedBy
        | ItemKey::FileOwner
        | ItemKey::CopyrightMessage
        | ItemKey::InternetRadioStationOwner
        | ItemKey::Engineer
        | ItemKey::Producer => Meaning::Name,
        _ => Meaning::OtherText,
    }
}
