//! Names of zones, as clocks and deadlines print them.

use chrono::{DateTime, Offset, Utc};
use timezones::Zone;

use crate::Language;

/// Canadian zones: English label, hours behind UTC in minutes, French label. A label alone is
/// ambiguous: `CST` is also China's.
///
/// Source: National Research Council Canada, time zones and daylight saving time.
const CANADIAN: [(&str, i32, &str); 12] = [
    ("NST", -210, "HNT"),
    ("NDT", -150, "HAT"),
    ("AST", -240, "HNA"),
    ("ADT", -180, "HAA"),
    ("EST", -300, "HNE"),
    ("EDT", -240, "HAE"),
    ("CST", -360, "HNC"),
    ("CDT", -300, "HAC"),
    ("MST", -420, "HNR"),
    ("MDT", -360, "HAR"),
    ("PST", -480, "HNP"),
    ("PDT", -420, "HAP"),
];

/// The label of a zone at an instant: `EST`, in French `HNE`; `UTC+05:45` where the zone has none.
pub(crate) fn label(at: &DateTime<Zone>, language: Language) -> String {
    let minutes = at.offset().fix().local_minus_utc() / 60;
    let abbreviation = at.timezone().abbreviation(at.with_timezone(&Utc));
    if abbreviation.is_empty() || !abbreviation.bytes().all(|b| b.is_ascii_alphabetic()) {
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
        return format!("UTC{sign}{hours:02}:{rest:02}");
    }
    let french = CANADIAN
        .iter()
        .find(|(english, offset, _)| *english == abbreviation && *offset == minutes)
        .map(|(_, _, french)| *french);
    match (language, french) {
        (Language::French, Some(french)) => french.to_owned(),
        (Language::English, _) | (Language::French, None) => abbreviation,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    fn labels(zone: &str, month: u32) -> [String; 2] {
        let at = Utc
            .with_ymd_and_hms(2021, month, 1, 12, 0, 0)
            .unwrap()
            .with_timezone(&zone.parse().unwrap());
        Language::ALL.map(|language| label(&at, language))
    }

    #[test]
    fn canadian_zones_have_both_names_in_both_seasons() {
        let table = [
            ("America/St_Johns", ["NST", "HNT"], ["NDT", "HAT"]),
            ("America/Halifax", ["AST", "HNA"], ["ADT", "HAA"]),
            ("America/Toronto", ["EST", "HNE"], ["EDT", "HAE"]),
            ("America/Winnipeg", ["CST", "HNC"], ["CDT", "HAC"]),
            ("America/Edmonton", ["MST", "HNR"], ["MDT", "HAR"]),
            ("America/Vancouver", ["PST", "HNP"], ["PDT", "HAP"]),
        ];
        for (zone, january, july) in table {
            assert_eq!(labels(zone, 1), january, "{zone}");
            assert_eq!(labels(zone, 7), july, "{zone}");
        }
    }

    #[test]
    fn other_zones_keep_their_label_or_their_offset() {
        assert_eq!(labels("Asia/Shanghai", 1), ["CST", "CST"]);
        assert_eq!(labels("Europe/London", 7), ["BST", "BST"]);
        assert_eq!(labels("UTC", 7), ["UTC", "UTC"]);
        assert_eq!(labels("Asia/Kathmandu", 1), ["UTC+05:45", "UTC+05:45"]);
        assert_eq!(labels("America/Sao_Paulo", 1), ["UTC-03:00", "UTC-03:00"]);
    }
}
