//! Sound in RIFF, with the chunks of broadcasters (EBU Tech 3285) and of long files (EBU Tech 3306).

use std::io::{Read, Seek};

use super::riff::{Chunk, MOST_CHUNKS, chunks};
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::runtime::Runtime;
use crate::recording::tags::{self, Meaning, report_tag};
use crate::xmp;
use crate::{ReaderOutput, recording::tags::id3};

/// At most this many bytes of a chunk that is not sound are read.
const MOST_OF_CHUNK: usize = 1024 * 1024;

/// What a header says whose writer did not know the length, for it wrote to a pipe: nothing, or as much as fits.
const UNKNOWN_LENGTHS: [u64; 5] = [0, 0xffff_ffff, 0x7fff_ffff, 0xffff_fffe, 0x7fff_f000];

/// The codes of sound that is not compressed: whole numbers, fractions, and what says so further on.
const PLAIN: [u16; 3] = [1, 3, 0xfffe];

/// The chunks of a file. Sound whose length its header does not know goes to the end of the file.
pub fn file_chunks<R: Read + Seek>(file: &mut BoundedReader<'_, R>) -> Vec<Chunk> {
    let length = file.length();
    let data_length = long_length(file);
    let lengths = |chunk: Chunk| match data_length {
        Some(data_length) if chunk.name == *b"data" && chunk.length == 0xffff_ffff => data_length,
        _ if chunk.name == *b"data" && UNKNOWN_LENGTHS.contains(&chunk.length) => {
            length.saturating_sub(chunk.body)
        }
        _ => chunk.length,
    };
    let all = chunks(12, |at| file.read_array_at(at), lengths);
    if all.len() == MOST_CHUNKS {
        file.mark_cut_short();
    }
    all
}

/// What the tags say, and the running time.
pub(crate) fn read<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    output: &mut ReaderOutput,
) -> Option<Runtime> {
    let all = file_chunks(file);
    for chunk in &all {
        let limit =
            usize::try_from(chunk.length).map_or(MOST_OF_CHUNK, |length| length.min(MOST_OF_CHUNK));
        match &chunk.name {
            b"LIST" => list(&file.read_at(chunk.body, limit), output),
            b"id3 " | b"ID3 " => {
                let tag = file.read_at(chunk.body, limit);
                if let Some(text_frames) = id3::text_frames_only(&tag) {
                    tags::lofty_tags::id3v2(output, &text_frames);
                }
                output.inner_files.extend(id3::pictures(&tag));
            }
            b"bext" => broadcast(&file.read_at(chunk.body, limit), output),
            b"_PMX" => xmp::read(&file.read_at(chunk.body, limit), output),
            b"iXML" | b"axml" => {
                let text = String::from_utf8_lossy(&file.read_at(chunk.body, limit)).into_owned();
                let name = String::from_utf8_lossy(&chunk.name).into_owned();
                report_tag(output, Meaning::OtherText, &text, &name);
            }
            _ => {}
        }
    }
    let format = all.iter().find(|chunk| chunk.name == *b"fmt ")?;
    let data = all.iter().find(|chunk| chunk.name == *b"data")?;
    let fact = all.iter().find(|chunk| chunk.name == *b"fact");
    let samples = fact.and_then(|fact| file.read_array_at(fact.body));
    let samples = samples.map(|samples| u64::from(u32::from_le_bytes(samples)));
    runtime(
        &file.read_array_at(format.body)?,
        *data,
        samples,
        file.length(),
    )
}

/// The running time by the number of bytes a second, which of compressed sound is an average; there the number of
/// samples is believed where it is given and not far off.
fn runtime(format: &[u8; 16], data: Chunk, samples: Option<u64>, length: u64) -> Option<Runtime> {
    let u16_at = |at: usize| u16::from_le_bytes([format[at], format[at + 1]]);
    let u32_at = |at: usize| u64::from(u16_at(at)) | u64::from(u16_at(at + 2)) << 16;
    let (rate, bytes_a_second, block) = (u32_at(4), u32_at(8), u64::from(u16_at(12)));
    let is_plain = PLAIN.contains(&u16_at(0)) && rate * block > 0;
    let a_second = if is_plain {
        rate * block
    } else {
        bytes_a_second
    };
    let bytes_there = length.saturating_sub(data.body);
    let seconds = Runtime::seconds(data.length.min(bytes_there), a_second)?;
    let counted_seconds = samples
        .filter(|_| !is_plain)
        .and_then(|samples| Runtime::seconds(samples, rate))
        .filter(|counted_seconds| (seconds / 2.0..=seconds * 2.0).contains(counted_seconds));
    if data.length > bytes_there {
        Some(Runtime::contradicted(seconds))
    } else {
        let seconds = counted_seconds.unwrap_or(seconds);
        Some(Runtime::new(seconds, Runtime::SURE))
    }
}

/// The length of the sound in a file whose headers have no room for it.
fn long_length<R: Read + Seek>(file: &mut BoundedReader<'_, R>) -> Option<u64> {
    let header = file.read_array_at::<36>(0)?;
    let is_long = matches!(&header[..4], b"RF64" | b"BW64") && &header[12..16] == b"ds64";
    let eight = header[28..36].try_into().ok()?;
    is_long.then(|| u64::from_le_bytes(eight))
}

/// Tags of RIFF, each a chunk of text in a list of them.
fn list(bytes: &[u8], output: &mut ReaderOutput) {
    let Some(rest) = bytes.strip_prefix(b"INFO") else {
        return;
    };
    let header = |at: u64| {
        let at = usize::try_from(at).ok()?;
        rest.get(at..at.checked_add(8)?)?.try_into().ok()
    };
    for chunk in chunks(0, header, |chunk| chunk.length) {
        let place = |at: u64| usize::try_from(at).ok();
        let content = place(chunk.body)
            .zip(place(chunk.body + chunk.length))
            .and_then(|(from, to)| rest.get(from..to));
        let meaning = match &chunk.name {
            b"INAM" => Meaning::Title,
            b"IART" => Meaning::Author,
            b"ICRD" => Meaning::Recorded,
            b"ILNG" => Meaning::Language,
            b"IENG" | b"ITCH" | b"ICOP" => Meaning::Name,
            _ => Meaning::OtherText,
        };
        let place = format!("INFO/{}", String::from_utf8_lossy(&chunk.name));
        report_tag(output, meaning, &text(content.unwrap_or_default()), &place);
    }
}

/// What broadcasters write: what it is, who recorded it and when.
fn broadcast(bytes: &[u8], output: &mut ReaderOutput) {
    let field = |from: usize, to: usize| text(bytes.get(from..to).unwrap_or_default());
    report_tag(
        output,
        Meaning::OtherText,
        &field(0, 256),
        "bext/Description",
    );
    report_tag(output, Meaning::Name, &field(256, 288), "bext/Originator");
    report_tag(
        output,
        Meaning::Device,
        &field(288, 320),
        "bext/OriginatorReference",
    );
    report_tag(
        output,
        Meaning::Taken,
        &field(320, 330),
        "bext/OriginationDate",
    );
    report_tag(
        output,
        Meaning::OtherText,
        &field(602, bytes.len()),
        "bext/CodingHistory",
    );
}

/// Text up to the first zero, in UTF-8 or else in Windows-1252.
fn text(bytes: &[u8]) -> String {
    let bytes = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    match str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}
