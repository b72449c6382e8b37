//! `awards call check` and `awards check`.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::{awards, document, text};

pub(crate) fn call(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../rules/calls")
        .join(name)
}

/// A file of the call of the 26th edition in `dir`, with a fee in dollars.
pub(crate) fn call_with_fee(dir: &Path, dollars: u32) -> PathBuf {
    let fee = format!(
        "\n[fees]\ncurrency = \"CAD\"\ntext = \"${dollars}.\"\n[[fees.tier]]\namount = \"{dollars}\"\n"
    );
    let without = std::fs::read_to_string(call("media-awards-26.toml")).unwrap();
    let file = dir.join("call.toml");
    std::fs::write(&file, without + &fee).unwrap();
    file
}

pub(crate) fn entry() -> Value {
    json!({
        "category": "written-news",
        "title": "When CSIS comes knocking",
        "entered_by": {
            "role": "author",
            "name": "Shanifa Nasser",
            "contact": { "email": "entrant@example.invalid" }
        },
        "people": [{ "public_name": "Shanifa Nasser", "works_in": ["CA"] }],
        "pieces": [{
            "title": "When CSIS comes knocking",
            "outlets": ["CBC"],
            "published": "2020-12-31",
            "countries": ["CA"],
            "languages": ["en"],
            "words": 1900,
            "elements": ["text"]
        }]
    })
}

fn check(entry: &Value, received: &str) -> (i32, Value) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("entry.json");
    std::fs::write(&file, entry.to_string()).unwrap();
    let call = call("media-awards-26.toml");
    document(&[
        "check",
        "--call",
        text(&call),
        "--entry",
        text(&file),
        "--received",
        received,
        "--json",
    ])
}

#[test]
fn the_exit_status_tells_the_verdict() {
    let (code, report) = check(&entry(), "2021-01-23T04:59:59Z");
    assert_eq!(
        (code, report["verdict"].as_str().unwrap()),
        (0, "eligible"),
        "{report}"
    );
    let (code, report) = check(&entry(), "2021-01-23T05:00:00Z");
    assert_eq!(
        (code, report["verdict"].as_str().unwrap()),
        (3, "not_eligible")
    );

    let mut undeclared = entry();
    undeclared["people"][0]["works_in"] = Value::Null;
    let (code, report) = check(&undeclared, "2021-01-20T12:00:00Z");
    assert_eq!(
        (code, report["verdict"].as_str().unwrap()),
        (4, "needs_person")
    );
    for finding in report["findings"].as_array().unwrap() {
        for key in ["rule", "outcome", "piece", "datum", "source", "message"] {
            assert!(finding.get(key).is_some(), "{key} is missing in {finding}");
        }
    }
}

#[test]
fn many_entries_are_one_document_a_line() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("entries.jsonl");
    let mut late = entry();
    late["pieces"][0]["published"] = json!("2021-01-01");
    std::fs::write(&file, format!("{}\n\n{late}\n", entry())).unwrap();
    let call = call("media-awards-26.toml");
    let output = awards(&[
        "check",
        "--call",
        text(&call),
        "--entries",
        text(&file),
        "--json",
    ]);
    assert_eq!(output.status.code(), Some(3));
    let lines: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let (sum, lines) = lines.split_last().unwrap();
    let report: Vec<_> = lines
        .iter()
        .map(|l| (l["line"].as_u64().unwrap(), l["verdict"].as_str().unwrap()))
        .collect();
    assert_eq!(report, [(1, "eligible"), (3, "not_eligible")]);
    assert_eq!(lines[0]["title"], "When CSIS comes knocking");
    let wanted = json!({ "entries": 2, "eligible": 1, "needs_person": 0, "not_eligible": 1 });
    assert_eq!(sum["sum"], wanted);
}

#[test]
fn a_call_that_contradicts_itself_is_warned_of() {
    let (code, report) = document(&[
        "call",
        "check",
        text(&call("media-awards-26.toml")),
        "--json",
    ]);
    assert_eq!(code, 0);
    assert_eq!(report["edition"], "2020-21");
    let agreed = report["agreed"].as_array().unwrap();
    let of_extension = agreed.iter().filter(|it| it["place"] == "extension 1");
    let texts: Vec<&str> = of_extension
        .map(|it| it["text"].as_str().unwrap())
        .collect();
    assert_eq!(texts, ["11:59 p.m.", "EST", "Jan. 22, 2021"]);
    assert_eq!(report["zone_data"]["version"], "2026f");
    let (_, report) = document(&[
        "call",
        "check",
        text(&call("media-awards-30.toml")),
        "--json",
    ]);
    let said = report["warnings"].to_string();
    assert!(said.contains("Wednesday"), "{said}");
}

#[test]
fn a_call_says_how_much_of_its_words_was_read() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("call.toml");
    let plain = std::fs::read_to_string(call("plain.toml")).unwrap();
    let introduced = "introduction = \"A prize of $500.\"\n[programme]";
    std::fs::write(&file, plain.replacen("[programme]", introduced, 1)).unwrap();
    let output = awards(&["call", "check", text(&file)]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("statements were read and agree with the keys."),
        "{said}"
    );
    assert!(said.contains("introduction: $500"), "{said}");
    assert!(!said.contains("does not contradict"), "{said}");
}

#[test]
fn what_cannot_be_read_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("call.toml");
    std::fs::write(
        &file,
        "format = 1\nversion = 1\nwindow = { from = 2020-02-30 }\n",
    )
    .unwrap();
    let output = awards(&["call", "check", text(&file)]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains('3'), "the line is named: {said}");
}

/// What `awards check --entries` says of a file, and how it ends.
pub(crate) fn check_file(call_file: &Path, text_of_file: &str, more: &[&str]) -> (i32, String) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("entries.json");
    std::fs::write(&file, text_of_file).unwrap();
    let args = ["check", "--call", text(call_file), "--entries", text(&file)];
    let output = awards(&[&args, more].concat());
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(said).unwrap(),
    )
}

#[test]
fn entries_are_read_however_json_is_laid_out_and_each_with_its_own_instant() {
    let call = call("media-awards-26.toml");
    let of = |received: &str| json!({ "entry": entry(), "received": received });
    let (early, late) = (of("2021-01-20T12:00:00Z"), of("2021-01-23T05:00:00Z"));
    let printed = serde_json::to_string_pretty(&json!([early, late])).unwrap();
    let one_after_the_other = format!("{early:#}\n{late:#}\n");
    for text_of_file in [printed, one_after_the_other, format!("{early}\n{late}\n")] {
        let (code, said) = check_file(&call, &text_of_file, &[]);
        assert_eq!(code, 3, "{said}");
        assert!(
            said.ends_with("2 entries: 1 eligible, 0 need a person, 1 not eligible.\n"),
            "{said}"
        );
    }
    let (code, said) = check_file(&call, &json!([entry()]).to_string(), &["--lang", "fr"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("Une candidature\u{a0}: 1 admissible, "),
        "{said}"
    );
}

#[test]
fn a_file_that_holds_no_entry_or_a_wrong_one_says_where_and_what_to_do() {
    let call = call("media-awards-26.toml");
    let (code, said) = check_file(&call, "\n", &[]);
    assert_eq!(code, 1);
    assert!(said.contains("entries.json holds no entry"), "{said}");
    let change = |change: fn(&mut Value)| {
        let mut entry = entry();
        change(&mut entry);
        check_file(&call, &format!("\n{entry}"), &[])
    };
    for (change_entry, says) in [
        (
            (|it| it["entered_by"]["contact"]["email"] = json!("Alex <alex@example.org>"))
                as fn(&mut Value),
            "line 2, entered_by.contact.email: Not an e-mail address. Write it as name@example.org.",
        ),
        (
            |it| it["pieces"][0]["url"] = json!("example.org/a"),
            "line 2, pieces[0].url: Not a link. Write it in full, with https:// in front.",
        ),
        (
            |it| it["pieces"][0]["words"] = json!("1,900"),
            "line 2: pieces[0].words is “1,900”. Write a whole number from 0",
        ),
        (
            |it| it["pieces"][0]["languages"] = json!(["English"]),
            "line 2: pieces[0].languages[0] is “English”. Write languages by their codes",
        ),
        (
            |it| it["answers"] = json!({ "basd": true }),
            "line 2: answers.basd answers no question",
        ),
        (
            |it| it["titel"] = json!("x"),
            "line 2: there is no field titel. Did you mean “title”?",
        ),
    ] {
        let (code, said) = change(change_entry);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains(says), "{said}");
    }
    let (_, said) = check_file(&call, "{\"category\":\n", &["--lang", "fr"]);
    assert!(said.contains("ce n’est pas du JSON"), "{said}");
    let (code, _) = change(|it| it["entered_by"]["contact"]["email"] = json!("josé@example.org"));
    assert_eq!(code, 0);
}

#[test]
fn each_entry_has_its_own_instant_and_payment_and_may_stand_on_several_lines() {
    let dir = tempfile::tempdir().unwrap();
    let call = call_with_fee(dir.path(), 50);
    let file = dir.path().join("entries.json");
    let with = |received: &str, paid: &str| {
        let whole = json!({ "entry": entry(), "received": received, "paid": paid });
        serde_json::to_string_pretty(&whole).unwrap()
    };
    let documents = [
        with("2021-01-20T12:00:00Z", "50"),
        with("2021-02-20T12:00:00Z", "50.00"),
        with("2021-01-20T12:00:00Z", "49.99"),
        entry().to_string(),
    ];
    std::fs::write(&file, documents.join("\n")).unwrap();
    let args = ["check", "--call", text(&call), "--entries", text(&file)];
    let output = awards(&[&args[..], &["--json"]].concat());
    let verdicts: Vec<String> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|document: &Value| document.get("sum").is_none())
        .map(|document| {
            assert_eq!(document["title"], entry()["title"]);
            document["verdict"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(
        verdicts,
        ["eligible", "not_eligible", "needs_person", "needs_person"]
    );
    let output = awards(&args);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.ends_with("4 entries: 1 eligible, 2 need a person, 1 not eligible.\n"),
        "{said}"
    );
    // What was paid for all of them alike.
    let output = awards(&[&args[..], &["--paid", "50"]].concat());
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.ends_with("4 entries: 2 eligible, 1 needs a person, 1 not eligible.\n"),
        "{said}"
    );
}

#[test]
fn an_entry_that_does_not_end_is_named_with_its_line() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("entries.json");
    let call = call("media-awards-26.toml");
    for (document, line) in [
        ("{\n\"title\": 3,", 4),
        ("{\n\"title\": }\n", 4),
        ("{\"titel\": 1}", 3),
    ] {
        std::fs::write(&file, format!("{}\n\n{document}", entry())).unwrap();
        let output = awards(&["check", "--call", text(&call), "--entries", text(&file)]);
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.contains(&format!("entries.json, line {line}:")),
            "{document}: {said}"
        );
    }
}

#[test]
fn a_call_is_tried_with_cases_and_what_differs_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let cases = dir.path().join("cases.toml");
    let call = call("media-awards-26.toml");
    let trying = |text_of_cases: &str| {
        std::fs::write(&cases, text_of_cases).unwrap();
        let output = awards(&["call", "try", text(&call), text(&cases)]);
        let said = [output.stdout, output.stderr].concat();
        (
            output.status.code().unwrap(),
            String::from_utf8(said).unwrap(),
        )
    };
    let entry = "[entry]\ncategory = \"written-news\"\n\"pieces.0.published\" = \"2020-06-15\"\n";
    let (code, said) = trying(&format!(
        "{entry}[[case]]\nname = \"inside\"\nexpect = {{ window = \"met\" }}\n\
         [[case]]\nname = \"late\"\nreceived = \"2021-06-01T00:00:00Z\"\nexpect = {{ deadline = \"met\" }}\n"
    ));
    let expected = "✓ inside\n✗ late: deadline is \"not_met\", and \"met\" is expected.\n2 cases, and one is not as expected.\n";
    assert_eq!((code, &*said), (3, expected));
    let (code, said) = trying("[[case]]\nname = 3\n");
    assert_eq!(code, 1);
    assert!(said.contains("cases.toml, line 2:"), "{said}");
    let (code, said) = trying(&format!(
        "{entry}[[case]]\nname = \"typo\"\nset = {{ \"pieces.0.wrds\" = 3 }}\nverdict = \"eligible\"\n"
    ));
    assert_eq!(code, 3);
    assert!(
        said.contains("✗ typo: ")
            && said.contains("cases.toml, line 4: ")
            && said.contains("“words”"),
        "{said}"
    );
    assert_eq!(trying("").0, 1);
}
