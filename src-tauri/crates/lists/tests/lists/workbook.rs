//! Workbooks, opened again.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use catalogue::Language;
use lists::{Format, Row};

use super::{bytes, sample};

fn open<R: Row>(rows: Vec<R>, language: Language) -> (String, Range<Data>) {
    let made = bytes(Format::Xlsx, rows, language);
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(made)).unwrap();
    let name = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&name).unwrap();
    (name, range)
}

/// The cell of a row, counted from 1, under a heading.
fn cell<'a>(range: &'a Range<Data>, row: u32, heading: &str) -> &'a Data {
    let (_, width) = range.get_size();
    let column = (0..u32::try_from(width).unwrap())
        .find(|column| range.get_value((0, *column)).unwrap() == &Data::String(heading.to_owned()));
    range
        .get_value((row, column.unwrap_or_else(|| panic!("no column {heading}"))))
        .unwrap()
}

/// Year, month, day, hour, minute, second, millisecond.
fn clock(cell: &Data) -> (u16, u8, u8, u8, u8, u8, u16) {
    let Data::DateTime(at) = cell else {
        panic!("{cell:?} is no date")
    };
    at.to_ymd_hms_milli()
}

#[test]
fn the_press_list_holds_the_winners() {
    let (name, sheet) = open(sample::press(), Language::French);
    assert_eq!(name, "Liste pour la presse");
    assert_eq!(sheet.get_size(), (4, 6));
    assert_eq!(cell(&sheet, 1, "Titre"), "Breaking the silence");
    assert_eq!(cell(&sheet, 1, "Date de publication"), "2023-11/2023-12");
    assert_eq!(
        cell(&sheet, 2, "Noms"),
        "Jennifer Chevalier; Catherine Cullen"
    );
    assert_eq!(cell(&sheet, 3, "Résultat"), "Prix non attribué");
    assert_eq!(cell(&sheet, 3, "Titre"), &Data::Empty);
}

#[test]
fn numbers_are_numbers_and_days_are_dates() {
    let (_, sheet) = open(sample::ranking(), Language::English);
    assert_eq!(cell(&sheet, 1, "Score"), &Data::Float(25.0 / 3.0));
    assert_eq!(cell(&sheet, 2, "Score"), &Data::Empty);

    let (_, sheet) = open(sample::entries(), Language::English);
    assert_eq!(cell(&sheet, 1, "Words"), &Data::Float(2500.0));
    assert_eq!(
        clock(cell(&sheet, 2, "Published")),
        (2020, 12, 31, 0, 0, 0, 0)
    );
}

/// 04:59:59.999 in UTC is the last second of the deadline's minute in Toronto, and must not be shown as
/// the next day.
#[test]
fn an_instant_is_wall_time_of_the_desk_and_never_rounded_up() {
    let (_, sheet) = open(sample::entries(), Language::English);
    assert_eq!(
        clock(cell(&sheet, 1, "Received")),
        (2021, 1, 22, 23, 59, 59, 0)
    );
}

#[test]
fn the_zone_is_part_of_the_format() {
    let styles = |language, rows| {
        let made = bytes(Format::Xlsx, rows, language);
        let mut zip = zip::ZipArchive::new(Cursor::new(made)).unwrap();
        std::io::read_to_string(zip.by_name("xl/styles.xml").unwrap()).unwrap()
    };
    assert!(styles(Language::English, sample::entries()).contains("EST"));
    assert!(styles(Language::French, sample::entries()).contains("HNE"));
}

#[test]
fn the_same_rows_make_the_same_bytes() {
    for format in Format::ALL {
        let made = || bytes(format, sample::entries(), Language::English);
        assert_eq!(made(), made(), "{format:?}");
    }
}

#[test]
fn a_workbook_says_nothing_of_the_machine() {
    let made = bytes(Format::Xlsx, sample::press(), Language::English);
    let mut zip = zip::ZipArchive::new(Cursor::new(made)).unwrap();
    let core = std::io::read_to_string(zip.by_name("docProps/core.xml").unwrap()).unwrap();
    assert!(
        core.contains("<dc:creator>Awards Desk</dc:creator>"),
        "{core}"
    );
    assert!(core.contains("2021-01-26T22:26:40Z"), "{core}");
    let times: Vec<_> = (0..zip.len())
        .map(|index| zip.by_index(index).unwrap().last_modified().unwrap().year())
        .collect();
    assert!(times.iter().all(|year| *year == 1980), "{times:?}");
}

#[test]
fn a_list_without_rows_still_has_its_headings() {
    let (_, sheet) = open(Vec::<lists::PressRow>::new(), Language::English);
    assert_eq!(sheet.get_size(), (1, 6));
}
