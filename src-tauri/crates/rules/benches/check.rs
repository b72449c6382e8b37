//! How many entries are checked against a call in a second.
//!
//! `cargo bench -p rules`. The promise is 200,000 a second on one core: 5 µs each.
#![allow(clippy::expect_used, reason = "a bench fails by panicking")]

use chrono::{DateTime, Utc};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rules::{Arrival, Call, Circumstances, Entry, Tally, calls, check_with};
use serde_json::json;

fn main() {
    divan::main();
}

/// The call of the 26th edition with the one rule it lacks, so that every kind is checked against the entry.
fn call() -> Call {
    let thirtieth = Call::from_toml(calls::MEDIA_AWARDS_30).expect("the 30th call");
    let call = Call::from_toml(calls::MEDIA_AWARDS_26).expect("the 26th call");
    Call {
        caps: thirtieth.caps,
        ..call
    }
}

/// A nominated series of three pieces by two people, every fact filled in.
fn entry(eligible: bool) -> Entry {
    let published = if eligible { "2020-06-15" } else { "2021-01-01" };
    let piece = json!({
        "title": "An episode", "outlets": ["A station"], "published": published,
        "countries": ["CA"], "languages": [if eligible { "en" } else { "fr" }],
        "runtime_seconds": if eligible { 1300 } else { 1500 }, "elements": ["audio"],
        "url": "https://example.invalid/episode",
        "read": { "runtime_seconds": if eligible { 1301 } else { 1501 }, "language": "en" },
    });
    let person = |name: &str| json!({ "public_name": name, "works_in": ["CA"] });
    let entry = json!({
        "category": "long-form-audio", "title": "A series",
        "entered_by": {
            "role": "nominator", "name": "A Nominator",
            "contact": { "email": "nominator@example.invalid" },
        },
        "people": [person("One"), person("Two")],
        "pieces": [piece, piece, piece],
        "permission": if eligible { Some("written") } else { None },
    });
    serde_json::from_value(entry).expect("an entry")
}

#[divan::bench(args = [true, false])]
fn every_rule_on_three_pieces(bencher: Bencher, eligible: bool) {
    let (call, entry) = (call(), entry(eligible));
    let received: DateTime<Utc> = "2021-01-23T04:59:59Z".parse().expect("an instant");
    let circumstances = Circumstances {
        arrival: Some(Arrival::at(received)),
        cap_counts: Tally::of(&call).cap_counts(&entry, ""),
        ..Circumstances::default()
    };
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        check_with(
            black_box(&call),
            black_box(&entry),
            black_box(&circumstances),
        )
    });
}

#[divan::bench(args = [true, false])]
fn one_piece(bencher: Bencher, eligible: bool) {
    let (call, mut entry) = (call(), entry(eligible));
    entry.pieces.truncate(1);
    let received: DateTime<Utc> = "2021-01-23T04:59:59Z".parse().expect("an instant");
    bencher
        .counter(ItemsCount::new(1_u32))
        .bench_local(|| rules::check(black_box(&call), black_box(&entry), Some(received)));
}

/// The real calls that ask for most, each on an entry that answers everything.
const RICHEST: [&str; 4] = ["oja-2024", "polk-2024", "pulitzer-2024", "caj-2020"];

fn real(name: &str, ending: &str) -> String {
    let path = format!(
        "{}/../../../tests/calls/{name}{ending}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(path).expect("a real call")
}

/// The promise is 100,000 a second on one core: 10 µs each.
#[divan::bench(args = RICHEST)]
fn a_real_call(bencher: Bencher, name: &str) {
    let call = Call::from_toml(&real(name, ".toml")).expect("a call");
    let entry = answered(&call, name);
    let circumstances = Circumstances {
        arrival: call.deadline.closes().ok().map(Arrival::at),
        cap_counts: Tally::of(&call).cap_counts(&entry, ""),
        ..Circumstances::default()
    };
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        check_with(
            black_box(&call),
            black_box(&entry),
            black_box(&circumstances),
        )
    });
}

/// An entry with an answer to each question of the call.
fn answered(call: &Call, name: &str) -> Entry {
    let category = &call.categories[0].id;
    let mut document = json!({
        "category": category, "title": name,
        "entered_by": { "role": "author", "name": "An Author", "contact": { "email": "a@example.invalid" } },
        "people": [{ "public_name": "An Author", "citizen_of": ["CA"], "works_in": ["CA"] }],
        "pieces": [{
            "title": "A work", "outlets": ["An outlet"], "published": call.window.as_ref().map(|window| window.from),
            "languages": ["en"], "translation": false, "url": "https://example.invalid/a-work", "words": 900,
        }],
        "statement": "A description of the work.",
        "files": [{ "name": "letter.pdf", "bytes": 9000, "purpose": "letter" }],
        "answers": {},
    });
    for question in &call.questions {
        let answer = match question.kind {
            rules::AnswerKind::YesNo => json!(true),
            rules::AnswerKind::Number => json!(12),
            rules::AnswerKind::Choice => json!(question.options[0].id),
            rules::AnswerKind::Countries => json!(["CA"]),
            rules::AnswerKind::Languages => json!(["en"]),
            rules::AnswerKind::Choices => json!([question.options[0].id]),
            rules::AnswerKind::Date => json!("2020-01-01"),
            rules::AnswerKind::Text => json!("none"),
        };
        let place = match question.of {
            rules::Subject::Entry => &mut document,
            rules::Subject::Piece => &mut document["pieces"][0],
            rules::Subject::Person => &mut document["people"][0],
        };
        place["answers"][&question.id] = answer;
    }
    serde_json::from_value(document).expect("an entry")
}
