//! Numbers of things: `3,500 words`, "two different articles", "a team of up to five", "three per person", "twice".

use super::number::number;
use super::statement::{Meaning, Unit};
use super::token::{Token, figures, phrase, skip, word};

/// Words between a number and what it counts.
const BETWEEN: [&str; 27] = [
    "published",
    "different",
    "separate",
    "individual",
    "related",
    "original",
    "written",
    "printed",
    "journalistic",
    "news",
    "full",
    "single",
    "total",
    "such",
    "eligible",
    "distinct",
    "co",
    "max",
    "maximum",
    "of",
    "de",
    "english",
    "french",
    "seul",
    "seule",
    "seuls",
    "seules",
];

fn unit(folded: &str) -> Option<(Unit, u64)> {
    let unit = match folded {
        "word" | "words" | "mot" | "mots" => Unit::Words,
        "character" | "characters" | "char" | "chars" | "caractere" | "caracteres" | "signe"
        | "signes" => Unit::Characters,
        "article" | "articles" | "piece" | "pieces" | "story" | "stories" | "work" | "works"
        | "item" | "items" | "column" | "columns" | "oeuvre" | "oeuvres" | "reportage"
        | "reportages" | "chronique" | "chroniques" | "texte" | "textes" | "installment"
        | "installments" | "instalment" | "instalments" | "episode" | "episodes" | "parts" => {
            Unit::Pieces
        }
        "person" | "persons" | "people" | "author" | "authors" | "journalist" | "journalists"
        | "reporter" | "reporters" | "contributor" | "contributors" | "nominee" | "nominees"
        | "personne" | "personnes" | "auteur" | "auteurs" | "auteure" | "auteures" | "autrice"
        | "autrices" | "journaliste" | "journalistes" | "member" | "members" | "membre"
        | "membres" => Unit::People,
        "entry" | "entries" | "submission" | "submissions" | "nomination" | "nominations"
        | "candidature" | "candidatures" => Unit::Entries,
        "category" | "categories" | "categorie" => Unit::Categories,
        "file" | "files" | "fichier" | "fichiers" | "attachment" | "attachments" | "pdf"
        | "pdfs" => Unit::Files,
        "kb" | "ko" | "kilobyte" | "kilobytes" | "kilooctets" => return Some((Unit::Bytes, 1_000)),
        "mb" | "mo" | "megabyte" | "megabytes" | "megaoctet" | "megaoctets" => {
            return Some((Unit::Bytes, 1_000_000));
        }
        "gb" | "go" | "gigabyte" | "gigabytes" | "gigaoctet" | "gigaoctets" => {
            return Some((Unit::Bytes, 1_000_000_000));
        }
        "time" | "times" | "fois" => Unit::Times,
        _ => return None,
    };
    Some((unit, 1))
}

fn amount(thousandths: u64, (unit, each): (Unit, u64)) -> Option<Meaning> {
    let thousandths = thousandths.checked_mul(each)?;
    Some(Meaning::Amount { thousandths, unit })
}

/// The numbers that begin at a token, and how many tokens they take: two in "1,500 to 2,000 words".
pub(super) fn amounts(tokens: &[Token<'_>], index: usize) -> Option<(Vec<Meaning>, usize)> {
    let rest = &tokens[index..];
    if let "once" | "twice" = word(rest, 0) {
        // "once it is published" is no number of times.
        let times = if word(rest, 0) == "once" { 1000 } else { 2000 };
        let counts = matches!(word(rest, 1), "" | "." | "," | ";" | "in" | "per" | "only")
            && word(tokens, index.wrapping_sub(1)) != "at";
        return counts.then(|| Some((vec![amount(times, (Unit::Times, 1))?], 1)))?;
    }
    // « cent go » would be a size by chance.
    let in_figures = figures(rest.first()).is_some();
    let before = word(tokens, index.wrapping_sub(1));
    // "3 per cent" is no number of things, and "a few hundred words" names none.
    let is_vague = !in_figures && matches!(before, "few" | "several" | "quelques" | "plusieurs");
    if matches!(before, "per" | "pour") || is_vague {
        return None;
    }
    let (first, used) = number(rest)?;
    let (second, range) = match range(rest, used) {
        Some((second, used)) => (Some(second), used),
        None => (None, used),
    };
    let numbers = |values: &[u64], unit: (Unit, u64)| -> Option<Vec<Meaning>> {
        values.iter().map(|value| amount(*value, unit)).collect()
    };
    let values: Vec<u64> = std::iter::once(first).chain(second).collect();
    if let Some((unit, end)) =
        unit_behind(rest, range).filter(|(unit, _)| unit.0 != Unit::Bytes || in_figures)
    {
        return Some((numbers(&values, unit)?, end));
    }
    // "a team of up to five", « une équipe d'au plus cinq ».
    if is_of_team(tokens, index) {
        return Some((numbers(&values, (Unit::People, 1))?, range));
    }
    // "three per person", « deux par média ».
    let per = matches!(
        word(rest, range),
        "per" | "par" | "each" | "chacun" | "chacune"
    ) && !matches!(word(rest, range + 1), "cent");
    if per {
        return Some((numbers(&values, (Unit::Times, 1))?, range));
    }
    None
}

/// The last number of a range: `10-80`, `10 to 80`, `de 10 à 80`, `between 10 and 80`.
fn range(tokens: &[Token<'_>], index: usize) -> Option<(u64, usize)> {
    if !matches!(
        word(tokens, index),
        "-" | "to" | "and" | "or" | "a" | "et" | "ou"
    ) {
        return None;
    }
    let (value, used) = number(tokens.get(index + 1..)?)?;
    Some((value, index + 1 + used))
}

/// What is counted behind a number, over two words between them at most.
pub(super) fn unit_behind(tokens: &[Token<'_>], index: usize) -> Option<((Unit, u64), usize)> {
    let mut index = index + skip(tokens, index, &["-"]);
    // "three or more articles"
    if matches!(word(tokens, index), "or" | "ou")
        && matches!(
            word(tokens, index + 1),
            "more" | "fewer" | "less" | "plus" | "moins"
        )
    {
        index += 2;
    }
    for _ in 0..3 {
        let folded = word(tokens, index);
        // "One of the stories" is a part of an entry, not how many it has.
        if matches!(folded, "of" | "de")
            && matches!(
                word(tokens, index + 1),
                "the" | "your" | "their" | "its" | "these" | "vos" | "ses" | "leurs" | "ces"
            )
        {
            return None;
        }
        // "3 full-time journalists" are people.
        if matches!(folded, "full" | "part") && phrase(tokens, index + 1, "- time").is_some() {
            index += 3;
            continue;
        }
        // « pièces jointes » are files, "news items" items; "entry fee", "word count" and "story ideas" are other things.
        if matches!(folded, "piece" | "pieces")
            && matches!(word(tokens, index + 1), "jointe" | "jointes")
        {
            return Some(((Unit::Files, 1), index + 2));
        }
        if let Some(unit) = unit(folded) {
            let other = matches!(
                word(tokens, index + 1),
                "fee" | "fees" | "form" | "ideas" | "slam" | "zone" | "zones"
            );
            return (!other).then_some((unit, index + 1));
        }
        if !BETWEEN.contains(&folded) {
            return None;
        }
        index += 1;
        index += skip(tokens, index, &["-"]);
    }
    None
}

/// Whether "team of" stands before a number.
fn is_of_team(tokens: &[Token<'_>], index: usize) -> bool {
    const SMALL_WORDS: [&str; 14] = [
        "of", "up", "to", "at", "most", "no", "more", "than", "d", "'", "de", "au", "plus",
        "maximum",
    ];
    let mut index = index;
    let mut of = false;
    while index > 0 && SMALL_WORDS.contains(&word(tokens, index - 1)) {
        of |= matches!(word(tokens, index - 1), "of" | "d" | "de");
        index -= 1;
    }
    of && index > 0
        && matches!(
            word(tokens, index - 1),
            "team" | "teams" | "group" | "groups" | "equipe" | "equipes" | "groupe"
        )
}
