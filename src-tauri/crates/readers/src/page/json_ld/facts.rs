//! What the thing that the page is says of itself.

use serde_json::{Map, Value};

use super::super::byline;
use super::super::{DateClaim, Page, human_dates};
use super::Structured;
use super::about::{Thing, Work, text_of};
use crate::{Claim, Fact, Source};

/// A shorter text of the work is a summary.
const FEWEST_LETTERS_OF_BODY: usize = 300;

/// What a thing says.
pub(super) fn of(thing: Thing<'_>, things: &[Thing<'_>], page: &Page<'_>) -> Structured {
    let mut claims = Vec::new();
    let mut claim = |fact: Fact, confidence: f64, value: Option<String>| {
        if let Some(value) = value {
            claims.push(Claim::new(fact, Source::JsonLd, confidence, value));
        }
    };
    claim(
        Fact::Title,
        0.95,
        thing.text("headline").or_else(|| thing.text("name")),
    );
    claim(Fact::Byline, 0.95, authors(thing, things));
    let outlet = outlet(thing, things);
    claim(Fact::Outlet, 0.95, outlet.clone());
    claim(Fact::Section, 0.9, thing.text("articleSection"));
    claim(
        Fact::Language,
        0.8,
        thing
            .text("inLanguage")
            .and_then(|tag| super::super::declared_language::tag(&tag)),
    );
    claim(
        Fact::Paywall,
        0.95,
        free(thing).map(|free| (!free).to_string()),
    );
    if thing.work() == Some(Work::Recording) {
        claim(
            Fact::Runtime,
            0.9,
            thing.text("duration").and_then(|text| runtime(&text)),
        );
    }
    Structured {
        claims,
        dates: dates(thing, page),
        body: thing
            .members
            .get("articleBody")
            .and_then(Value::as_str)
            .filter(|body| body.len() >= FEWEST_LETTERS_OF_BODY)
            .map(str::to_owned),
        outlet,
    }
}

fn dates(thing: Thing<'_>, page: &Page<'_>) -> Vec<DateClaim> {
    let is_recording = thing.work() == Some(Work::Recording);
    [
        ("datePublished", Fact::Published, 0.95),
        (
            "uploadDate",
            Fact::Published,
            if is_recording { 0.9 } else { 0.6 },
        ),
        ("dateCreated", Fact::Published, 0.6),
        ("dateModified", Fact::Modified, 0.95),
    ]
    .into_iter()
    .filter_map(|(name, fact, confidence)| {
        let text = thing.text(name)?;
        let date = human_dates::date(&text, page.order)?;
        Some(DateClaim::new(
            fact,
            Source::JsonLd,
            confidence,
            date.stamp,
            &text,
        ))
    })
    .collect()
}

/// Members that name a person in parts, in the order in which they are printed.
const PARTS_OF_NAMES: [&str; 3] = ["givenName", "additionalName", "familyName"];

fn has_name(members: &Map<String, Value>) -> bool {
    let is_given = |name: &&str| members.get(*name).and_then(text_of).is_some();
    is_given(&"name") || PARTS_OF_NAMES.iter().any(is_given)
}

/// A thing that is only pointed at by its `@id` is looked up.
fn resolve<'a>(value: &'a Value, things: &[Thing<'a>]) -> &'a Value {
    let id = value
        .as_object()
        .filter(|members| !has_name(members))
        .and_then(|members| members.get("@id"));
    let target = id.and_then(|id| {
        things
            .iter()
            .find(|thing| thing.members.get("@id") == Some(id) && has_name(thing.members))
    });
    target.map_or(value, |thing| thing.value)
}

/// The name of a person or an organization: its name, or the parts of it.
fn name_of(value: &Value) -> Option<String> {
    let Some(members) = value.as_object() else {
        return text_of(value);
    };
    if let Some(name) = members.get("name").and_then(text_of) {
        return Some(name);
    }
    let parts: Vec<String> = PARTS_OF_NAMES
        .iter()
        .filter_map(|part| text_of(members.get(*part)?))
        .collect();
    if parts.is_empty() {
        text_of(value)
    } else {
        Some(parts.join(" "))
    }
}

fn authors(thing: Thing<'_>, things: &[Thing<'_>]) -> Option<String> {
    let value = ["author", "creator"]
        .iter()
        .find_map(|name| thing.members.get(*name))?;
    let several: Vec<&Value> = value
        .as_array()
        .map_or_else(|| vec![value], |several| several.iter().collect());
    let names: Vec<String> = several
        .into_iter()
        .flat_map(|value| match value.get("name") {
            Some(Value::Array(names)) => names.iter().collect(),
            _ => vec![value],
        })
        .take(byline::MOST_NAMES)
        .filter_map(|value| name_of(resolve(value, things)))
        .collect();
    byline::joined(&names)
}

fn outlet(thing: Thing<'_>, things: &[Thing<'_>]) -> Option<String> {
    [
        "publisher",
        "sourceOrganization",
        "partOfSeries",
        "productionCompany",
    ]
    .iter()
    .filter_map(|name| name_of(resolve(thing.members.get(*name)?, things)))
    .find(|name| !name.contains("://"))
}

/// Whether it says that it can be read for nothing; of a page with parts that cannot, `false`.
fn free(thing: Thing<'_>) -> Option<bool> {
    let says = |value: &Value| match value {
        Value::Bool(free) => Some(*free),
        Value::String(text) => match text.trim().to_ascii_lowercase().rsplit('/').next() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => None,
        },
        Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => None,
    };
    thing.members.get("isAccessibleForFree").and_then(says)
}

/// Seconds of a duration of ISO 8601, without months and years: `PT1H2M3S`.
fn runtime(text: &str) -> Option<String> {
    let mut rest = text.trim().to_ascii_uppercase();
    rest = rest.strip_prefix('P')?.to_owned();
    let mut seconds = 0.0;
    let mut in_time = false;
    let mut number = String::new();
    for c in rest.chars() {
        let unit = match c {
            '0'..='9' | '.' => {
                number.push(c);
                continue;
            }
            'T' => {
                in_time = true;
                continue;
            }
            'D' if !in_time => 86_400.0,
            'H' if in_time => 3_600.0,
            'M' if in_time => 60.0,
            'S' if in_time => 1.0,
            _ => return None,
        };
        seconds += number.parse::<f64>().ok()? * unit;
        number.clear();
    }
    // A week has 604,800 seconds; no recording is longer.
    (seconds > 0.0 && seconds < 604_800.0 && number.is_empty()).then(|| seconds.to_string())
}
