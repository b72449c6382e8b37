//! Archives rewritten, part by part.

use std::io::{Cursor, Write};

use readers::ReadError;
use readers::document::in_zip::parts::Parts;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A copy of an archive without the parts whose names begin with one of `removed_prefixes`; `rewrite_part` gives the
/// content of each other part in the copy.
pub(crate) fn copy_without(
    mut parts: Parts<'_>,
    removed_prefixes: &[&str],
    rewrite_part: impl Fn(&str, Vec<u8>) -> Result<Vec<u8>, ReadError>,
) -> Result<Vec<u8>, ReadError> {
    let mut copy = Archive::new();
    for name in parts.names() {
        if has_prefix(&name, removed_prefixes) || name.ends_with('/') {
            continue;
        }
        if let Some(content) = parts.part(&name)? {
            copy.add(&name, &rewrite_part(&name, content)?)?;
        }
    }
    copy.finish()
}

/// Whether the name of a part begins with one of these.
pub(crate) fn has_prefix(name: &str, prefixes: &[&str]) -> bool {
    prefixes.iter().any(|start| name.starts_with(start))
}

/// An archive in the making. No part says when it was written.
struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    fn new() -> Self {
        Self {
            writer: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    /// Adds a part. The part that names the kind of an `OpenDocument` stands unpacked.
    fn add(&mut self, name: &str, content: &[u8]) -> Result<(), ReadError> {
        let method = if name == "mimetype" {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default());
        self.writer
            .start_file(name, options)
            .map_err(|_| ReadError::Damaged)?;
        self.writer
            .write_all(content)
            .map_err(|_| ReadError::Damaged)
    }

    fn finish(self) -> Result<Vec<u8>, ReadError> {
        let archive = self.writer.finish().map_err(|_| ReadError::Damaged)?;
        Ok(archive.into_inner())
    }
}
