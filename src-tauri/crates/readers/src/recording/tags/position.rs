//! Positions on the earth.

/// A position as ISO 6709 writes it (`+45.5017-073.5673+036.0/`), as degrees of latitude and longitude:
/// `45.50170, -73.56730`. `None` for other texts.
pub(crate) fn degrees(text: &str) -> Option<String> {
    let text = text.trim();
    let body = text.split('/').next()?;
    let second = body.get(1..)?.find(['+', '-'])? + 1;
    let (latitude, rest) = body.split_at(second);
    let end = rest
        .get(1..)?
        .find(['+', '-', 'C'])
        .map_or(rest.len(), |at| at + 1);
    let latitude = coordinate(latitude, 2)?;
    let longitude = coordinate(&rest[..end], 3)?;
    format_position(latitude, longitude)
}

/// Latitude and longitude as they are shown; `None` for no place on the earth.
pub(crate) fn format_position(latitude: f64, longitude: f64) -> Option<String> {
    let fits = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    fits.then(|| format!("{latitude:.5}, {longitude:.5}"))
}

/// One number of it: degrees of this many digits, then minutes and seconds of two each, the last with decimals.
fn coordinate(text: &str, digits: usize) -> Option<f64> {
    let (sign, number) = text.split_at_checked(1)?;
    let sign = match sign {
        "+" => 1.0,
        "-" => -1.0,
        _ => return None,
    };
    let whole_digits = number.split('.').next()?.len();
    let part = |from: usize, to: usize| number.get(from..to)?.parse::<f64>().ok();
    let value = if whole_digits <= digits {
        number.parse::<f64>().ok()?
    } else if whole_digits == digits + 2 {
        part(0, digits)? + part(digits, number.len())? / 60.0
    } else if whole_digits == digits + 4 {
        part(0, digits)?
            + part(digits, digits + 2)? / 60.0
            + part(digits + 2, number.len())? / 3600.0
    } else {
        return None;
    };
    value.is_finite().then_some(sign * value)
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn positions_are_read_in_all_three_forms() {
        for (text, expected) in [
            ("+45.5017-073.5673/", Some("45.50170, -73.56730")),
            ("+45.5017-073.5673+036.000/", Some("45.50170, -73.56730")),
            ("-3330.0+15100.0CRSWGS_84/", Some("-33.50000, 151.00000")),
            ("+453006.0-0733006.0/", Some("45.50167, -73.50167")),
            ("+95.0+010.0/", None),
            ("+45", None),
            ("é+4-5", None),
            ("", None),
        ] {
            assert_eq!(degrees(text).as_deref(), expected, "{text}");
        }
    }
}
