//! Who may read a clock.

use crate::files::{self, File};
use crate::hold;
use crate::reading::Reading;

/// What reads the machine's clock, however much of the front was imported.
const READS: &[&str] = &[
    "Utc::now",
    "Local::now",
    "SystemTime::now",
    "Instant::now",
    "Uuid::now_v7",
];

/// The outermost callers: they read a clock so that nobody else has to.
const OUTERMOST: &[&str] = &[
    "src-tauri/src/",
    "src-tauri/crates/cli/src/",
    "src-tauri/crates/xtask/src/",
];

fn readings(file: &File) -> Vec<String> {
    // An example is a command that somebody runs to measure.
    let measures = file.path.contains("/examples/");
    if file.is_test() || measures || OUTERMOST.iter().any(|it| file.path.starts_with(it)) {
        return Vec::new();
    }
    let reading = Reading::of(&file.text);
    reading
        .ending(READS)
        .iter()
        .map(|it| format!("{} reads {it}", file.path))
        .collect()
}

#[test]
fn only_the_outermost_callers_read_a_clock() {
    let found: Vec<String> = files::under("src-tauri", &["rs"])
        .iter()
        .flat_map(readings)
        .collect();
    hold(&found);
}

#[test]
fn the_outermost_callers_are_there() {
    hold(&files::gone(OUTERMOST));
}

#[test]
fn a_clock_is_found_where_it_should_not_be() {
    let text = "use chrono::Utc; fn at() { let t = Utc::now(); }".to_owned();
    let inside = File {
        path: "src-tauri/crates/rules/src/at.rs".to_owned(),
        text: text.clone(),
    };
    assert_eq!(
        readings(&inside),
        ["src-tauri/crates/rules/src/at.rs reads Utc::now"]
    );
    let outside = File {
        path: "src-tauri/crates/cli/src/at.rs".to_owned(),
        text,
    };
    assert!(readings(&outside).is_empty());
}
