//! One desk and two windows: the second is refused, and what the first does meanwhile is all there.
//!
//! `AWARDS_TEST_ROUNDS` says how often; 3 times without it.

use std::path::Path;
use std::thread;

use serde_json::{Value, json};

use crate::window::{ask_in, fresh, on};

fn request(folder: &Path) -> Value {
    json!({ "request": { "folder": folder, "person": "Maya", "passphrase": "a long enough passphrase" } })
}

#[test]
fn of_two_windows_that_open_one_desk_one_is_refused_and_nothing_is_lost() {
    let rounds = std::env::var("AWARDS_TEST_ROUNDS").ok();
    let rounds: usize = rounds.map_or(3, |rounds| rounds.parse().unwrap());
    let folder = fresh("commands-two-windows");
    // Each has its own place for rehearsals and keys, as on two computers that share a folder.
    let windows = [on(&folder.join("one")), on(&folder.join("other"))];
    let desk = folder.join("desk");
    let mut made = request(&desk);
    made["kind"] = json!("desk");
    ask_in(&windows[0], "create_workspace", made).unwrap();
    ask_in(&windows[0], "close_workspaces", json!({})).unwrap();

    let mut added = vec!["Maya".to_owned()];
    for round in 0..rounds {
        let tries = thread::scope(|scope| {
            let open = |window| ask_in(window, "open_workspace", request(&desk));
            let tries = windows.each_ref().map(|it| scope.spawn(move || open(it)));
            tries.map(|it| it.join().unwrap())
        });
        let first = tries.iter().position(Result::is_ok);
        let first = first.unwrap_or_else(|| panic!("nobody opened it: {tries:?}"));
        let (holder, other) = (&windows[first], &windows[1 - first]);
        let refused = tries[1 - first].as_ref().unwrap_err();
        assert_eq!(refused["code"], "workspace-in-use", "{refused}");

        let person = format!("Person {round}");
        thread::scope(|scope| {
            let key = json!({ "person": person, "passphrase": "other words of hers" });
            let adding = scope.spawn(|| ask_in(holder, "add_key", key));
            let again = ask_in(other, "open_workspace", request(&desk)).unwrap_err();
            assert_eq!(again["code"], "workspace-in-use");
            adding.join().unwrap().unwrap();
        });
        added.push(person);
        ask_in(holder, "close_workspaces", json!({})).unwrap();
        ask_in(other, "open_workspace", request(&desk)).unwrap();
        let keys = ask_in(other, "key_names", json!({ "kind": "desk" })).unwrap();
        assert_eq!(keys["names"], json!(added));
        let gone = json!({ "person": added.pop() });
        ask_in(other, "remove_key", gone).unwrap();
        ask_in(other, "close_workspaces", json!({})).unwrap();
    }
}
