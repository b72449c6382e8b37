//! `awards read`.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{awards, document, text};

fn corpus(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../evidence/tests/corpus")
        .join(file)
}

#[test]
fn a_file_says_what_it_says_as_json() {
    let page = corpus("pages/west_coast_magazine.html");
    let (code, report) = document(&["read", text(&page), "--json"]);
    assert_eq!(code, 0);
    for key in [
        "file",
        "kind",
        "published",
        "published_source",
        "language",
        "language_confidence",
        "words",
        "runtime_seconds",
        "title",
        "byline",
        "outlet",
        "fingerprint",
    ] {
        assert!(report.get(key).is_some(), "{key} in {report}");
    }
    assert_eq!(
        (report["kind"].as_str(), report["runtime_seconds"].is_null()),
        (Some("html"), true)
    );
    assert!(
        report["published"]
            .as_str()
            .is_some_and(|day| day.len() == 10)
    );
    assert!(report["words"].as_u64().is_some_and(|words| words > 100));
}

#[test]
fn many_files_are_a_line_each_in_their_order() {
    let files = [
        "documents/word.docx",
        "documents/office-fr.pdf",
        "pages/wire_agency.html",
        "documents/pandoc.rtf",
    ]
    .map(corpus);
    let paths = files.each_ref().map(|file| text(file));
    let output = awards(&[&["read"], &paths[..], &["--json"]].concat());
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let kinds: Vec<_> = lines
        .iter()
        .map(|it| it["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["docx", "pdf", "html", "rtf"]);
    assert_eq!(lines[1]["language"], "fr");
}

#[test]
fn a_file_that_is_not_there_is_named_and_the_others_are_read() {
    let page = corpus("pages/wire_agency.html");
    let output = awards(&["read", "no-such-file.html", text(&page), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("no-such-file.html"), "{error}");
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 1);
}

#[test]
fn one_address_is_of_one_file() {
    let page = corpus("pages/wire_agency.html");
    let address = "https://outlet.example/2020/05/06/a";
    let (_, report) = document(&["read", text(&page), "--url", address, "--json"]);
    assert_eq!(report["url"], address);
    let output = awards(&["read", text(&page), text(&page), "--url", address]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--url"));
}

#[test]
fn people_read_it_in_their_language() {
    let page = corpus("pages/quotidien_numerique.html");
    let output = awards(&["read", text(&page), "--lang", "fr"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("Publication\u{a0}: ") || said.contains("Publication: "),
        "{said}"
    );
    assert!(said.contains("Mots"), "{said}");
}
