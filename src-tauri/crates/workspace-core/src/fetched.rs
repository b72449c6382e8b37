//! What a fetch from the mailbox brought to an entrant or a judge.

use exchange::Delivered;
use serde::Serialize;
use ts_rs::TS;

use crate::Result;
use crate::files_fetched::FilesFetched;
use crate::views::{KeyNews, RefusedFile, SkippedFileView, Unconfirmed};

/// What was new in the mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Fetched {
    /// Files taken in, newer calls aside: receipts, feedback, packets, and what a person opened by hand.
    #[ts(type = "number")]
    pub taken: usize,
    /// Receipts among them.
    #[ts(type = "number")]
    pub receipts: usize,
    /// Files of feedback among them.
    #[ts(type = "number")]
    pub feedback: usize,
    /// Score sheets that wait for an officer before they count, from a file that a person opened.
    #[ts(type = "number")]
    pub held: usize,
    /// Files that were refused; each stays in the mailbox, and the others were taken all the same.
    pub refused_files: Vec<RefusedFile>,
    /// What else is among them and was skipped: conflict copies, links, folders.
    pub skipped_files: Vec<SkippedFileView>,
    /// Newer versions of calls that are followed, and are in force now.
    #[ts(type = "number")]
    pub calls: usize,
    /// What desks say of their keys, as far as it is new here.
    pub news: Vec<KeyNews>,
    /// What became of the files of the work that packets name and that had not come before.
    pub files: FilesFetched,
    /// Files of keys that nobody has confirmed for them: each stays where it is until a person looks at it.
    pub unconfirmed: Vec<Unconfirmed>,
}

impl Fetched {
    /// Counts what came of one file, where it said something new; tells whether it did. A file that is wrong is named and
    /// passed over, since anybody who can write to the mailbox can put one there; a mailbox or a workspace that fails ends
    /// the fetch.
    pub fn count_or_refuse(&mut self, item: &Delivered, is_new: Result<bool>) -> Result<bool> {
        match is_new {
            Ok(is_new) => {
                self.taken += usize::from(is_new);
                return Ok(is_new);
            }
            Err(error) if error.is_about_the_item() => {
                self.refused_files
                    .push(RefusedFile::of(item, error.failure()));
            }
            Err(error) => return Err(error),
        }
        Ok(false)
    }

    /// Names a file that waits for a person; of several versions of one call, the one that came last.
    pub fn add_unconfirmed(&mut self, file: Unconfirmed) {
        self.unconfirmed.retain(|it| {
            (&it.what, &it.signer, &it.edition) != (&file.what, &file.signer, &file.edition)
        });
        self.unconfirmed.push(file);
    }

    /// Adds what another part of the mailbox brought.
    pub fn add(&mut self, other: Self) {
        self.taken += other.taken;
        self.receipts += other.receipts;
        self.feedback += other.feedback;
        self.held += other.held;
        self.refused_files.extend(other.refused_files);
        self.skipped_files.extend(other.skipped_files);
        self.calls += other.calls;
        self.news.extend(other.news);
        self.files.add(other.files);
        self.unconfirmed.extend(other.unconfirmed);
    }
}
