//! What a reader may and may not do.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use evidence::ReadError;

use crate::hurting_files::made;
use crate::{PAGE, program, trouble, within};

/// A library takes more than the square of its length for this file: 1.1 MB of it would take hours.
const SLOW: &str = "pdf: lengths that lead on";

#[test]
fn a_reader_is_ended_for_its_time_of_the_processor() {
    let readers = within(|limits| limits.cpu_seconds = 1);
    assert_eq!(
        trouble(&readers, &made(SLOW, 1_100), "slow.pdf"),
        Some(ReadError::TookTooLong)
    );
    assert_eq!(trouble(&readers, PAGE, "a.html"), None);
}

#[test]
fn a_reader_is_ended_for_its_memory() {
    let readers = within(|limits| limits.memory = 160 * 1024 * 1024);
    let page = made("page: words in elements", 15_000);
    assert_eq!(
        trouble(&readers, &page, "large.html"),
        Some(ReadError::ReaderFailed)
    );
    assert_eq!(trouble(&readers, PAGE, "a.html"), None);
}

/// What the system says of a reader that waits for its file.
#[cfg(target_os = "linux")]
#[test]
fn a_reader_can_make_no_file_no_socket_and_no_core_before_it_reads() {
    let request = "{\"task\":{\"read\":{\"name\":\"a\",\"url\":null,\"media_type\":null,\"today\":null}},\"cpu_seconds\":7,\"memory\":900000000}";
    let mut child = Command::new(program())
        .arg("reader")
        .env_clear()
        .env("AWARDS_READ", request)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let limits = (0..500).find_map(|_| {
        thread::sleep(Duration::from_millis(10));
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
        limits
            .contains("Max address space         900000000")
            .then_some(limits)
    });
    // The last limit is set after the first.
    thread::sleep(Duration::from_millis(100));
    // What Landlock is asked for with; where the kernel has it, the reader is under it from then on.
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    assert!(status.contains("NoNewPrivs:\t1"), "{status}");
    let limits =
        limits.map(|_| std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap());
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(PAGE).unwrap();
    drop(stdin);
    let answer = child.wait_with_output().unwrap();
    assert!(answer.status.success());
    assert!(answer.stdout.starts_with(b"{\"read\":"));

    let limits = limits.expect("the reader bounds itself");
    for (what, most) in [
        ("Max cpu time", "7"),
        ("Max file size", "0"),
        ("Max core file size", "0"),
        ("Max open files", "0"),
    ] {
        let line = limits.lines().find(|line| line.starts_with(what)).unwrap();
        let bounds: Vec<&str> = line[what.len()..].split_whitespace().collect();
        assert_eq!(bounds[0], most, "{line}");
        // Nor can it raise them again; of its time it has a second more, to say why it ended.
        let highest = if what == "Max cpu time" { "8" } else { most };
        assert_eq!(bounds[1], highest, "{line}");
    }
}

/// Where a person starts it by hand, it prints nothing and does nothing.
#[test]
fn a_reader_that_nobody_asked_ends_at_once() {
    let mut asked = Command::new(program());
    let ended = asked.arg("reader").stdin(Stdio::null()).output().unwrap();
    assert_eq!(ended.status.code(), Some(2));
}
