//! Keeping the files of a batch in one transaction, each in a savepoint of its own.

use exchange::Delivered;
use rules::Call;
use store::Transaction;

use super::Collected;
use super::open::{Came, Tried};
use crate::desk::screening::Screening;
use crate::desk::{Desk, call, rounds};
use crate::{Act, Error, Refused, Result, keeping};

impl Desk {
    pub(super) async fn keep_batch(
        &self,
        batch: Vec<Tried>,
        act: &Act,
        collected: &mut Collected,
    ) -> Result<()> {
        let act = act.clone();
        let news = self
            .kept
            .store
            .write(move |tx| {
                // The call in force now: another may have been published since the mailbox was listed.
                let call = call::in_force(tx)?;
                let mut news = Collected::default();
                let mut ahead = None;
                for Tried { item, came } in batch {
                    match keep_one(tx, &call, &item, came, &act, &mut ahead, &mut news) {
                        Ok(()) => {}
                        Err(error) if error.is_about_the_item() => {
                            if matches!(error, Error::Store(_) | Error::Fault { .. }) {
                                // It was counted for the entries after it, and then taken back.
                                ahead = None;
                            }
                            match refuse(tx, &item, &error, &act)? {
                                Some(refused) => news.refused.push(refused),
                                None => news.known += 1,
                            }
                        }
                        Err(error) => return Err(error),
                    }
                }
                Ok(news)
            })
            .await?;
        collected.entries.extend(news.entries);
        collected.sheets += news.sheets;
        collected.known += news.known;
        collected.refused.extend(news.refused);
        Ok(())
    }
}

/// Keeps one file whole, or nothing of it.
fn keep_one<'a>(
    tx: &'a Transaction<'_>,
    call: &'a Call,
    item: &Delivered,
    came: Result<Came>,
    act: &Act,
    ahead: &mut Option<Screening<'a>>,
    news: &mut Collected,
) -> Result<()> {
    let came = came?;
    let taken = || {
        let (id, at) = (item.id.to_string(), act.stamp());
        store::delivery::taken(tx, &id, item.kind.name(), "", &at)
    };
    match came {
        Came::Sheets(opened) => {
            news.sheets += store::item(tx, || {
                let count = rounds::keep(tx, call, &opened, item.delivered_at, act)?;
                taken()?;
                Ok::<_, Error>(count)
            })?;
        }
        Came::Entry(arrival) => {
            let kept = store::item(tx, || {
                let kept = arrival.keep(tx, call, act, ahead)?;
                taken()?;
                Ok::<_, Error>(kept)
            })?;
            news.entries.push(kept.into());
        }
    }
    Ok(())
}

/// Remembers a file that was refused and tells it, once for each reason. It is tried again at the next collection: a
/// synced folder may bring a file half and then whole, and a newer version of the app may read what this one cannot.
fn refuse(
    tx: &Transaction<'_>,
    item: &Delivered,
    error: &Error,
    act: &Act,
) -> Result<Option<Refused>> {
    let (sealed, failure, at) = (item.id.to_string(), error.failure(), act.stamp());
    let (code, text) = (&failure.code, error.to_string());
    if !store::delivery::refused(tx, &sealed, item.kind.name(), &at, code, &text)? {
        return Ok(None);
    }
    let detail = serde_json::json!({ "code": code, "kind": item.kind.name() });
    keeping::log(tx, &act.by, &at, "file-refused", &sealed, &detail)?;
    Ok(Some(Refused::of(item, failure)))
}
