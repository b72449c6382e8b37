//! Cells that try to be formulas, or to break the file.

use calamine::{Data, Reader, Xlsx};
use catalogue::Language;
use lists::{Format, PressOutcome, PressRow};
use proptest::prelude::*;

use super::bytes;

fn titled(title: &str) -> PressRow {
    PressRow {
        title: title.to_owned(),
        outcome: PressOutcome::Winner,
        ..PressRow::no_award("Audio".to_owned())
    }
}

/// The title as each format gives it back.
fn read_back(title: &str) -> [String; 2] {
    let csv = bytes(Format::Csv, vec![titled(title)], Language::English);
    let mut csv = csv::Reader::from_reader(csv.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let record = csv.records().next().unwrap().unwrap();

    let xlsx = bytes(Format::Xlsx, vec![titled(title)], Language::English);
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(xlsx)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let cell = match sheet.get_value((1, 2)) {
        Some(Data::String(text)) => text.clone(),
        None | Some(Data::Empty) => String::new(),
        other => panic!("{title:?} became {other:?}"),
    };
    assert!(
        book.worksheet_formula("Press list").unwrap().is_empty(),
        "{title:?} is a formula"
    );
    [record[2].to_owned(), cell]
}

#[test]
fn a_formula_is_a_text_in_both() {
    for title in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1:A2)",
        "=HYPERLINK(\"http://x.example\",\"a, b\")",
    ] {
        assert_eq!(read_back(title), [format!("'{title}"), title.to_owned()]);
    }
}

#[test]
fn what_only_looks_strange_is_left_as_it_is() {
    for title in [
        "'=1",
        "a\"b",
        "a,b;c",
        "two\nlines",
        "« Forgotten »",
        "<b>&amp;</b>",
        "🎧",
        "007",
    ] {
        assert_eq!(read_back(title), [title, title]);
    }
}

#[test]
fn a_text_that_is_longer_than_a_cell_is_cut_in_the_workbook_only() {
    let title = "é".repeat(40_000);
    let [csv, xlsx] = read_back(&title);
    assert_eq!(csv, title);
    assert_eq!(xlsx.encode_utf16().count(), 32_767);
    assert!(
        xlsx.ends_with("the whole text]"),
        "{}",
        &xlsx[xlsx.len() - 60..]
    );
}

/// The beginning of a cell for a program that trims.
fn first_seen(text: &str) -> Option<char> {
    text.chars()
        .find(|c| !c.is_whitespace() && !c.is_control() && *c != '\u{feff}')
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_begins_like_a_formula_and_the_rest_is_kept(
        title in "[\\s\u{feff}\u{0}\u{1b}]{0,2}[=+\\-@＝'a]?\\PC{0,12}[\"\r\n,]?.{0,4}"
    ) {
        let [csv, xlsx] = read_back(&title);
        let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
        prop_assert!(first_seen(&csv).is_none_or(|c| !signs.contains(&c)), "{:?}", csv);
        prop_assert!(!csv.starts_with(['\t', '\r', '\n']), "{:?}", csv);

        let expected: String = title
            .chars()
            .map(|c| match c {
                '\t' | '\n' | '\r' => c,
                c if c < ' ' || c == '\u{fffe}' || c == '\u{ffff}' => '\u{fffd}',
                c => c,
            })
            .collect();
        // Nothing is lost, and nothing but apostrophes comes to it.
        let mut rest = expected.chars().peekable();
        for c in csv.chars() {
            prop_assert!(rest.next_if_eq(&c).is_some() || c == '\'', "{:?} became {:?}", title, csv);
        }
        prop_assert!(rest.next().is_none(), "{:?} became {:?}", title, csv);
        // XML reads a carriage return as a line feed.
        let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(lines(&xlsx), lines(&expected));
    }
}
