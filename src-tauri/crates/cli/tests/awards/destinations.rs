//! What the commands that write files never write over, and what they never delete.

use std::path::{Path, PathBuf};

use crate::{awards, season, text};

/// The files below a folder with what they hold.
fn contents(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for item in std::fs::read_dir(dir).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            all.extend(contents(&path));
        } else {
            all.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    all.sort();
    all
}

/// The first file below a folder.
fn first_file(dir: &Path) -> PathBuf {
    contents(dir).remove(0).0
}

#[test]
fn no_list_and_no_page_goes_over_a_workspace_a_key_or_a_mailbox() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let root = desk.parent().unwrap();
    let sealed = first_file(&root.join("mailbox").join("to"));
    let key = root.join("desk.key");
    for (target, says) in [
        (desk.join("workspace.db"), "belongs to a workspace"),
        (desk.join("keys.json"), "belongs to a workspace"),
        (desk.join("log.head"), "belongs to a workspace"),
        (desk.join("workspace.lock"), "belongs to a workspace"),
        (key.clone(), "may be the key of a workspace"),
        (sealed.clone(), "lies in a mailbox"),
        (sealed.with_file_name("list.csv"), "lies in a mailbox"),
        (desk.clone(), "is a folder or a device"),
    ] {
        let before = std::fs::read(&target).ok();
        for format in ["csv", "xlsx", "json"] {
            let output = awards(&[
                "list",
                "entries",
                "--desk",
                text(&desk),
                "--key",
                text(&key),
                "--format",
                format,
                "--out",
                text(&target),
            ]);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(1), "{target:?} {said}");
            assert!(said.contains(says), "{target:?} as {format}: {said}");
        }
        let output = awards(&[
            "explain",
            "--entry",
            "21",
            "--desk",
            text(&desk),
            "--key",
            text(&key),
            "--out",
            text(&target),
        ]);
        assert_eq!(output.status.code(), Some(1), "{target:?}");
        // The file of a lock may change by being opened; what others are made of may not.
        if !target.ends_with("workspace.lock") {
            assert_eq!(std::fs::read(&target).ok(), before, "{target:?}");
        }
    }
    let output = awards(&[
        "backup",
        text(&desk),
        "--key",
        text(&key),
        "--out",
        text(&desk),
    ]);
    assert_eq!(output.status.code(), Some(1));
    let verified = awards(&["verify", text(&desk), "--key", text(&key)]);
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
}

#[test]
fn a_file_of_somebodys_own_stays_and_an_older_list_is_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let key = desk.with_file_name("desk.key");
    let list = |target: &Path| {
        awards(&[
            "list",
            "press",
            "--desk",
            text(&desk),
            "--key",
            text(&key),
            "--format",
            "csv",
            "--out",
            text(target),
            "--lang",
            "fr",
        ])
    };
    let call = dir.path().join("call.toml");
    std::fs::write(&call, "format = 1\n").unwrap();
    let output = list(&call);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("ne se termine pas par .csv"), "{said}");
    assert_eq!(std::fs::read_to_string(&call).unwrap(), "format = 1\n");

    let older = dir.path().join("press.csv");
    std::fs::write(&older, "old").unwrap();
    assert_eq!(list(&older).status.code(), Some(0));
    assert!(
        std::fs::read_to_string(&older)
            .unwrap()
            .contains("Catégorie")
    );
}

/// Whoever practised in a season must not lose it to a second `demo`.
#[test]
fn a_season_is_not_played_over_another() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let root = desk.parent().unwrap();
    let before = contents(root);
    let output = awards(&["demo", "--out", text(root)]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("Choose an empty or a new one"), "{said}");
    assert_eq!(contents(root), before);
}
