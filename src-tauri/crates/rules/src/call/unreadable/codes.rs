//! Codes of countries and languages that are none.

use crate::call::Flaw;

/// A code of two letters that no country or no language has, with the one that is probably meant.
pub(super) fn flaw(reason: &str) -> Option<Flaw> {
    let kinds = [
        ("no country has the code ", "country"),
        ("no language has the code ", "language"),
    ];
    kinds.iter().find_map(|(beginning, kind)| {
        let code = reason.strip_prefix(beginning)?.split('"').nth(1)?;
        let right = match *kind {
            "country" => crate::entry::usual_country(code),
            _ => crate::entry::usual_language(code),
        };
        Some(Flaw::NoSuchCode {
            kind,
            code: code.to_owned(),
            right: right.unwrap_or_default(),
        })
    })
}
