//! The works of the rehearsal: a film, a sound, a print and photographs, made by us (`data/works/make.py`).
//!
//! They stand in for works that are not ours to hand on, so that there is something to see and hear.

use workspaces::rules::Purpose;
use workspaces::{Attached, Error, Result};

/// Every file: its name, its media type, what it is to the work, its bytes.
const WORKS: [(&str, &str, Purpose, &[u8]); 8] = [
    (
        "film.webm",
        "video/webm",
        Purpose::Supplement,
        include_bytes!("../data/works/film.webm"),
    ),
    (
        "film.en.vtt",
        "text/vtt",
        Purpose::Transcript,
        include_bytes!("../data/works/film.en.vtt"),
    ),
    (
        "film.fr.vtt",
        "text/vtt",
        Purpose::Translation,
        include_bytes!("../data/works/film.fr.vtt"),
    ),
    (
        "sound.mp3",
        "audio/mpeg",
        Purpose::Supplement,
        include_bytes!("../data/works/sound.mp3"),
    ),
    (
        "sound.en.vtt",
        "text/vtt",
        Purpose::Transcript,
        include_bytes!("../data/works/sound.en.vtt"),
    ),
    (
        "page.pdf",
        "application/pdf",
        Purpose::Supplement,
        include_bytes!("../data/works/page.pdf"),
    ),
    (
        "photograph-1.jpg",
        "image/jpeg",
        Purpose::Supplement,
        include_bytes!("../data/works/photograph-1.jpg"),
    ),
    (
        "photograph-2.jpg",
        "image/jpeg",
        Purpose::Supplement,
        include_bytes!("../data/works/photograph-2.jpg"),
    ),
];

/// A file as its entrant attaches it to their first piece. As supporting material it fills no field: what it says of
/// itself is not what was published of the work.
pub(crate) fn attached(name: &str) -> Result<Attached> {
    let found = WORKS.iter().find(|(known, ..)| *known == name);
    let (name, media_type, purpose, bytes) = found.ok_or_else(|| Error::AttachmentMissing {
        name: name.to_owned(),
    })?;
    let mut file = Attached::new(name, media_type, Some(1), bytes.to_vec());
    file.note.purpose = *purpose;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::attached;
    use crate::RehearsalData;

    #[test]
    fn every_file_that_an_entry_names_is_there() {
        let data = RehearsalData::load().unwrap();
        let files = data.entries.iter().flat_map(|entry| &entry.files);
        let names: Vec<_> = files
            .map(|name| attached(name).unwrap().note.name)
            .collect();
        assert!(names.contains(&"film.webm".to_owned()), "{names:?}");
    }
}
