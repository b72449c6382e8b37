//! Whole CSV files in both languages. `AWARDS_WRITE_GOLDEN=1` writes them again; read the difference.

use std::path::Path;

use catalogue::Language;
use lists::{Format, Row};

use super::{bytes, sample};

fn holds<R: Row>(rows: impl Fn() -> Vec<R>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lists/golden");
    for language in Language::ALL {
        let name = format!("{}.{}.csv", R::LIST.name(), language.code());
        let made = bytes(Format::Csv, rows(), language);
        if std::env::var_os("AWARDS_WRITE_GOLDEN").is_some() {
            std::fs::write(folder.join(&name), &made).unwrap();
        }
        let golden = std::fs::read(folder.join(&name)).unwrap();
        assert_eq!(
            String::from_utf8(made).unwrap(),
            String::from_utf8(golden).unwrap(),
            "{name}"
        );
    }
}

#[test]
fn entries() {
    holds(sample::entries);
}

#[test]
fn eligibility() {
    holds(sample::findings);
}

#[test]
fn marks() {
    holds(sample::marks);
}

#[test]
fn ranking() {
    holds(sample::ranking);
}

#[test]
fn press() {
    holds(sample::press);
}
