//! The entries table and one entry.

use serde_json::{Value, json};

use crate::window::{ask, to_the_second};

fn page(query: &Value) -> Value {
    ask("entries_page", json!({ "query": query })).unwrap()
}

fn titles(page: &Value) -> Vec<&str> {
    page["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["title"].as_str().unwrap())
        .collect()
}

#[test]
fn a_page_has_the_fields_that_the_table_shows() {
    let page = page(&json!({ "sort": "number", "limit": 1 }));
    let row = page["rows"][0].as_object().unwrap();
    let mut fields: Vec<&str> = row.keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "byline",
            "category",
            "id",
            "number",
            "outlet",
            "published",
            "received_at",
            "state",
            "title",
            "verdict"
        ]
    );
    assert_eq!(page["total"], 38);
    assert_eq!(page["total_is_exact"], true);
}

#[test]
fn pages_follow_one_another_without_a_gap() {
    let mut numbers = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = page(&json!({ "sort": "number", "limit": 15, "after": after }));
        let rows = page["rows"].as_array().unwrap();
        numbers.extend(rows.iter().map(|row| row["number"].as_u64().unwrap()));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(numbers, (1..=38).collect::<Vec<_>>());
}

#[test]
fn search_filter_and_order_are_the_desks_work() {
    let found = page(&json!({ "search": "colombia" }));
    assert_eq!(
        titles(&found),
        ["Colombia’s peace deal brings a new season of fear"]
    );

    let accents = page(&json!({ "search": "tele-quebec" }));
    assert_eq!(titles(&accents), ["Modes de mort"]);

    let not = page(&json!({ "verdict": "not_eligible", "category": "long-form-video" }));
    let rows = not["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        assert_eq!(
            (&row["verdict"], &row["category"]),
            (&json!("not_eligible"), &json!("long-form-video"))
        );
    }

    let newest = page(&json!({ "sort": "received", "descending": true, "limit": 1 }));
    assert_eq!(
        to_the_second(&newest["rows"][0]["received_at"]),
        "2021-01-23T13:12:46"
    );
}

#[test]
fn a_query_of_another_shape_is_refused() {
    for words in [
        json!({}),
        json!({ "question": {} }),
        json!({ "query": { "sort": "colour" } }),
        json!({ "query": { "where": "1=1" } }),
    ] {
        assert!(ask("entries_page", words.clone()).is_err(), "{words}");
    }
}

#[test]
fn a_cursor_that_no_page_gave_is_refused() {
    let words = json!({ "query": { "after": "not a cursor" } });
    let refused = ask("entries_page", words).unwrap_err();
    assert_eq!(refused["code"], "wrong-cursor");
}

#[test]
fn an_entry_comes_with_every_finding_and_both_versions_of_the_call() {
    let page = page(&json!({ "search": "indian bus outrage" }));
    let id = page["rows"][0]["id"].as_str().unwrap();
    let entry = ask("entry_view", json!({ "id": id })).unwrap();
    assert_eq!(to_the_second(&entry["received_at"]), "2021-01-23T05:00:00");
    assert_eq!(entry["verdict"], "not_eligible");
    let late = entry["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["rule"] == "deadline");
    let late = late.unwrap();
    assert_eq!(late["outcome"], "not_met");
    assert_eq!(late["message"]["code"], "finding-deadline-late");
    assert!(late["words"].as_str().unwrap().contains("11:59 p.m. EST"));
    let versions = entry["verdicts"].as_array().unwrap();
    assert_eq!(versions.len(), 2);
    assert!(versions.iter().all(|version| version["in_time"] == false));
}

#[test]
fn an_entry_of_the_extra_week_was_late_before_the_extension() {
    let page = page(&json!({ "search": "crisis on the colorado" }));
    let entry = ask("entry_view", json!({ "id": page["rows"][0]["id"] })).unwrap();
    let in_time = entry["verdicts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["in_time"]);
    assert_eq!(in_time.collect::<Vec<_>>(), [false, true]);
}

#[test]
fn an_entry_that_is_not_there_is_named() {
    let id = "019700f0-0000-7000-8000-000000000000";
    let failure = ask("entry_view", json!({ "id": id })).unwrap_err();
    assert_eq!(failure["code"], "unknown-entry");
    assert_eq!(failure["params"]["entry"], id);
}

#[test]
fn an_argument_that_is_no_id_is_named_with_what_was_expected() {
    let failure = ask("entry_view", json!({ "id": "nothing" })).unwrap_err();
    assert_eq!(failure["code"], "wrong-arguments");
    assert_eq!(failure["params"]["field"], "id");
    let detail = "invalid value: string \"nothing\", expected the id of an entry";
    assert_eq!(failure["params"]["detail"], "other-contents");
    assert_eq!(failure["params"]["said"], detail);
}
