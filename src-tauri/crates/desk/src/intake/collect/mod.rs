//! Collecting: what waits in the mailbox is opened, checked and kept; what cannot be kept is refused by name.
//!
//! No file stops another. Each is recorded in a savepoint of its own, so that one which the tables refuse, or on which
//! the app itself breaks off, is named and leaves nothing half kept. Only a mailbox or a database that is gone, full or
//! closed ends a collection.

mod batches;
#[cfg(any(test, feature = "bulk"))]
mod bulk;
mod keep_batch;
mod mailbox_look;
mod open;

use std::collections::BTreeSet;

use exchange::{Clock, Delivered, Limits, Mailbox};
use serde::Serialize;
use ts_rs::TS;

use crate::Desk;
use crate::intake::taken::Taken;

use keep_batch::Source;
use mailbox_look::COLLECTED;
use open::{OpenAttempt, Opened};
use workspace_core::{
    ActionContext, FilesFetched, ProgressReporter, RefusedFile, Result, SentOut, SkippedFileView,
    blocking, sending, work_files,
};

/// What a collection brought.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Collected {
    /// Entries taken in, in the order they arrived.
    pub entries: Vec<Taken>,
    /// Score sheets taken in.
    #[ts(type = "number")]
    pub sheets: usize,
    /// Sheets that wait for an officer: changed after the decision, or not proved to be in time.
    #[ts(type = "number")]
    pub held: usize,
    /// How many files had been taken in before, or refused for a reason that a person has seen.
    #[ts(type = "number")]
    #[serde(rename = "known")]
    pub seen_before: usize,
    /// Files that were refused, at this collection or before, until a person says that they have seen them; each stays in
    /// the mailbox.
    #[serde(rename = "refused")]
    pub refused_files: Vec<RefusedFile>,
    /// What else is in the folders of entries and score sheets and was skipped: conflict copies, links, folders.
    #[serde(rename = "strangers")]
    pub skipped_files: Vec<SkippedFileView>,
    /// The receipts that were sent after it.
    pub receipts: SentOut,
    /// The names of files taken in that were sealed to keys of this desk that are void: whoever else has those keys can read
    /// them.
    pub to_void: Vec<String>,
    /// What became of the files of the work that entries name and that had not come before.
    pub files: FilesFetched,
    /// Whether nothing lies in the mailbox any more although entries or score sheets had.
    pub emptied: bool,
    /// Whether it was stopped before the end.
    pub stopped: bool,
}

impl Desk {
    /// Imports every entry and score sheet in the mailbox, sends a receipt for every entry that has none and whatever else
    /// waits, and then fetches the files of the work that entries name and that are not here yet. A stop or a crash loses nothing
    /// that was confirmed, and the next collection continues there.
    pub async fn collect(
        &self,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Collected> {
        let mailbox = self.settings().mailbox().await?;
        let mut collected = Collected::default();
        let mut opened = BTreeSet::new();
        for kind in COLLECTED {
            let look = self.list_kind(&mailbox, kind, ctx, &mut collected).await?;
            collected.seen_before += look.seen_before;
            collected.emptied |= look.emptied;
            opened.extend(look.waiting.iter().map(|item| item.id.to_string()));
            self.take_all(&mailbox, look.waiting, ctx, progress, &mut collected)
                .await?;
        }
        // Nobody took a file out of a mailbox that is not connected.
        if !collected.stopped && !collected.emptied {
            let gone = self.refused_and_gone(opened).await?;
            collected.refused_files.extend(gone);
        }
        self.read_kept(ctx, progress, &mut collected).await?;
        // Nobody waits for a receipt until the films of all others have come.
        collected.receipts = self.send_receipts_to(&mailbox, ctx, progress).await?;
        if !collected.receipts.stopped {
            sending::send_by(&self.core, &mailbox, ctx, progress).await?;
        }
        if !collected.stopped {
            let files = work_files::fetch_missing(&self.core, &mailbox, ctx, progress);
            collected.files = Box::pin(files).await?;
            collected.stopped = collected.files.stopped;
            if collected.files.fetched > 0 {
                Box::pin(self.read_kept(ctx, progress, &mut collected)).await?;
            }
        }
        Ok(collected)
    }

    /// Imports one sealed file that a person opened: an entry, or score sheets. It had come by the time `ctx` happened;
    /// when it reached that person is not known, and can be stated ([`Desk::record_stated_arrival`]).
    pub async fn take(&self, sealed: &[u8], ctx: &ActionContext) -> Result<Collected> {
        let to = exchange::peek(sealed, &Limits::default())?.reader;
        let keys = self.core.opener(to.as_ref());
        let opened = exchange::open(sealed, Some(&keys), &Limits::default())?;
        let item = Delivered {
            id: opened.id,
            kind: opened.kind,
            to,
            delivered_at: ctx.at,
            clock: Clock::File,
            size: sealed.len() as u64,
        };
        let mut collected = Collected::default();
        let kind = opened.kind;
        let content = Some(store::attachment::hash_of(sealed));
        let opened = blocking(move || Opened::read(kind, opened)).await?;
        let attempt = vec![OpenAttempt {
            item,
            content,
            opened,
        }];
        self.keep_batch(attempt, Source::Import, ctx, &mut collected)
            .await?;
        self.read_kept(ctx, ProgressReporter::none(), &mut collected)
            .await?;
        Ok(collected)
    }

    /// Reads the files of what was taken in, and of what was left unread before.
    async fn read_kept(
        &self,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
        collected: &mut Collected,
    ) -> Result<()> {
        for read in self.read_files(ctx, progress).await? {
            let mut entries = collected.entries.iter_mut();
            let taken = entries.find(|it| it.entry == read.entry && it.revision == read.revision);
            if let Some(taken) = taken {
                taken.verdict = read.verdict;
            }
        }
        Ok(())
    }

    /// Opens and keeps one batch after the other; while one is kept, the next is opened.
    async fn take_all(
        &self,
        mailbox: &Mailbox,
        waiting: Vec<Delivered>,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
        collected: &mut Collected,
    ) -> Result<()> {
        let total = waiting.len();
        let mut batches = batches::of(waiting).into_iter();
        let mut opened = self.open_next(mailbox, batches.next()).await?;
        let mut done = 0;
        while let Some(batch) = opened {
            done += batch.len();
            let next = self.open_next(mailbox, batches.next());
            let from = Source::Mailbox(mailbox.place().to_owned());
            let keep = self.keep_batch(batch, from, ctx, collected);
            let (kept_batch, next) = tokio::join!(keep, next);
            kept_batch?;
            progress.at("progress-collecting", done, total);
            if progress.stopped() {
                collected.stopped = true;
                break;
            }
            opened = next?;
        }
        Ok(())
    }
}
