//! JSON, read back.

use catalogue::Language;
use lists::{Format, Row};
use serde_json::{Value, json};

use super::{bytes, sample};

fn read<R: Row>(rows: Vec<R>, language: Language) -> Value {
    serde_json::from_slice(&bytes(Format::Json, rows, language)).unwrap()
}

#[test]
fn codes_and_numbers_are_not_dressed_for_a_reader() {
    let entries = read(sample::entries(), Language::French);
    assert_eq!(entries, read(sample::entries(), Language::English));
    let first = &entries[0];
    assert_eq!(first["verdict"], "not_eligible");
    assert_eq!(first["elements"], json!(["text", "photo"]));
    assert_eq!(first["words"], 2500);
    assert_eq!(
        first["published"],
        json!(["2016-01-07", "2016-04-13", "2016-05-11"])
    );
    assert_eq!(first["received_at"], "2021-01-23T04:59:59.999Z");
    assert_eq!(entries[1]["published"], "2020-12-31");
    assert_eq!(entries[1]["words"], Value::Null);

    let ranking = read(sample::ranking(), Language::English);
    assert_eq!(ranking[0]["score"], 25.0 / 3.0);
    assert_eq!(ranking[0]["tied"], true);
    assert_eq!(ranking[1]["score"], Value::Null);

    let findings = read(sample::findings(), Language::English);
    assert_eq!(
        findings[0]["message"],
        json!({ "code": "finding-window-after", "params": { "days": 1.0 } })
    );
}

#[test]
fn a_list_without_rows_is_an_empty_array() {
    assert_eq!(
        read(Vec::<lists::PressRow>::new(), Language::English),
        json!([])
    );
}

#[test]
fn what_is_no_number_is_unknown() {
    let mut ranking = sample::ranking();
    ranking[0].score = Some(f64::NAN);
    ranking[0].spread = Some(f64::INFINITY);
    let read = read(ranking, Language::English);
    assert_eq!(read[0]["score"], Value::Null);
    assert_eq!(read[0]["spread"], Value::Null);
}
