//! Automatic backups that cannot be made, and going on with what is proven of a damaged workspace.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::window::{ask_in, fresh, on};

/// Where the pages of SQLite's write-ahead log lie: behind a header, each with a header of its own.
const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

fn request(folder: &Path) -> Value {
    json!({ "folder": folder, "person": "Maya", "passphrase": "a long enough passphrase" })
}

#[test]
fn an_automatic_backup_that_cannot_be_made_is_told_once_each_time_and_the_work_goes_on() {
    let folder = fresh("commands-backups");
    fs::create_dir_all(folder.join("local")).unwrap();
    let window = on(&folder);
    let ask = |command: &str, args: Value| ask_in(&window, command, args).unwrap();
    let made = json!({ "kind": "desk", "request": request(&folder.join("own")) });
    ask("create_workspace", made);
    let due = |codes: &[&str]| {
        ask("back_up_due", json!({}));
        let report = ask("take_notices", json!({}));
        let expected: Vec<Value> = codes.iter().map(|code| json!({ "code": code })).collect();
        assert_eq!(report, json!(expected));
    };
    // A file where the folder belongs stands for a disk that is full or cannot be written.
    let backups = folder.join("local/backups");
    fs::write(&backups, "in the way").unwrap();
    due(&["no-automatic-backup"]);
    assert_eq!(ask("take_notices", json!({})), json!([]), "it is told once");
    due(&["no-automatic-backup"]);
    let call = include_str!("../../src-tauri/crates/rules/calls/media-awards-26.toml");
    let first = call.replace("version = 2", "version = 1");
    ask(
        "publish_call",
        json!({ "toml": first, "report": "__CHANNEL__:1" }),
    );
    let view = ask("desk_view", json!({}));
    assert_eq!(view["call_version"], 1, "the work itself is saved: {view}");
    fs::remove_file(&backups).unwrap();
    due(&[]);
    let kept = ask("backups_of", json!({ "kind": "desk" }));
    assert_eq!(kept.as_array().unwrap().len(), 1, "{kept}");
}

#[test]
fn what_is_proven_of_a_damaged_desk_is_made_and_opened() {
    let folder = fresh("commands-proven");
    fs::create_dir_all(&folder).unwrap();
    let window = on(&folder);
    let ask = |command: &str, args: Value| ask_in(&window, command, args);
    let (whole, desk) = (folder.join("whole"), folder.join("desk"));
    ask(
        "create_workspace",
        json!({ "kind": "desk", "request": request(&whole) }),
    )
    .unwrap();
    for number in 0..6 {
        let key =
            json!({ "person": format!("Person {number}"), "passphrase": "other words of hers" });
        ask("add_key", key).unwrap();
    }
    fs::create_dir(&desk).unwrap();
    for file in fs::read_dir(&whole).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), desk.join(file.file_name())).unwrap();
    }
    ask("close_workspaces", json!({})).unwrap();
    let wal = desk.join("workspace.db-wal");
    let mut bytes = fs::read(&wal).unwrap();
    let frames = (bytes.len() - HEADER) / FRAME;
    bytes[HEADER + frames * 2 / 3 * FRAME + 100] ^= 1;
    fs::write(&wal, bytes).unwrap();

    let refused = ask("open_workspace", json!({ "request": request(&desk) })).unwrap_err();
    assert_eq!(refused["code"], "workspace-damaged");
    let view = ask(
        "make_proven_workspace",
        json!({ "request": request(&desk) }),
    )
    .unwrap();
    assert_eq!(view["folder"], json!(folder.join("desk proven")));
    assert!(view["lines_lost"].as_u64().unwrap() > 0, "{view}");
    assert_eq!(
        ask("session_view", json!({})).unwrap(),
        json!([]),
        "nothing is open yet"
    );
    let proven = request(Path::new(view["folder"].as_str().unwrap()));
    let open = ask("open_workspace", json!({ "request": proven })).unwrap();
    assert_eq!(open[0]["kind"], "desk", "{open}");
    ask("close_workspaces", json!({})).unwrap();
    let refused = ask("open_workspace", json!({ "request": request(&desk) })).unwrap_err();
    assert_eq!(
        refused["code"], "workspace-damaged",
        "the damaged one is as it was"
    );
}
