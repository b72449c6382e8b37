//! `awards restore DIR --proven`, on a desk that is damaged.

use std::path::{Path, PathBuf};

use workspaces::{ActionContext, Unlock, Workspace, WorkspaceKind};

use crate::{command, copy, text};

/// Where the pages of SQLite's write-ahead log lie: behind a header, each with a header of its own.
const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

/// A desk as a kill left it, with one byte changed in the middle of its write-ahead log; gives its folder and its key.
fn damaged(dir: &Path) -> (PathBuf, PathBuf) {
    let (desk, key) = (dir.join("Desk"), dir.join("desk.key"));
    let ctx = ActionContext::new("Robin", "2026-06-30T15:00:00Z".parse().unwrap());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let unlock = Unlock::KeyFile { key_file: &key };
        let kind = WorkspaceKind::Desk;
        let made = Workspace::create(kind, &dir.join("whole"), &unlock, &ctx).await;
        let made = made.unwrap();
        for _ in 0..8 {
            let code = workspaces::new_recovery_key().unwrap();
            let first = code.split('-').next().unwrap();
            let set = made.keys().set_recovery_key(&code, 1, first, &ctx).await;
            set.unwrap();
        }
        copy(&dir.join("whole"), &desk);
        made.close().await.unwrap();
    });
    let wal = desk.join("workspace.db-wal");
    let mut bytes = std::fs::read(&wal).unwrap();
    let frames = (bytes.len() - HEADER) / FRAME;
    bytes[HEADER + frames * 2 / 3 * FRAME + 100] ^= 1;
    std::fs::write(&wal, bytes).unwrap();
    (desk, key)
}

/// What the command says and how it ends, with what it keeps on this computer in `dir`.
fn said(dir: &Path, args: &[&str]) -> (i32, String) {
    let mut command = command(args);
    let output = command.env("AWARDS_DATA_DIR", dir.join("data")).output();
    let output = output.unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.code().unwrap(), said)
}

#[test]
fn what_is_proven_becomes_a_workspace_beside_the_damaged_one() {
    let dir = tempfile::tempdir().unwrap();
    let (desk, key) = damaged(dir.path());
    let key = ["--key", text(&key)];
    let run = |args: &[&str]| said(dir.path(), &[args, &key[..]].concat());
    let (code, words) = run(&["verify", text(&desk)]);
    assert_eq!(code, 1, "{words}");

    let (code, words) = run(&["restore", text(&desk), "--proven"]);
    assert_eq!(code, 0, "{words}");
    let made = desk.with_file_name("Desk proven");
    for line in [
        format!("A new workspace holds what is proven: {}.", made.display()),
        "To give none twice, the next new entry gets number 2001.".to_owned(),
        "Damaged in the old one: workspace.db-wal".to_owned(),
    ] {
        assert!(words.contains(&line), "{line}: {words}");
    }
    assert!(words.contains("not proven any more"), "{words}");
    // What is damaged may say how to put it right; of what was made, no backup is spoken.
    let mut made_lines = words.lines().filter(|line| !line.starts_with("Damaged in"));
    assert!(made_lines.all(|line| !line.contains("backup")), "{words}");
    let (code, words) = run(&["verify", text(&made)]);
    assert_eq!(code, 0, "{words}");
    let (code, words) = run(&["verify", text(&desk)]);
    assert_eq!(code, 1, "the damaged one is as it was: {words}");

    // In a folder of one's own, as JSON; and where not even the record of the log's end can be read, in French.
    let to = dir.path().join("mine");
    let (code, words) = run(&[
        "restore",
        text(&desk),
        "--proven",
        "--to",
        text(&to),
        "--json",
    ]);
    let report: serde_json::Value = serde_json::from_str(&words).unwrap();
    assert_eq!((code, &report["folder"]), (0, &text(&to).into()), "{words}");
    assert!(report["lines_lost"].as_u64().unwrap() > 0, "{words}");
    std::fs::write(desk.join("log.head"), "no head").unwrap();
    let (code, words) = run(&["restore", text(&desk), "--proven", "--lang", "fr"]);
    assert_eq!(code, 0, "{words}");
    assert!(
        words.contains("On ne peut pas savoir combien de lignes"),
        "{words}"
    );
    assert!(desk.with_file_name("Desk proven 2").is_dir());
}
