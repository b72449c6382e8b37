//! Values of options of `awards assign` and `awards rank` that are blank, out of bounds, given twice or in another case.

use crate::judging::{ENTRIES, JUDGES, SCORES, Tables, assign};

/// Fewer than one, or more than change anything, is wrong use. The command would compute chances of nothing, or not end.
#[test]
fn draws_and_places_have_bounds_that_are_named() {
    let tables = Tables::of(&[("s.csv", "entry,judge,score\na,1,8\nb,1,7\n")]);
    let rank = |option: &str, value: &str| {
        let args = [
            "rank", "--scores", "s.csv", "--method", "mean", option, value,
        ];
        let output = tables.run(&args);
        let said = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), said)
    };
    assert_eq!(rank("--draws", "1000000").0, Some(0));
    assert_eq!(rank("--places", "1").0, Some(0));
    for (option, value, bounds) in [
        ("--draws", "0", "“0”. It can be from 1 to 1000000."),
        ("--draws", "1000000000", "It can be from 1 to 1000000."),
        ("--places", "0", "“0”. It can be from 1 to 10000."),
        (
            "--places",
            "18446744073709551615",
            "It can be from 1 to 10000.",
        ),
        ("--draws", "-1", "--draws"),
        ("--cut", "-1", "Write a whole number from 0"),
        ("--trim", "-1", "Write a whole number from 0"),
        ("--seed", "-1", "--seed"),
    ] {
        let (code, said) = rank(option, value);
        assert_eq!(code, Some(2), "{option} {value}: {said}");
        assert!(said.contains(bounds), "{option} {value}: {said}");
        assert!(!said.contains("There is no"), "{option}: {said}");
    }
}

#[test]
fn options_are_read_in_any_case_and_refused_by_name_where_they_are_blank_or_twice() {
    let tables = Tables::of(&[("s.csv", SCORES), ("e.csv", ENTRIES), ("j.csv", JUDGES)]);
    let said = tables.fails(&[
        "rank", "--scores", "s.csv", "--method", "Best", "--lang", "FR",
    ]);
    assert!(
        said.contains("Il n’y a pas de méthode «\u{a0}best\u{a0}»."),
        "{said}"
    );
    let said = tables.fails(&["rank", "--scores", "s.csv", "--method", ""]);
    assert!(said.contains("There is no method “”."), "{said}");
    for (args, says) in [
        (
            assign("0", &[]),
            "--per-entry is 0. It can be from 1 to 1000000.",
        ),
        (assign("1000001", &[]), "--per-entry is 1000001."),
        (
            assign("1", &["--load-cost", "-1"]),
            "--load-cost is -1. It can be from 0 to 1000000.",
        ),
        (assign("1", &["--load-cost", "nan"]), "--load-cost is NaN."),
    ] {
        let said = tables.fails(&args);
        assert!(said.contains(says), "{said}");
    }
    for (option, args) in [
        ("--scores", vec!["rank", "--method", "mean", "--scores", ""]),
        (
            "--method",
            vec![
                "rank", "--scores", "s.csv", "--method", "mean", "--method", "median",
            ],
        ),
        ("--url", vec!["read", "s.csv", "--url", ""]),
        ("--mailbox", vec!["collect", "--desk", "d", "--mailbox", ""]),
        ("--person", vec!["collect", "--desk", "d", "--person", ""]),
        (
            "--format",
            vec![
                "list", "Press", "--desk", "d", "--out", "o", "--format", "pdf",
            ],
        ),
        (
            "--entry",
            vec!["explain", "--desk", "d", "--out", "o", "--entry", "-1"],
        ),
    ] {
        let output = tables.run(&args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(option), "{args:?}: {said}");
        assert!(!said.contains("There is no"), "{args:?}: {said}");
    }
}

/// As `[[round.by_category]]` of a call says it.
#[test]
fn a_category_may_have_its_own_number_of_judges() {
    let tables = Tables::of(&[
        ("e.csv", ENTRIES),
        ("j.csv", JUDGES),
        ("c.csv", "category,per_entry\nAudio,2\n"),
        ("film.csv", "category,per_entry\nFilm,2\n"),
        ("none.csv", "category,per_entry\nNews,0\n"),
    ]);
    let report = tables.json(&assign("1", &["--per-category", "c.csv"]));
    let assigned = report["assignments"].as_array().unwrap();
    let readers = |entry: &str| assigned.iter().filter(|it| it["entry"] == entry).count();
    let entries = ["asbestos", "bread", "clocks", "dust"];
    assert_eq!(entries.map(readers), [1, 1, 2, 2]);
    for (table, says) in [
        ("film.csv", "line 2: there is no category “Film” in"),
        (
            "none.csv",
            "line 2: per_entry is 0. It can be from 1 to 1000000.",
        ),
    ] {
        let said = tables.fails(&assign("1", &["--per-category", table]));
        assert!(said.contains(says), "{said}");
    }
}

#[test]
fn fairness_that_changes_nothing_says_why() {
    let tables = Tables::of(&[
        ("e.csv", "entry\na\nb\n"),
        ("j.csv", "judge,max_load\nAda,1\nBo,1\n"),
        ("a.csv", "entry,judge,value\na,Ada,3\nb,Bo,2\n"),
        (
            "dear.csv",
            "entry,judge,value\na,Ada,101\na,Bo,59\nb,Ada,40\n",
        ),
    ]);
    let notes = |more: &[&str]| {
        let args = [&["--fair-first", "--load-cost", "0"], more].concat();
        String::from_utf8(tables.run(&assign("1", &args)).stderr).unwrap()
    };
    let said = notes(&[]);
    assert!(said.contains("it takes --affinity"), "{said}");
    let said = notes(&["--affinity", "a.csv"]);
    assert!(
        said.contains("changes nothing: the assignment of least cost"),
        "{said}"
    );
    // Two points of 101 for 40 more.
    let said = notes(&["--affinity", "dear.csv"]);
    assert!(
        said.contains(
            "add up to 40; at the least cost it would be 0. The assignment costs 2 more (1.98%)."
        ),
        "{said}"
    );
    let said = notes(&["--affinity", "dear.csv", "--lang", "fr"]);
    assert!(
        said.contains("L’attribution coûte 2 de plus (1,98\u{a0}%)."),
        "{said}"
    );
}
