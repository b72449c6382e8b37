use super::*;

const SCORES: &str = "entry,judge,score\na,1,8\nb,1,7\na,2,6\nb,2,9\n";

fn ranked(rows: &str, options: &RankOptions) -> Result<Ranking, TableError> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("s.csv");
    std::fs::write(&path, rows).unwrap();
    rank(&Scores::read(&path, None)?, options)
}

fn by(method: &str) -> RankOptions {
    RankOptions {
        method: method.to_owned(),
        trim: 1,
        cut: 1,
        draws: 100,
        seed: 0,
        random_judge_effects: false,
        lots: Vec::new(),
        paid_places: 5,
    }
}

fn code(rows: &str, options: &RankOptions) -> &'static str {
    ranked(rows, options).map_or_else(|error| error.code(), |_| "")
}

#[test]
fn trimming_that_leaves_no_mark_is_an_error() {
    assert_eq!(code(SCORES, &by("trimmed")), "table-nothing-left");
    assert_eq!(
        code(
            SCORES,
            &RankOptions {
                trim: 0,
                ..by("trimmed")
            }
        ),
        ""
    );
    // Of one entry a mark is left: that is a ranking, with a gap.
    let more = format!("{SCORES}a,3,5\n");
    let ranking = ranked(&more, &by("trimmed")).unwrap().ranking;
    let places: Vec<_> = ranking
        .iter()
        .map(|it| (it.entry.as_str(), it.rank))
        .collect();
    assert_eq!(places, [("a", Some(1)), ("b", None)]);
}

#[test]
fn a_cut_and_lots_that_the_entries_cannot_have_are_refused() {
    for cut in [0, 3] {
        assert_eq!(
            code(SCORES, &RankOptions { cut, ..by("stv") }),
            "table-option"
        );
    }
    let lots = |names: &[&str]| RankOptions {
        lots: names.iter().map(|&it| it.to_owned()).collect(),
        ..by("stv")
    };
    assert_eq!(code(SCORES, &lots(&["a", "c"])), "table-unknown-lot");
    assert_eq!(code(SCORES, &lots(&["a", "a"])), "table-lot-twice");
    assert_eq!(code(SCORES, &lots(&["a", "A"])), "table-lot-twice");
    assert_eq!(code(SCORES, &lots(&["b", "a"])), "");
}

#[test]
fn a_vote_says_between_which_entries_it_is_undecided() {
    let undecided = ranked(SCORES, &by("stv")).unwrap().undecided.unwrap();
    assert_eq!(undecided, ["a", "b"]);
    assert_eq!(ranked(SCORES, &by("mean")).unwrap().undecided, None);
}

#[test]
fn the_name_of_a_method_may_be_in_any_case() {
    for name in ["Mean", "MINSHALL", "Ranked Pairs", "ranked_pairs"] {
        assert_eq!(code(SCORES, &by(name)), "", "{name}");
    }
    assert_eq!(code(SCORES, &by("best")), "table-unknown-method");
}

#[test]
fn sheets_that_all_lack_a_criterion_are_no_ranking() {
    let rows = "entry,judge,criterion,score\na,1,craft,8\nb,1,impact,7\n";
    assert_eq!(code(rows, &by("mean")), "table-no-complete-sheet");
}
