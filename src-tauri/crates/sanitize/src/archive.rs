//! Archives rewritten, part by part.

use std::io::{Cursor, Write};

use readers::Trouble;
use readers::document::in_zip::parts::Parts;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A copy of an archive without the parts whose names begin with one of `gone`; `rewritten` gives what each other part holds in
/// the copy.
pub(crate) fn copied(
    mut parts: Parts<'_>,
    gone: &[&str],
    rewritten: impl Fn(&str, Vec<u8>) -> Result<Vec<u8>, Trouble>,
) -> Result<Vec<u8>, Trouble> {
    let mut copy = Archive::new();
    for name in parts.names() {
        if goes(&name, gone) || name.ends_with('/') {
            continue;
        }
        if let Some(content) = parts.part(&name)? {
            copy.add(&name, &rewritten(&name, content)?)?;
        }
    }
    copy.whole()
}

/// Whether the name of a part begins with one of these.
pub(crate) fn goes(name: &str, gone: &[&str]) -> bool {
    gone.iter().any(|start| name.starts_with(start))
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
    fn add(&mut self, name: &str, content: &[u8]) -> Result<(), Trouble> {
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

    fn whole(self) -> Result<Vec<u8>, Trouble> {
        let written = self.writer.finish().map_err(|_| Trouble::Damaged)?;
        Ok(written.into_inner())
    }
}
