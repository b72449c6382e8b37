//! Opening the desk.

use std::fs;

use serde_json::json;

use crate::window::{ask, ask_in, fresh, on, rehearsal, to_the_second};

#[test]
fn the_desk_opens_with_its_call_and_its_counts() {
    let desk = ask("desk_view", json!({})).unwrap();
    assert_eq!(desk["edition"]["en"], "26th Media Awards");
    assert!(
        desk["rehearsal_clock"].is_string(),
        "a rehearsal has a clock of its own"
    );
    let deadlines = desk["deadlines"].as_array().unwrap();
    assert_eq!(
        deadlines.len(),
        2,
        "the deadline as first set, and its extension"
    );
    assert_eq!(
        to_the_second(&deadlines[1]["closes"]),
        "2021-01-23T05:00:00"
    );
    assert_eq!(deadlines[1]["zone"], "America/Toronto");
    assert_eq!(desk["categories"].as_array().unwrap().len(), 8);
    let verdicts = &desk["verdicts"];
    let of = |name: &str| verdicts[name].as_u64().unwrap();
    assert!(of("eligible") > 0 && of("needs_person") > 0 && of("not_eligible") > 0);
    assert_eq!(
        of("all"),
        of("eligible") + of("needs_person") + of("not_eligible")
    );
}

#[test]
fn a_desk_that_cannot_open_says_why_and_can_be_tried_again() {
    let folder = fresh("commands-blocked");
    fs::write(&folder, "a file where the desk's folder should be").unwrap();
    let window = on(&folder);
    let open = || ask_in(&window, "open_rehearsal", rehearsal("played"));
    let failure = open().unwrap_err();
    assert!(failure["code"].is_string(), "{failure}");
    assert!(failure["params"].is_object(), "{failure}");
    assert_eq!(open().unwrap_err(), failure);
    fs::remove_file(&folder).unwrap();
}
