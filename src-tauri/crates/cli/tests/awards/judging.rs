//! `awards assign`, `awards rank` and `awards agree`.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::{awards, document, text};

/// Tables in a folder of their own.
pub(crate) struct Tables {
    dir: tempfile::TempDir,
}

impl Tables {
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let tables = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        for (name, rows) in files {
            std::fs::write(tables.path(name), rows).unwrap();
        }
        tables
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The arguments, with every name of a file in the place of the file.
    fn args(&self, args: &[&str]) -> Vec<String> {
        args.iter()
            .map(|arg| {
                if Path::new(arg)
                    .extension()
                    .is_some_and(|ending| ending == "csv")
                {
                    text(&self.path(arg)).to_owned()
                } else {
                    (*arg).to_owned()
                }
            })
            .collect()
    }

    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let args = self.args(args);
        let mut args: Vec<&str> = args.iter().map(String::as_str).collect();
        args.push("--json");
        let (code, report) = document(&args);
        assert_eq!(code, 0, "{report}");
        report
    }

    /// Runs the command, with every name of a file in the place of the file.
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        let args = self.args(args);
        awards(&args.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// What is printed to standard error by a command that fails.
    pub(crate) fn fails(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    }
}

/// The arguments that assign judges of `j.csv` to entries of `e.csv`.
pub(crate) fn assign<'a>(per_entry: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let all = [
        "assign",
        "--entries",
        "e.csv",
        "--judges",
        "j.csv",
        "--per-entry",
        per_entry,
    ];
    [&all[..], more].concat()
}

pub(crate) const ENTRIES: &str =
    "entry,category\nasbestos,news\nbread,news\nclocks,audio\ndust,audio\n";
pub(crate) const JUDGES: &str = "judge,max_load\nAda,3\nBo,3\nCy,3\n";

#[test]
fn entries_are_assigned_at_the_least_cost() {
    let tables = Tables::of(&[
        ("e.csv", ENTRIES),
        ("j.csv", JUDGES),
        ("c.csv", "entry,judge\nasbestos,Ada\n"),
        ("a.csv", "entry,judge,value\nbread,Ada,3\ndust,Cy,2\n"),
    ]);
    let all = assign(
        "2",
        &["--conflicts", "c.csv", "--affinity", "a.csv", "--seed", "7"],
    );
    let report = tables.json(&all);
    let pairs: Vec<(&str, &str)> = report["assignments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| {
            (
                pair["entry"].as_str().unwrap(),
                pair["judge"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(pairs.len(), 8);
    assert!(!pairs.contains(&("asbestos", "Ada")));
    assert!(pairs.contains(&("bread", "Ada")) && pairs.contains(&("dust", "Cy")));
    assert_eq!(report["loads"], serde_json::json!([2, 3]));
    assert_eq!(report["shortfalls"], serde_json::json!([]));
    assert!(report["cost"].is_number());
    assert_eq!(
        report,
        tables.json(&all),
        "the same seed gives the same answer"
    );

    let csv = String::from_utf8(tables.run(&all).stdout).unwrap();
    assert!(
        csv.starts_with("entry,judge\nasbestos,Bo\nasbestos,Cy\n"),
        "{csv}"
    );
    assert_eq!(csv.lines().count(), 9);
}

#[test]
fn a_quota_that_cannot_be_met_says_who_blocks_it() {
    let tables = Tables::of(&[
        ("e.csv", ENTRIES),
        ("j.csv", "judge,max_load\nAda,1\nBo,9\n"),
        ("c.csv", "entry,judge\nbread,Bo\ndust,Bo\n"),
    ]);
    let args = assign("1", &["--conflicts", "c.csv"]);
    let report = tables.json(&args);
    let shortfall = &report["shortfalls"][0];
    assert_eq!(shortfall["conflicts"], serde_json::json!(["Bo"]));
    assert_eq!(shortfall["at_capacity"], serde_json::json!(["Ada"]));
    let said = String::from_utf8(tables.run(&args).stderr).unwrap();
    assert!(
        said.contains("has 0 of 1 judges. A conflict keeps away: Bo."),
        "{said}"
    );
}

#[test]
fn a_plan_is_repaired_with_as_few_changes_as_can_be() {
    let tables = Tables::of(&[
        ("e.csv", "entry\na\nb\nc\n"),
        ("j.csv", "judge\nAda\nBo\n"),
        ("now.csv", "entry,judge\na,Ada\nb,Ada\nc,Bo\n"),
    ]);
    let report = tables.json(&assign("1", &["--current", "now.csv"]));
    assert_eq!(report["released"], serde_json::json!([]));
    assert_eq!(
        report["assignments"][1],
        serde_json::json!({ "entry": "b", "judge": "Ada" })
    );
}

/// A is lenient by two marks; both read `c`. By the mean `a` is first by her leniency alone.
pub(crate) const SCORES: &str = "entry,judge,score\n\
    a,Ada,8\nb,Ada,7\nc,Ada,7.5\nd,Ada,5\nf,Ada,6.2\n\
    c,Bo,5.5\nd,Bo,3\ne,Bo,7\nf,Bo,4\nb,Bo,5.1\n";

#[test]
fn the_additive_model_reports_scores_chances_and_leniencies() {
    let tables = Tables::of(&[("s.csv", SCORES)]);
    let report = tables.json(&[
        "rank", "--scores", "s.csv", "--method", "additive", "--draws", "2000",
    ]);
    let first = &report["ranking"][0];
    assert_eq!(
        (first["entry"].as_str(), first["rank"].as_u64()),
        (Some("e"), Some(1))
    );
    for key in [
        "score",
        "se",
        "mean",
        "chance_first",
        "chance_above",
        "next_reading",
    ] {
        assert!(first[key].is_number(), "{key}: {first}");
    }
    assert_eq!(first["marks"], 1);
    let ada = &report["judges"][0];
    assert_eq!(ada["judge"], "Ada");
    assert!(ada["leniency"].as_f64().unwrap() > 0.8, "{ada}");
    assert_eq!(report["methods"]["mean"]["a"], 1);
    assert_eq!(report["same_first"], false);
    assert!(report["variances"]["judges"].is_null());
}

#[test]
fn every_method_ranks_or_says_why_not() {
    let tables = Tables::of(&[("s.csv", SCORES)]);
    for method in [
        "mean",
        "median",
        "minshall",
        "borda",
        "schulze",
        "ranked-pairs",
    ] {
        let report = tables.json(&["rank", "--scores", "s.csv", "--method", method]);
        assert_eq!(report["ranking"].as_array().unwrap().len(), 6, "{method}");
    }
    let said = tables.fails(&["rank", "--scores", "s.csv", "--method", "trimmed"]);
    assert!(
        said.contains("the most that one has is 2, and --trim leaves out 1 at either end"),
        "{said}"
    );
    let said = tables.fails(&["rank", "--scores", "s.csv", "--method", "bradley-terry"]);
    assert!(said.contains("never lost to another"), "{said}");
    let said = tables.fails(&["rank", "--scores", "s.csv", "--method", "best"]);
    assert!(
        said.contains("There is no method “best”. The methods are: mean, median"),
        "{said}"
    );
    let said = tables.fails(&[
        "rank", "--scores", "s.csv", "--method", "best", "--lang", "fr",
    ]);
    assert!(
        said.contains("Il n’y a pas de méthode «\u{a0}best\u{a0}»."),
        "{said}"
    );
}

#[test]
fn a_vote_is_reported_stage_by_stage() {
    let tables = Tables::of(&[(
        "s.csv",
        "entry,judge,score\na,1,3\nb,1,2\nc,1,1\na,2,3\nc,2,2\nb,3,3\nc,3,2\na,3,1\n",
    )]);
    let report = tables.json(&["rank", "--scores", "s.csv", "--method", "stv", "--cut", "1"]);
    assert_eq!(report["ranking"][0]["entry"], "a");
    assert_eq!(report["quota"], 2.0);
    assert_eq!(report["stages"][0]["votes"]["a"], 2.0);
    let tables = Tables::of(&[("s.csv", "entry,judge,score\na,1,3\nb,1,3\n")]);
    let said = tables.fails(&["rank", "--scores", "s.csv", "--method", "stv"]);
    assert!(said.contains("the same mark"), "{said}");
}

#[test]
fn criteria_are_weighted_and_measured_one_by_one() {
    let rows = "entry,judge,criterion,score\n\
        a,1,craft,4\na,1,impact,1\nb,1,craft,2\nb,1,impact,2\na,2,craft,3\na,2,impact,2\nb,2,craft,1\nb,2,impact,4\nc,2,craft,4\n";
    let tables = Tables::of(&[
        ("s.csv", rows),
        ("w.csv", "criterion,weight\ncraft,3\nimpact,1\n"),
    ]);
    let report = tables.json(&[
        "rank",
        "--scores",
        "s.csv",
        "--weights",
        "w.csv",
        "--method",
        "mean",
    ]);
    assert_eq!(report["ranking"][0]["entry"], "a");
    assert_eq!(report["ranking"][0]["score"], 3.0);
    assert_eq!(report["incomplete_sheets"], 1);
    let report = tables.json(&["agree", "--scores", "s.csv"]);
    assert!(report["by_criterion"]["craft"]["alpha"]["interval"]["value"].is_number());
    assert_eq!(report["by_judge"][0]["judge"], "1");
    assert!(report["icc"]["fixed"]["value"].is_number());
}

/// Krippendorff's example through the command.
#[test]
fn agreement_is_reported_with_what_could_not_be_measured() {
    let rows = [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];
    let mut table = String::from("entry,judge,score\n");
    for (judge, row) in rows.iter().enumerate() {
        for (entry, mark) in row.split(' ').enumerate().filter(|(_, mark)| *mark != ".") {
            writeln!(table, "u{entry},coder {judge},{mark}").unwrap();
        }
    }
    let tables = Tables::of(&[("s.csv", &table)]);
    let report = tables.json(&["agree", "--scores", "s.csv"]);
    let alpha = report["alpha"]["nominal"]["value"].as_f64().unwrap();
    assert!((alpha - 0.743).abs() < 5e-4);
    assert_eq!(report["icc"]["unavailable"], "measure-incomplete");
    let said = String::from_utf8(tables.run(&["agree", "--scores", "s.csv"]).stdout).unwrap();
    assert!(
        said.contains("Krippendorff’s alpha, order: 0.815"),
        "{said}"
    );
    assert!(
        said.contains("Kendall’s W: it takes every judge to have read every entry; 7 of 48"),
        "{said}"
    );
}

#[test]
fn a_wrong_table_says_what_is_wrong_and_where() {
    let rank = ["rank", "--scores", "s.csv", "--method", "mean"];
    for (rows, says) in [
        ("", "has no rows below its heading"),
        ("entry,judge,score\n", "holds no rows"),
        (
            "entry,score\na,1\n",
            "has no column judge. It has: entry, score",
        ),
        (
            "entry,judge,score,note\na,1,1,x\n",
            "has a column note, which nothing reads",
        ),
        (
            "entry,judge,score\na,1,8\nb,1,many\n",
            "line 3: score is “many”",
        ),
        (
            "entry,judge,score\na,1,8\nb,1,inf\n",
            "line 3: score is “inf”",
        ),
        ("entry,judge,score\na,1,8\n,1,7\n", "line 3: entry is empty"),
        (
            "entry,judge,score\na,1,8\na,1,7\n",
            "line 3: a, 1 stands on line 2 already",
        ),
        ("entry,judge,score\na,1\n", "line 2: score is empty"),
        (
            "entry,judge,score\na,1,8,5\n",
            "line 2: there is a cell number 4, “5”, and the heading has 3 cells",
        ),
    ] {
        let tables = Tables::of(&[("s.csv", rows)]);
        let said = tables.fails(&rank);
        assert!(
            said.contains(says) || (rows.is_empty() && said.contains("holds no rows")),
            "{rows:?} says {said}"
        );
    }
    let said = Tables::of(&[]).fails(&rank);
    assert!(said.contains("There is no file "), "{said}");

    let tables = Tables::of(&[
        ("e.csv", ENTRIES),
        ("j.csv", JUDGES),
        ("c.csv", "entry,judge\nasbestos,Zed\n"),
        ("twice.csv", "entry\na\nb\na\n"),
    ]);
    let said = tables.fails(&assign("1", &["--conflicts", "c.csv"]));
    assert!(
        said.contains("line 2: there is no judge “Zed” in"),
        "{said}"
    );
    let said = tables.fails(&[
        "assign",
        "--entries",
        "twice.csv",
        "--judges",
        "j.csv",
        "--per-entry",
        "1",
    ]);
    assert!(
        said.contains("line 4: a stands on line 2 already"),
        "{said}"
    );
    let output = awards(&["assign", "--entries", "e.csv"]);
    assert_eq!(
        output.status.code(),
        Some(2),
        "wrong use has another code than wrong input"
    );
}

/// As spreadsheets in French write it.
#[test]
fn semicolons_bring_decimal_commas() {
    let tables = Tables::of(&[(
        "s.csv",
        "\u{feff}Entry;Judge;Score\r\na;1;8,5\r\nb;1;7,25\r\n",
    )]);
    let report = tables.json(&["rank", "--scores", "s.csv", "--method", "mean"]);
    assert_eq!(report["ranking"][0]["score"], 8.5);
}
