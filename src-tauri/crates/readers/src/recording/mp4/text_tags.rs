//! Tags that are each a box of text: those of QuickTime, and of telephones (3GPP TS 26.244, section 8).

use std::io::{Read, Seek};

use super::boxes::{Header, Numbers};
use super::tag_meaning;
use crate::ReaderOutput;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::tags::position::format_position;
use crate::recording::tags::{Meaning, report_tag};

/// At most this many bytes of a tag are read.
const MOST_OF_TAG: usize = 64 * 1024;

/// What such a box says.
pub(super) fn read<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    mp4_box: Header,
    output: &mut ReaderOutput,
) {
    let place = format!("udta/{}", tag_meaning::fourcc_text(mp4_box.name));
    let meaning = tag_meaning::by_fourcc(mp4_box.name);
    match &mp4_box.name {
        [0xa9, ..] => {
            let content = mp4_box.content(file, MOST_OF_TAG);
            report_tag(
                output,
                meaning,
                quicktime(&content).unwrap_or_default(),
                &place,
            );
        }
        b"titl" | b"auth" | b"perf" | b"dscp" | b"cprt" | b"albm" => {
            // Before the text stand the version and the language.
            let content = mp4_box.content(file, MOST_OF_TAG);
            report_tag(
                output,
                meaning,
                &text(content.get(6..).unwrap_or_default()),
                &place,
            );
        }
        b"loci" => {
            if let Some(position) = location(&mp4_box.content(file, MOST_OF_TAG)) {
                report_tag(output, Meaning::Place, &position, &place);
            }
        }
        _ => {}
    }
}

/// The first text of a tag of QuickTime, which counts its bytes and names its language.
fn quicktime(content: &[u8]) -> Option<&str> {
    let length = usize::try_from(Numbers(content).u16_at(0)?).ok()?;
    let text = content.get(4..)?;
    str::from_utf8(text.get(..length).unwrap_or(text)).ok()
}

/// Text in UTF-8, or in UTF-16 with a mark before it.
fn text(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The position in a tag of location, which begins with the name of the place.
fn location(content: &[u8]) -> Option<String> {
    let name_and_numbers = content.get(6..)?;
    let end = name_and_numbers.iter().position(|byte| *byte == 0)?;
    let numbers = Numbers(name_and_numbers.get(end + 2..)?);
    let degrees = |at| {
        let fixed_point = u32::try_from(numbers.u32_at(at)?).ok()?.cast_signed();
        Some(f64::from(fixed_point) / 65_536.0)
    };
    format_position(degrees(4)?, degrees(0)?)
}
