//! What `awards assign` and `awards rank` say of what is no result, and how they write for a language.

use crate::judging::{SCORES, Tables, assign};

#[test]
fn a_vote_that_waits_for_a_lot_is_no_result_and_says_so() {
    let scores = "entry,judge,score\nA,1,3\nB,1,2\nC,1,1\nA,2,2\nB,2,3\nC,2,1\n";
    let tables = Tables::of(&[("s.csv", scores)]);
    let vote = ["rank", "--scores", "s.csv", "--method", "stv", "--cut", "1"];
    let said = tables.fails(&vote);
    assert!(said.contains("Undecided between A, B"), "{said}");
    assert!(said.contains("--lots"), "{said}");
    let said = tables.fails(&[&vote[..], &["--lang", "fr"]].concat());
    assert!(said.contains("Indécis entre A, B"), "{said}");
    let report = tables.json(&[&vote[..], &["--lots", "B,A"]].concat());
    assert_eq!(report["ranking"][0]["entry"], "B");
    let said = tables.fails(&["rank", "--scores", "s.csv", "--method", "stv", "--cut", "0"]);
    assert!(
        said.contains("--cut is 0. It can be from 1 to 3."),
        "{said}"
    );
}

#[test]
fn an_option_that_changes_nothing_is_named() {
    let tables = Tables::of(&[("s.csv", SCORES)]);
    let output = tables.run(&[
        "rank", "--scores", "s.csv", "--method", "mean", "--trim", "2", "--shrunk",
    ]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("--trim changes nothing by the method mean"),
        "{said}"
    );
    assert!(said.contains("--shrunk changes nothing"), "{said}");
}

#[test]
fn a_category_that_no_judge_has_is_named_and_an_assignment_of_nothing_is_none() {
    let tables = Tables::of(&[
        ("e.csv", "entry,category\nE1,Written News\n"),
        ("j.csv", "judge,categories\nBo,Audio\nCy,\n"),
    ]);
    let said = tables.fails(&assign("1", &[]));
    for words in [
        "E1 has 0 of 1 judges. No judge has the category “Written News”.",
        "No category, and so only entries without one: Cy.",
        "No entry has these categories of judges: audio.",
        "No entry could be assigned",
    ] {
        assert!(said.contains(words), "{said}");
    }
}

/// A table goes out as spreadsheets of the language read it, and comes back in.
#[test]
fn a_table_in_french_has_semicolons_and_runs_no_formula() {
    let tables = Tables::of(&[("s.csv", "entry,judge,score\n=a,1,8.5\nb,1,7\n")]);
    let output = tables.run(&[
        "rank", "--scores", "s.csv", "--method", "mean", "--lang", "fr",
    ]);
    let csv = String::from_utf8(output.stdout).unwrap();
    assert!(csv.contains("\n1;'=a;8,5;;;;8,5;1;;\n"), "{csv}");
    let tables = Tables::of(&[
        ("e.csv", "entry\n=a\n"),
        ("j.csv", "judge\nAda\nBo\n"),
        ("now.csv", "entry;judge\n'=a;Bo\n"),
    ]);
    let report = tables.json(&assign("1", &["--current", "now.csv"]));
    assert_eq!(report["assignments"][0]["judge"], "Bo");
}

/// From marks alone nothing is certain: the table has neither a chance of 1 nor one of 0, whatever the draws came to.
#[test]
fn a_chance_in_the_table_is_never_certain() {
    let scores = "entry,judge,score\na,1,9\na,2,8\na,3,9\na,4,8\nb,1,1\nb,2,2\nb,3,1\nb,4,1\n\
        c,1,2\nc,2,1\nc,3,2\nc,4,1\n";
    let tables = Tables::of(&[("s.csv", scores)]);
    let model = ["rank", "--scores", "s.csv", "--method", "additive"];
    let few = ["--draws", "2000"];
    for (language, first, others) in [
        ("en", ",>0.99,>0.99", ",<0.01,<0.01"),
        ("fr", ";>0,99;>0,99", ";<0,01;<0,01"),
    ] {
        let output = tables.run(&[&model[..], &few, &["--lang", language]].concat());
        let table = String::from_utf8(output.stdout).unwrap();
        let ends: Vec<bool> = table
            .lines()
            .skip(1)
            .zip([first, others, others])
            .map(|(row, end)| row.ends_with(end))
            .collect();
        assert_eq!(ends, [true; 3], "{table}");
    }
}
