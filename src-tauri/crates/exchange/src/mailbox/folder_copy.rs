//! A file of the work copied between a mailbox that is a folder and the folder of a workspace.

use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::sync::Arc;

use super::folder::Folder;
use super::sending::Sending;
use crate::sealed_file::not_read;
use crate::work_file::{Begun, FILES, Part, begin, fill, step_length};
use crate::{ExchangeError, FileFolder, Result, StoredFile};

/// A copy that is made step by step. Its functions block while the disk works.
pub(super) struct FolderCopy {
    part: Part,
    source: File,
    wanted: StoredFile,
    /// Whether what is there of the part is compared with the source. What comes from a mailbox is not worth a second
    /// reading of the mailbox: the hash of the whole finds what is wrong.
    compares: bool,
}

impl FolderCopy {
    /// From a workspace into the mailbox; none where the file lies there already.
    pub(super) fn to_mailbox(
        folder: &Folder,
        files: &FileFolder,
        wanted: StoredFile,
        sending: Sending,
    ) -> Result<Option<Self>> {
        let directory = folder.make_files()?;
        let source = files.sealed_content(wanted.hash)?;
        let again = sending == Sending::Again;
        match begin(&Arc::new(directory), wanted, again)? {
            Begun::Whole => Ok(None),
            Begun::Part(part) => Ok(Some(Self {
                part: *part,
                source,
                wanted,
                compares: true,
            })),
        }
    }

    /// From the mailbox into a workspace; none where the workspace has the file.
    pub(super) fn from_mailbox(
        folder: &Folder,
        files: &FileFolder,
        wanted: StoredFile,
    ) -> Result<Option<Self>> {
        let source = folder.open_file(&[FILES.to_owned(), wanted.hash.to_string()])?;
        match files.begin(wanted)? {
            Begun::Whole => Ok(None),
            Begun::Part(part) => Ok(Some(Self {
                part: *part,
                source,
                wanted,
                compares: false,
            })),
        }
    }

    pub(super) fn done(&self) -> u64 {
        self.part.done()
    }

    pub(super) fn is_complete(&self) -> bool {
        self.part.is_complete()
    }

    /// Proves or copies some bytes.
    pub(super) fn step(mut self) -> Result<Self> {
        if !self.part.is_proven() {
            self.part.prove(self.compares.then_some(&mut self.source))?;
            return Ok(self);
        }
        let read_error = |error: io::Error| not_read(&self.wanted.hash.to_string(), &error);
        let mut bytes = vec![0; step_length(self.wanted.length - self.part.done())];
        self.source
            .seek(SeekFrom::Start(self.part.done()))
            .map_err(read_error)?;
        let count = fill(&mut self.source, &mut bytes).map_err(read_error)?;
        if count == 0 {
            return Err(ExchangeError::FileChanged {
                name: self.wanted.hash.to_string(),
            });
        }
        self.part.write(&bytes[..count])?;
        Ok(self)
    }

    /// Gives the copy its name, where its content is what the name says.
    pub(super) fn finish(self) -> Result<()> {
        self.part.finish()
    }
}
