//! Tests of lists in pages: the entries after a given one are the same on every page that has them.

use serde_json::{Value, json};
use tauri::WebviewWindow;
use tauri::test::MockRuntime;

use crate::window::{ask, ask_in, fresh, on, rehearsal};

type Window = WebviewWindow<MockRuntime>;

const CATEGORY: &str = "written-news";

fn list<'a>(answer: &'a Value, path: &str) -> &'a [Value] {
    answer.pointer(path).unwrap().as_array().unwrap()
}

/// Asks for the first page, then for the one after its first entry, of the list at `path`.
fn both(command: &str, args: Value, path: &str) -> (Value, Value) {
    both_of(|args| ask(command, args).unwrap(), args, path)
}

/// The same in a window.
fn both_in(window: &Window, command: &str, args: Value, path: &str) -> (Value, Value) {
    both_of(|args| ask_in(window, command, args).unwrap(), args, path)
}

fn both_of(ask: impl Fn(Value) -> Value, mut args: Value, path: &str) -> (Value, Value) {
    args["skip"] = json!(0);
    let first = ask(args.clone());
    args["skip"] = json!(1);
    let second = ask(args);
    assert!(list(&first, path).len() > 1, "{first}");
    assert_eq!(list(&first, path)[1..], *list(&second, path));
    assert_eq!((&first["skip"], &second["skip"]), (&json!(0), &json!(1)));
    (first, second)
}

#[test]
fn further_results_have_their_places_among_all() {
    for whole in [false, true] {
        let args = json!({ "round": 1, "category": CATEGORY, "whole": whole });
        let (first, second) = both("results_view", args, "/ranking/places");
        for all in [
            "entries", "marked", "sheets", "best", "axis", "tie", "methods",
        ] {
            assert_eq!(first[all], second[all], "{all}");
        }
        assert_eq!(
            second["entries"],
            json!(list(&first, "/ranking/places").len())
        );
        let traced = |answer: &Value| -> Vec<Value> {
            let traces = list(answer, "/traces").iter();
            traces.map(|it| it["entry"].clone()).collect()
        };
        let shown = |answer: &Value| -> Vec<Value> {
            let places = list(answer, "/ranking/places").iter();
            places.map(|it| it["entry"].clone()).collect()
        };
        if whole {
            assert_eq!(traced(&second), shown(&second), "marks of the page alone");
            let adjusted = list(&second, "/adjusted").len();
            assert_eq!(adjusted, shown(&second).len());
        }
    }
}

#[test]
fn further_entries_of_a_meeting_come_in_the_same_order() {
    let args = json!({ "round": 1, "category": CATEGORY });
    let (first, second) = both("agenda_view", args, "/items");
    assert_eq!(first["entries"], second["entries"]);
}

#[test]
fn what_further_entrants_are_told_counts_all() {
    let window = on(&fresh("commands-pages"));
    ask_in(&window, "open_rehearsal", rehearsal("played")).unwrap();
    let args = json!({ "category": CATEGORY, "skip": 0 });
    let nothing = ask_in(&window, "feedback_view", args).unwrap_err();
    assert_eq!(nothing["code"], "nothing-to-tell");
    let view = ask_in(&window, "call_view", json!({})).unwrap();
    let version = view["call"]["version"].as_u64().unwrap();
    let (now, next) = (
        format!("version = {version}"),
        format!("version = {}", version + 1),
    );
    let toml = view["toml"].as_str().unwrap().replacen(&now, &next, 1);
    let call_with_feedback = format!("{toml}\n[outcomes]\nfeedback = \"words_and_means\"\n");
    let published = json!({ "toml": call_with_feedback, "report": "__CHANNEL__:1" });
    ask_in(&window, "publish_call", published).unwrap();
    let args = json!({ "category": CATEGORY });
    let (first, second) = both_in(&window, "feedback_view", args, "/entries");
    assert_eq!(first["of"], json!(list(&first, "/entries").len()));
    assert!(first["due"].as_u64().unwrap() > 1, "{first}");
    for all in ["of", "due", "informed", "waiting", "withheld"] {
        assert_eq!(first[all], second[all], "{all}");
    }
}
