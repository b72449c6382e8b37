//! The rows that the tests write: past winners, with invented contacts.

use chrono::{DateTime, Utc};
use lists::{
    EligibilityRow, EntryRow, EntryState, MarkRow, PressOutcome, PressRow, RankingRow, ReceivedBy,
};
use rules::{
    Entry, Finding, FindingKey, Message, Outcome, PublicName, Published, Rule, Ruling, Source,
    Verdict,
};
use serde_json::json;

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn published(text: &str) -> Published {
    text.parse().unwrap()
}

fn names(names: &[&str]) -> Vec<PublicName> {
    names.iter().map(|name| PublicName::new(*name)).collect()
}

/// One entry with three pieces, one with little known, received on both sides of the deadline.
pub(crate) fn entries() -> Vec<EntryRow> {
    let series: Entry = serde_json::from_value(json!({
        "category": "national-print",
        "title": "$15 billion Light Armoured Vehicle sale to Saudi Arabia",
        "entered_by": {
            "role": "editor",
            "name": "Odile Invented",
            "contact": { "email": "odile@newsroom.example", "phone": "+1 613 555 0100" }
        },
        "people": [{ "public_name": "Steven Chase" }],
        "pieces": [
            { "title": "One", "outlets": ["The Globe and Mail"], "published": "2016-01-07",
              "countries": ["CA"], "languages": ["en"], "words": 900, "elements": ["text", "photo"],
              "url": "https://news.example/1" },
            { "title": "Two", "outlets": ["The Globe and Mail"], "published": "2016-04-13",
              "countries": ["CA", "US"], "languages": ["en"], "words": 1100, "elements": ["text"] },
            { "title": "Three", "outlets": ["The Globe and Mail"], "published": "2016-05-11",
              "countries": ["CA"], "languages": ["en"], "words": 500, "elements": ["text"],
              "access": "user reader, password \"open; sesame\"" }
        ],
        "statement": "First line.\nSecond line, with a comma.",
        "permission": "written"
    }))
    .unwrap();
    let sparse: Entry = serde_json::from_value(json!({
        "category": "audio",
        "title": "Nothing to lose: root causes of migrations from Central America",
        "entered_by": { "role": "author", "name": "Paul Inventé", "contact": {} },
        "people": [{ "public_name": "Ryan Hicks" }],
        "pieces": [{
            "title": "Nothing to lose",
            "outlets": ["CBC Radio The World This Weekend", "Radio-Canada L'heure du monde"],
            "languages": ["en", "fr"],
            "published": "2020-12-31"
        }]
    }))
    .unwrap();
    vec![
        EntryRow {
            number: 1,
            entry: series,
            category: "Print, national".to_owned(),
            received_at: Some(at("2021-01-23T04:59:59.999Z")),
            received_by: Some(ReceivedBy::Mailbox),
            verdict: Some(Verdict::NotEligible),
            state: EntryState::Submitted,
            revision: 2,
            attachments: vec!["one.pdf".to_owned(), "two.pdf".to_owned()],
            call_version: Some(1),
        },
        EntryRow {
            number: 2,
            entry: sparse,
            category: "Audio".to_owned(),
            received_at: None,
            received_by: None,
            verdict: None,
            state: EntryState::Withdrawn,
            revision: 1,
            attachments: Vec::new(),
            call_version: None,
        },
    ]
}

pub(crate) fn findings() -> Vec<EligibilityRow> {
    let row = |finding, ruling| EligibilityRow {
        number: 7,
        title: "Law of the Land".to_owned(),
        finding,
        ruling,
        received_at: Some(at("2021-07-01T16:00:00Z")),
        call_version: 2,
    };
    let found = Finding {
        rule: Rule::Window,
        id: None,
        parts: Vec::new(),
        outcome: Outcome::NotMet,
        piece: Some(1),
        datum: Some("2021-01-01".to_owned()),
        source: Some(Source::Declared),
        words: "published or broadcast in Canada in 2020".into(),
        message: Message::plain("finding-window-after").with("days", 1_u32),
        blocks: false,
    };
    let ruling = Ruling {
        on: FindingKey {
            rule: Rule::Entrant,
            id: None,
            piece: None,
        },
        outcome: Outcome::Met,
        by: "Maude Invented".to_owned(),
        reason: "Her newsroom confirmed it.".to_owned(),
    };
    let ruled = Finding {
        rule: Rule::Entrant,
        outcome: Outcome::Met,
        piece: None,
        datum: None,
        source: Some(Source::Ruled),
        message: Message::plain("finding-ruled")
            .with("by", ruling.by.as_str())
            .with("reason", ruling.reason.as_str()),
        ..found.clone()
    };
    vec![row(found, None), row(ruled, Some(ruling))]
}

pub(crate) fn marks() -> Vec<MarkRow> {
    let given = MarkRow {
        number: 3,
        title: "Shakila's story".to_owned(),
        category: "Mixed Media".to_owned(),
        judge: "Ada Invented".to_owned(),
        round: 1,
        criterion: Some("Depth of storytelling".to_owned()),
        weight: Some(0.25),
        mark: Some(8.5),
        recused: None,
    };
    let recused = MarkRow {
        judge: "Bo Invented".to_owned(),
        criterion: None,
        weight: None,
        mark: None,
        recused: Some("Worked on the series.".to_owned()),
        ..given.clone()
    };
    vec![given, recused]
}

pub(crate) fn ranking() -> Vec<RankingRow> {
    let first = RankingRow {
        round: 1,
        category: "Mixed Media".to_owned(),
        place: Some(1),
        tied: true,
        number: 3,
        title: "Shakila's story".to_owned(),
        names: names(&["Laura Lynch", "Samira Mohyeddin"]),
        score: Some(25.0 / 3.0),
        marks: 3,
        min: Some(7.5),
        max: Some(9.0),
        spread: Some(0.5),
    };
    let unmarked = RankingRow {
        place: None,
        tied: false,
        number: 4,
        score: None,
        marks: 0,
        min: None,
        max: None,
        spread: None,
        ..first.clone()
    };
    vec![first, unmarked]
}

pub(crate) fn press() -> Vec<PressRow> {
    vec![
        PressRow {
            category: "Local/Alternative".to_owned(),
            title: "Breaking the silence".to_owned(),
            names: names(&["Kena Shah"]),
            outlets: vec!["This Magazine".to_owned()],
            published: vec![published("2023-11/2023-12")],
            outcome: PressOutcome::Shared,
        },
        PressRow {
            category: "Long-Form Audio".to_owned(),
            title: "On the frontlines of the toxic drug crisis".to_owned(),
            names: names(&["Jennifer Chevalier", "Catherine Cullen"]),
            outlets: vec!["CBC Radio, The House".to_owned()],
            published: vec![published("2023-10-07")],
            outcome: PressOutcome::Winner,
        },
        PressRow::no_award("Long-Form Video".to_owned()),
    ]
}
