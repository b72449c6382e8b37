//! Rankings of small tables.

use serde_json::json;

use crate::{RankOptions, Ranking, Scores, TableError, rank};

fn options(method: &str) -> RankOptions {
    RankOptions {
        method: method.to_owned(),
        trim: 1,
        cut: 1,
        draws: 2_000,
        seed: 0,
        random_judge_effects: false,
        lots: Vec::new(),
        paid_places: 5,
    }
}

fn scores(rows: &str, lists: bool) -> Result<Scores, TableError> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("s.csv");
    std::fs::write(&path, format!("entry,judge,score\n{rows}")).unwrap();
    if lists {
        Scores::read_lists(&path, None)
    } else {
        Scores::read(&path, None)
    }
}

fn ranked(rows: &str, options: &RankOptions) -> Ranking {
    rank(&scores(rows, false).unwrap(), options).unwrap()
}

/// Two judges turn the order of A and B round: lots decide, and without them nobody is chosen.
#[test]
fn a_vote_that_lots_decide_names_the_equals() {
    let rows = "A,J1,3\nB,J1,2\nC,J1,1\nB,J2,3\nA,J2,2\nC,J2,1\n";
    let open = ranked(rows, &options("stv"));
    assert_eq!(open.undecided.unwrap(), ["A", "B"]);
    assert!(open.ranking.iter().all(|row| row.rank.is_none()));
    let drawn = RankOptions {
        lots: vec!["B".to_owned(), "A".to_owned()],
        ..options("stv")
    };
    let drawn = ranked(rows, &drawn);
    assert_eq!(drawn.undecided.unwrap(), [""; 0]);
    assert_eq!(drawn.ranking[0].entry, "B");
}

/// Every judge puts A one mark above B: likely the better, and not certain. The interval is as wide as rounding makes it.
#[test]
fn marks_that_agree_exactly_are_not_certain() {
    let rows = "a,j1,8\nb,j1,7\na,j2,9\nb,j2,8\na,j3,7\nb,j3,6\na,j4,8\nb,j4,7\n";
    let found = ranked(rows, &options("additive"));
    let first = &found.ranking[0];
    assert_eq!(first.entry, "a");
    let chance = first.chance_first.unwrap();
    assert!((0.9..0.99).contains(&chance), "{first:?}");
    let (from, to) = (first.from.unwrap(), first.to.unwrap());
    assert!(from < first.score.unwrap() && first.score.unwrap() < to);
    assert!(to - from > 0.3, "{first:?}");
    assert_eq!(found.report["told_apart"], json!(false));
}

/// An empty score says that the judge read the entry and did not place it, for methods that rank lists.
#[test]
fn an_empty_score_is_not_placed() {
    let rows = "a,1,2\nb,1,1\nc,1,\na,2,2\nc,2,1\nb,2,\nd,3,2\na,3,1\n";
    let lists = scores(rows, true).unwrap();
    let found = rank(&lists, &options("borda")).unwrap();
    let score = |name: &str| {
        let row = found.ranking.iter().find(|row| row.entry == name);
        row.unwrap().score.unwrap()
    };
    // b is above c for judge 1 alone, and below both for judge 2.
    assert!((score("b") - 0.25).abs() < 1e-12, "{:?}", found.ranking);
    assert!((score("a") - 2.0 / 3.0).abs() < 1e-12);
    assert_eq!(found.incomplete_sheets, 0);
    let error = scores(rows, false).unwrap_err();
    assert_eq!(error.code(), "table-blank");
}

#[test]
fn marks_beyond_the_bound_are_refused_by_line() {
    let error = scores("a,j,1500000\nb,j,8\na,k,2000000\nb,k,9\n", false).unwrap_err();
    assert!(
        error
            .params()
            .iter()
            .any(|(name, value)| *name == "line" && value == "2")
    );
}

#[test]
fn points_and_the_closest_pair_are_methods_by_name() {
    let rows = "a,1,9\nb,1,3\na,2,8\nb,2,7\na,3,1\nb,3,6\n";
    let found = ranked(rows, &options("closest-pair"));
    assert_eq!(found.ranking[0].score, Some(8.5));
    let found = ranked(rows, &options("positional"));
    assert_eq!(found.ranking[0].score, Some(14.0));
}
