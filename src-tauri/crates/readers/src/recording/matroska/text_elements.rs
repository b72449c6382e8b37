//! Elements of text: title, tags, names of tracks and attachments.

use std::io::{Read, Seek};

use super::elements::Element;
use super::ids::{
    ATTACHED_DATA, ATTACHED_DESCRIPTION, ATTACHED_NAME, DATE, HEIGHT, LANGUAGE, LANGUAGE_TAG,
    MUXING_APP, NEXT_FILENAME, PICTURE, PREVIOUS_FILENAME, SEGMENT_FILENAME, SIMPLE_TAG, TAG,
    TAG_NAME, TAG_TEXT, TITLE, TRACK, TRACK_NAME, WIDTH, WRITING_APP,
};
use crate::inner_files::BEFORE_PICTURE;
use crate::recording::bounded_reader::BoundedReader;
use crate::recording::tags::{self, Meaning, report_tag};
use crate::{InnerFile, ReaderOutput};

/// Seconds from the day of Unix to that of Matroska, 2001-01-01.
const FROM_1970: i64 = 978_307_200;

/// At most this many bytes of an attached file are read.
const MOST_OF_FILE: usize = 16 * 1024 * 1024;

/// At most this many tags, tracks or attachments are read.
const MOST: usize = 500;

/// What is said of the film as a whole.
pub(super) fn info<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    info: Element,
    output: &mut ReaderOutput,
) {
    for child in info.children(file).into_iter().take(MOST) {
        match child.id {
            TITLE => report_tag(output, Meaning::Title, &child.text(file), "Info/Title"),
            DATE => {
                let nanoseconds = child.number(file).unwrap_or_default().cast_signed();
                if nanoseconds != 0 {
                    tags::claim_day_written(output, nanoseconds / 1_000_000_000 + FROM_1970);
                }
            }
            SEGMENT_FILENAME | PREVIOUS_FILENAME | NEXT_FILENAME => {
                report_tag(
                    output,
                    Meaning::OtherText,
                    &child.text(file),
                    "Info/Filename",
                );
            }
            MUXING_APP | WRITING_APP => {
                report_tag(
                    output,
                    Meaning::OtherText,
                    &child.text(file),
                    "Info/WritingApp",
                );
            }
            _ => {}
        }
    }
}

/// What is said of the tracks.
pub(super) fn tracks<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    tracks: Element,
    output: &mut ReaderOutput,
) {
    for track in tracks
        .children(file)
        .into_iter()
        .filter(|one| one.id == TRACK)
        .take(MOST)
    {
        let children = track.children(file);
        let of = |id| children.iter().find(|one| one.id == id);
        if let Some(language) = of(LANGUAGE_TAG).or_else(|| of(LANGUAGE)) {
            tags::language_of_track(output, &language.text(file));
        }
        if let Some(name) = of(TRACK_NAME) {
            report_tag(output, Meaning::OtherText, &name.text(file), "Tracks/Name");
        }
        let Some(picture) = of(PICTURE) else { continue };
        let picture = picture.children(file);
        let mut side = |id| picture.iter().find(|one| one.id == id)?.number(file);
        if let Some((width, height)) = side(WIDTH).zip(side(HEIGHT)) {
            tags::dimensions(output, width, height);
        }
    }
}

/// What the tags say; those within tags are details of no use here.
pub(super) fn tags<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    tags: Element,
    output: &mut ReaderOutput,
) {
    for tag in tags
        .children(file)
        .into_iter()
        .filter(|one| one.id == TAG)
        .take(MOST)
    {
        for simple_tag in tag
            .children(file)
            .into_iter()
            .filter(|simple_tag| simple_tag.id == SIMPLE_TAG)
            .take(MOST)
        {
            let children = simple_tag.children(file);
            let of = |id| children.iter().find(|child| child.id == id);
            if let Some((name, text)) = of(TAG_NAME).zip(of(TAG_TEXT)) {
                let name = name.text(file);
                report_tag(
                    output,
                    meaning(&name),
                    &text.text(file),
                    &format!("Tags/{name}"),
                );
            }
        }
    }
}

/// The names of files that are attached, and the pictures among them; a font may be as long as all that is read.
pub(super) fn attachments<R: Read + Seek>(
    file: &mut BoundedReader<'_, R>,
    attachments: Element,
    output: &mut ReaderOutput,
) {
    for attached in attachments.children(file).into_iter().take(MOST) {
        for child in attached.children(file).into_iter().take(MOST) {
            if matches!(child.id, ATTACHED_NAME | ATTACHED_DESCRIPTION) {
                report_tag(output, Meaning::OtherText, &child.text(file), "Attachments");
            } else if child.id == ATTACHED_DATA
                && InnerFile::picture_in(&child.content(file, BEFORE_PICTURE), "").is_some()
            {
                let attached = child.content(file, MOST_OF_FILE);
                let picture = InnerFile::picture_in(&attached, "Attachments");
                output.inner_files.extend(picture);
            }
        }
    }
}

/// The names of tags of the Matroska tag registry, and those that `ffmpeg` carries over from other containers.
fn meaning(name: &str) -> Meaning {
    match name.to_ascii_uppercase().as_str() {
        "TITLE" => Meaning::Title,
        "ARTIST" | "AUTHOR" | "DIRECTOR" | "WRITTEN_BY" | "LEAD_PERFORMER" | "PERFORMER" => {
            Meaning::Author
        }
        "PUBLISHER" | "LABEL" | "DISTRIBUTED_BY" | "NETWORK" => Meaning::Publisher,
        "ALBUM_ARTIST" | "SHOW" => Meaning::Show,
        "DATE_RELEASED" => Meaning::Released,
        "DATE" | "YEAR" => Meaning::Recorded,
        "DATE_RECORDED" | "COM.APPLE.QUICKTIME.CREATIONDATE" => Meaning::Taken,
        "DATE_ENCODED" | "DATE_TAGGED" | "DATE_DIGITIZED" | "CREATION_TIME" => Meaning::Written,
        "LANGUAGE" => Meaning::Language,
        "COPYRIGHT" | "ENCODED_BY" | "PRODUCER" => Meaning::Name,
        "MAKE"
        | "MODEL"
        | "COM.APPLE.QUICKTIME.MAKE"
        | "COM.APPLE.QUICKTIME.MODEL"
        | "COM.APPLE.QUICKTIME.SOFTWARE" => Meaning::Device,
        "LOCATION" | "LOCATION-ENG" | "COM.APPLE.QUICKTIME.LOCATION.ISO6709" => Meaning::Position,
        "RECORDING_LOCATION" => Meaning::Place,
        _ => Meaning::OtherText,
    }
}
