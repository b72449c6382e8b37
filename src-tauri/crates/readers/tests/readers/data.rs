//! Captions and tables.

use readers::FileContent;
use readers::cues::CuePlace;
use rust_xlsxwriter::{Format, Workbook};

use crate::content;

#[test]
fn captions_have_times_speakers_places_and_a_language() {
    let file = "WEBVTT\nLanguage: fr\n\n00:01.500 --> 00:03.000 line:0\n<v.loud Ama Owusu>Bonjour</v>\n<i>encore</i>\n\n\
                00:00:04.000 --> 00:00:03.000\nFin\n";
    let Ok(FileContent::Cues { cues, language }) = content(file.as_bytes(), "a.vtt") else {
        panic!("no cues")
    };
    assert_eq!(language.as_deref(), Some("fr"));
    assert_eq!((cues[0].from, cues[0].to), (1.5, 3.0));
    assert_eq!(cues[0].text, "Bonjour\nencore");
    assert_eq!(cues[0].speaker.as_deref(), Some("Ama Owusu"));
    assert_eq!(cues[0].place, Some(CuePlace::Top));
    assert_eq!((cues[1].from, cues[1].to, cues[1].place), (4.0, 4.0, None));
    let file = "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}a b\n";
    let Ok(FileContent::Cues { cues, .. }) = content(file.as_bytes(), "a.srt") else {
        panic!("no cues")
    };
    assert_eq!(
        (cues[0].text.as_str(), cues[0].place),
        ("a b", Some(CuePlace::Top))
    );
}

#[test]
fn sheets_that_are_shown_are_tables_as_they_are_printed() {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_hidden(true)
        .write_string(0, 0, "hidden")
        .unwrap();
    let sheet = book.add_worksheet().set_name("Beds").unwrap();
    // The sheet that a workbook opens with cannot be hidden.
    sheet.set_active(true);
    sheet.write_string(0, 0, "Day").unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_number_with_format(1, 0, 46_150, &day).unwrap();
    let share = Format::new().set_num_format("0.0%");
    sheet.write_number_with_format(1, 1, 0.125, &share).unwrap();
    sheet.write_number(1_048_575, 16_383, 1).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let Ok(FileContent::Table { tables }) = content(&bytes, "a.xlsx") else {
        panic!("no table")
    };
    assert_eq!((tables.len(), tables[0].name.as_str()), (1, "Beds"));
    assert_eq!(tables[0].rows, [vec!["Day"], vec!["2026-05-08", "12.5%"]]);
    assert_eq!(
        (tables[0].rows_in_all, tables[0].columns),
        (1_048_576, 16_384)
    );
}

#[test]
fn separated_values_are_a_table_by_their_name_alone() {
    let Ok(FileContent::Table { tables }) = content(b"a;b\n\xc9t\xe9;1,5\n", "A.CSV") else {
        panic!("no table")
    };
    assert_eq!(tables[0].rows, [vec!["a", "b"], vec!["Été", "1,5"]]);
    let long = "a,b\n".repeat(3_000);
    let Ok(FileContent::Table { tables }) = content(long.as_bytes(), "a.csv") else {
        panic!("no table")
    };
    assert_eq!(
        (tables[0].rows.len(), tables[0].rows_in_all),
        (2_000, 3_000)
    );
    assert!(matches!(
        content(b"a;b\n", "a.txt"),
        Ok(FileContent::Text { .. })
    ));
}
