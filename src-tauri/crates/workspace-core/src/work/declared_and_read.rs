//! What was declared compared with what was read, fact by fact.

use evidence::{Claim, Evidence, Fact, contradictions};
use identity::{outlet_key, title_key};
use rules::{Entry, Language, Piece, Published};

use super::FileRead;
use super::reading::{of_piece, whole_seconds};
use crate::views::{BesideView, PieceRead};

/// Words counted by two people, or by two programs, lie this far apart without either being wrong.
const WORDS_APART: f64 = 0.05;

/// Players round running times, and titles run on.
const SECONDS_APART: u32 = 2;

/// Every piece of which a file says anything, with what was declared of it.
pub(super) fn compare(entry: &Entry, files: &[FileRead]) -> Vec<PieceRead> {
    (1..)
        .zip(&entry.pieces)
        .filter_map(|(number, piece)| {
            let of: Vec<&FileRead> = of_piece(files, number).collect();
            let facts = facts(entry, piece, &of);
            (!of.is_empty()).then(|| PieceRead {
                piece: number,
                paywall: of.iter().find_map(|file| file.evidence.paywall),
                facts,
            })
        })
        .collect()
}

fn facts(entry: &Entry, piece: &Piece, files: &[&FileRead]) -> Vec<BesideView> {
    let names = entry.byline();
    let outlets = piece.outlets.join(", ");
    let languages: Vec<&str> = piece.languages.iter().map(Language::as_str).collect();
    let rows = [
        row(
            files,
            "title",
            Some(Fact::Title),
            some(&piece.title),
            |it| it.title.clone(),
            |one, other| contain_each_other(&title_key(one), &title_key(other)),
        ),
        row(
            files,
            "byline",
            Some(Fact::Byline),
            some(&names),
            |it| it.byline.clone(),
            |_, read| {
                let mut people = entry.people.iter();
                people.any(|person| judging::mentions(read, person.public_name.as_str()))
            },
        ),
        row(
            files,
            "outlet",
            Some(Fact::Outlet),
            some(&outlets),
            |it| it.outlet.clone(),
            |_, read| {
                let mut outlets = piece.outlets.iter();
                outlets.any(|outlet| contain_each_other(&outlet_key(outlet), &outlet_key(read)))
            },
        ),
        row(
            files,
            "published",
            Some(Fact::Published),
            piece.published.map(|day| day.to_string()),
            |it| it.published.clone(),
            same_day,
        ),
        row(
            files,
            "language",
            None,
            some(&languages.join(", ")),
            |it| it.language.clone(),
            |_, read| languages.contains(&read),
        ),
        row(
            files,
            "words",
            None,
            piece.words.map(|it| it.to_string()),
            |it| it.words.map(|words| words.to_string()),
            |one, other| is_near(one, other, |longer| longer * WORDS_APART),
        ),
        row(
            files,
            "runtime",
            None,
            piece.runtime_seconds.map(|it| it.to_string()),
            |it| Some(whole_seconds(it.runtime_seconds?)?.to_string()),
            |one, other| is_near(one, other, |_| f64::from(SECONDS_APART)),
        ),
    ];
    rows.into_iter().flatten().collect()
}

fn some(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

/// One fact, from the first file that says it; none where no file does.
fn row(
    files: &[&FileRead],
    name: &'static str,
    fact: Option<Fact>,
    declared: Option<String>,
    of: impl Fn(&Evidence) -> Option<String>,
    agree: impl Fn(&str, &str) -> bool,
) -> Option<BesideView> {
    let mut values_read = files
        .iter()
        .filter_map(|file| of(&file.evidence).map(|read| (*file, read)));
    let (file, read) = values_read.next()?;
    let evidence = &file.evidence;
    let claim = fact.and_then(|fact| evidence.claims.iter().find(|it| it.fact == fact));
    let contradicting_claims: Vec<Claim> = fact
        .map(|fact| contradictions(evidence, fact))
        .unwrap_or_default()
        .into_iter()
        .cloned()
        .collect();
    let confidence = match name {
        "language" => evidence.language_confidence,
        _ => claim.map(|claim| claim.confidence),
    };
    Some(BesideView {
        differs: declared
            .as_deref()
            .is_some_and(|declared| !agree(declared, &read)),
        fact: name.to_owned(),
        declared,
        read,
        file: file.note.hash.clone(),
        source: claim.map(|claim| claim.source),
        printed: claim.and_then(|claim| claim.printed.clone()),
        confidence,
        // Titles and names are written in many ways; only of a day do two answers contradict each other.
        others: if fact == Some(Fact::Published) {
            contradicting_claims
        } else {
            Vec::new()
        },
    })
}

/// Whether one of two folded names is the other, or a part of it.
fn contain_each_other(one: &str, other: &str) -> bool {
    !one.is_empty() && !other.is_empty() && (one.contains(other) || other.contains(one))
}

/// A month agrees with each of its days.
fn same_day(declared: &str, read: &str) -> bool {
    match (declared.parse::<Published>(), read.parse::<Published>()) {
        (Ok(one), Ok(other)) => one.from() <= other.to() && other.from() <= one.to(),
        _ => false,
    }
}

fn is_near(one: &str, other: &str, tolerance: impl Fn(f64) -> f64) -> bool {
    match (one.parse::<f64>(), other.parse::<f64>()) {
        (Ok(one), Ok(other)) => (one - other).abs() <= tolerance(one.max(other)),
        _ => false,
    }
}
