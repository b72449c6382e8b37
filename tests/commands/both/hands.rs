//! The entrant's and the judge's own work.

use std::fs;

use rehearsal::bulk;
use serde_json::{Value, json};

use super::Caller;

/// What an entrant and a judge do in the rehearsal, after the desk sent its packets.
pub(crate) fn play(on: &Caller<'_>) {
    entrant(on);
    judge(on);
    on.ok("unsent_view", json!({}));
    on.ok("send_unsent", json!({ "kind": "entrant" }));
}

fn entrant(on: &Caller<'_>) {
    on.ok("fetch_mail", json!({}));
    let view = on.ok("entrant_view", json!({}));
    let call = &view["calls"][0];
    let followed = json!({ "programme": call["programme"], "edition": call["edition"] });
    on.call_any("choose_call", followed);

    let document = json!(bulk::entry(0).0);
    on.ok(
        "check_draft",
        json!({ "entry": null, "document": document }),
    );
    let saved = on.ok(
        "save_draft",
        json!({ "entry": null, "document": document, "base": 0 }),
    );
    let entry = saved["entry"].as_str().unwrap().to_owned();
    on.ok("draft_view", json!({ "entry": entry }));
    on.fails(
        "save_draft",
        json!({ "entry": entry, "document": document, "base": 9 }),
        "draft-changed-elsewhere",
    );
    on.ok(
        "keep_both_drafts",
        json!({ "entry": entry, "document": document }),
    );

    let file = on.place("letter.txt");
    fs::write(&file, "A letter of support, in plain words.").unwrap();
    let attached = on.ok(
        "attach_file",
        json!({ "entry": entry, "path": file, "piece": null }),
    );
    let hash = attached["draft"]["attachments"][0]["hash"].clone();
    let named = json!({ "entry": entry, "hash": hash });
    on.ok("draft_files", json!({ "entry": entry }));
    let kind = json!({ "entry": entry, "hash": hash, "piece": null, "purpose": "letter" });
    on.ok("file_is", kind);
    on.ok("entrant_files", json!({ "entry": entry }));
    on.ok("entrant_file_address", named.clone());
    on.call_any("entrant_file_content", named.clone());
    let saved = on.ok("save_entrant_file", named.clone());
    assert_eq!(saved, json!(file));
    on.call_any("sanitize_file", named.clone());
    on.ok("detach_file", named);
    // An address on this machine is never asked for another's sake, so that the test needs no network.
    let link = json!({ "entry": entry, "piece": 1, "link": "http://127.0.0.1:1/" });
    on.call_any("read_link", link);
    let draft = on.ok("draft_view", json!({ "entry": entry }));
    let base = &draft["revision"];
    on.ok("submit_draft", json!({ "entry": entry, "base": base }));
    on.ok("withdraw_entry", json!({ "entry": entry }));
}

fn judge(on: &Caller<'_>) {
    on.ok("send_card", json!({}));
    on.ok("fetch_packets", json!({}));
    let view = on.ok("judge_view", json!({}));
    let Some(first) = view["queue"].as_array().and_then(|it| it.first()) else {
        panic!("the judge has nothing to read: {view}");
    };
    let entry = &first["entry"];
    let work = on.ok("work_view", json!({ "round": 1, "entry": entry }));
    let files = on.ok("judge_files", json!({ "round": 1, "entry": entry }));
    let file = files[0]["hash"].as_str().unwrap_or("none");
    let named = json!({ "round": 1, "entry": entry, "hash": file });
    on.call_any("judge_file_address", named.clone());
    on.call_any("judge_file_content", named.clone());
    on.call_any("save_judge_file", named);
    let criteria = view["call"]["criterion"].as_array().unwrap();
    let marks: serde_json::Map<String, Value> = criteria
        .iter()
        .map(|it| (it["id"].as_str().unwrap().to_owned(), json!(4)))
        .collect();
    let sheet = json!({ "marks": marks, "comment": "Well told.", "feedback": null, "note": null, "recused": null });
    let saved = json!({ "round": 1, "entry": entry, "sheet": sheet, "base": work["revision"] });
    on.call_any("save_sheet", saved);
    on.ok("own_statistics", json!({ "round": 1 }));
    let category = first["category"].clone();
    on.call_any("pairs_view", json!({ "round": 1, "category": category }));
    on.call_any(
        "compare_pair",
        json!({ "round": 1, "one": entry, "other": entry, "answer": 1 }),
    );
    on.call_any("set_order", json!({ "round": 1, "entries": [entry] }));
    on.call_any("return_sheets", json!({ "round": 1, "which": "all" }));
}
