//! Tests of files and links that are opened, imported and saved by hand.

use std::fs;

use serde_json::{Value, json};
use tauri::WebviewWindow;
use tauri::test::MockRuntime;

use crate::window::{ask_in, fresh, on, rehearsal};

fn request(folder: &std::path::Path, person: &str) -> Value {
    json!({ "folder": folder, "person": person, "passphrase": null })
}

/// A call that a desk saved by hand: the window, and the path of the file.
fn saved_call(name: &str) -> (WebviewWindow<MockRuntime>, String) {
    let folder = fresh(name);
    let window = on(&folder);
    ask_in(&window, "open_rehearsal", rehearsal("begun")).unwrap();
    let path = folder.join("by-hand.awards-call");
    let args = json!({ "kind": "desk", "sealed": { "what": "call" }, "path": path });
    let saved = ask_in(&window, "save_sealed", args).unwrap();
    assert_eq!(saved, json!(path.display().to_string()));
    (window, path.display().to_string())
}

#[test]
fn a_call_is_saved_looked_at_and_taken_in_by_another_entrant() {
    let (window, call) = saved_call("commands-by-hand");
    ask_in(&window, "close_workspaces", json!({})).unwrap();
    let seen = ask_in(&window, "inspect_file", json!({ "place": call })).unwrap();
    assert_eq!(seen["what"], "call");
    assert_eq!(seen["reader"], "entrant");
    assert_eq!(seen["call"]["edition"]["en"], "26th Media Awards");
    let shown = seen["signer"]["fingerprint"].as_str().unwrap();
    assert_eq!(shown.len(), 35);

    let nobody = ask_in(&window, "import_file", json!({ "place": call })).unwrap_err();
    assert_eq!(nobody["code"], "no-workspace");
    let folder = fresh("commands-by-hand-entrant");
    let args = json!({ "kind": "entrant", "request": request(&folder, "Journalist") });
    ask_in(&window, "create_workspace", args).unwrap();
    let unasked = ask_in(&window, "import_file", json!({ "place": call })).unwrap_err();
    assert_eq!(unasked["code"], "keys-unconfirmed");
    let args = json!({ "place": call, "confirmed": shown });
    let imported = ask_in(&window, "import_file", args).unwrap();
    assert_eq!(
        (&imported["taken"], &imported["refused_files"]),
        (&json!(1), &json!([]))
    );
    let view = ask_in(&window, "entrant_view", json!({})).unwrap();
    assert_eq!(view["call"]["edition"]["id"], "2020-21");
}

#[test]
fn only_what_was_shown_is_taken_in() {
    let (window, call) = saved_call("commands-shown");
    let refused = ask_in(&window, "import_file", json!({ "place": call })).unwrap_err();
    assert_eq!(refused["code"], "not-inspected");
    fs::remove_file(&call).unwrap();
    let refused = ask_in(&window, "inspect_file", json!({ "place": call })).unwrap_err();
    assert_eq!(refused["code"], "file-not-found");
}

#[test]
fn what_the_system_hands_over_waits_for_the_window() {
    let window = on(&fresh("commands-opened-places"));
    let app = tauri::Manager::app_handle(&window);
    let arguments = ["--flag", "a.awards-call", "awardsdesk://open?call=x"].map(Into::into);
    awards_desk::note_opened_places(app, arguments, std::path::Path::new("/home/desk"));
    let places = ask_in(&window, "take_opened_places", json!({})).unwrap();
    assert_eq!(
        places,
        json!(["/home/desk/a.awards-call", "awardsdesk://open?call=x"])
    );
    assert_eq!(
        ask_in(&window, "take_opened_places", json!({})).unwrap(),
        json!([])
    );
}

/// What an entrant saves of the desk's log is what the desk checks it against.
#[test]
fn what_an_entrant_holds_is_saved_and_the_desks_log_checked_against_it() {
    let (window, call) = saved_call("commands-witness");
    ask_in(&window, "close_workspaces", json!({})).unwrap();
    let folder = fresh("commands-witness-entrant");
    let args = json!({ "kind": "entrant", "request": request(&folder, "Journalist") });
    ask_in(&window, "create_workspace", args).unwrap();
    let file = fresh("commands-witness-file").with_extension("witness.json");
    let save = json!({ "kind": "entrant", "path": file });
    let nothing = ask_in(&window, "save_witness_file", save.clone()).unwrap_err();
    assert_eq!(nothing["code"], "witness-none-held");

    let seen = ask_in(&window, "inspect_file", json!({ "place": call })).unwrap();
    let take = json!({ "place": call, "confirmed": seen["signer"]["fingerprint"] });
    ask_in(&window, "import_file", take).unwrap();
    let saved = ask_in(&window, "save_witness_file", save).unwrap();
    let expected = json!({ "path": file.display().to_string(), "head_count": 1, "void_count": 0 });
    assert_eq!(saved, expected);
    ask_in(&window, "close_workspaces", json!({})).unwrap();

    ask_in(&window, "open_rehearsal", rehearsal("begun")).unwrap();
    let checked = ask_in(&window, "check_log_against", json!({ "path": file })).unwrap();
    let says: Vec<_> = checked["heads"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["says"])
        .collect();
    assert_eq!(says, [&json!("agrees")]);
    assert_eq!(checked["departs"], Value::Null);
}
