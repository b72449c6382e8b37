//! What zones are called in print: labels such as "EST", full names, regions and cities.
//!
//! A label names an offset, not a place: "EST" is five hours behind UTC, in July too, when no clock in Toronto
//! shows it. Sources: National Research Council Canada (Canadian labels, English and French), IANA time
//! zone database (the others). "ET" and similar labels name either offset of a region.

/// Labels and the offsets that they name, in minutes east of UTC. Some are used in two parts of the world.
pub(super) const LABELS: [(&str, &[i32]); 55] = [
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
    ("GMT", &[0]),
    ("UTC", &[0]),
    ("TUC", &[0]),
    ("WET", &[0]),
    ("BST", &[60, 360]),
    ("CET", &[60]),
    ("HNEC", &[60]),
    ("CEST", &[120]),
    ("HAEC", &[120]),
    ("EET", &[120]),
    ("EEST", &[180]),
    ("MSK", &[180]),
    ("SAST", &[120]),
    ("PKT", &[300]),
    ("HKT", &[480]),
    ("SGT", &[480]),
    ("AWST", &[480]),
    ("JST", &[540]),
    ("KST", &[540]),
    ("ACST", &[570]),
    ("ACDT", &[630]),
    ("AEST", &[600]),
    ("AEDT", &[660]),
    ("NZST", &[720]),
    ("NZDT", &[780]),
    ("AoE", &[-720]),
    ("AOE", &[-720]),
    ("PHT", &[480]),
    ("WIB", &[420]),
];

/// Labels that are words of their own or names of taxes too, and those of a whole region: only right behind a time of day.
pub(super) const BEHIND_A_TIME: [(&str, &[i32]); 25] = [
    ("NT", &[-210, -150]),
    ("AT", &[-240, -180]),
    ("ET", &[-300, -240]),
    ("HE", &[-300, -240]),
    ("CT", &[-360, -300]),
    ("HC", &[-360, -300]),
    ("MT", &[-420, -360]),
    ("HR", &[-420, -360]),
    ("PT", &[-480, -420]),
    ("HP", &[-480, -420]),
    ("AKT", &[-540, -480]),
    ("UK", &[0, 60]),
    ("Z", &[0]),
    ("TU", &[0]),
    ("IST", &[330, 60, 120]),
    ("WAT", &[60]),
    ("CAT", &[120]),
    ("EAT", &[180]),
    ("GST", &[240]),
    ("BRT", &[-180]),
    ("ART", &[-180]),
    ("HST", &[-600]),
    ("WEST", &[60]),
    ("ICT", &[420]),
    ("AET", &[600, 660]),
];

/// Full names, some of which begin with the name of a region of North America. No name is the beginning of another.
pub(super) const NAMES: [(&str, &[i32]); 41] = [
    ("central european time", &[60, 120]),
    ("central european summer time", &[120]),
    ("central european daylight time", &[120]),
    ("central european standard time", &[60]),
    ("eastern european time", &[120, 180]),
    ("eastern european summer time", &[180]),
    ("western european time", &[0, 60]),
    ("greenwich mean time", &[0]),
    ("coordinated universal time", &[0]),
    ("british summer time", &[60]),
    ("irish standard time", &[60]),
    ("east africa time", &[180]),
    ("central africa time", &[120]),
    ("west africa time", &[60]),
    ("south africa standard time", &[120]),
    ("south african standard time", &[120]),
    ("gulf standard time", &[240]),
    ("pakistan standard time", &[300]),
    ("india standard time", &[330]),
    ("indian standard time", &[330]),
    ("china standard time", &[480]),
    ("philippine standard time", &[480]),
    ("singapore standard time", &[480]),
    ("japan standard time", &[540]),
    ("korea standard time", &[540]),
    ("australian western standard time", &[480]),
    ("australian central standard time", &[570]),
    ("australian central daylight time", &[630]),
    ("australian eastern time", &[600, 660]),
    ("australian eastern standard time", &[600]),
    ("australian eastern daylight time", &[660]),
    ("new zealand time", &[720, 780]),
    ("new zealand standard time", &[720]),
    ("new zealand daylight time", &[780]),
    ("alaska time", &[-540, -480]),
    ("alaska standard time", &[-540]),
    ("alaska daylight time", &[-480]),
    ("hawaii time", &[-600]),
    ("hawaii standard time", &[-600]),
    ("hawaii - aleutian standard time", &[-600]),
    ("anywhere on earth", &[-720]),
];

/// Regions of North America in English, and their standard offset.
pub(super) const REGIONS: [(&str, i32); 6] = [
    ("newfoundland", -210),
    ("atlantic", -240),
    ("eastern", -300),
    ("central", -360),
    ("mountain", -420),
    ("pacific", -480),
];

/// The same regions in French.
pub(super) const REGIONS_IN_FRENCH: [(&str, i32); 7] = [
    ("terre", -210),
    ("atlantique", -240),
    ("maritimes", -240),
    ("est", -300),
    ("centre", -360),
    ("rocheuses", -420),
    ("pacifique", -480),
];

/// Cities and provinces that no zone is named after, with the zone of their clocks.
pub(super) const CITIES: [(&str, &str); 16] = [
    ("beijing", "Asia/Shanghai"),
    ("boston", "America/New_York"),
    ("bruxelles", "Europe/Brussels"),
    ("calgary", "America/Edmonton"),
    ("delhi", "Asia/Kolkata"),
    ("geneva", "Europe/Zurich"),
    ("geneve", "Europe/Zurich"),
    ("londres", "Europe/London"),
    ("mumbai", "Asia/Kolkata"),
    ("new_delhi", "Asia/Kolkata"),
    ("ottawa", "America/Toronto"),
    ("pekin", "Asia/Shanghai"),
    ("quebec", "America/Toronto"),
    ("san_francisco", "America/Los_Angeles"),
    ("seattle", "America/Los_Angeles"),
    ("washington", "America/New_York"),
];

#[cfg(test)]
mod tests {
    use chrono::{Offset, TimeZone, Utc};
    use timezones::{Zone, city_for};

    use super::*;

    /// The offsets of a zone in winter and in summer, in minutes.
    fn offsets(zone: Zone) -> [i32; 2] {
        [1, 7].map(|month| {
            let at = Utc.with_ymd_and_hms(2027, month, 15, 12, 0, 0).unwrap();
            at.with_timezone(&zone).offset().fix().local_minus_utc() / 60
        })
    }

    #[test]
    fn the_city_of_a_label_has_clocks_that_show_it() {
        for (label, named) in LABELS.iter().chain(&BEHIND_A_TIME) {
            let city = city_for(label).unwrap_or(*label);
            let offsets = offsets(city.parse().unwrap());
            let is_shown = named.iter().any(|offset| offsets.contains(offset));
            assert!(is_shown, "{label}: {city} has {offsets:?}");
        }
    }

    #[test]
    fn no_name_is_the_beginning_of_another() {
        for (name, _) in NAMES {
            let longer = |(other, _): &(&str, &[i32])| other.starts_with(name) && *other != name;
            assert!(!NAMES.iter().any(longer), "{name}");
        }
    }

    #[test]
    fn the_zone_of_a_city_is_in_the_database() {
        for (city, zone) in CITIES {
            assert!(zone.parse::<Zone>().is_ok(), "{city}");
        }
    }
}
