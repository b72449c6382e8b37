//! Rehearsal desk: call, entries, people, judging, results.

use std::fs;

use serde_json::{Value, json};

use super::Caller;
use crate::window::rehearsal;

/// A fingerprint of nobody's keys.
const UNKNOWN: &str = "00000 00000 00000 00000 00000 00000";

/// The desk's day in a rehearsal that has begun.
pub(crate) fn play(on: &Caller<'_>) {
    session(on);
    call(on);
    let entry = entries(on);
    waivers(on, &entry);
    let (entry, judge) = assignment(on);
    rounds(on, &entry, &judge);
    results(on, &entry);
    lists(on, &entry);
}

fn session(on: &Caller<'_>) {
    on.ok("rehearsals_begun", json!({}));
    let mut begun = rehearsal("begun");
    begun.as_object_mut().unwrap().remove("report");
    on.ok("open_rehearsal", begun);
    on.ok("session_view", json!({}));
    on.ok("take_notices", json!({}));
    on.ok("take_opened_places", json!({}));
    on.ok("documents_folder", json!({}));
    on.ok("log_folder", json!({}));
    on.ok("choose_file", json!({}));
    on.ok("choose_files", json!({}));
    on.ok("choose_folder", json!({}));
    on.ok("keep_window", json!({}));
    on.ok("check_spelling", json!({}));
    on.ok("stop_work", json!({}));
    on.ok("desk_view", json!({}));
    on.ok("desk_today", json!({}));
    let collected = on.ok("collect", json!({}));
    assert!(!collected["entries"].as_array().unwrap().is_empty());
    on.ok("acknowledge_refused", json!({ "sealed": [] }));
    on.ok("desk_log", json!({ "beforeLine": null, "limit": 20 }));
}

fn call(on: &Caller<'_>) {
    let templates = on.ok("call_templates", json!({}));
    let view = on.ok("call_view", json!({}));
    let text = view["toml"].as_str().unwrap().to_owned();
    let read = on.ok("read_call", json!({ "toml": text }));
    on.ok("write_call", json!({ "toml": text, "call": read }));
    on.ok("advise_on", json!({ "toml": text }));
    on.fails(
        "read_call",
        json!({ "toml": "version = " }),
        "call-unreadable",
    );
    on.ok(
        "begin_call",
        json!({ "from": { "template": templates[0] } }),
    );
    on.ok("preview_call", json!({ "toml": text }));
    on.fails("publish_call", json!({ "toml": text }), "call-version");
    on.ok("call_draft", json!({}));
    let draft = json!({ "begun_from": 1, "text": text, "form": null, "unfinished": false, "to_review": [] });
    let saved = on.ok("save_call_draft", json!({ "draft": draft, "base": 0 }));
    let revision = &saved["revision"];
    on.call_any(
        "bring_into_call_draft",
        json!({ "revision": revision, "version": 1, "choices": {} }),
    );
    on.ok("discard_call_draft", json!({ "revision": revision }));
    let later = json!({ "local": "2021-01-22T23:59", "text": "A week more.", "categories": [], "reason": "Asked for." });
    on.ok("preview_extension", json!({ "extension": later }));
    on.ok("record_extension", json!({ "extension": later }));
    on.ok("compare_calls", json!({ "before": 1, "after": 2 }));
}

/// Gives the id of an entry.
fn entries(on: &Caller<'_>) -> String {
    let query = json!({
        "search": null, "category": null, "verdict": null, "sort": "number", "descending": false, "after": null,
        "skip": null, "limit": 50,
    });
    let page = on.ok("entries_page", json!({ "query": query }));
    let entry = page["rows"][0]["id"].as_str().unwrap().to_owned();
    let view = on.ok("entry_view", json!({ "id": entry }));
    let finding = &view["findings"][0];
    let key = json!({ "rule": finding["rule"], "id": finding["id"], "piece": finding["piece"] });
    let reason = json!({ "internal": "Seen in print.", "for_entrant": null });
    let ruling = json!({ "entry": entry, "on": key, "outcome": "met", "reason": reason });
    on.ok("rule", ruling);
    on.ok("revoke_ruling", json!({ "entry": entry, "on": key }));
    on.ok("entry_moments", json!({ "entry": entry }));
    let file = &view["attachments"][0]["hash"];
    let file = file.as_str().unwrap_or("none").to_owned();
    let named = json!({ "entry": entry, "hash": file });
    on.call_any("file_text", named.clone());
    on.ok("desk_files", json!({ "entry": entry }));
    on.call_any("desk_file_address", named.clone());
    on.call_any("desk_file_content", named.clone());
    on.call_any("save_desk_file", named);
    let unknown = json!({ "entry": entry, "hash": "none" });
    on.fails("desk_file_address", unknown, "attachment-missing");
    fs::create_dir_all(on.place("chosen")).unwrap();
    on.ok("save_desk_files", json!({ "entries": [entry] }));
    on.ok("open_link", json!({ "url": "https://example.org/" }));
    on.fails(
        "open_link",
        json!({ "url": "file:///etc/passwd" }),
        "wrong-arguments",
    );
    on.ok("duplicates_view", json!({}));
    on.ok(
        "replay_view",
        json!({ "at": "2021-01-17T12:00:00Z", "version": null }),
    );
    on.ok("links_view", json!({}));
    on.call_any("check_links", json!({}));
    entry
}

fn waivers(on: &Caller<'_>, entry: &str) {
    let grace = json!({ "grace": { "minutes": 10 } });
    on.ok(
        "grant_waiver",
        json!({ "waiver": grace, "reason": "Slow lines." }),
    );
    let granted = on.ok("waivers_view", json!({}));
    let id = granted[0]["id"].as_str().unwrap();
    on.ok(
        "revoke_waiver",
        json!({ "id": id, "reason": "By mistake." }),
    );
    on.call_any(
        "record_payment",
        json!({ "entry": entry, "amount": "0", "note": "Waived" }),
    );
    on.ok(
        "waive_fee",
        json!({ "entry": entry, "wholeEntrant": false, "reason": "Hardship." }),
    );
    let view = on.ok("entry_view", json!({ "id": entry }));
    let id = &view["fee_waivers"][0]["id"];
    on.ok(
        "revoke_fee_waiver",
        json!({ "id": id, "reason": "By mistake." }),
    );
    on.call_any(
        "record_stated_arrival",
        json!({ "entry": entry, "revision": 1, "localTime": "2021-01-14T12:00", "reason": "By e-mail." }),
    );
}

/// Gives an entry and the id of a judge who does not read it.
fn assignment(on: &Caller<'_>) -> (String, String) {
    let people = on.ok("people_view", json!({}));
    let terms = json!({
        "outlets": [], "past_outlets": [], "parents": [], "household": [], "languages": [], "min_load": null,
        "max_load": null,
    });
    for card in people["waiting_cards"].as_array().unwrap() {
        let judge = json!({ "fingerprint": card["fingerprint"], "terms": terms });
        on.ok("add_judge", judge);
    }
    on.fails(
        "add_judge",
        json!({ "fingerprint": UNKNOWN, "terms": terms }),
        "unknown-judge",
    );
    on.ok(
        "add_key",
        json!({ "person": "Second", "passphrase": "words of a second one" }),
    );
    on.ok("remove_key", json!({ "person": "Second" }));
    let people = on.ok("people_view", json!({}));
    let judges = people["judges"].as_array().unwrap();
    let ids: Vec<&Value> = judges.iter().map(|it| &it["id"]).collect();
    on.ok(
        "set_judge_terms",
        json!({ "judge": ids[0], "terms": terms }),
    );
    for panel in people["panels"].as_array().unwrap() {
        let words = json!({ "round": 1, "category": panel["category"], "judges": ids });
        on.ok("set_panel", words);
    }
    on.ok(
        "assign_judges",
        json!({ "round": 1, "perEntry": 1, "seed": 7 }),
    );
    on.ok("undo_assignment", json!({ "round": 1 }));
    on.ok(
        "assign_judges",
        json!({ "round": 1, "perEntry": 1, "seed": 7 }),
    );
    let view = on.ok("judging_view", json!({ "round": 1, "skip": 0 }));
    assert_eq!(on.ok("most_readers", json!({ "round": 1 })), 1);
    on.ok("conflicts_view", json!({ "round": 1, "skip": 0 }));
    let entry = view["entries"][0]["entry"].as_str().unwrap().to_owned();
    let free = on.ok("candidates_view", json!({ "round": 1, "entry": entry }));
    let judge = free[0]["judge"].as_str().unwrap().to_owned();
    (entry, judge)
}

fn rounds(on: &Caller<'_>, entry: &str, judge: &str) {
    let pair = json!({ "judge": judge, "entry": entry, "reason": "Former colleagues." });
    on.ok("pin_conflict", pair.clone());
    on.ok("contain_conflict", pair.clone());
    on.ok("dismiss_conflict", pair);
    let one_more =
        json!({ "round": 1, "judge": judge, "entry": entry, "reason": "A third opinion." });
    on.ok("give_entry", one_more);
    let change = json!({ "what": "readers", "per_entry": 2 });
    on.ok(
        "preview_round_change",
        json!({ "round": 1, "change": change, "seed": 7 }),
    );
    on.ok(
        "make_change",
        json!({ "round": 1, "change": change, "seed": 7, "reason": "More time." }),
    );
    on.ok("rounds_view", json!({}));
    on.ok("send_packets", json!({ "round": 1 }));
    on.ok("held_sheets", json!({}));
    on.call_any(
        "answer_sheet",
        json!({ "id": 1, "accepted": true, "reason": "In time." }),
    );
}

fn results(on: &Caller<'_>, entry: &str) {
    let view = on.ok("entry_view", json!({ "id": entry }));
    let category = view["category"].as_str().unwrap();
    let round = json!({ "round": 1, "category": category });
    let first = with(&round, "skip", &json!(0));
    on.ok("results_view", with(&first, "whole", &json!(true)));
    on.call_any("agreement_view", round.clone());
    on.ok("agenda_view", first);
    let minute = json!({ "round": 1, "category": category, "entry": entry, "text": "Discussed." });
    on.ok("take_minute", minute);
    on.call_any(
        "preview_advance",
        with(&round, "by", &json!({ "number": 1 })),
    );
    on.call_any(
        "record_advance",
        json!({ "round": 1, "category": category, "entries": [entry], "reason": "The best." }),
    );
    on.ok("decisions_view", json!({}));
    on.ok("top_awards_view", json!({}));
    let reason = json!({ "internal": "Unanimous.", "for_entrant": null });
    let decision = json!({
        "category": category, "decision": { "outcome": "winner", "entry": entry }, "reason": reason, "votes": null,
    });
    let id = on.ok("record_decision", decision);
    on.call_any(
        "record_condition",
        json!({ "entry": entry, "condition": "signature", "met": true, "reason": "On paper." }),
    );
    on.ok(
        "take_back_decision",
        json!({ "id": id, "reason": "Too soon." }),
    );
    on.call_any("feedback_view", json!({ "category": category, "skip": 0 }));
    on.call_any("release_feedback", json!({ "category": category }));
}

fn lists(on: &Caller<'_>, entry: &str) {
    on.ok(
        "preview_list",
        json!({ "list": "eligibility", "language": "en-CA" }),
    );
    on.ok(
        "write_list",
        json!({ "list": "eligibility", "format": "csv", "language": "en-CA" }),
    );
    on.fails(
        "preview_list",
        json!({ "list": "none", "language": "en-CA" }),
        "wrong-arguments",
    );
    on.ok(
        "explain_entry",
        json!({ "entry": entry, "language": "en-CA" }),
    );
}

/// New keys for the desk: what was sent under the old ones must have been fetched before.
pub(crate) fn keys(on: &Caller<'_>) {
    let shown = on.ok("desk_identity", json!({}));
    on.ok(
        "set_call_address",
        json!({ "address": "https://example.org/call" }),
    );
    let first = shown["signer"]["fingerprint"].as_str().unwrap();
    on.ok("rotate_keys", json!({ "markVoid": false }));
    on.ok("revoke_keys", json!({ "fingerprint": first }));
}

fn with(words: &Value, name: &str, value: &Value) -> Value {
    let mut words = words.clone();
    words[name] = value.clone();
    words
}
