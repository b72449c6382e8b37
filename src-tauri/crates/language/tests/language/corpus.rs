//! Texts of which the language is known.

use std::fs;
use std::path::{Path, PathBuf};

use language::detect;

/// Of units of one language: those identified rightly, as another language, and not at all.
#[derive(Default, Debug)]
struct Score {
    right: usize,
    wrong: usize,
    unknown: usize,
}

impl Score {
    fn all(&self) -> usize {
        self.right + self.wrong + self.unknown
    }
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus/languages")
        .join(folder);
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

fn score(file: &Path) -> (String, Score) {
    let code = file.file_stem().unwrap().to_str().unwrap();
    let mut score = Score::default();
    for unit in fs::read_to_string(file).unwrap().lines() {
        match detect(unit).language {
            Some((report, _)) if report == code => score.right += 1,
            Some(_) => score.wrong += 1,
            None => score.unknown += 1,
        }
    }
    (code.to_owned(), score)
}

#[test]
fn headlines_in_english_and_french_are_told_or_left_open() {
    for (code, score) in files("headlines").iter().map(|file| score(file)) {
        assert_eq!(score.all(), 80);
        assert!(score.right * 100 >= 95 * score.all(), "{code} {score:?}");
        assert_eq!(score.wrong, 0, "{code}");
    }
}

#[test]
fn sentences_in_english_and_french_are_told() {
    for (code, score) in files("sentences").iter().map(|file| score(file)) {
        assert!(score.all() >= 80, "{code} {score:?}");
        assert!(score.right * 100 >= 99 * score.all(), "{code} {score:?}");
        assert!(score.wrong * 1000 <= 5 * score.all(), "{code} {score:?}");
    }
}

#[test]
fn paragraphs_in_other_languages_are_told() {
    let scores: Vec<_> = files("paragraphs").iter().map(|file| score(file)).collect();
    assert_eq!(scores.len(), 34);
    let mut all = Score::default();
    for (code, score) in scores {
        assert!(score.right * 10 >= 9 * score.all(), "{code} {score:?}");
        all.right += score.right;
        all.wrong += score.wrong;
        all.unknown += score.unknown;
    }
    assert!(all.right * 100 >= 98 * all.all(), "{all:?}");
    assert!(all.wrong * 1000 <= 5 * all.all(), "{all:?}");
}

#[test]
fn syllabics_of_cree_are_not_taken_for_inuktitut() {
    let cree = "ᒥᓯᐁᐧ ᐃᓂᓂᐤ ᑎᐯᓂᒥᑎᓱᐎᓂᐠ ᐁᔑ ᓂᑕᐎᑭᐟ ᓀᐢᑕ ᐯᔭᑾᐣ ᑭᒋ ᐃᔑ ᑲᓇᐗᐸᒥᑯᐎᓯᐟ";
    assert_eq!(detect(cree).language, None);
}

#[test]
fn a_text_in_two_languages_names_both_with_their_shares() {
    let report = detect(&format!("{}\n\n{}", crate::ENGLISH, crate::FRENCH));
    assert_eq!(report.language, None);
    let mut codes: Vec<_> = report
        .parts
        .iter()
        .map(|part| part.language.as_str())
        .collect();
    codes.sort_unstable();
    assert_eq!(codes, ["en", "fr"]);
    assert!(
        report.parts.iter().all(|part| part.share > 0.35),
        "{report:?}"
    );
    let share: f64 = report.parts.iter().map(|part| part.share).sum();
    assert!((0.9..=1.000_001).contains(&share));
}

#[test]
fn a_name_in_another_script_changes_nothing() {
    let report = detect("The mayor spoke with 王小明 and Иван Петров before the vote was taken.");
    assert_eq!(report.language.unwrap().0, "en");
}
