//! What the names of tags in films mean.

use crate::recording::tags::Meaning;

/// The meaning of a tag of four letters; the first of those of Apple is a sign of copyright, one byte.
pub(super) fn by_fourcc(name: [u8; 4]) -> Meaning {
    match &name {
        b"\xa9nam" | b"titl" => Meaning::Title,
        b"\xa9ART" | b"\xa9aut" | b"\xa9prf" | b"\xa9wrt" | b"\xa9dir" | b"auth" | b"perf" => {
            Meaning::Author
        }
        b"\xa9pub" | b"tvnn" => Meaning::Publisher,
        b"aART" | b"tvsh" => Meaning::Show,
        b"\xa9day" => Meaning::Recorded,
        b"\xa9mak" | b"\xa9mod" | b"\xa9swr" => Meaning::Device,
        b"\xa9xyz" => Meaning::Position,
        b"\xa9enc" | b"\xa9cpy" | b"cprt" | b"\xa9prd" | b"ownr" | b"apID" => Meaning::Name,
        _ => Meaning::OtherText,
    }
}

/// The meaning of a tag with a long name, as of QuickTime (`com.apple.quicktime.title`) or of iTunes (`LANGUAGE`).
pub(super) fn by_key(name: &str) -> Meaning {
    let name = name.to_ascii_lowercase();
    let last = name.strip_prefix("com.apple.quicktime.").unwrap_or(&name);
    match last {
        "title" | "displayname" => Meaning::Title,
        "author" | "artist" | "artists" | "director" | "performer" => Meaning::Author,
        "publisher" | "label" => Meaning::Publisher,
        "releasedate" | "originaldate" => Meaning::Released,
        "date" | "year" => Meaning::Recorded,
        "creationdate" => Meaning::Taken,
        "language" => Meaning::Language,
        "make"
        | "model"
        | "software"
        | "camera.identifier"
        | "com.android.model"
        | "com.android.manufacturer" => Meaning::Device,
        "location.iso6709" => Meaning::Position,
        "location.name" | "location.body" | "location.note" => Meaning::Place,
        "copyright" | "encoded_by" | "encodedby" | "producer" => Meaning::Name,
        _ => Meaning::OtherText,
    }
}

/// A name of four letters as it is shown.
pub(super) fn fourcc_text(name: [u8; 4]) -> String {
    name.iter().copied().map(char::from).collect()
}
