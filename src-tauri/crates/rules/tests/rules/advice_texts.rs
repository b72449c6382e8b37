//! Advice on other words for the rules of a call.

use rules::{Printed, advise};

use crate::given::call;

/// The codes for words that were printed elsewhere.
fn codes(of: &str, texts: &[&str]) -> Vec<String> {
    let mut call = call();
    call.printed = texts
        .iter()
        .map(|text| Printed {
            of: of.to_owned(),
            text: (*text).into(),
            source: "a poster".to_owned(),
        })
        .collect();
    let advice = advise(&call).into_iter();
    advice
        .map(|advice| advice.message.code.into_owned())
        .collect()
}

#[test]
fn a_number_that_no_limit_is_set_for_contradicts_no_deadline() {
    let news = "category.written-news";
    assert_eq!(codes(news, &["of 2,000 words or less"]), [""; 0]);
    assert_eq!(codes(news, &["up to 1,500 words"]), ["advice-texts-number"]);
    assert_eq!(
        codes(news, &["up to 10 minutes"]),
        ["advice-texts-number-without-limit"]
    );
}

#[test]
fn a_contradiction_gives_advice_once_a_source() {
    let once = ["advice-texts-deadline"];
    assert_eq!(codes("deadline", &["11:59 p.m. EST on Jan. 22"]), [""; 0]);
    let words = "5 p.m. EDT on Monday, Jan. 21";
    assert_eq!(codes("deadline", &[words]), once);
    assert_eq!(codes("deadline", &[words, words]), once);
}
