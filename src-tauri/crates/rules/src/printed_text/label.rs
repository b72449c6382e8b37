//! Which offset from UTC a printed zone label names.

use timezones::Zone;

use super::names;
use super::statement::{Meaning, PrintedZone};
use super::token::{Kind, Token, figures, is_capital, is_in_capitals, phrase, skip, small, word};
use super::zone_names::{BEHIND_A_TIME, CITIES, LABELS, NAMES, REGIONS, REGIONS_IN_FRENCH};

/// Whether a label stands at a token, as one does right behind a time of day.
pub(super) fn is_label(tokens: &[Token<'_>], index: usize) -> bool {
    let index = index + skip(tokens, index, &["("]);
    index < tokens.len() && label(tokens, index, true).is_some()
}

/// The label that begins at a token, and how many tokens it takes. `behind_a_time` is whether a time of day stands right
/// before it.
pub(super) fn label(
    tokens: &[Token<'_>],
    index: usize,
    behind_a_time: bool,
) -> Option<(Meaning, usize)> {
    let rest = &tokens[index..];
    let (zone, used) = offset_of_utc(rest)
        .or_else(|| short_or_pair(tokens, index, behind_a_time))
        .or_else(|| full_name(rest))
        .or_else(|| spelled_out(rest, behind_a_time))
        .or_else(|| in_french(rest))
        .or_else(|| of_a_place(rest))?;
    Some((Meaning::Zone(zone), used))
}

/// `GMT-5`, `UTC+02:00`, `UTC -0500`, `UTC/GMT-5`, `UTC±0`.
fn offset_of_utc(tokens: &[Token<'_>]) -> Option<(PrintedZone, usize)> {
    let is_utc = |index: usize| {
        tokens
            .get(index)
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
        let joined = |index: usize| tokens.get(index).is_some_and(|token| token.joined);
        match (word(tokens, 1), small(tokens.get(2), 2..=2)) {
            (":" | ".", Some(minutes)) if joined(1) && joined(2) => (hours, minutes, 3),
            _ => (hours, 0, 1 + skip(tokens, 1, &["h"])),
        }
    };
    let minutes = (hours < 15 && minutes < 60).then_some(hours * 60 + minutes)?;
    Some((i32::try_from(minutes).ok()?, used))
}

/// `EST`, `ET`, and `CET/CEST`, which names the clocks of a region whichever of the two they show.
fn short_or_pair(
    tokens: &[Token<'_>],
    index: usize,
    behind_a_time: bool,
) -> Option<(PrintedZone, usize)> {
    let first = short(tokens, index, behind_a_time)?;
    let second = if word(tokens, index + 1) == "/" {
        short(tokens, index + 2, true)
    } else {
        None
    };
    let is_pair = |second: &&[i32]| {
        let is_hour_off = |one: &i32| second.iter().any(|other| (one - other).abs() == 60);
        first.len() + second.len() <= 3 && first.iter().any(is_hour_off)
    };
    Some(match second.filter(is_pair) {
        Some(second) => (PrintedZone::Offsets([first, second].concat()), 3),
        None => (PrintedZone::Offsets(first.to_vec()), 1),
    })
}

/// The offsets that one label at a token names.
fn short(tokens: &[Token<'_>], index: usize, behind_a_time: bool) -> Option<&'static [i32]> {
    let label = tokens.get(index).filter(|token| token.kind == Kind::Word)?;
    // "GMT -0500" whose offset cannot be read names none.
    let signed = matches!(label.text, "GMT" | "UTC")
        && matches!(word(tokens, index + 1), "+" | "-" | "±")
        && figures(tokens.get(index + 2)).is_some();
    if signed || is_tax(tokens, index) {
        return None;
    }
    let find = |table: &[(&str, &'static [i32])]| {
        let row = table.iter().find(|(name, _)| *name == label.text)?;
        Some(row.1)
    };
    if let Some(offsets) = find(&LABELS) {
        // « LA DATE LIMITE EST LE 30 MAI »
        let is_verb = label.text == "EST"
            && !behind_a_time
            && index > 0
            && is_in_capitals(&tokens[index - 1])
            && tokens.get(index + 1).is_some_and(is_in_capitals);
        return (!is_verb).then_some(offsets);
    }
    // In « ET 23 H 59 » the word is "and": a time follows. "11:59 PM AT THE LATEST" has a word, too.
    let next = word(tokens, index + 1);
    let is_followed_by_time =
        figures(tokens.get(index + 1)).is_some() && names::month(word(tokens, index + 2)).is_none();
    let is_word = is_followed_by_time
        || tokens.get(index + 1).is_some_and(is_in_capitals)
            && !matches!(next, "on" | "time" | "or" | "and" | "le")
            && names::month(next).is_none()
            && names::weekday(next).is_none();
    find(&BEHIND_A_TIME).filter(|_| behind_a_time && !is_word)
}

/// Whether a label is the tax of a province: "$75 plus PST", "GST/PST".
fn is_tax(tokens: &[Token<'_>], index: usize) -> bool {
    let before = word(tokens, index.wrapping_sub(1));
    let of_taxes =
        matches!(before, "/" | "&" | "and") && word(tokens, index.wrapping_sub(2)) == "gst";
    word(tokens, index) == "pst" && (of_taxes || matches!(before, "plus" | "+" | "including"))
}

/// `Central European Summer Time`, `Greenwich Mean Time`, `Australian Eastern Standard Time`.
fn full_name(tokens: &[Token<'_>]) -> Option<(PrintedZone, usize)> {
    NAMES.iter().find_map(|(name, offsets)| {
        let used = phrase(tokens, 0, name)?;
        Some((PrintedZone::Offsets(offsets.to_vec()), used))
    })
}

/// `Eastern Standard Time`, `Eastern Standard/Daylight Time`, `Eastern Time`, `Pacific`.
fn spelled_out(tokens: &[Token<'_>], behind_a_time: bool) -> Option<(PrintedZone, usize)> {
    let region = word(tokens, 0);
    let (_, standard) = REGIONS.iter().find(|(name, _)| *name == region)?;
    let time = |index: usize| index + skip(tokens, index, &["time"]);
    let fixed = |offset: i32, used: usize| Some((PrintedZone::Offsets(vec![offset]), used));
    let either = |used: usize| {
        let offsets = vec![*standard, standard + 60];
        Some((PrintedZone::Offsets(offsets), used))
    };
    let is_summer = |index: usize| matches!(word(tokens, index), "daylight" | "summer");
    match word(tokens, 1) {
        "standard" if word(tokens, 2) == "/" && is_summer(3) => either(time(4)),
        "standard" => fixed(*standard, time(2)),
        _ if is_summer(1) => fixed(
            standard + 60,
            time(2 + skip(tokens, 2, &["saving", "savings"])),
        ),
        "time" => either(2),
        // "5 p.m. Eastern Europe" is elsewhere.
        "africa" | "african" | "europe" | "european" | "islands" => None,
        // "11:59 p.m. Pacific" is a zone, "the Atlantic" a magazine.
        _ if behind_a_time => either(1),
        _ => None,
    }
}

/// « heure normale de l'Est », « heure avancée du Pacifique », « heure d'été de l'Europe centrale », « heure de l'Est ».
fn in_french(tokens: &[Token<'_>]) -> Option<(PrintedZone, usize)> {
    if word(tokens, 0) != "heure" {
        return None;
    }
    let (season, index) = match (word(tokens, 1), word(tokens, 2), word(tokens, 3)) {
        ("normale", ..) => (Some(0), 2),
        ("avancee", ..) => (Some(60), 2),
        ("d", "'", "ete") => (Some(60), 4),
        ("d", "'", "hiver") => (Some(0), 4),
        _ => (None, 1),
    };
    let index = index + skip(tokens, index, &["de", "du", "des", "d"]);
    let index = index + skip(tokens, index, &["l", "la", "les", "'"]);
    let index = index + skip(tokens, index, &["'"]);
    if word(tokens, index) == "europe" && word(tokens, index + 1) == "centrale" {
        let offsets = season.map_or(vec![60, 120], |season| vec![60 + season]);
        return Some((PrintedZone::Offsets(offsets), index + 2));
    }
    if word(tokens, index) == "greenwich" {
        return Some((PrintedZone::Offsets(vec![0]), index + 1));
    }
    let (name, standard) = REGIONS_IN_FRENCH
        .iter()
        .find(|(name, _)| *name == word(tokens, index))?;
    let used = if *name == "terre" {
        let neuve = index + 1 + skip(tokens, index + 1, &["-"]);
        (word(tokens, neuve) == "neuve").then_some(neuve + 1)?
    } else {
        index + 1
    };
    let offsets = season.map_or(vec![*standard, standard + 60], |season| {
        vec![standard + season]
    });
    Some((PrintedZone::Offsets(offsets), used))
}

/// "Toronto time", "New York time", « heure de Paris », « heure d'Ottawa »: a city.
fn of_a_place(tokens: &[Token<'_>]) -> Option<(PrintedZone, usize)> {
    if word(tokens, 0) == "heure" {
        let name = match (word(tokens, 1), word(tokens, 2)) {
            ("d", "'") => 3,
            ("de" | "du" | "a", _) => 2,
            _ => return None,
        };
        return (1..=2).rev().find_map(|words| {
            let zone = city(tokens, name, words)?;
            Some((PrintedZone::Place(zone), name + words))
        });
    }
    (1..=2).find_map(|words| {
        let is_named = word(tokens, words) == "time";
        let zone = is_named.then(|| city(tokens, 0, words))??;
        Some((PrintedZone::Place(zone), words + 1))
    })
}

/// The zone that is named after the city whose name is the next words, `words` of them, each with a capital.
fn city(tokens: &[Token<'_>], index: usize, words: usize) -> Option<Zone> {
    let names: Option<Vec<&str>> = (index..index + words)
        .map(|index| {
            let token = tokens.get(index)?;
            (token.kind == Kind::Word && is_capital(token)).then_some(&*token.folded)
        })
        .collect();
    let name = names?.join("_");
    if let Some((_, zone)) = CITIES.iter().find(|(city, _)| *city == name) {
        return zone.parse().ok();
    }
    Zone::all()
        .filter(|zone| zone.name().contains('/') && !zone.name().starts_with("US/"))
        .find(|zone| {
            let city = zone.name().rsplit('/').next().unwrap_or_default();
            city.eq_ignore_ascii_case(&name)
        })
}
