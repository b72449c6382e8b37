//! Keeping the files of a batch in one transaction, each in a savepoint of its own.

use desk_core::eligibility::evaluate::Screening;
use desk_core::file_arrival::{self, FileArrival};
use desk_core::in_force;
use exchange::Delivered;
use rules::Call;
use serde_json::json;
use store::Transaction;
use workspace_core::{ActionContext, Error, RefusedFile, Result};

use super::Collected;
use super::open::{OpenAttempt, Opened};
use crate::intake::{receipts, refused};
use crate::{Desk, own_keys, rounds};

/// Where a batch comes from.
#[derive(Clone)]
pub(super) enum Source {
    /// A mailbox, by its place.
    Mailbox(String),
    /// A file that a person imported.
    Import,
}

/// Writes the files of one batch in its transaction.
struct BatchWriter<'a, 'c> {
    tx: &'a Transaction<'c>,
    call: &'a Call,
    identity: &'a exchange::Identity,
    from: &'a Source,
    ctx: &'a ActionContext,
}

impl Desk {
    pub(super) async fn keep_batch(
        &self,
        batch: Vec<OpenAttempt>,
        from: Source,
        ctx: &ActionContext,
        collected: &mut Collected,
    ) -> Result<()> {
        let (ctx, identity) = (ctx.clone(), self.core.identity.clone());
        let of_batch = self
            .core
            .store
            .write(move |tx| {
                // The call in force now: another may have been published since the mailbox was listed.
                let call = in_force::call(tx)?;
                let writer = BatchWriter {
                    tx,
                    call: &call,
                    identity: &identity,
                    from: &from,
                    ctx: &ctx,
                };
                let mut of_batch = Collected::default();
                let mut screening_of_batch = None;
                for attempt in batch {
                    writer.keep(attempt, &mut screening_of_batch, &mut of_batch)?;
                }
                Ok::<_, Error>(of_batch)
            })
            .await?;
        collected.entries.extend(of_batch.entries);
        collected.sheets += of_batch.sheets;
        collected.held += of_batch.held;
        collected.seen_before += of_batch.seen_before;
        collected.refused_files.extend(of_batch.refused_files);
        collected.to_void.extend(of_batch.to_void);
        Ok(())
    }
}

impl<'a> BatchWriter<'a, '_> {
    /// Keeps one file whole, or nothing of it and the reason.
    fn keep(
        &self,
        attempt: OpenAttempt,
        screening_of_batch: &mut Option<Screening<'a>>,
        of_batch: &mut Collected,
    ) -> Result<()> {
        let (tx, ctx) = (self.tx, self.ctx);
        let OpenAttempt {
            item,
            content,
            opened,
        } = attempt;
        let result = store::in_savepoint(tx, || {
            self.keep_one(
                &item,
                content.as_deref(),
                opened,
                screening_of_batch,
                of_batch,
            )
        });
        match result {
            Ok(()) => Ok(()),
            Err(error) if error.is_about_the_item() => {
                if let (Source::Mailbox(place), Some(content)) = (self.from, &content) {
                    file_arrival::note_seen(tx, place, &item, content, ctx)?;
                }
                let file = refuse(tx, &item, &error, ctx)?;
                let (sealed, code) = (&file.sealed, &file.failure.code);
                match self.from {
                    Source::Mailbox(_) if refused::is_seen(tx, sealed, code)? => {
                        of_batch.seen_before += 1;
                        return Ok(());
                    }
                    Source::Mailbox(_) => {}
                    // Whoever imports it sees the answer, each time.
                    Source::Import => refused::note_seen(tx, sealed, code, ctx)?,
                }
                of_batch.refused_files.push(file);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn keep_one(
        &self,
        item: &Delivered,
        content: Option<&str>,
        opened: Result<Opened>,
        screening_of_batch: &mut Option<Screening<'a>>,
        of_batch: &mut Collected,
    ) -> Result<()> {
        let (tx, ctx) = (self.tx, self.ctx);
        let id = item.id.to_string();
        if let Some(taken) = store::delivery::taken_content(tx, &id)? {
            if content.is_none() {
                return opened.map(drop);
            }
            if content != Some(taken.as_str()) {
                let file = item.file_name();
                return Err(Error::OtherContent { file });
            }
            if let Source::Mailbox(place) = self.from {
                file_arrival::note_seen(tx, place, item, &taken, ctx)?;
            }
            of_batch.seen_before += 1;
            return Ok(());
        }
        let opened = opened?;
        let content = content.unwrap_or_default();
        let received = match self.from {
            Source::Mailbox(place) => {
                FileArrival::of_mailbox_file(tx, place, item, content, opened.made_at(), ctx)?
            }
            Source::Import => FileArrival::of_import(opened.made_at(), ctx),
        };
        let void = own_keys::are_void(tx, item.to.as_ref())?;
        let note_taken = || {
            let (kind, at) = (item.kind.name(), ctx.stamp());
            if void {
                let detail = json!({ "file": item.file_name() });
                workspace_core::log(tx, &ctx.actor, &at, "sealed-to-void-keys", &id, &detail)?;
            }
            store::delivery::record_taken(tx, &id, kind, "", &at, Some(content))?;
            Ok::<_, Error>(())
        };
        // It is counted once nothing of it can fail any more.
        match opened {
            Opened::Sheets(opened) => {
                let sheets = rounds::record_returned(tx, self.call, &opened, &received, ctx)?;
                note_taken()?;
                of_batch.sheets += sheets.new;
                of_batch.held += sheets.held;
            }
            Opened::Entry(opened_entry) => {
                let entry = opened_entry.keep(tx, self.call, &received, ctx, screening_of_batch)?;
                receipts::seal_receipt(tx, self.identity, &entry.entry, entry.revision, ctx)?;
                note_taken()?;
                of_batch.entries.push(entry);
            }
        }
        if void {
            of_batch.to_void.push(item.file_name());
        }
        Ok(())
    }
}

/// Records that a file was refused, once for each reason. It is tried again at the next collection: a synced folder may
/// bring a file half and then whole, and a newer version of the app may read what this one cannot.
fn refuse(
    tx: &Transaction<'_>,
    item: &Delivered,
    error: &Error,
    ctx: &ActionContext,
) -> Result<RefusedFile> {
    let (sealed, failure, at) = (item.id.to_string(), error.failure(), ctx.stamp());
    let (code, text) = (&failure.code, error.to_string());
    if store::delivery::record_refused(tx, &sealed, item.kind.name(), &at, code, &text)? {
        let detail = serde_json::json!({ "code": code, "kind": item.kind.name() });
        workspace_core::log(tx, &ctx.actor, &at, "file-refused", &sealed, &detail)?;
    }
    Ok(RefusedFile::of(item, failure))
}
