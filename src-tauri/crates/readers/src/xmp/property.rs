//! What properties of XMP mean.

use super::report_pii;
use crate::day::day;
use crate::{Claim, Fact, Leak, LeakKind, ReaderOutput, Source};

/// Halves of a position, kept among the leaks until the packet ends.
const LATITUDE: &str = "XMP/exif:GPSLatitude";
const LONGITUDE: &str = "XMP/exif:GPSLongitude";

/// Reports what a property says as a claim or a leak. Of its history only paths and addresses count.
pub(super) fn report(name: &str, is_history: bool, value: &str, output: &mut ReaderOutput) {
    report_pii(value, name, output);
    if is_history {
        return;
    }
    let mut add_claim = |fact, confidence| {
        output
            .claims
            .push(Claim::new(fact, Source::Exif, confidence, value));
    };
    match name {
        "dc:title" | "photoshop:Headline" => add_claim(Fact::Title, 0.6),
        "dc:creator" => add_claim(Fact::Byline, 0.7),
        "dc:description" => add_claim(Fact::Caption, 0.7),
        "photoshop:Credit" | "photoshop:Source" | "dc:publisher" => add_claim(Fact::Outlet, 0.4),
        _ => {}
    }
    let fact_and_confidence = match name {
        "photoshop:DateCreated" | "exif:DateTimeOriginal" => Some((Fact::Taken, 0.8)),
        "xmp:CreateDate" => Some((Fact::Taken, 0.5)),
        "xmp:ModifyDate" => Some((Fact::Modified, 0.6)),
        _ => None,
    };
    if let Some(((fact, confidence), day)) = fact_and_confidence.zip(day(value)) {
        let claim = Claim::new(fact, Source::Exif, confidence, day);
        output.claims.push(claim.written_as(value));
    }
    let kind = match name {
        "dc:creator"
        | "dc:rights"
        | "aux:OwnerName"
        | "photoshop:CaptionWriter"
        | "exifEX:CameraOwnerName"
        | "xmpRights:Owner"
        | "tiff:Artist"
        | "tiff:Copyright" => LeakKind::Name,
        "photoshop:Credit" | "photoshop:Source" | "dc:publisher" => LeakKind::Company,
        "tiff:Make"
        | "tiff:Model"
        | "xmp:CreatorTool"
        | "tiff:Software"
        | "aux:SerialNumber"
        | "aux:LensSerialNumber"
        | "exifEX:BodySerialNumber"
        | "exifEX:LensSerialNumber" => LeakKind::Device,
        "photoshop:City"
        | "photoshop:State"
        | "photoshop:Country"
        | "Iptc4xmpCore:Location"
        | "exif:GPSLatitude"
        | "exif:GPSLongitude" => LeakKind::Location,
        _ => return,
    };
    output
        .leaks
        .push(Leak::new(kind, value, format!("XMP/{name}")));
}

/// Joins the halves of a position into one leak.
pub(super) fn position(output: &mut ReaderOutput) {
    let half = |output: &ReaderOutput, place: &str| {
        let leak = output.leaks.iter().find(|leak| leak.place == place)?;
        degrees(&leak.value)
    };
    let position = half(output, LATITUDE).zip(half(output, LONGITUDE));
    if let Some((latitude, longitude)) = position
        && latitude.abs() <= 90.0
        && longitude.abs() <= 180.0
    {
        output
            .leaks
            .retain(|leak| leak.place != LATITUDE && leak.place != LONGITUDE);
        let value = format!("{latitude:.5}, {longitude:.5}");
        output
            .leaks
            .push(Leak::new(LeakKind::Location, value, "XMP/GPS"));
    }
}

/// Degrees, minutes, and seconds or a fraction of a minute, and the letter of a direction: `45,30.102N`, `45,30,6N`.
fn degrees(text: &str) -> Option<f64> {
    let sign = match text.chars().next_back()? {
        'N' | 'E' => 1.0,
        'S' | 'W' => -1.0,
        _ => return None,
    };
    let mut parts = text[..text.len() - 1].split(',').map(str::parse::<f64>);
    let mut next = || parts.next().unwrap_or(Ok(0.0)).ok();
    let sum = next()? + next()? / 60.0 + next()? / 3600.0;
    sum.is_finite().then_some(sign * sum)
}
