//! How many entries are held against a call in a second.
//!
//! `cargo bench -p rules`. The promise is 200,000 a second on one core: 5 µs each.
#![allow(clippy::expect_used, reason = "a bench fails by panicking")]

use chrono::{DateTime, Utc};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rules::{Call, Circumstances, Entry, Tally, calls, check_in};
use serde_json::json;

fn main() {
    divan::main();
}

/// The call of the 26th edition with the one rule it lacks, so that every kind is held against the entry.
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
        received_at: Some(received),
        standings: Tally::of(&call).standings(&entry),
        ..Circumstances::default()
    };
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        check_in(
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
