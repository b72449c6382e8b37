//! Which tracks of a film play.

use crate::read;

/// A box of ISO base media.
pub(crate) fn mp4_box(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
    [length.as_slice(), &name, content].concat()
}

/// A track: whether it is switched on, what handles it, and its samples: how many there are, and how many thousandths of a second each
/// takes.
struct Track {
    enabled: bool,
    handler: &'static [u8; 4],
    samples: &'static [(u32, u32)],
}

impl Track {
    fn milliseconds(&self) -> u32 {
        self.samples
            .iter()
            .map(|(count, length)| count * length)
            .sum()
    }

    fn bytes(&self, number: u32) -> Vec<u8> {
        let mut head = vec![0; 84];
        head[3] = if self.enabled { 3 } else { 2 };
        head[12..16].copy_from_slice(&number.to_be_bytes());
        let clock = [
            [0; 12].as_slice(),
            &1_000_u32.to_be_bytes(),
            &self.milliseconds().to_be_bytes(),
            &[0x55, 0xc4, 0, 0],
        ]
        .concat();
        let handler = [[0; 8].as_slice(), self.handler, &[0; 13]].concat();
        let entries = self
            .samples
            .iter()
            .flat_map(|(count, length)| [count.to_be_bytes(), length.to_be_bytes()].concat());
        let count = u32::try_from(self.samples.len()).unwrap().to_be_bytes();
        let table: Vec<u8> = [0; 4].into_iter().chain(count).chain(entries).collect();
        let samples = mp4_box(*b"minf", &mp4_box(*b"stbl", &mp4_box(*b"stts", &table)));
        let media = [
            mp4_box(*b"mdhd", &clock),
            mp4_box(*b"hdlr", &handler),
            samples,
        ]
        .concat();
        let track = [mp4_box(*b"tkhd", &head), mp4_box(*b"mdia", &media)].concat();
        mp4_box(*b"trak", &track)
    }
}

/// A recording of ten seconds of sound, with these tags.
pub(crate) fn sound_with(tags: &[u8]) -> Vec<u8> {
    film_with(&[SOUND], tags)
}

/// A film of these tracks, whose header runs as long as the longest.
fn film(tracks: &[Track]) -> Vec<u8> {
    film_with(tracks, b"")
}

fn film_with(tracks: &[Track], tags: &[u8]) -> Vec<u8> {
    let longest = tracks.iter().map(Track::milliseconds).max().unwrap();
    let mut header = vec![0; 100];
    header[12..16].copy_from_slice(&1_000_u32.to_be_bytes());
    header[16..20].copy_from_slice(&longest.to_be_bytes());
    let mut movie = mp4_box(*b"mvhd", &header);
    for (number, track) in (1..).zip(tracks) {
        movie.extend(track.bytes(number));
    }
    movie.extend(tags);
    [
        mp4_box(*b"ftyp", b"isom\0\0\x02\0isom"),
        mp4_box(*b"moov", &movie),
        mp4_box(*b"mdat", &[0; 2_000]),
    ]
    .concat()
}

const SOUND: Track = Track {
    enabled: true,
    handler: b"soun",
    samples: &[(500, 20)],
};

#[test]
fn a_recording_runs_as_long_as_what_plays_in_it() {
    for (name, other, seconds) in [
        (
            "a cover",
            Track {
                enabled: true,
                handler: b"vide",
                samples: &[(1, 60_000)],
            },
            10.0,
        ),
        (
            "covers of chapters",
            Track {
                enabled: true,
                handler: b"vide",
                samples: &[(3, 20_000)],
            },
            10.0,
        ),
        (
            "a text",
            Track {
                enabled: true,
                handler: b"text",
                samples: &[(60, 1_000)],
            },
            10.0,
        ),
        (
            "subtitles",
            Track {
                enabled: true,
                handler: b"sbtl",
                samples: &[(60, 1_000)],
            },
            10.0,
        ),
        (
            "sound that is switched off",
            Track {
                enabled: false,
                handler: b"soun",
                samples: &[(3_000, 20)],
            },
            10.0,
        ),
        (
            "a film",
            Track {
                enabled: true,
                handler: b"vide",
                samples: &[(375, 40)],
            },
            15.0,
        ),
    ] {
        let found = read(&film(&[SOUND, other]), "film.mp4");
        assert_eq!(
            (found.runtime_seconds, found.trouble),
            (Some(seconds), None),
            "{name}"
        );
    }
    let slides = Track {
        enabled: true,
        handler: b"vide",
        samples: &[(1, 60_000)],
    };
    let alone = read(&film(&[slides]), "film.mp4");
    assert_eq!(alone.runtime_seconds, Some(60.0), "nothing else plays");
}
