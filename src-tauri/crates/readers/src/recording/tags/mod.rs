//! What tags say, whatever their format calls them.

/// Tags of ID3v2, made safe to decode.
pub(crate) mod id3;
/// Tags that `lofty` decodes.
pub(crate) mod lofty_tags;
/// A position as ISO 6709 writes it.
pub(crate) mod position;

use crate::day::{day, day_of_unix_seconds};
use crate::pii::find_pii;
use crate::{Claim, Fact, Leak, LeakKind, ReaderOutput, Source};

/// At most this many claims and leaks of one recording are kept; no honest file has more.
const MOST_REPORTED: usize = 400;

/// A claim is no longer than this; a longer tag holds something else.
const LONGEST_VALUE: usize = 2_000;

/// What a tag means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// The title.
    Title,
    /// Who spoke, filmed or wrote.
    Author,
    /// Who published it: a publisher, a station, a network.
    Publisher,
    /// The album artist or the show: in podcasts the outlet, elsewhere often the author.
    Show,
    /// When it was released.
    Released,
    /// When it was recorded; many taggers write the release here.
    Recorded,
    /// When a camera recorded it.
    Taken,
    /// When the file was encoded or tagged.
    Written,
    /// Its language.
    Language,
    /// Somebody at the computer: who encoded, owns or is named for rights.
    Name,
    /// A camera, telephone or recorder.
    Device,
    /// A position as ISO 6709 writes it.
    Position,
    /// A place in words.
    Place,
    /// Any other text: a comment, a description, a program.
    OtherText,
}

/// Reports what one tag says as a claim or a leak. Every tag is also searched for e-mail addresses and paths.
pub(crate) fn report_tag(output: &mut ReaderOutput, meaning: Meaning, value: &str, place: &str) {
    let value = value.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    if value.is_empty() || output.claims.len() + output.leaks.len() >= MOST_REPORTED {
        return;
    }
    output.leaks.extend(find_pii(value, place));
    if value.len() > LONGEST_VALUE {
        return;
    }
    let mut add_claim = |fact, confidence| {
        let claim = Claim::new(fact, Source::Tags, confidence, value);
        output.claims.push(claim);
    };
    match meaning {
        Meaning::Title => add_claim(Fact::Title, 0.7),
        Meaning::Author => add_claim(Fact::Byline, 0.6),
        Meaning::Publisher => add_claim(Fact::Outlet, 0.5),
        Meaning::Show => add_claim(Fact::Outlet, 0.3),
        Meaning::Released => report_date(output, Fact::Published, 0.6, value),
        Meaning::Recorded => report_date(output, Fact::Published, 0.5, value),
        Meaning::Taken => report_date(output, Fact::Taken, 0.7, value),
        Meaning::Written => report_date(output, Fact::Modified, 0.6, value),
        Meaning::Language => language(output, value, 0.6),
        Meaning::Name => leak(output, LeakKind::Name, value, place),
        Meaning::Device => leak(output, LeakKind::Device, value, place),
        Meaning::Place => leak(output, LeakKind::Location, value, place),
        Meaning::Position => {
            let position = position::degrees(value).unwrap_or_else(|| value.to_owned());
            leak(output, LeakKind::Location, &position, place);
        }
        Meaning::OtherText => {}
    }
}

/// The day a container was written, in seconds after 1970.
pub(crate) fn claim_day_written(output: &mut ReaderOutput, unix: i64) {
    if let Some(day) = day_of_unix_seconds(unix) {
        let claim = Claim::new(Fact::Modified, Source::Container, 0.7, day);
        output.claims.push(claim);
    }
}

/// The language of a track. Encoders write English as their default, so its confidence is low.
pub(crate) fn language_of_track(output: &mut ReaderOutput, code: &str) {
    if output.claims.len() < MOST_REPORTED {
        language(output, code, 0.4);
    }
}

/// Width and height of a picture in pixels.
pub(crate) fn dimensions(output: &mut ReaderOutput, width: u64, height: u64) {
    let fits = 1..=65_536;
    if fits.contains(&width) && fits.contains(&height) && output.claims.len() < MOST_REPORTED {
        let value = format!("{width}x{height}");
        output
            .claims
            .push(Claim::new(Fact::Dimensions, Source::Container, 0.9, value));
    }
}

fn leak(output: &mut ReaderOutput, kind: LeakKind, value: &str, place: &str) {
    output.leaks.push(Leak::new(kind, value, place));
}

fn report_date(output: &mut ReaderOutput, fact: Fact, confidence: f64, value: &str) {
    if let Some(day) = day(value) {
        let claim = Claim::new(fact, Source::Tags, confidence, day.as_str());
        output.claims.push(if day == value {
            claim
        } else {
            claim.written_as(value)
        });
    }
}

/// A language as two letters where it has them; those of libraries (`fre`, `ger`) are as common as those of ISO 639-3.
fn language(output: &mut ReaderOutput, value: &str, confidence: f64) {
    let primary = value
        .split(['-', '_'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let current_code = match primary.as_str() {
        "alb" => "sqi",
        "arm" => "hye",
        "baq" => "eus",
        "bur" => "mya",
        "chi" => "zho",
        "cze" => "ces",
        "dut" => "nld",
        "fre" => "fra",
        "geo" => "kat",
        "ger" => "deu",
        "gre" => "ell",
        "ice" => "isl",
        "mac" => "mkd",
        "may" => "msa",
        "per" => "fas",
        "rum" => "ron",
        "slo" => "slk",
        "wel" => "cym",
        "und" | "mul" | "zxx" | "mis" => return,
        other => other,
    };
    let language = isolang::Language::from_639_3(current_code)
        .or_else(|| isolang::Language::from_639_1(current_code))
        .or_else(|| isolang::Language::from_name(value));
    let Some(language) = language else { return };
    let code = language.to_639_1().unwrap_or_else(|| language.to_639_3());
    let tag = match value.split_once(['-', '_']) {
        Some((_, rest)) if rest.len() <= 16 => format!("{code}-{rest}"),
        _ => code.to_owned(),
    };
    let claim = Claim::new(Fact::Language, Source::Tags, confidence, tag.as_str());
    output.claims.push(if tag == value {
        claim
    } else {
        claim.written_as(value)
    });
}
