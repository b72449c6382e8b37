//! Subtitles.

use evidence::{Fact, Kind, Source};

const SUBRIP: &str = "1\n00:00:01,000 --> 00:00:04,200\n<i>Bonjour</i> à tous.\n{\\an8}Ça va ?\n\n\
                      2\n00:59:58,500 --> 01:00:02,750 X1:40 X2:600\n- Oui & non\n- 3 < 4\n";
const WEBVTT: &str = "WEBVTT - a title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n\
                      NOTE not said\n\nintro\n00:01.000 --> 00:04.000 align:start position:10%\n\
                      <v Ama>Good <b>evening</b>,</v> <00:02.000>all &amp; sundry.\n\n\
                      00:04.000 --> 00:09.500\n[applause]\n";

fn said(bytes: &[u8]) -> (Kind, Option<String>, Option<f64>) {
    let read = evidence::read_bytes(bytes, &evidence::InputFile::named(""));
    (read.evidence.kind, read.text, read.evidence.runtime_seconds)
}

#[test]
fn subtitles_are_what_is_spoken() {
    let spoken = "Bonjour à tous.\nÇa va ?\n- Oui & non\n- 3 < 4".to_owned();
    let expected = (Kind::Subtitles, Some(spoken), Some(3_602.75));
    let (old, ..) = encoding_rs::WINDOWS_1252.encode(SUBRIP);
    let wide: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(SUBRIP.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [
        SUBRIP.as_bytes().to_vec(),
        old.into_owned(),
        wide,
        format!("\u{feff}{}", SUBRIP.replace('\n', "\r\n")).into_bytes(),
    ] {
        assert_eq!(said(&bytes), expected);
    }
    let spoken = "Good evening, all & sundry.\n[applause]".to_owned();
    assert_eq!(
        said(WEBVTT.as_bytes()),
        (Kind::Subtitles, Some(spoken), Some(9.5))
    );
}

#[test]
fn the_running_time_is_claimed_with_little_trust() {
    let read = evidence::read_bytes(SUBRIP.as_bytes(), &evidence::InputFile::named("")).evidence;
    let [claim] = read.claims.as_slice() else {
        panic!("{:?}", read.claims);
    };
    assert_eq!(
        (claim.fact, claim.source),
        (Fact::Runtime, Source::Container)
    );
    assert!((claim.confidence - 0.6).abs() < 1e-9);
    assert_eq!(claim.value, "3602.75");
}

#[test]
fn a_text_with_times_in_it_is_no_subtitles() {
    for text in [
        "1\n\nThe bus left at 00:00:01,000 --> and came back",
        "He wrote: 00:01.000 --> 00:04.000",
        "12\nangry men",
        "1\n2\n00:00:01,000 --> 00:00:02,000\nno",
    ] {
        assert_eq!(said(text.as_bytes()).0, Kind::PlainText, "{text}");
    }
    let (kind, text, runtime) = said(b"WEBVTT");
    assert_eq!(
        (kind, text.as_deref(), runtime),
        (Kind::Subtitles, Some(""), None)
    );
}
