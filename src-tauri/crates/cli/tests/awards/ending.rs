//! How the command ends: never by a signal, and without a core file.
//!
//! 30 errors; 200 where `AWARDS_FULL_TRIALS` is set.

use std::process::{Command, Stdio};

use crate::{awards, season, text};

#[test]
fn an_error_ends_the_command_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let nowhere = dir.path().join("no-such-folder").join("file");
    let page = dir.path().join("entry.html");
    let errors: [&[&str]; 3] = [
        &[
            "explain",
            "--entry",
            "9999",
            "--desk",
            text(&desk),
            "--out",
            text(&page),
        ],
        &[
            "list",
            "press",
            "--desk",
            text(&desk),
            "--format",
            "csv",
            "--out",
            text(&nowhere),
        ],
        &[
            "collect",
            "--desk",
            text(&desk),
            "--mailbox",
            text(&nowhere),
        ],
    ];
    let full = std::env::var_os("AWARDS_FULL_TRIALS").is_some();
    let times = if full { 200 } else { 30 };
    for (time, error) in errors.iter().cycle().take(times).enumerate() {
        let ended = awards(error);
        // None where a signal ended it.
        assert_eq!(ended.status.code(), Some(1), "{time}: {error:?}: {ended:?}");
    }
    assert!(awards(&["verify", text(&desk)]).status.success());
}

#[cfg(target_os = "linux")]
#[test]
fn a_crash_would_leave_no_core_file() {
    let dir = tempfile::tempdir().unwrap();
    let pipe = dir.path().join("call.toml");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    // It waits for the other end of the pipe until this test has looked at it.
    let mut child = Command::new(env!("CARGO_BIN_EXE_awards"))
        .args(["call", "check", text(&pipe)])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let limits = format!("/proc/{}/limits", child.id());
    let mut report = String::new();
    for _ in 0..500 {
        let limits = std::fs::read_to_string(&limits).unwrap();
        report = limits
            .lines()
            .find(|it| it.starts_with("Max core file size"))
            .unwrap()
            .to_owned();
        if report.split_whitespace().nth(5) == Some("0") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let limits: Vec<&str> = report.split_whitespace().skip(4).take(2).collect();
    assert_eq!(limits, ["0", "0"], "{report}");
}
