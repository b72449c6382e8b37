//! Dates as documents write them.

use chrono::NaiveDate;

/// The day in a date that begins as ISO 8601 has it (`2024-03-05T10:00:00Z`) or as PDF has it (`D:20240305100000`), as
/// `YYYY-MM-DD`; `None` where it is no day.
pub(super) fn day(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.strip_prefix("D:").unwrap_or(text);
    let figures: String = digits.chars().filter(|c| *c != '-').take(8).collect();
    let number = |from: usize, to: usize| figures.get(from..to)?.parse::<u32>().ok();
    let year = i32::try_from(number(0, 4)?).ok()?;
    from_numbers(year, number(4, 6)?, number(6, 8)?)
}

/// The day of these numbers as `YYYY-MM-DD`; `None` where there is none.
pub(super) fn from_numbers(year: i32, month: u32, day: u32) -> Option<String> {
    // Word processors that know no date write 0 or 1601, the first year of their clocks.
    (1900..=9999).contains(&year).then_some(())?;
    NaiveDate::from_ymd_opt(year, month, day).map(|day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_read_from_iso_and_from_pdf() {
        for (printed, expected) in [
            ("2024-03-05T10:00:00Z", Some("2024-03-05")),
            ("2024-03-05", Some("2024-03-05")),
            ("D:20240305100000+01'00'", Some("2024-03-05")),
            ("D:20240305", Some("2024-03-05")),
            ("20240305", Some("2024-03-05")),
            ("D:2024", None),
            ("2024-02-31T00:00:00Z", None),
            ("1601-01-01T00:00:00Z", None),
            ("D:é0240305", None),
            ("", None),
        ] {
            assert_eq!(day(printed).as_deref(), expected, "{printed:?}");
        }
    }
}
