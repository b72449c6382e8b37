//! `awards verify` on what is whole, what is not, and what may not be changed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::{awards, document, season, text};

type Files = BTreeMap<PathBuf, (Vec<u8>, SystemTime)>;

fn files(dir: &Path) -> Files {
    std::fs::read_dir(dir)
        .unwrap()
        .map(|file| {
            let path = file.unwrap().path();
            let changed = path.metadata().unwrap().modified().unwrap();
            (path.clone(), (std::fs::read(&path).unwrap(), changed))
        })
        .collect()
}

#[test]
fn it_names_what_it_looked_at_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let copy = "workspace (Ana's conflicted copy 2026-11-29).db";
    std::fs::write(desk.join(copy), "another machine's").unwrap();
    let before = files(&desk);
    let (code, report) = document(&["verify", text(&desk), "--json"]);
    assert_eq!(code, 0, "{report}");
    assert_eq!(
        report["files"],
        serde_json::json!(["workspace.db", "keys.json", "log.head"])
    );
    assert_eq!(report["conflict_copies"], serde_json::json!([copy]));
    assert!(report["verdicts"].as_u64().unwrap() > 0);
    assert_eq!(files(&desk), before);
    let originals = report["originals"].as_u64().unwrap();
    let said = awards(&["verify", text(&desk)]);
    let said = String::from_utf8_lossy(&said.stdout);
    assert!(said.contains(copy), "{said}");
    assert!(said.contains(&format!("All {originals} entries")), "{said}");
}

#[test]
fn keys_that_are_gone_are_damage_and_an_empty_folder_is_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    std::fs::remove_file(desk.join("keys.json")).unwrap();
    let (code, report) = document(&["verify", text(&desk), "--json"]);
    assert_eq!(
        (code, &report["damage"][0]["code"]),
        (1, &"keys-missing".into()),
        "{report}"
    );
    let empty = dir.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    let ended = awards(&["verify", text(&empty), "--json"]);
    assert_eq!(ended.status.code(), Some(1));
    let error: serde_json::Value = serde_json::from_slice(&ended.stderr).unwrap();
    assert_eq!(error["error"]["code"], "nothing-to-verify");
}

/// A disk that can only be read: the folder mounted on itself. It needs the right to mount, as root has.
#[test]
fn it_works_on_a_disk_that_can_only_be_read() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let mount = |arguments: &[&str]| {
        let done = Command::new("mount").args(arguments).status();
        done.is_ok_and(|status| status.success())
    };
    if !mount(&["--bind", text(&desk), text(&desk)]) {
        println!("skipped: nothing can be mounted here");
        return;
    }
    let read_only = mount(&["-o", "remount,bind,ro", text(&desk)]);
    let verified = awards(&["verify", text(&desk), "--json"]);
    let list = dir.path().join("list.csv");
    let written = awards(&[
        "list",
        "press",
        "--desk",
        text(&desk),
        "--format",
        "csv",
        "--out",
        text(&list),
        "--json",
    ]);
    assert!(
        Command::new("umount")
            .arg("-l")
            .arg(&desk)
            .status()
            .unwrap()
            .success()
    );
    assert!(read_only);
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
    let error: serde_json::Value = serde_json::from_slice(&written.stderr).unwrap();
    assert_eq!(error["error"]["code"], "workspace-read-only", "{written:?}");
}

#[cfg(unix)]
#[test]
fn folders_whose_names_are_no_text_or_too_long() {
    use std::os::unix::ffi::OsStrExt;
    let dir = tempfile::tempdir().unwrap();
    let no_text = dir.path().join(std::ffi::OsStr::from_bytes(b"bo\xeete"));
    let run = |arguments: &[&std::ffi::OsStr]| {
        Command::new(env!("CARGO_BIN_EXE_awards"))
            .args(arguments)
            .output()
            .unwrap()
    };
    let (desk, argument) = (no_text.join("desk"), |it| std::ffi::OsStr::new(it));
    assert!(
        run(&[argument("demo"), argument("--out"), no_text.as_os_str()])
            .status
            .success()
    );
    let collected = run(&[argument("collect"), argument("--desk"), desk.as_os_str()]);
    assert!(collected.status.success(), "{collected:?}");
    let verified = run(&[argument("verify"), desk.as_os_str()]);
    assert!(verified.status.success(), "{verified:?}");

    let long = (0..5).fold(dir.path().to_owned(), |path, _| path.join("d".repeat(110)));
    let refused = awards(&["demo", "--out", text(&long), "--json"]);
    let error: serde_json::Value = serde_json::from_slice(&refused.stderr).unwrap();
    assert_eq!(error["error"]["code"], "path-too-long", "{refused:?}");
}
