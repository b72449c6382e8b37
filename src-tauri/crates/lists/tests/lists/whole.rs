//! A file appears whole or not at all.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use catalogue::Language;
use lists::{Format, ListError, PressRow, to_file};

use super::{context, sample, write};

fn names_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_stopped_list_leaves_the_file_that_was_there() {
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list");
        fs::write(&path, "last week's").unwrap();
        let rows = sample::press().into_iter().map(Ok::<_, ListError>);
        let mut report = Vec::new();
        let stopped = to_file(&path, format, rows, &context(Language::English), |count| {
            report.push(count);
            if count == 2 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert!(
            matches!(stopped, Err(ListError::Cancelled { rows: 2 })),
            "{stopped:?}"
        );
        assert_eq!(report, [1, 2]);
        assert_eq!(fs::read_to_string(&path).unwrap(), "last week's");
        assert_eq!(names_in(folder.path()), ["list"]);
    }
}

#[test]
fn a_row_that_cannot_be_had_leaves_nothing() {
    #[derive(Debug)]
    enum Failed {
        Source,
        List,
    }
    impl From<ListError> for Failed {
        fn from(_: ListError) -> Self {
            Self::List
        }
    }
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        let row = PressRow::no_award("Audio".to_owned());
        let written = to_file(
            &folder.path().join("list"),
            format,
            [Ok(row), Err(Failed::Source)],
            &context(Language::English),
            |_| ControlFlow::Continue(()),
        );
        assert!(matches!(written, Err(Failed::Source)), "{written:?}");
        assert!(names_in(folder.path()).is_empty());
    }
}

#[test]
fn a_list_takes_the_place_of_an_older_one() {
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list");
        fs::write(&path, "last week's").unwrap();
        assert_eq!(write(&path, format, sample::press(), Language::English), 3);
        assert_ne!(fs::read(&path).unwrap(), b"last week's");
        assert_eq!(names_in(folder.path()), ["list"]);
    }
}

#[test]
fn a_missing_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let gone = folder.path().join("gone");
    for format in Format::ALL {
        let rows = sample::press().into_iter().map(Ok::<_, ListError>);
        let on_row = |_| ControlFlow::Continue(());
        let error = to_file(
            &gone.join("list"),
            format,
            rows,
            &context(Language::English),
            on_row,
        );
        let error = error.unwrap_err();
        assert_eq!(error.code(), "folder-missing");
        assert_eq!(error.params(), [("path", gone.display().to_string())]);
    }
}
