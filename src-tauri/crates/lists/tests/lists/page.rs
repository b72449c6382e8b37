//! The page on how one entry was judged.

use catalogue::Language;
use lists::page::{
    Explanation, LogLine, Proof, RoundExplanation, SheetExplanation, render_explanation,
};
use rules::Verdict;

use super::context;

/// A page on an entry with one sheet: a mark of 7.5, one of 8 and one that is missing.
fn page(language: Language) -> String {
    let sheet = SheetExplanation {
        marks: vec![Some(7.5), Some(8.0), None],
        mean: Some(7.75),
        recused: false,
    };
    let round = RoundExplanation {
        round: 1,
        name: None,
        criteria: vec!["Depth".into(), "Craft".into(), "Voice".into()],
        sheets: vec![sheet],
        place: Some(1),
        tied: false,
        of: 2,
        mean: Some(7.75),
        advanced: Some(true),
    };
    let explanation = Explanation {
        organisation: "Desk".into(),
        edition: "2025".into(),
        number: 7,
        title: "Late".to_owned(),
        names: Vec::new(),
        category: "News".into(),
        received_at: None,
        call_version: 1,
        verdict: Verdict::Eligible,
        findings: Vec::new(),
        rounds: vec![round],
        decisions: Vec::new(),
    };
    let head = LogLine {
        seq: 3,
        at: None,
        what: "page-log-head".to_owned(),
        hash: "00".to_owned(),
    };
    let proof = Proof {
        lines: Vec::new(),
        head,
        fingerprint: "0000".to_owned(),
        data: "{}".to_owned(),
    };
    render_explanation(&explanation, &proof, &context(language))
}

#[test]
fn marks_and_means_have_the_decimal_sign_of_the_language() {
    for (language, mark, mean) in [
        (Language::English, "7.5", "7.75"),
        (Language::French, "7,5", "7,75"),
    ] {
        let page = page(language);
        for cell in [mark, "8", "–", &format!("<b>{mean}</b>")] {
            let cell = format!("<td class=\"end\">{cell}</td>");
            assert!(page.contains(&cell), "{cell} is not in {page}");
        }
    }
}

#[test]
fn a_page_says_whether_the_entry_advanced() {
    for language in Language::ALL {
        let sentence = catalogue::Catalogue::of(language).say("page-advanced", []);
        assert!(page(language).contains(&sentence), "{sentence}");
    }
}
