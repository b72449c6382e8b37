//! `awards demo`, then the commands on the desk that it leaves.

use serde_json::Value;

use crate::{awards, document, text};

#[test]
fn a_season_then_lists_then_proof() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("season");
    let (code, story) = document(&["demo", "--out", text(&out), "--json"]);
    assert_eq!(code, 0);
    let entries = story["entries"].as_array().unwrap();
    let finding = |entry: &Value, rule: &str| {
        let findings = entry["findings"].as_array().unwrap();
        findings
            .iter()
            .find(|finding| finding["rule"] == rule)
            .unwrap()["outcome"]
            .clone()
    };
    let at = |instant: &str| {
        entries
            .iter()
            .find(|entry| entry["received_at"] == instant)
            .unwrap()
    };
    assert_eq!(finding(at("2021-01-23T04:59:59.000Z"), "deadline"), "met");
    assert_eq!(
        finding(at("2021-01-23T05:00:00.000Z"), "deadline"),
        "not_met"
    );
    assert!(!story["verdict_changes"].as_array().unwrap().is_empty());

    let desk = out.join("desk");
    let file = dir.path().join("presse.csv");
    let (code, written) = document(&[
        "list",
        "press",
        "--desk",
        text(&desk),
        "--format",
        "csv",
        "--out",
        text(&file),
        "--lang",
        "fr",
        "--json",
    ]);
    assert_eq!(code, 0);
    let rows = written["rows"].as_u64().unwrap();
    let list = std::fs::read_to_string(&file).unwrap();
    assert!(list.contains("Catégorie"), "{list}");
    assert!(rows > 0 && list.lines().count() as u64 > rows);

    let page = dir.path().join("entry.html");
    let explain = [
        "explain",
        "--entry",
        "21",
        "--desk",
        text(&desk),
        "--out",
        text(&page),
    ];
    let (code, written) = document(&[explain.as_slice(), &["--json"]].concat());
    assert_eq!((code, &written["file"]), (0, &Value::from(text(&page))));
    let report = std::fs::read_to_string(&page).unwrap();
    assert!(
        report.contains("How entry 0021 was judged") && report.contains("Place 2 of 2"),
        "{report}"
    );

    let (code, collected) = document(&["collect", "--desk", text(&desk), "--json"]);
    assert_eq!(
        (
            code,
            collected["collected"]["entries"].as_array().unwrap().len()
        ),
        (0, 0)
    );

    let (code, verified) = document(&["verify", text(&desk), "--json"]);
    assert_eq!((code, verified["damage"].as_array().unwrap().len()), (0, 0));
    assert_eq!(verified["verdicts"].as_u64().unwrap(), entries.len() as u64);
    let (code, verified) = document(&["verify", text(&out.join("mailbox")), "--json"]);
    assert_eq!((code, verified["damage"].as_array().unwrap().len()), (0, 0));
    assert!(verified["sealed_files"].as_u64().unwrap() > entries.len() as u64);

    damage_is_named(&out);
}

/// One byte in the middle of the database, then one in a sealed file.
fn damage_is_named(out: &std::path::Path) {
    let database = out.join("desk/workspace.db");
    let mut bytes = std::fs::read(&database).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&database, bytes).unwrap();
    let output = awards(&["verify", text(&out.join("desk"))]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("workspace.db"), "{said}");
}

#[test]
fn a_folder_that_holds_something_else_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("mine.txt"), "mine").unwrap();
    std::fs::create_dir(dir.path().join("lists")).unwrap();
    // Neither in a folder of one's own, nor beside what an earlier season made.
    for earlier in [false, true] {
        if earlier {
            std::fs::write(dir.path().join("rehearsal-season"), "").unwrap();
        }
        let output = awards(&["demo", "--out", text(dir.path())]);
        assert_eq!(output.status.code(), Some(1));
        let mine = std::fs::read_to_string(dir.path().join("mine.txt"));
        assert_eq!(mine.unwrap(), "mine");
        assert!(dir.path().join("lists").exists(), "all of it stays");
    }
}

#[test]
fn wrong_use_exits_with_2() {
    assert_eq!(awards(&["demo"]).status.code(), Some(2));
    assert_eq!(
        awards(&[
            "list", "winners", "--desk", "x", "--format", "csv", "--out", "y"
        ])
        .status
        .code(),
        Some(2)
    );
}
