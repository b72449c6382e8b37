//! From rows to a file.

mod csv;
mod full_disk;
mod json;
mod log_end;
mod plain_table;
mod preview;
mod spreadsheet_text;
mod xlsx;
mod xlsx_cells;

pub use log_end::LogEnd;
pub use plain_table::{TableCell, write_table};
pub use preview::{Preview, preview};

use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;

use catalogue::{Catalogue, Language};
use chrono::{DateTime, Utc};
use rules::Zone;

use crate::error::folder_of;
use crate::{Format, ListError, Row};

/// The language, zone and time for which a list or a page is written. None of it is taken from the machine, so that the
/// same rows make the same bytes anywhere.
#[derive(Debug, Clone, Copy)]
pub struct RenderContext {
    /// The language of headings and words; JSON files have neither.
    pub language: Language,
    /// The desk's time zone, in which instants are shown.
    pub zone: Zone,
    /// When it is made: the date in the properties of a workbook.
    pub made_at: DateTime<Utc>,
}

impl RenderContext {
    fn catalogue(&self) -> &'static Catalogue {
        Catalogue::of(self.language)
    }
}

/// Writes a list to a file and returns its number of rows.
///
/// The work happens in a new file beside `path`, readable by its owner only, which takes the name when
/// it is complete. After an error, a stop or an error of the source, whatever stood under `path`
/// before is untouched.
///
/// `on_row` gets the number of rows so far after each row, and may stop the work.
pub fn to_file<R: Row, E: From<ListError>>(
    path: &Path,
    format: Format,
    rows: impl IntoIterator<Item = Result<R, E>>,
    context: &RenderContext,
    on_row: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<u64, E> {
    to_file_with(path, format, rows, context, None, on_row)
}

/// The same, with where the desk's log ended on a second sheet of a workbook. CSV and JSON have no place for it that
/// would not be taken for a row.
pub fn to_file_with<R: Row, E: From<ListError>>(
    path: &Path,
    format: Format,
    rows: impl IntoIterator<Item = Result<R, E>>,
    context: &RenderContext,
    end: Option<&LogEnd>,
    on_row: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<u64, E> {
    let list_error = |error| E::from(ListError::of(error, path));
    let mut file = tempfile::Builder::new()
        .prefix(".awards-list-")
        .tempfile_in(folder_of(path))
        .map_err(list_error)?;

    let mut writer = BufWriter::with_capacity(1 << 16, file.as_file_mut());
    let rows = Rows {
        source: rows.into_iter(),
        on_row,
        path,
    };
    let result = match format {
        Format::Csv => csv::write(&mut writer, rows, context),
        Format::Xlsx => xlsx::write(&mut writer, rows, context, end),
        Format::Json => json::write(&mut writer, rows),
    }?;
    writer.flush().map_err(list_error)?;
    drop(writer);

    file.as_file().sync_all().map_err(list_error)?;
    file.persist(path)
        .map_err(|refused| list_error(refused.error))?;
    Ok(result)
}

/// Rows on their way into the file at `path`.
struct Rows<'p, I, F> {
    source: I,
    on_row: F,
    path: &'p Path,
}

impl<R, E, I, F> Rows<'_, I, F>
where
    E: From<ListError>,
    I: Iterator<Item = Result<R, E>>,
    F: FnMut(u64) -> ControlFlow<()>,
{
    /// Writes each row, until one fails or the caller stops.
    fn each(self, mut write: impl FnMut(&R) -> Result<(), ListError>) -> Result<u64, E> {
        let Self {
            source, mut on_row, ..
        } = self;
        let mut count = 0;
        for row in source {
            write(&row?)?;
            count += 1;
            if on_row(count).is_break() {
                return Err(ListError::Cancelled { rows: count }.into());
            }
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::io;

    use super::*;
    use crate::{PressOutcome, PressRow};

    fn context() -> RenderContext {
        RenderContext {
            language: Language::English,
            zone: "America/Toronto".parse().unwrap(),
            made_at: DateTime::UNIX_EPOCH,
        }
    }

    fn rows() -> impl Iterator<Item = Result<PressRow, ListError>> {
        let row = || PressRow {
            category: "Audio".to_owned(),
            title: "Uncover: The Village".to_owned(),
            names: Vec::new(),
            outlets: Vec::new(),
            published: Vec::new(),
            outcome: PressOutcome::Winner,
        };
        (0..1000).map(move |_| Ok(row()))
    }

    /// The device refuses every byte the way a full disk does.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_named_in_every_format() {
        let folder = tempfile::tempdir().unwrap();
        let path = &folder.path().join("press");
        let on_row = |_| ControlFlow::Continue(());
        for format in Format::ALL {
            let mut full =
                BufWriter::new(Full(File::options().write(true).open("/dev/full").unwrap()));
            let rows = Rows {
                source: rows(),
                on_row,
                path,
            };
            let written = match format {
                Format::Csv => csv::write(&mut full, rows, &context()),
                Format::Xlsx => xlsx::write(&mut full, rows, &context(), None),
                Format::Json => json::write(&mut full, rows),
            };
            let error = match (written, full.flush()) {
                (Err(error), _) => error,
                (Ok(_), flushed) => ListError::of(flushed.unwrap_err(), path),
            };
            assert_eq!(error.code(), "disk-full", "{format:?}: {error}");
            assert_eq!(error.params(), [("path", path.display().to_string())]);
        }
    }

    /// `/dev/full`, which cannot seek, taken for a file that can.
    #[cfg(target_os = "linux")]
    struct Full(File);

    #[cfg(target_os = "linux")]
    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            self.0.flush()
        }
    }

    #[cfg(target_os = "linux")]
    impl io::Seek for Full {
        fn seek(&mut self, _: io::SeekFrom) -> io::Result<u64> {
            Ok(0)
        }
    }
}
