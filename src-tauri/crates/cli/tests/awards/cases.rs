//! `awards call try` on a table of cases that cannot be tried.

use crate::check::call;
use crate::{awards, text};

#[test]
fn what_is_wrong_with_the_entry_of_all_cases_is_said_once() {
    let dir = tempfile::tempdir().unwrap();
    let cases = dir.path().join("cases.toml");
    let case = "[[case]]\nname = \"one\"\nverdict = \"eligible\"\n";
    let entry = "[entry]\ncategory = \"written-news\"\n\"pieces.0.publishd\" = \"2020-06-15\"\n";
    std::fs::write(&cases, format!("{entry}{case}{case}")).unwrap();
    let call = call("media-awards-26.toml");
    let output = awards(&["call", "try", text(&call), text(&cases)]);
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8(output.stdout).unwrap();
    let begins = format!("✗ [entry]: {}, line 1: ", text(&cases));
    assert!(said.starts_with(&begins), "{said}");
    assert_eq!(said.matches("“published”").count(), 1, "{said}");
    let ends = "No case was tried: each starts from [entry]. Correct it first.\n";
    assert!(said.ends_with(ends), "{said}");
}
