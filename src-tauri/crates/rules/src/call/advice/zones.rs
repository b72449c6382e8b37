//! Which offset from UTC a printed zone label names.
//!
//! A label names an offset, not a place: "EST" is five hours behind UTC, in July too, when no clock in Toronto
//! shows it. Sources: National Research Council Canada (Canadian labels, English and French), IANA time
//! zone database (the others). "ET" and similar labels name the offset in force and are always right.

/// Labels and the offsets that they name, in minutes east of UTC. Some are used in two parts of the world.
const LABELS: [(&str, &[i32]); 40] = [
    ("NST", &[-210]),
    ("NDT", &[-150]),
    ("HNT", &[-210]),
    ("HAT", &[-150]),
    ("AST", &[-240, 180]),
    ("ADT", &[-180]),
    ("HNA", &[-240]),
    ("HAA", &[-180]),
    ("EST", &[-300]),
    ("EDT", &[-240]),
    ("HNE", &[-300]),
    ("HAE", &[-240]),
    ("CST", &[-360, 480]),
    ("CDT", &[-300]),
    ("HNC", &[-360]),
    ("HAC", &[-300]),
    ("MST", &[-420]),
    ("MDT", &[-360]),
    ("HNR", &[-420]),
    ("HAR", &[-360]),
    ("PST", &[-480, 480]),
    ("PDT", &[-420]),
    ("HNP", &[-480]),
    ("HAP", &[-420]),
    ("AKST", &[-540]),
    ("AKDT", &[-480]),
    ("HST", &[-600]),
    ("GMT", &[0]),
    ("UTC", &[0]),
    ("WET", &[0]),
    ("BST", &[60, 360]),
    ("WEST", &[60]),
    ("CET", &[60]),
    ("CEST", &[120]),
    ("EET", &[120]),
    ("EEST", &[180]),
    ("AEST", &[600]),
    ("AEDT", &[660]),
    ("NZST", &[720]),
    ("NZDT", &[780]),
];

/// The offsets that a label names; none for a label that is not in the table.
pub(super) fn offsets(label: &str) -> Option<&'static [i32]> {
    LABELS
        .iter()
        .find(|(name, _)| *name == label)
        .map(|(_, offsets)| *offsets)
}

/// The offset of a zone spelled out in English, such as `eastern` and `standard`.
pub(super) fn spelled_out(region: &str, season: &str) -> Option<i32> {
    let standard = match region {
        "newfoundland" => -210,
        "atlantic" => -240,
        "eastern" => -300,
        "central" => -360,
        "mountain" => -420,
        "pacific" => -480,
        _ => return None,
    };
    match season {
        "standard" => Some(standard),
        "daylight" => Some(standard + 60),
        _ => None,
    }
}

/// An offset as people write it: `UTC-05:00`.
pub(super) fn utc_label(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!(
        "UTC{sign}{:02}:{:02}",
        minutes.abs() / 60,
        minutes.abs() % 60
    )
}
