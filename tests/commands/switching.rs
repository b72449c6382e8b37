//! Opening one thing while another is open: nobody's own workspace is closed unasked, and no clock goes back.

use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::window::{ask_in, fresh, on, rehearsal};

fn request(folder: &std::path::Path, person: &str) -> Value {
    json!({ "folder": folder, "person": person, "passphrase": "a long enough passphrase" })
}

/// An instant of the season, as RFC 3339 in UTC; all are of one form, so that texts stand in the order of time.
fn now(open: &Value, kind: &str) -> String {
    let open = open.as_array().unwrap();
    let found = open.iter().find(|it| it["kind"] == kind).unwrap();
    found["now"].as_str().unwrap()[..23].to_owned()
}

fn kinds(open: &Value) -> Vec<(String, bool)> {
    let open = open.as_array().unwrap().iter();
    let kind_of = |it: &Value| {
        let kind = it["kind"].as_str().unwrap().to_owned();
        (kind, it["rehearsal"].as_bool().unwrap())
    };
    open.map(kind_of).collect()
}

#[test]
fn a_rehearsal_asks_before_it_closes_ones_own_desk_and_goes_with_it() {
    let folder = fresh("commands-switching");
    std::fs::create_dir_all(&folder).unwrap();
    let window = on(&folder);
    let create = |name: &str| {
        let args = json!({ "kind": "desk", "request": request(&folder.join(name), "Maya") });
        ask_in(&window, "create_workspace", args)
    };
    create("own").unwrap();
    let again = create("own").unwrap_err();
    assert_eq!(again["code"], "workspace-open-here");

    let asked = ask_in(&window, "open_rehearsal", rehearsal("begun")).unwrap_err();
    assert_eq!(asked["code"], "own-workspaces-open");
    assert_eq!(asked["params"]["names"], "Maya");
    let open = ask_in(&window, "session_view", json!({})).unwrap();
    assert_eq!(
        kinds(&open),
        [("desk".to_owned(), false)],
        "nothing was closed"
    );

    let mut args = rehearsal("begun");
    args["how"]["closeOwn"] = json!(true);
    let open = ask_in(&window, "open_rehearsal", args.clone()).unwrap();
    assert_eq!(open.as_array().unwrap().len(), 3);
    assert!(kinds(&open).iter().all(|(_, rehearsal)| *rehearsal));

    // The clock runs on through closing and opening again.
    sleep(Duration::from_millis(1500));
    let later = now(&ask_in(&window, "session_view", json!({})).unwrap(), "desk");
    assert!(later > now(&open, "desk"), "the clock runs");
    let reopened = ask_in(&window, "open_rehearsal", rehearsal("begun")).unwrap();
    assert!(
        now(&reopened, "desk") >= later,
        "a rehearsal clock went back"
    );
    assert_ne!(open[0]["opened"], reopened[0]["opened"]);
    let begun = ask_in(&window, "rehearsals_begun", json!({})).unwrap();
    assert_eq!(begun, json!(["begun"]));

    // Afresh: refused where something else lies in the season's folder, and what is open stays so.
    let note = folder.join("begun/note.txt");
    std::fs::write(&note, "mine").unwrap();
    args["how"]["afresh"] = json!(true);
    let refused = ask_in(&window, "open_rehearsal", args.clone()).unwrap_err();
    assert_eq!(refused["code"], "folder-in-use");
    let open = ask_in(&window, "session_view", json!({})).unwrap();
    assert_eq!(open[0]["opened"], reopened[0]["opened"]);
    std::fs::remove_file(&note).unwrap();
    let begun = ask_in(&window, "open_rehearsal", args).unwrap();
    assert!(now(&begun, "desk") < later, "the season begins again");

    // Opening a second workspace sets no clock back, and in one's own desk nothing of the rehearsal is there.
    sleep(Duration::from_millis(1500));
    let before = now(
        &ask_in(&window, "session_view", json!({})).unwrap(),
        "judge",
    );
    let entrant = json!({ "kind": "entrant", "request": request(&folder.join("hers"), "Noor") });
    let open = ask_in(&window, "create_workspace", entrant).unwrap();
    assert_eq!(kinds(&open), [("entrant".to_owned(), false)]);
    let again = ask_in(&window, "open_rehearsal", {
        let mut closing = rehearsal("begun");
        closing["how"]["closeOwn"] = json!(true);
        closing
    });
    assert!(
        now(&again.unwrap(), "judge") >= before,
        "the judge's clock went back"
    );
    let own = json!({ "request": request(&folder.join("own"), "Maya") });
    let open = ask_in(&window, "open_workspace", own).unwrap();
    assert_eq!(kinds(&open), [("desk".to_owned(), false)]);
}
