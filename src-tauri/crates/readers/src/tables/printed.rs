//! Numbers and dates of workbooks, as they are printed.

use calamine::{DataRef, ExcelDateTime};

/// The most decimal places that are printed.
const MOST_PLACES: usize = 15;

/// A value as text, by the code of its format (`0.00%`).
pub(super) fn printed(value: &DataRef<'_>, format: Option<&str>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        #[expect(
            clippy::cast_precision_loss,
            reason = "workbooks hold numbers of 64 bits with a point alone"
        )]
        DataRef::Int(number) => number_of(*number as f64, format),
        DataRef::Float(number) => number_of(*number, format),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(at) => moment(at),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number with as many places as its format asks for, and as a share where it asks for that. Thousands are not parted
/// and no currency is written, for how is a matter of the reader's country.
fn number_of(number: f64, format: Option<&str>) -> String {
    // What holds for numbers above 0 stands first.
    let format = format
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default();
    let is_plain = |it: char| matches!(it, '0' | '#' | ',' | '.' | '%' | ' ' | '_' | ')' | '(');
    if format.is_empty() || !format.contains('0') || !format.chars().all(is_plain) {
        return general(number);
    }
    let places = format.split_once('.').map_or(0, |(_, places)| {
        places
            .bytes()
            .take_while(|it| matches!(it, b'0' | b'#'))
            .count()
    });
    let places = places.min(MOST_PLACES);
    if format.contains('%') {
        format!("{:.places$}%", number * 100.0)
    } else {
        format!("{number:.places$}")
    }
}

/// A number with the fifteen figures that spreadsheets know.
fn general(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    let written = rounded.to_string();
    if written.len() > 2 * MOST_PLACES {
        format!("{rounded:e}")
    } else {
        written
    }
}

/// A day as `2026-05-08`, with its time where it has one; a time alone as `14:30`; a length of time as `26:30:00`.
fn moment(at: &ExcelDateTime) -> String {
    let value = at.as_f64();
    if at.is_duration() {
        let seconds = (value * 86_400.0).round();
        let (hours, rest) = ((seconds / 3_600.0).trunc(), (seconds % 3_600.0).abs());
        return format!("{hours}:{:02}:{:02}", (rest / 60.0).trunc(), rest % 60.0);
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let seconds = if second > 0 {
        format!(":{second:02}")
    } else {
        String::new()
    };
    let time = format!("{hour:02}:{minute:02}{seconds}");
    if (0.0..1.0).contains(&value) {
        return time;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if value.fract() == 0.0 {
        date
    } else {
        format!("{date} {time}")
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn numbers_and_moments_are_printed_as_a_person_reads_them() {
        for (number, format, text) in [
            (7.0, None, "7"),
            (0.1 + 0.2, None, "0.3"),
            (0.125, Some("0.0%"), "12.5%"),
            (1234.5, Some("#,##0.00"), "1234.50"),
            (-2.0, Some("General"), "-2"),
            (1e300, None, "1e300"),
        ] {
            assert_eq!(number_of(number, format), text);
        }
        for (value, kind, text) in [
            (46_150.0, ExcelDateTimeType::DateTime, "2026-05-08"),
            (46_150.5, ExcelDateTimeType::DateTime, "2026-05-08 12:00"),
            (0.25, ExcelDateTimeType::DateTime, "06:00"),
            (1.5, ExcelDateTimeType::TimeDelta, "36:00:00"),
        ] {
            assert_eq!(moment(&ExcelDateTime::new(value, kind, false)), text);
        }
    }
}
