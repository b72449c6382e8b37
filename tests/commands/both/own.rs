//! A workspace of one's own, backups, keys, files that pass by hand.

use serde_json::{Value, json};

use super::Caller;

const PASSPHRASE: &str = "quiet harbour lamp";

/// A desk of one's own: opened, backed up, restored; what it hands out is looked at by an entrant of one's own.
pub(crate) fn play(on: &Caller<'_>) {
    on.ok("move_clock", json!({ "to": "2021-01-20T12:00:00Z" }));
    let witness = on.place("witness.json");
    on.ok(
        "save_witness_file",
        json!({ "kind": "judge", "path": witness }),
    );
    on.ok("check_log_against", json!({ "path": witness }));
    let call = on.place("by-hand.awards-call");
    let sealed = json!({ "kind": "desk", "sealed": { "what": "call" }, "path": call });
    on.ok("save_sealed", sealed);
    on.ok("close_workspaces", json!({}));

    on.ok("shortest_passphrase", json!({}));
    let request = |place: &str| json!({ "folder": on.place(place), "person": "Lead", "passphrase": PASSPHRASE });
    on.ok(
        "create_workspace",
        json!({ "kind": "desk", "request": request("own") }),
    );
    keys(on);
    backups(on, &request);
    // What is open stays open for whoever could open it, and for nobody else.
    on.ok("open_workspace", json!({ "request": request("own") }));
    let wrong =
        json!({ "folder": on.place("own"), "person": "Lead", "passphrase": "wrong words of hers" });
    on.fails(
        "open_workspace",
        json!({ "request": wrong }),
        "wrong-passphrase",
    );

    let hers = json!({ "folder": on.place("hers"), "person": "Noor", "passphrase": PASSPHRASE });
    on.ok(
        "create_workspace",
        json!({ "kind": "entrant", "request": hers }),
    );
    on.ok(
        "choose_mailbox",
        json!({ "kind": "entrant", "place": on.place("begun/mailbox") }),
    );
    let choice = json!({
        "place": on.place("begun/mailbox"),
        "endpoint": null,
        "region": null,
        "key_id": null,
        "secret": null,
    });
    let tried = on.ok(
        "try_mailbox",
        json!({ "kind": "entrant", "choice": choice }),
    );
    assert_eq!(tried["fine"], json!(true), "{tried}");
    on.ok(
        "choose_store",
        json!({ "kind": "entrant", "choice": choice }),
    );
    let mailbox = on.ok("mailbox_view", json!({ "kind": "entrant" }));
    assert_eq!(mailbox["place"], choice["place"]);
    assert_eq!(mailbox["has_secret"], json!(false));
    let seen = on.ok("inspect_file", json!({ "place": call }));
    let shown = seen["signer"]["fingerprint"].clone();
    on.ok("import_file", json!({ "place": call, "confirmed": shown }));
    on.call_any("fetch_link", json!({ "place": call }));
    let waiting = json!({ "kind": "entrant", "what": "call", "sealed": "none" });
    on.call_any("inspect_waiting", waiting);
    on.ok("close_workspaces", json!({}));
    on.ok("close_window", json!({}));
}

fn keys(on: &Caller<'_>) {
    let code = on.ok("propose_recovery_key", json!({}));
    let groups: Vec<&str> = code.as_str().unwrap().split('-').collect();
    let typed = json!({ "kind": "desk", "code": code, "group": 1, "typed": groups[0] });
    on.ok("set_recovery_key", typed);
    on.ok("let_this_computer_open", json!({ "kind": "desk" }));
    let second = json!({ "kind": "desk", "person": "Second", "passphrase": "other words of hers" });
    on.ok("add_passphrase", second);
    on.ok("key_names", json!({ "kind": "desk" }));
}

fn backups(on: &Caller<'_>, request: &dyn Fn(&str) -> Value) {
    let made = on.ok(
        "make_backup",
        json!({ "kind": "desk", "to": on.place("copies") }),
    );
    let backup = made["path"].as_str().unwrap().to_owned();
    on.ok("back_up_due", json!({}));
    on.ok("backups_of", json!({ "kind": "desk" }));
    on.ok("backups_of_folder", json!({ "folder": on.place("own") }));
    let copy = json!({ "folder": backup, "person": "Lead", "passphrase": PASSPHRASE });
    on.ok("check_backup", json!({ "request": copy }));
    on.ok(
        "restore_backup",
        json!({ "from": backup, "request": request("restored") }),
    );
    on.call_any(
        "make_proven_workspace",
        json!({ "request": request("restored") }),
    );
}
