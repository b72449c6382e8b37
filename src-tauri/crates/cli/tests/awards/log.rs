//! The app's own log: what a whole season leaves in it, and what it never holds.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::{command, copy, text};

const PASSPHRASE: &str = "a lamp beside the harbour";

/// Whatever could be a name, a title or an address: every text with a space or an @ in it.
fn words(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.contains([' ', '@']) => {
            into.insert(text.clone());
        }
        Value::Array(all) => all.iter().for_each(|it| words(it, into)),
        Value::Object(all) => all.values().for_each(|it| words(it, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn logged(data: &Path) -> String {
    let files = std::fs::read_dir(data.join("logs")).unwrap();
    files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
}

#[test]
fn a_season_leaves_codes_in_the_log_and_no_name_title_path_or_passphrase() {
    let dir = tempfile::tempdir().unwrap();
    let (data, out) = (
        dir.path().join("data"),
        dir.path().join("The Jury of Robin"),
    );
    let run = |args: &[&str]| {
        let mut command = command(args);
        let command = command
            .env("AWARDS_DATA_DIR", &data)
            .env("AWARDS_PASSPHRASE", PASSPHRASE);
        command.output().unwrap()
    };
    let story = run(&["demo", "--out", text(&out), "--json"]);
    assert!(story.status.success());
    let mut said = BTreeSet::from([PASSPHRASE.to_owned(), "Robin Nobody".to_owned()]);
    words(&serde_json::from_slice(&story.stdout).unwrap(), &mut said);
    let desk = out.join("desk");
    for list in ["entries", "eligibility", "marks", "ranking", "press"] {
        let file = dir.path().join(list);
        let to = ["--format", "json", "--out", text(&file)];
        let args = [&["list", list, "--desk", text(&desk)], to.as_slice()].concat();
        assert!(run(&args).status.success());
        let rows = std::fs::read(file).unwrap();
        words(&serde_json::from_slice(&rows).unwrap(), &mut said);
    }
    assert!(said.len() > 100, "{} texts", said.len());
    let backups = out.join("backups");
    assert!(
        run(&["backup", text(&desk), "--out", text(&backups)])
            .status
            .success()
    );
    assert!(run(&["collect", "--desk", text(&desk)]).status.success());
    // Whatever goes wrong is there by its code.
    assert!(
        !run(&["collect", "--desk", text(&desk), "--person", "Robin Nobody"])
            .status
            .success()
    );
    let broken = out.join("broken");
    copy(&desk, &broken);
    std::fs::write(broken.join("log.head"), "not a head").unwrap();
    assert!(
        !run(&[
            "list",
            "press",
            "--desk",
            text(&broken),
            "--format",
            "csv",
            "--out",
            text(&out)
        ])
        .status
        .success()
    );

    let log = logged(&data);
    for line in ["started", "opened", "no-key-slot", "code="] {
        assert!(log.contains(line), "{line} in {log}");
    }
    for said in said.iter().map(String::as_str).chain(["The Jury of Robin"]) {
        assert!(!log.contains(said), "{said:?} is in the log");
    }
    // The names alone, and not only as they stand beside others.
    for person in said.iter().filter(|it| it.split(' ').count() == 2) {
        for name in person.split(' ').filter(|name| name.len() > 5) {
            assert!(!log.contains(name), "{name:?} is in the log");
        }
    }
}
