//! Keeping the files of a batch in one transaction, each in a savepoint of its own.

use desk_core::came::{self, Came};
use desk_core::eligibility::evaluate::Screening;
use desk_core::in_force;
use exchange::Delivered;
use rules::Call;
use serde_json::json;
use store::Transaction;
use workspace_core::{ActionContext, Error, Refused, Result};

use super::Collected;
use super::open::{Opened, Tried};
use crate::intake::receipts;
use crate::{Desk, own_keys, rounds};

/// Where a batch comes from.
#[derive(Clone)]
pub(super) enum Source {
    /// A mailbox, by its place.
    Mailbox(String),
    /// A person's hand.
    Hand,
}

/// What keeping a batch needs.
struct Keeping<'a, 'c> {
    tx: &'a Transaction<'c>,
    call: &'a Call,
    identity: &'a exchange::Identity,
    from: &'a Source,
    ctx: &'a ActionContext,
}

impl Desk {
    pub(super) async fn keep_batch(
        &self,
        batch: Vec<Tried>,
        from: Source,
        ctx: &ActionContext,
        collected: &mut Collected,
    ) -> Result<()> {
        let (ctx, identity) = (ctx.clone(), self.core.identity.clone());
        let news = self
            .core
            .store
            .write(move |tx| {
                // The call in force now: another may have been published since the mailbox was listed.
                let call = in_force::call(tx)?;
                let keeping = Keeping {
                    tx,
                    call: &call,
                    identity: &identity,
                    from: &from,
                    ctx: &ctx,
                };
                let mut news = Collected::default();
                let mut ahead = None;
                for tried in batch {
                    keeping.keep(tried, &mut ahead, &mut news)?;
                }
                Ok::<_, Error>(news)
            })
            .await?;
        collected.entries.extend(news.entries);
        collected.sheets += news.sheets;
        collected.held += news.held;
        collected.known += news.known;
        collected.refused.extend(news.refused);
        collected.to_void.extend(news.to_void);
        Ok(())
    }
}

impl<'a> Keeping<'a, '_> {
    /// Keeps one file whole, or nothing of it and the reason.
    fn keep(
        &self,
        tried: Tried,
        ahead: &mut Option<Screening<'a>>,
        news: &mut Collected,
    ) -> Result<()> {
        let (tx, ctx) = (self.tx, self.ctx);
        let Tried {
            item,
            content,
            opened,
        } = tried;
        let kept = store::in_savepoint(tx, || {
            self.keep_one(&item, content.as_deref(), opened, ahead, news)
        });
        match kept {
            Ok(()) => Ok(()),
            Err(error) if error.is_about_the_item() => {
                if let (Source::Mailbox(place), Some(content)) = (self.from, &content) {
                    came::seen(tx, place, &item, content, ctx)?;
                }
                match refuse(tx, &item, &error, ctx)? {
                    Some(refused) => news.refused.push(refused),
                    None => news.known += 1,
                }
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
        ahead: &mut Option<Screening<'a>>,
        news: &mut Collected,
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
                came::seen(tx, place, item, &taken, ctx)?;
            }
            news.known += 1;
            return Ok(());
        }
        let opened = opened?;
        let content = content.unwrap_or_default();
        let came = match self.from {
            Source::Mailbox(place) => {
                Came::by_mailbox(tx, place, item, content, opened.made_at(), ctx)?
            }
            Source::Hand => Came::by_hand(opened.made_at(), ctx),
        };
        let void = own_keys::are_void(tx, item.to.as_ref())?;
        let taken = || {
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
                let kept = rounds::keep(tx, self.call, &opened, &came, ctx)?;
                taken()?;
                news.sheets += kept.fresh;
                news.held += kept.held;
            }
            Opened::Entry(arrival) => {
                let kept = arrival.keep(tx, self.call, &came, ctx, ahead)?;
                receipts::make(tx, self.identity, &kept.entry, kept.revision, ctx)?;
                taken()?;
                news.entries.push(kept);
            }
        }
        if void {
            news.to_void.push(item.file_name());
        }
        Ok(())
    }
}

/// Remembers a file that was refused and tells it, once for each reason. It is tried again at the next collection: a
/// synced folder may bring a file half and then whole, and a newer version of the app may read what this one cannot.
fn refuse(
    tx: &Transaction<'_>,
    item: &Delivered,
    error: &Error,
    ctx: &ActionContext,
) -> Result<Option<Refused>> {
    let (sealed, failure, at) = (item.id.to_string(), error.failure(), ctx.stamp());
    let (code, text) = (&failure.code, error.to_string());
    if !store::delivery::record_refused(tx, &sealed, item.kind.name(), &at, code, &text)? {
        return Ok(None);
    }
    let detail = serde_json::json!({ "code": code, "kind": item.kind.name() });
    workspace_core::log(tx, &ctx.actor, &at, "file-refused", &sealed, &detail)?;
    Ok(Some(Refused::of(item, failure)))
}
