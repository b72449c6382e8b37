//! The choices and default values of the form of a call. The window reads them from `docs/call.beginnings.json`, so
//! that the interface has no second list of zones, countries or marks.

use chrono::NaiveDate;
use serde::Serialize;

use super::Scale;

/// Choices and default values of the form. None of them is a rule: only what a published call says counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FormDefaults {
    /// IANA names of the zones that are offered for a deadline: those of Canada from east to west, then others.
    pub zones: &'static [&'static str],
    /// IANA names of the zones in which an instant is shown beside the desk's own, from east to west.
    pub shown_in: &'static [&'static str],
    /// The zone of a new deadline.
    pub zone: &'static str,
    /// The last minute of a new deadline's day, as clocks show it.
    pub last_minute: &'static str,
    /// The marks of a new call.
    pub scale: Scale,
    /// The weight of a new criterion.
    pub weight: f64,
    /// ISO 3166 codes of the countries that a new rule about countries names.
    pub countries: &'static [&'static str],
    /// ISO 639 codes of the languages that a new rule about languages names.
    pub languages: &'static [&'static str],
    /// The condition that a new rule of one's own begins with.
    pub condition: &'static str,
    /// The data of zones that deadlines are read by.
    pub zone_data: ZoneData,
}

/// A release of the IANA time zone database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ZoneData {
    /// Its name, such as `2026f`.
    pub version: &'static str,
    /// The day on which it was published.
    pub released: NaiveDate,
}

/// The release that this program has.
pub fn zone_data() -> ZoneData {
    ZoneData {
        version: timezones::version(),
        released: timezones::RELEASED,
    }
}

/// The choices and default values of the form.
pub fn form_defaults() -> FormDefaults {
    FormDefaults {
        zones: &[
            "America/St_Johns",
            "America/Halifax",
            "America/Toronto",
            "America/Winnipeg",
            "America/Regina",
            "America/Edmonton",
            "America/Vancouver",
            "UTC",
            "Europe/London",
            "Europe/Paris",
            "Europe/Berlin",
            "Africa/Nairobi",
        ],
        shown_in: &[
            "America/St_Johns",
            "America/Halifax",
            "America/Toronto",
            "America/Winnipeg",
            "America/Edmonton",
            "America/Vancouver",
        ],
        zone: "America/Toronto",
        last_minute: "23:59",
        scale: Scale {
            min: 0.0,
            max: 10.0,
            step: 1.0,
            floor: None,
            anchors: Vec::new(),
        },
        weight: 1.0,
        countries: &["CA"],
        languages: &["en", "fr"],
        condition: "judgement",
        zone_data: zone_data(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Country, Language, Zone};

    #[test]
    fn everything_that_is_offered_is_what_a_call_can_say() {
        let defaults = form_defaults();
        for zone in defaults
            .zones
            .iter()
            .chain(defaults.shown_in)
            .chain([&defaults.zone])
        {
            let read: Result<Zone, _> = serde_json::from_value(serde_json::json!(zone));
            assert!(read.is_ok(), "{zone}");
        }
        for code in defaults.countries {
            let read: Result<Country, _> = serde_json::from_value(serde_json::json!(code));
            assert!(read.is_ok(), "{code}");
        }
        for code in defaults.languages {
            let read: Result<Language, _> = serde_json::from_value(serde_json::json!(code));
            assert!(read.is_ok(), "{code}");
        }
        let condition = serde_json::json!({ defaults.condition: "words" });
        let read: Result<crate::Condition, _> = serde_json::from_value(condition);
        assert!(read.is_ok());
        assert!(defaults.scale.min < defaults.scale.max && defaults.scale.step > 0.0);
    }
}
