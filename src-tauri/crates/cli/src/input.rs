//! Text files that a person names: a call, entries.

use std::io;
use std::path::Path;

use tabular::TableError;
use workspaces::{Detail, Failure};

/// Reads a text file: UTF-8, or UTF-16 by its byte order mark, as PowerShell writes it.
pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    let bytes = std::fs::read(path).map_err(|error| unreadable(path, &error))?;
    let utf_16 = |to_unit: fn([u8; 2]) -> u16| {
        let pairs = bytes.chunks_exact(2);
        // Half a letter at the end is no text.
        if !pairs.remainder().is_empty() {
            return None;
        }
        let units = pairs.skip(1).map(|pair| to_unit([pair[0], pair[1]]));
        String::from_utf16(&units.collect::<Vec<_>>()).ok()
    };
    let text = match bytes.as_slice() {
        [0xff, 0xfe, ..] => utf_16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf_16(u16::from_be_bytes),
        utf_8 => std::str::from_utf8(utf_8)
            .ok()
            .map(|text| text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
    };
    text.ok_or_else(|| {
        let path = ("path", path.display().to_string());
        let reason = ("reason", "encoding".to_owned());
        Failure::new("file-unreadable", Detail::NotText.with([path, reason]))
    })
}

/// Why a file cannot be read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Failure {
    table_failure(&TableError::unreadable(path, error))
}

/// An error of a table as the command reports it.
pub(crate) fn table_failure(error: &TableError) -> Failure {
    Failure::new(error.code(), error.params())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_16_is_read_by_its_mark_and_nothing_is_guessed() {
        let dir = tempfile::tempdir().unwrap();
        let of = |bytes: &[u8]| {
            let path = dir.path().join("t");
            std::fs::write(&path, bytes).unwrap();
            text(&path).map_err(|failure| failure.params["reason"].clone())
        };
        assert_eq!(of("é\n".as_bytes()).unwrap(), "é\n");
        assert_eq!(of("\u{feff}é".as_bytes()).unwrap(), "é");
        assert_eq!(of(b"\xff\xfe\xe9\0").unwrap(), "é");
        assert_eq!(of(b"\xfe\xff\0\xe9").unwrap(), "é");
        assert_eq!(of(b"\xff\xfe\xe9\0\xe9").unwrap_err(), "encoding");
        assert_eq!(of(b"\xe9").unwrap_err(), "encoding");
        assert_eq!(
            text(&dir.path().join("gone")).unwrap_err().params["reason"],
            "missing"
        );
        assert_eq!(text(dir.path()).unwrap_err().params["reason"], "folder");
    }
}
