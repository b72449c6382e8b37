//! An array of objects, one a line.

use std::io::{self, Write};
use std::ops::ControlFlow;

use serde::{Serialize, Serializer};

use super::Rows;
use crate::{ListError, Row};

/// Writes the rows with the columns' keys in their order.
pub(super) fn write<R, E, I, F>(file: &mut impl Write, rows: Rows<'_, I, F>) -> Result<u64, E>
where
    R: Row,
    E: From<ListError>,
    I: Iterator<Item = Result<R, E>>,
    F: FnMut(u64) -> ControlFlow<()>,
{
    let path = rows.path;
    let list_error = |error: io::Error| ListError::of(error, path);

    let mut separator = "[\n";
    let count = rows.each(|row| {
        file.write_all(separator.as_bytes()).map_err(list_error)?;
        separator = ",\n";
        serde_json::to_writer(&mut *file, &Object(row)).map_err(|error| list_error(error.into()))
    })?;
    let end: &[u8] = if count == 0 { b"[]\n" } else { b"\n]\n" };
    file.write_all(end).map_err(list_error)?;
    Ok(count)
}

/// A row as a JSON object.
struct Object<'a, R>(&'a R);

impl<R: Row> Serialize for Object<'_, R> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(
            R::COLUMNS
                .iter()
                .map(|column| (column.key, (column.cell)(self.0))),
        )
    }
}
