//! Looking into a mailbox: which files are new, which changed, and what the look proves.

use std::collections::BTreeSet;

use desk_core::{file_arrival, in_force};
use exchange::{Delivered, Kind, Limits, Listing, Mailbox};
use store::{MailboxFileRow, Transaction, mailbox_look};
use workspace_core::{ActionContext, Result, SkippedFileView, blocking};

use crate::Collected;
use crate::Desk;

/// The kinds of file that a desk collects.
pub(super) const COLLECTED: [Kind; 2] = [Kind::Entry, Kind::ScoreSheet];

/// What a look found among the files of one kind.
#[derive(Default)]
pub(super) struct MailboxLook {
    /// Files that have not been taken in, and files that were and have changed since: the earliest first.
    pub(super) waiting: Vec<Delivered>,
    /// Those of them whose content no look has read yet.
    unread: Vec<Delivered>,
    /// Files that are as they were when they were taken in.
    pub(super) seen_before: usize,
    /// Whether nothing is there any more although something had been.
    pub(super) emptied: bool,
}

impl Desk {
    /// Looks into the mailbox and remembers what is there, without taking anything in: a file that is not there now cannot
    /// have come before, and one that is there came by now. Files are read only where they are new. Made often, as while
    /// the deadline passes, it narrows the time in which an entry may have come.
    pub async fn look_into_mailbox(&self, ctx: &ActionContext) -> Result<()> {
        let mailbox = self.settings().mailbox().await?;
        for kind in COLLECTED {
            let mut not_reported = Collected::default();
            let look = self
                .list_kind(&mailbox, kind, ctx, &mut not_reported)
                .await?;
            for item in look.unread {
                let read = mailbox.get(&item, &Limits::default()).await;
                let bytes = match read {
                    Ok(bytes) => bytes,
                    Err(error) if error.is_about_the_file() => continue,
                    Err(error) => return Err(error.into()),
                };
                let content = blocking(move || store::attachment::hash_of(&bytes)).await?;
                let (place, ctx) = (mailbox.place().to_owned(), ctx.clone());
                let write = self.core.store.write(move |tx| {
                    file_arrival::note_seen(tx, &place, &item, &content, &ctx)?;
                    Ok::<_, workspace_core::Error>(())
                });
                write.await?;
            }
        }
        Ok(())
    }

    /// Lists the files of one kind and remembers their names.
    pub(super) async fn list_kind(
        &self,
        mailbox: &Mailbox,
        kind: Kind,
        ctx: &ActionContext,
        collected: &mut Collected,
    ) -> Result<MailboxLook> {
        let mut listing = Listing::default();
        // Entrants and judges who do not know the new keys yet still send to the old address.
        for address in self.core.addresses() {
            let of_address = mailbox.list(kind, Some(&address)).await?;
            listing.items.extend(of_address.items);
            listing.skipped.extend(of_address.skipped);
        }
        let skipped_files = listing.skipped.into_iter().map(SkippedFileView::from);
        collected.skipped_files.extend(skipped_files);
        let (place, ctx) = (mailbox.place().to_owned(), ctx.clone());
        self.core
            .store
            .write(move |tx| remember(tx, &place, kind, listing.items, &ctx))
            .await
    }
}

fn remember(
    tx: &Transaction<'_>,
    place: &str,
    kind: Kind,
    items: Vec<Delivered>,
    ctx: &ActionContext,
) -> Result<MailboxLook> {
    // Without a call there is nothing to check an entry against.
    in_force::call(tx)?;
    let (name, at) = (kind.name(), ctx.stamp());
    let last_look = mailbox_look::last(tx, place, name, &at)?;
    let mut look = MailboxLook {
        emptied: items.is_empty() && mailbox_look::count(tx, place, name)? > 0,
        ..MailboxLook::default()
    };
    let ids: Vec<String> = items.iter().map(|item| item.id.to_string()).collect();
    let taken: BTreeSet<String> = store::delivery::taken_in(tx, &ids)?;
    for (item, id) in items.into_iter().zip(ids) {
        let last_seen = mailbox_look::last_seen(tx, place, &id)?;
        let seen_now = file_arrival::seen_now(&item, ctx);
        if last_seen.is_none() {
            let new = MailboxFileRow {
                absent_at: last_look.clone(),
                ..seen_now.clone()
            };
            mailbox_look::record_file(tx, place, name, &new)?;
        }
        let unchanged = last_seen.is_some_and(|last| {
            last.hash.is_some() && (last.size, last.modified) == (seen_now.size, seen_now.modified)
        });
        if taken.contains(&id) && unchanged {
            look.seen_before += 1;
            continue;
        }
        if !unchanged {
            look.unread.push(item.clone());
        }
        look.waiting.push(item);
    }
    mailbox_look::record_look(tx, place, name, &at)?;
    Ok(look)
}
