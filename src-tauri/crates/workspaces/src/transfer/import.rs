//! Imports what a person opened into the workspace that it is for.

use std::path::{Path, PathBuf};

use desk::{Collected, Desk, admit_judge};
use exchange::{Kind, Limits, SealedWithFiles};
use workspace_core::messages::SignedCard;
use workspace_core::trust::{CallTaken, Confirm};
use workspace_core::{
    ActionContext, Error, Fetched, FilesFetched, MissingFile, ProgressReporter, Result, blocking,
    witness, work_files,
};

use super::incoming_file::{IncomingContent, IncomingFile};
use super::incoming_view::reader;
use crate::Workspace;

impl Workspace {
    /// Imports a sealed file that a person opened. `confirmed` is the fingerprint that they were shown and agreed to;
    /// it is asked for wherever the file comes from keys that are not known for it. One that was taken in before counts as
    /// none, but files of the work that are with it and had not come are taken from it all the same; their bytes are counted in
    /// `progress`.
    pub async fn import_file(
        &self,
        incoming: &IncomingFile,
        confirmed: Option<&str>,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Fetched> {
        let IncomingContent::Sealed {
            header,
            bytes,
            files_at,
            ..
        } = &incoming.content
        else {
            return Err(Error::NotAPlace {
                place: incoming.place().to_owned(),
            });
        };
        let confirm = confirmed.map_or(Confirm::Nobody, |it| Confirm::Shown(it.to_owned()));
        let mut fetched = Fetched::default();
        match (self, header.kind) {
            (Self::Entrant(entrant), Kind::Call) => {
                let (taken, news) = entrant.take_call(bytes, confirm, ctx).await?;
                fetched.taken = counted_call(taken)?;
                fetched.news = news;
            }
            (Self::Judge(judge), Kind::Call) => {
                let (taken, news) = judge.take_call(bytes, confirm, ctx).await?;
                fetched.taken = counted_call(taken)?;
                fetched.news = news;
            }
            (Self::Entrant(entrant), Kind::Receipt) => {
                fetched.receipts = usize::from(entrant.take_receipt(bytes, ctx).await?);
                fetched.taken = fetched.receipts;
            }
            (Self::Entrant(entrant), Kind::Feedback) => {
                fetched.feedback = usize::from(entrant.take_feedback(bytes, ctx).await?);
                fetched.taken = fetched.feedback;
            }
            (Self::Judge(judge), Kind::Packet) => {
                let packet = judge.take_confirmed(bytes, confirm, ctx).await?;
                // A packet without entries counts as well: it removes those that were withdrawn.
                fetched.taken = usize::from(packet.is_some());
                fetched.files = self.take_files(files_at.as_deref(), ctx, progress).await;
            }
            (Self::Desk(desk), Kind::Card) => {
                fetched.taken = add_judge(desk, bytes, &confirm, ctx).await?;
            }
            (Self::Desk(desk), Kind::Entry | Kind::ScoreSheet) => {
                let collected = desk.take(bytes, ctx).await?;
                let mut fetched = fetched_counts(collected);
                // A receipt that cannot be sent goes on waiting, and the next collection says why.
                let _ = desk.send_receipts(ctx, ProgressReporter::none()).await;
                fetched.files = self.take_files(files_at.as_deref(), ctx, progress).await;
                return Ok(fetched);
            }
            _ => {
                return Err(Error::OtherWorkspace {
                    expected: reader(header.kind, &[]).name(),
                    found: self.kind().name().to_owned(),
                });
            }
        }
        let contradictions = self.core().store.read(witness::contradictions).await?;
        fetched.news.extend(contradictions);
        Ok(fetched)
    }

    /// Takes the files of the work that are with a sealed file at this path, after its document was taken in, and lets them be read.
    /// They are looked for again in the file: what each must be its document says. Where the file cannot be read any more, that
    /// is said of it: the document is taken in already, and its files can come by the mailbox.
    async fn take_files(
        &self,
        path: Option<&Path>,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> FilesFetched {
        let Some(path) = path else {
            return FilesFetched::default();
        };
        let taken = self.take_files_from(path.to_owned(), ctx, progress).await;
        taken.unwrap_or_else(|error| FilesFetched {
            missing: vec![MissingFile {
                name: path.display().to_string(),
                failure: error.failure(),
            }],
            ..FilesFetched::default()
        })
    }

    async fn take_files_from(
        &self,
        path: PathBuf,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<FilesFetched> {
        let open = move || SealedWithFiles::open(&path, &Limits::default());
        let sealed = blocking(open).await??;
        let files = work_files::take_from(self.core(), sealed, ctx, progress).await?;
        if files.fetched > 0 {
            self.read_unread_files(ctx, progress).await?;
        }
        Ok(files)
    }
}

/// A person who opens a call that is not in force is told so.
fn counted_call(taken: CallTaken) -> Result<usize> {
    match taken {
        CallTaken::New => Ok(1),
        CallTaken::Known => Ok(0),
        CallTaken::NotInForce(error) => Err(error.into()),
    }
}

async fn add_judge(
    desk: &Desk,
    sealed: &[u8],
    confirm: &Confirm,
    ctx: &ActionContext,
) -> Result<usize> {
    let card = SignedCard::open(sealed)?;
    confirm.require_confirmed(&card.card().fingerprint(), None)?;
    Ok(usize::from(admit_judge(desk, &card, ctx).await?))
}

fn fetched_counts(collected: Collected) -> Fetched {
    Fetched {
        taken: collected.entries.len() + collected.sheets,
        held: collected.held,
        refused_files: collected.refused_files,
        skipped_files: collected.skipped_files,
        ..Fetched::default()
    }
}
