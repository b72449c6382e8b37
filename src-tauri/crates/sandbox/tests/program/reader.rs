//! The reader that the tests of this crate start: it does what `awards reader` does, unless the name of the file says how
//! it is to misbehave, as one that a file took over may.
#![allow(clippy::print_stdout, reason = "this is how a reader answers")]

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use evidence::{InputFile, read_bytes};
use serde_json::{Value, json};

/// A lie in an answer.
type Lie = fn(&mut Value);

/// Answers of the right form that no file can have: each a name, and what it says falsely.
const LIES: [(&str, Lie); 8] = [
    ("says nothing was read", |it| {
        it["evidence"]["trouble"] = json!("not_yet_read");
    }),
    ("is surer than sure", |it| {
        it["evidence"]["language_confidence"] = json!(1.5);
    }),
    ("is less than unsure", |it| {
        it["evidence"]["claims"][0]["confidence"] = json!(-0.5);
    }),
    ("is over before it begins", |it| {
        it["evidence"]["runtime_seconds"] = json!(-1.0);
    }),
    ("has a title without end", |it| {
        it["evidence"]["title"] = json!("x".repeat(9 * 1024));
    }),
    ("claims without end", |it| {
        let claim = it["evidence"]["claims"][0].clone();
        it["evidence"]["claims"] = Value::Array(vec![claim; 4_001]);
    }),
    ("is longer than any text", |it| {
        it["text"] = json!("x".repeat(2 * 1024 * 1024 + 1));
    }),
    ("says more than is asked", |it| it["winner"] = json!(true)),
];

/// A name, and what makes the answer.
type LyingAnswer = (&'static str, fn() -> Value);

/// What a file holds, as no honest reader says it: each a name, and the answer.
const CONTENTS: [LyingAnswer; 7] = [
    ("leads to a script", || {
        let spans = json!([{ "text": "a", "link": "javascript:alert(1)" }]);
        shown(&json!([{ "kind": "paragraph", "spans": spans }]))
    }),
    ("is nested without end", || {
        let innermost = json!([{ "kind": "rule" }]);
        let quoted = |inner: Value| json!([{ "kind": "quote", "blocks": inner }]);
        shown(&(0..20).fold(innermost, |inner, _| quoted(inner)))
    }),
    ("has a picture that is none", || {
        let page = "PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+";
        shown(&json!([{ "kind": "picture", "alt": "", "caption": [], "data": page }]))
    }),
    ("has a heading above all", || {
        shown(&json!([{ "kind": "heading", "level": 0, "spans": [] }]))
    }),
    ("ends before it begins", || {
        let cue = json!({ "from": 2.0, "to": 1.0, "text": "a", "speaker": null, "place": null });
        json!({ "shown": { "content": { "kind": "cues", "cues": [cue], "language": null } } })
    }),
    ("has more rows than it counts", || {
        let table = json!({ "name": "", "columns": 1, "rows": [["a"], ["b"]], "rows_in_all": 1 });
        json!({ "shown": { "content": { "kind": "table", "tables": [table] } } })
    }),
    (
        "was not read",
        || json!({ "not_shown": { "trouble": "not_yet_read" } }),
    ),
];

fn shown(blocks: &Value) -> Value {
    let article = json!({ "title": null, "language": null, "blocks": blocks });
    json!({ "shown": { "content": { "kind": "article", "article": article } } })
}

/// The answer of an honest reader to a page with a title and a language.
fn honest() -> Value {
    let page = b"<html lang=en><title>A clinic was promised</title><p>The clinic was promised.</p>";
    let read = read_bytes(page, &InputFile::named("a.html"));
    json!({ "evidence": read.evidence, "text": read.text })
}

fn main() -> ExitCode {
    let asked = std::env::var("AWARDS_READ").unwrap_or_default();
    let is = |name: &str| asked.contains(&format!("\"name\":\"{name}\""));
    if is("crashes") {
        std::process::abort();
    }
    if is("sleeps") {
        std::thread::sleep(Duration::from_mins(10));
    }
    if is("ends") {
        return ExitCode::SUCCESS;
    }
    if is("floods") {
        let mut out = std::io::stdout().lock();
        while out.write_all(&[b' '; 4_096]).is_ok() {}
    }
    for (name, said) in [
        ("babbles", "{\"read\":{\"evidence\":{},\"text\":null}}\n"),
        ("sanitizes", "{\"sanitized\":{\"length\":4}}\nabcd"),
        ("cuts short", "{\"sanitized\":{\"length\":4}}\nabc"),
    ] {
        if is(name) {
            print!("{said}");
            return ExitCode::SUCCESS;
        }
    }
    for (name, said) in CONTENTS {
        if is(name) && asked.contains("\"content\"") {
            println!("{}", said());
            return ExitCode::SUCCESS;
        }
    }
    if asked.contains("\"sanitize\"") && asked.contains("\"odt\"") {
        print!("{{\"sanitized\":{{\"length\":4}}}}\nabc");
        return ExitCode::SUCCESS;
    }
    if asked.contains("\"sanitize\"") && asked.contains("\"rtf\"") {
        println!("{{\"not_sanitized\":{{\"trouble\":\"not_yet_read\"}}}}");
        return ExitCode::SUCCESS;
    }
    for (name, lie) in LIES {
        if is(name) {
            let mut read = honest();
            lie(&mut read);
            println!("{}", json!({ "read": read }));
            return ExitCode::SUCCESS;
        }
    }
    if is("is honest") {
        println!("{}", json!({ "read": honest() }));
        return ExitCode::SUCCESS;
    }
    sandbox::serve()
}
