//! Codes that people write for a country or a language and that are none, with the ones they mean.

/// Codes of countries: names in use (`UK`), codes of other lists (`EL` of the European Union), languages.
const COUNTRIES: [(&str, &str); 7] = [
    ("UK", "GB"),
    ("EN", "GB"),
    ("EL", "GR"),
    ("JA", "JP"),
    ("KO", "KR"),
    ("SP", "ES"),
    ("DA", "DK"),
];

/// Codes of languages: mostly those of the country where they are spoken.
const LANGUAGES: [(&str, &str); 15] = [
    ("cn", "zh"),
    ("jp", "ja"),
    ("gr", "el"),
    ("cz", "cs"),
    ("dk", "da"),
    ("ua", "uk"),
    ("vn", "vi"),
    ("sp", "es"),
    ("iw", "he"),
    ("ji", "yi"),
    ("al", "sq"),
    ("rs", "sr"),
    ("gb", "en"),
    ("us", "en"),
    ("at", "de"),
];

/// The code of the country that is probably meant by one that no country has.
pub(crate) fn usual_country(code: &str) -> Option<String> {
    find(&COUNTRIES, &code.to_ascii_uppercase())
}

/// The code of the language that is probably meant by one that no language has.
pub(crate) fn usual_language(code: &str) -> Option<String> {
    find(&LANGUAGES, &code.to_ascii_lowercase())
}

fn find(table: &[(&str, &str)], code: &str) -> Option<String> {
    let found = table.iter().find(|(written, _)| *written == code);
    found.map(|(_, meant)| (*meant).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Country, Language};

    #[test]
    fn what_is_written_is_no_code_and_what_is_meant_is_one() {
        for (written, meant) in COUNTRIES {
            assert!(Country::try_from(written.to_owned()).is_err(), "{written}");
            assert!(Country::try_from(meant.to_owned()).is_ok(), "{meant}");
        }
        for (written, meant) in LANGUAGES {
            assert!(Language::try_from(written.to_owned()).is_err(), "{written}");
            assert!(Language::try_from(meant.to_owned()).is_ok(), "{meant}");
        }
    }
}
