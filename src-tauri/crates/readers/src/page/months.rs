//! Names of months and of zones.

/// The names of months, each with its beginnings that are used; in English and French, and in the languages in which
/// outlets of Canada print most beside them. Without accents, in lower case.
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "jan", "janvier", "janv", "enero", "ene", "januar", "janner", "jaenner",
        "gennaio", "gen", "janeiro", "januari",
    ],
    &[
        "february",
        "feb",
        "febr",
        "fevrier",
        "fevr",
        "fev",
        "febrero",
        "februar",
        "febbraio",
        "fevereiro",
        "februari",
    ],
    &[
        "march", "mar", "mars", "marzo", "marz", "maerz", "mrz", "marco", "maart", "mrt",
    ],
    &["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
    &["may", "mai", "mayo", "maggio", "mag", "maio", "mei"],
    &[
        "june", "jun", "juin", "junio", "juni", "giugno", "giu", "junho",
    ],
    &[
        "july", "jul", "juillet", "juil", "juill", "julio", "juli", "luglio", "lug", "julho",
    ],
    &["august", "aug", "aout", "agosto", "ago", "augustus"],
    &[
        "september",
        "sept",
        "sep",
        "septembre",
        "septiembre",
        "settembre",
        "set",
        "setembro",
    ],
    &[
        "october", "oct", "octobre", "octubre", "oktober", "okt", "ottobre", "ott", "outubro",
        "out",
    ],
    &["november", "nov", "novembre", "noviembre", "novembro"],
    &[
        "december",
        "dec",
        "decembre",
        "diciembre",
        "dic",
        "dezember",
        "dez",
        "dicembre",
        "dezembro",
    ],
];

/// The month that a word names, 1 to 12. The word is in lower case and without a full stop.
pub(super) fn month(word: &str) -> Option<u32> {
    if word.len() < 3 || word.len() > 14 {
        return None;
    }
    let unaccented: String = word.chars().map(without_accent).collect();
    (1..)
        .zip(MONTHS)
        .find(|(_, names)| names.contains(&unaccented.as_str()))
        .map(|(number, _)| number)
}

fn without_accent(c: char) -> char {
    match c {
        'é' | 'è' | 'ê' => 'e',
        'û' | 'ù' | 'ü' => 'u',
        'ä' | 'à' => 'a',
        'ç' => 'c',
        other => other,
    }
}

/// How many minutes east of Greenwich a zone is that goes by these letters. Only where the letters mean one zone, or
/// the one of North America is meant.
pub(super) fn zone(letters: &str) -> Option<i32> {
    let hours_and_half = match letters.to_ascii_uppercase().as_str() {
        "Z" | "UTC" | "GMT" | "UT" => 0,
        "NST" => -7,
        "NDT" => -5,
        "AST" | "EDT" | "HAE" | "HNA" => -8,
        "ADT" | "HAA" => -6,
        "EST" | "CDT" | "HNE" | "HAC" => -10,
        "CST" | "MDT" | "HNC" | "HAR" => -12,
        "MST" | "PDT" | "HNR" | "HAP" => -14,
        "PST" | "HNP" => -16,
        "CET" => 2,
        "CEST" => 4,
        _ => return None,
    };
    Some(hours_and_half * 30)
}
