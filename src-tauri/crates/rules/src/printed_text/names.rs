//! Names of months and weekdays in English and French, without accents, and how they are shortened.

use chrono::Weekday;

/// Full names first, then what they are shortened to.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "jan", "janv"],
    &["february", "fevrier", "feb", "fev", "fevr", "febr"],
    &["march", "mars", "mar"],
    &["april", "avril", "apr", "avr"],
    &["may", "mai"],
    &["june", "juin", "jun"],
    &["july", "juillet", "jul", "juil", "juill"],
    &["august", "aout", "aug"],
    &["september", "septembre", "sep", "sept"],
    &["october", "octobre", "oct"],
    &["november", "novembre", "nov"],
    &["december", "decembre", "dec"],
];

const WEEKDAYS: [(Weekday, [&str; 2], &[&str]); 7] = [
    (Weekday::Mon, ["monday", "lundi"], &["mon", "lun"]),
    (Weekday::Tue, ["tuesday", "mardi"], &["tue", "tues", "mar"]),
    (
        Weekday::Wed,
        ["wednesday", "mercredi"],
        &["wed", "weds", "mer"],
    ),
    (
        Weekday::Thu,
        ["thursday", "jeudi"],
        &["thu", "thur", "thurs", "jeu"],
    ),
    (
        Weekday::Fri,
        ["friday", "vendredi"],
        &["fri", "ven", "vend"],
    ),
    (Weekday::Sat, ["saturday", "samedi"], &["sat", "sam"]),
    (Weekday::Sun, ["sunday", "dimanche"], &["sun", "dim"]),
];

/// The month that a folded word names, from 1.
pub(super) fn month(folded: &str) -> Option<u32> {
    (1..)
        .zip(MONTHS)
        .find(|(_, names)| names.contains(&folded))
        .map(|(number, _)| number)
}

/// Whether a folded word is the short form of a month.
pub(super) fn is_short_month(folded: &str) -> bool {
    MONTHS.iter().any(|names| names[2..].contains(&folded))
}

/// The weekday that a folded word names in full.
pub(super) fn weekday(folded: &str) -> Option<Weekday> {
    WEEKDAYS
        .iter()
        .find(|(_, full, _)| full.contains(&folded))
        .map(|(day, ..)| *day)
}

/// The weekday that a folded word is short for. Most are words of their own too, so that a date must follow.
pub(super) fn short_weekday(folded: &str) -> Option<Weekday> {
    WEEKDAYS
        .iter()
        .find(|(.., short)| short.contains(&folded))
        .map(|(day, ..)| *day)
}
