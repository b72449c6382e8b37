//! A desk that is open looks into its mailbox by itself, so that it can say when an entry came; and it stops with it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use rehearsal::bulk;
use serde_json::{Value, json};

use crate::window::{ask_in, fresh, looking, on, rehearsal};

/// How often the desk looks in this test.
const EVERY: Duration = Duration::from_millis(100);

fn instant(value: &Value) -> chrono::DateTime<chrono::Utc> {
    value.as_str().unwrap().parse().unwrap()
}

/// When each file of a folder was written last, and its size.
fn written(folder: &Path) -> BTreeMap<String, (SystemTime, u64)> {
    let files = fs::read_dir(folder).unwrap().map(|file| {
        let file = file.unwrap();
        let about = file.metadata().unwrap();
        let name = file.file_name().to_string_lossy().into_owned();
        (name, (about.modified().unwrap(), about.len()))
    });
    files.collect()
}

#[test]
fn an_open_desk_looks_and_a_closed_one_does_not() {
    let folder = fresh("commands-looking");
    let window = looking(&folder, EVERY);
    let open = ask_in(&window, "open_rehearsal", rehearsal("begun")).unwrap();
    let before = open
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["kind"] == "desk");
    let before = instant(&before.unwrap()["now"]);

    let draft = json!({ "entry": null, "document": bulk::entry(0).0, "base": 0 });
    let saved = ask_in(&window, "save_draft", draft).unwrap();
    let submit = json!({ "entry": saved["entry"], "base": saved["revision"] });
    let delivery = ask_in(&window, "submit_draft", submit).unwrap();
    assert_eq!(delivery["state"], "sent", "{delivery}");
    let sent = instant(&delivery["at"]);

    // Whoever collects only now knows all the same that it came long before.
    sleep(Duration::from_secs(4));
    ask_in(&window, "collect", json!({ "report": "__CHANNEL__:1" })).unwrap();
    let entry = ask_in(&window, "entry_view", json!({ "id": saved["entry"] })).unwrap();
    let revision = &entry["revisions"][0];
    let (after, by) = (
        instant(&revision["arrived_after"]),
        instant(&revision["arrived_by"]),
    );
    assert!(before <= after && after <= by, "{revision}");
    let late = by - sent;
    assert!(
        late.num_milliseconds() < 2500,
        "it was seen {late} after it was sent"
    );

    let desk = folder.join("begun/desk");
    let first = written(&desk);
    sleep(EVERY * 10);
    assert_ne!(
        first,
        written(&desk),
        "it looks, which is seen by what it writes"
    );
    ask_in(&window, "close_workspaces", json!({})).unwrap();
    sleep(EVERY * 3);
    let closed = written(&desk);
    sleep(EVERY * 10);
    assert_eq!(closed, written(&desk), "a closed desk does not look");
}

#[test]
fn what_is_wrong_beside_a_workspace_is_told_when_it_opens() {
    let folder = fresh("commands-notices");
    fs::create_dir_all(&folder).unwrap();
    let window = on(&folder);
    let desk = folder.join("own");
    let request =
        json!({ "folder": desk, "person": "Maya", "passphrase": "a long enough passphrase" });
    let args = json!({ "kind": "desk", "request": request });
    let open = ask_in(&window, "create_workspace", args).unwrap();
    // No `awards` lies beside the program of these tests.
    let codes = |open: &Value| {
        let warnings = open[0]["warnings"].as_array().unwrap().iter();
        let codes = warnings.map(|it| it["code"].as_str().unwrap().to_owned());
        codes.collect::<Vec<_>>()
    };
    assert_eq!(codes(&open), ["reader-missing"]);
    ask_in(&window, "close_workspaces", json!({})).unwrap();
    let copy = "workspace (Maya's conflicted copy 2026-11-29).db";
    fs::write(desk.join(copy), "").unwrap();
    let open = ask_in(&window, "open_workspace", json!({ "request": request })).unwrap();
    assert_eq!(codes(&open), ["reader-missing", "conflict-copies"]);
    assert_eq!(open[0]["warnings"][1]["params"]["files"], copy);
    fs::remove_file(desk.join(copy)).unwrap();
    let open = ask_in(&window, "session_view", json!({})).unwrap();
    assert_eq!(codes(&open), ["reader-missing"]);
}
