//! Archives rewritten, part by part.

use std::io::{Cursor, Write};

use readers::Trouble;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// An archive in the making. No part says when it was written.
pub(crate) struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    pub(crate) fn new() -> Self {
        Self {
            writer: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    /// Adds a part. The part that names the kind of an `OpenDocument` stands unpacked.
    pub(crate) fn add(&mut self, name: &str, content: &[u8]) -> Result<(), Trouble> {
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
            .map_err(|_| Trouble::Damaged)?;
        self.writer.write_all(content).map_err(|_| Trouble::Damaged)
    }

    pub(crate) fn whole(self) -> Result<Vec<u8>, Trouble> {
        let written = self.writer.finish().map_err(|_| Trouble::Damaged)?;
        Ok(written.into_inner())
    }
}
