//! Which offset from UTC a printed zone label names.
//!
//! A label names an offset, not a place: "EST" is five hours behind UTC, in July too, when no clock in Toronto
//! shows it. Sources: National Research Council Canada (Canadian labels, English and French), IANA time
//! zone database (the others). "ET" and similar labels name either offset of a region.

use timezones::Zone;

use super::statement::{Meaning, PrintedZone};
use super::token::{Kind, Token, figures, skip, small, word};

/// Labels and the offsets that they name, in minutes east of UTC. Some are used in two parts of the world.
const LABELS: [(&str, &[i32]); 56] = [
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
    ("HST", &[-600]),
    ("GMT", &[0]),
    ("UTC", &[0]),
    ("TUC", &[0]),
    ("WET", &[0]),
    ("BST", &[60, 360]),
    ("WEST", &[60]),
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
    ("ICT", &[420]),
    ("AoE", &[-720]),
    ("AOE", &[-720]),
];

/// Labels that are words of their own too, and those of a whole region: only right behind a time of day.
const BEHIND_A_TIME: [(&str, &[i32]); 21] = [
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
];

/// Regions of North America in English and French, and their standard offset.
const REGIONS: [(&str, i32); 12] = [
    ("newfoundland", -210),
    ("atlantic", -240),
    ("eastern", -300),
    ("central", -360),
    ("mountain", -420),
    ("pacific", -480),
    ("terre", -210),
    ("atlantique", -240),
    ("est", -300),
    ("centre", -360),
    ("rocheuses", -420),
    ("pacifique", -480),
];

/// Whether a label stands at a token, as one does right behind a time of day.
pub(super) fn is_label(tokens: &[Token<'_>], at: usize) -> bool {
    let at = at + skip(tokens, at, &["("]);
    at < tokens.len() && label(tokens, at, true).is_some()
}

/// The label that begins at a token, and how many tokens it takes. `behind_a_time` is whether a time of day stands right
/// before it.
pub(super) fn label(
    tokens: &[Token<'_>],
    at: usize,
    behind_a_time: bool,
) -> Option<(Meaning, usize)> {
    let rest = &tokens[at..];
    let (zone, used) = offset_of_utc(rest)
        .or_else(|| short(rest, behind_a_time))
        .or_else(|| spelled_out(rest, behind_a_time))
        .or_else(|| in_french(rest))
        .or_else(|| of_a_place(rest))?;
    Some((Meaning::Zone(zone), used))
}

/// `GMT-5`, `UTC+02:00`, `UTC -0500`, `UTC/GMT-5`, `UTC±0`.
fn offset_of_utc(tokens: &[Token<'_>]) -> Option<(PrintedZone, usize)> {
    let is_utc = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| matches!(token.text, "GMT" | "UTC" | "TUC" | "TU"))
    };
    if !is_utc(0) {
        return None;
    }
    let name = if word(tokens, 1) == "/" && is_utc(2) {
        3
    } else {
        1
    };
    let sign = match word(tokens, name) {
        "+" | "±" => 1,
        "-" => -1,
        _ => return None,
    };
    let (minutes, used) = hours_and_minutes(&tokens[name + 1..])?;
    Some((PrintedZone::Offsets(vec![minutes * sign]), name + 1 + used))
}

/// The minutes of `5`, `05:30`, `0530`, `5 h`, and how many tokens they take.
fn hours_and_minutes(tokens: &[Token<'_>]) -> Option<(i32, usize)> {
    let (hours, minutes, used) = if let Some(four) = small(tokens.first(), 4..=4) {
        (four / 100, four % 100, 1)
    } else {
        let hours = small(tokens.first(), 1..=2)?;
        let joined = |at: usize| tokens.get(at).is_some_and(|token| token.joined);
        match (word(tokens, 1), small(tokens.get(2), 2..=2)) {
            (":" | ".", Some(minutes)) if joined(1) && joined(2) => (hours, minutes, 3),
            _ => (hours, 0, 1 + skip(tokens, 1, &["h"])),
        }
    };
    let minutes = (hours < 15 && minutes < 60).then_some(hours * 60 + minutes)?;
    Some((i32::try_from(minutes).ok()?, used))
}

/// `EST`, `ET`.
fn short(tokens: &[Token<'_>], behind_a_time: bool) -> Option<(PrintedZone, usize)> {
    let first = tokens.first().filter(|token| token.kind == Kind::Word)?;
    // "GMT -0500" whose offset cannot be read names none.
    let signed = matches!(first.text, "GMT" | "UTC")
        && matches!(word(tokens, 1), "+" | "-" | "±")
        && figures(tokens.get(2)).is_some();
    let find = |table: &[(&str, &'static [i32])]| {
        let row = table.iter().find(|(name, _)| *name == first.text)?;
        Some(row.1)
    };
    // « ET 23 H 59 » goes on with a time.
    let ends = figures(tokens.get(1)).is_none();
    let offsets =
        find(&LABELS).or_else(|| find(&BEHIND_A_TIME).filter(|_| behind_a_time && ends))?;
    (!signed).then(|| (PrintedZone::Offsets(offsets.to_vec()), 1))
}

/// `Eastern Standard Time`, `Eastern Time`, `Pacific`, `Central European Summer Time`, `Greenwich Mean Time`.
fn spelled_out(tokens: &[Token<'_>], behind_a_time: bool) -> Option<(PrintedZone, usize)> {
    let time = |at: usize| skip(tokens, at, &["time"]);
    let fixed = |offset: i32, used: usize| Some((PrintedZone::Offsets(vec![offset]), used));
    match (word(tokens, 0), word(tokens, 1), word(tokens, 2)) {
        ("central", "european", season) => {
            return match season {
                "summer" | "daylight" => fixed(120, 3 + time(3)),
                "standard" => fixed(60, 3 + time(3)),
                "time" => Some((PrintedZone::Offsets(vec![60, 120]), 3)),
                _ => None,
            };
        }
        ("greenwich", "mean", "time") | ("coordinated", "universal", "time") => return fixed(0, 3),
        ("british", "summer", "time") => return fixed(60, 3),
        _ => {}
    }
    let region = word(tokens, 0);
    let (_, standard) = REGIONS[..6].iter().find(|(name, _)| *name == region)?;
    match word(tokens, 1) {
        "standard" => fixed(*standard, 2 + time(2)),
        "daylight" | "summer" => fixed(
            standard + 60,
            2 + skip(tokens, 2, &["saving", "savings"])
                + time(2 + skip(tokens, 2, &["saving", "savings"])),
        ),
        "time" => Some((PrintedZone::Offsets(vec![*standard, standard + 60]), 2)),
        // "11:59 p.m. Pacific" is a zone, "the Atlantic" a magazine.
        _ if behind_a_time => Some((PrintedZone::Offsets(vec![*standard, standard + 60]), 1)),
        _ => None,
    }
}

/// « heure normale de l'Est », « heure avancée du Pacifique », « heure d'été de l'Europe centrale », « heure de l'Est ».
fn in_french(tokens: &[Token<'_>]) -> Option<(PrintedZone, usize)> {
    if word(tokens, 0) != "heure" {
        return None;
    }
    let (season, at) = match (word(tokens, 1), word(tokens, 2), word(tokens, 3)) {
        ("normale", ..) => (Some(0), 2),
        ("avancee", ..) => (Some(60), 2),
        ("d", "'", "ete") => (Some(60), 4),
        ("d", "'", "hiver") => (Some(0), 4),
        _ => (None, 1),
    };
    let at = at + skip(tokens, at, &["de", "du", "des", "d"]);
    let at = at + skip(tokens, at, &["l", "la", "les", "'"]);
    let at = at + skip(tokens, at, &["'"]);
    if word(tokens, at) == "europe" && word(tokens, at + 1) == "centrale" {
        let offsets = season.map_or(vec![60, 120], |season| vec![60 + season]);
        return Some((PrintedZone::Offsets(offsets), at + 2));
    }
    if word(tokens, at) == "greenwich" {
        return Some((PrintedZone::Offsets(vec![0]), at + 1));
    }
    let (name, standard) = REGIONS[6..]
        .iter()
        .find(|(name, _)| *name == word(tokens, at))?;
    let used = if *name == "terre" { at + 3 } else { at + 1 };
    let offsets = season.map_or(vec![*standard, standard + 60], |season| {
        vec![standard + season]
    });
    Some((PrintedZone::Offsets(offsets), used))
}

/// "Toronto time", "New York time", « heure de Paris »: a city of the database.
fn of_a_place(tokens: &[Token<'_>]) -> Option<(PrintedZone, usize)> {
    if word(tokens, 0) == "heure" {
        let of = skip(tokens, 1, &["de", "a"]);
        let joined = if of == 1 { 2 } else { return None };
        return (1..=2).rev().find_map(|words| {
            Some((
                PrintedZone::Place(city(tokens, joined, words)?),
                joined + words,
            ))
        });
    }
    (1..=2).find_map(|words| {
        let behind = word(tokens, words) == "time";
        let zone = city(tokens, 0, words).filter(|_| behind)?;
        Some((PrintedZone::Place(zone), words + 1))
    })
}

/// The zone that is named after the city of so many words, which begin with capitals.
fn city(tokens: &[Token<'_>], at: usize, words: usize) -> Option<Zone> {
    let names: Option<Vec<&str>> = (at..at + words)
        .map(|at| {
            let token = tokens.get(at)?;
            (token.kind == Kind::Word && super::token::is_capital(token)).then_some(&*token.folded)
        })
        .collect();
    let name = names?.join("_");
    Zone::all()
        .filter(|zone| zone.name().contains('/') && !zone.name().starts_with("US/"))
        .find(|zone| {
            let city = zone.name().rsplit('/').next().unwrap_or_default();
            city.eq_ignore_ascii_case(&name)
        })
}
