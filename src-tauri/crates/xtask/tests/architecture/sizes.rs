//! Small files.

use crate::files::{self, File};
use crate::hold;

/// The largest file, in bytes: what one sits down to read.
const LARGEST: usize = 15_000;
/// Half the files are smaller than this, in bytes.
const MEDIAN: usize = 5_000;

fn too_large(files: &[File]) -> Vec<String> {
    let large = files.iter().filter(|file| file.text.len() > LARGEST);
    large
        .map(|file| format!("{} has {} bytes", file.path, file.text.len()))
        .collect()
}

fn median(files: &[File]) -> usize {
    let mut sizes: Vec<usize> = files.iter().map(|file| file.text.len()).collect();
    sizes.sort_unstable();
    sizes[sizes.len() / 2]
}

#[track_caller]
fn are_small(files: &[File]) {
    hold(&too_large(files));
    let median = median(files);
    assert!(median < MEDIAN, "the median file has {median} bytes");
}

#[test]
fn rust_files_are_small() {
    let mut files = files::under("src-tauri", &["rs"]);
    files.extend(files::under("tests", &["rs"]));
    are_small(&files);
}

#[test]
fn interface_files_are_small() {
    let mut files = files::under("ui/src", &["ts", "svelte", "css"]);
    files.retain(|file| file.path != files::CLIENT);
    are_small(&files);
}

#[test]
fn a_large_file_is_named_and_the_middle_one_is_measured() {
    let file = |path: &str, size| File {
        path: path.to_owned(),
        text: "x".repeat(size),
    };
    let files = [
        file("a.rs", LARGEST + 1),
        file("b.rs", LARGEST),
        file("c.rs", 7),
    ];
    assert_eq!(too_large(&files), ["a.rs has 15001 bytes"]);
    assert_eq!(median(&files), LARGEST);
}
