//! Who works with the desk.

use serde_json::{Value, json};

use crate::window::{ask_in, fresh, on, rehearsal};

#[test]
fn staff_open_the_desk_with_passphrases_of_their_own_and_the_log_names_them() {
    let folder = fresh("commands-keys");
    let window = on(&folder);
    let desk = folder.join("desk");
    let request = |person: &str, passphrase: Option<&str>| json!({ "folder": desk, "person": person, "passphrase": passphrase });
    let words = json!({ "kind": "desk", "request": request("Lead", Some("first words of hers")) });
    ask_in(&window, "create_workspace", words).unwrap();
    let call = include_str!("../../src-tauri/crates/rules/calls/media-awards-26.toml");
    let first = call.replace("version = 2", "version = 1");
    let published = json!({ "toml": first, "report": "__CHANNEL__:1" });
    ask_in(&window, "publish_call", published).unwrap();
    let short = json!({ "person": "Second", "passphrase": "eleven char" });
    let refused = ask_in(&window, "add_key", short).unwrap_err();
    assert_eq!(refused["code"], "passphrase-short");
    let added = json!({ "person": "Second", "passphrase": "other words of hers" });
    ask_in(&window, "add_key", added).unwrap();
    let people = ask_in(&window, "people_view", json!({})).unwrap();
    assert_eq!(people["key_holders"], json!(["Lead", "Second"]));

    ask_in(&window, "close_workspaces", json!({})).unwrap();
    let wrong = json!({ "request": request("Second", Some("first words of hers")) });
    let refused = ask_in(&window, "open_workspace", wrong).unwrap_err();
    assert_eq!(refused["code"], "wrong-passphrase");
    let right = json!({ "request": request("Second", Some("other words of hers")) });
    ask_in(&window, "open_workspace", right).unwrap();
    ask_in(&window, "remove_key", json!({ "person": "Lead" })).unwrap();
    let log = ask_in(
        &window,
        "desk_log",
        json!({ "beforeLine": null, "limit": 1 }),
    )
    .unwrap();
    assert_eq!(
        (&log[0]["what"], &log[0]["who"]),
        (&json!("key-removed"), &json!("Second"))
    );
    let last = ask_in(&window, "remove_key", json!({ "person": "Second" })).unwrap_err();
    assert!(last["code"].is_string(), "the last key stays: {last}");
}

#[test]
fn a_rehearsal_has_ten_judges_on_the_panels_of_its_call() {
    let window = on(&fresh("commands-people"));
    ask_in(&window, "open_rehearsal", rehearsal("begun")).unwrap();
    let people = ask_in(&window, "people_view", json!({})).unwrap();
    let judges = people["judges"].as_array().unwrap();
    let name = |id: &Value| {
        let judge = judges.iter().find(|judge| &judge["id"] == id).unwrap();
        judge["name"].as_str().unwrap()
    };
    let named = |ids: &mut dyn Iterator<Item = &Value>| {
        let names = ids.map(|id| name(id).strip_prefix("Rehearsal Judge ").unwrap());
        let mut names: Vec<String> = names.map(str::to_owned).collect();
        names.sort_unstable();
        names
    };
    assert_eq!(
        named(&mut judges.iter().map(|judge| &judge["id"])),
        [
            "Eight", "Five", "Four", "Nine", "One", "Seven", "Six", "Ten", "Three", "Two"
        ]
    );
    assert_eq!(
        people["waiting_cards"],
        json!([]),
        "every judge is added already"
    );
    let panels = people["panels"].as_array().unwrap();
    let panel = |category: &str| {
        let panel = panels.iter().find(|panel| panel["category"] == category);
        named(&mut panel.unwrap()["judges"].as_array().unwrap().iter())
    };
    assert_eq!(panels.len(), 8);
    assert_eq!(panel("written-news"), ["One", "Ten", "Three", "Two"]);
    assert_eq!(panel("long-form-audio"), ["Eight", "Nine", "Seven"]);
}
