//! Collecting: what waits in the mailbox is opened, checked and kept; what cannot be kept is refused by name.

use chrono::{DateTime, Utc};
use exchange::{Card, Delivered, Kind, Limits, Mailbox, Opened};
use futures::{StreamExt, TryStreamExt};
use rules::Call;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::Desk;
use super::arrival::{Arrival, ReceivedBy};
use super::rounds;
use crate::papers::EntryPaper;
use crate::{Act, Error, Refused, Result, Watch, keeping};

/// Files that are kept in one transaction: enough to share its cost, few enough to stop soon.
const BATCH: usize = 64;
/// Files that are opened at the same time.
const AT_ONCE: usize = 4;

/// What a collection brought.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Collected {
    /// Entries taken in, in the order they arrived.
    pub entries: Vec<Taken>,
    /// Score sheets taken in.
    #[ts(type = "number")]
    pub sheets: usize,
    /// Files that had been taken in before, or refused for the same reason.
    #[ts(type = "number")]
    pub known: usize,
    /// Files that were refused; each stays in the mailbox.
    pub refused: Vec<Refused>,
    /// Whether it was stopped before the end.
    pub stopped: bool,
}

/// One entry taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Taken {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The revision.
    pub revision: u32,
    /// The verdict.
    pub verdict: rules::Verdict,
}

/// A file of the mailbox after its seal was tried.
struct Tried {
    item: Delivered,
    came: Result<Came>,
}

/// What was under a seal.
enum Came {
    Entry(Box<Arrival>),
    Sheets(Box<Opened>),
}

impl Came {
    /// Reads what a kind of file holds: an entry with its files, which may take long.
    fn read(kind: Kind, opened: Opened, at: DateTime<Utc>, by: ReceivedBy) -> Result<Self> {
        Ok(match kind {
            Kind::ScoreSheet => Self::Sheets(Box::new(opened)),
            Kind::Entry
            | Kind::Card
            | Kind::Call
            | Kind::Receipt
            | Kind::Packet
            | Kind::Feedback => Self::Entry(Box::new(Arrival::read(opened, at, by)?)),
        })
    }
}

impl Desk {
    /// Takes in every entry and score sheet that waits in the mailbox. Each batch is kept whole or not at all, so a
    /// stop or a crash loses nothing that was confirmed, and the next collection goes on from there.
    pub async fn collect(
        &self,
        mailbox: &Mailbox,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<Collected> {
        let call = self.call_in_force().await?;
        let mut collected = Collected::default();
        for kind in [Kind::Entry, Kind::ScoreSheet] {
            let all = mailbox
                .list(kind, Some(&self.kept.card.address()))
                .await?
                .items;
            let there = all.len();
            let waiting = keeping::not_taken(&self.kept, all).await?;
            collected.known += there - waiting.len();
            self.take_all(mailbox, kind, waiting, &call, act, watch, &mut collected)
                .await?;
        }
        Ok(collected)
    }

    /// Takes in one sealed file that a person opened: an entry, or score sheets. It arrived when `act` happened.
    pub async fn take(&self, sealed: &[u8], act: &Act) -> Result<Collected> {
        let call = self.call_in_force().await?;
        let opened = exchange::open(sealed, Some(&self.kept.identity), &Limits::default())?;
        let item = Delivered {
            id: opened.id,
            kind: opened.kind,
            to: Some(self.kept.card.address()),
            delivered_at: act.at,
            size: sealed.len() as u64,
        };
        let mut collected = Collected::default();
        let Some(item) = keeping::not_taken(&self.kept, vec![item]).await?.pop() else {
            collected.known = 1;
            return Ok(collected);
        };
        let (kind, at) = (opened.kind, item.delivered_at);
        let reading =
            tokio::task::spawn_blocking(move || Came::read(kind, opened, at, ReceivedBy::Hand));
        let came = reading.await.map_err(|_| Error::Stopped)?;
        let tried = vec![Tried { item, came }];
        self.keep_batch(kind, tried, &call, act, &mut collected)
            .await?;
        Ok(collected)
    }

    /// Keeps entries that were made here for a rehearsal, in one transaction.
    pub(crate) async fn keep_unsealed(
        &self,
        sender: &Card,
        entries: Vec<(EntryPaper, Uuid, DateTime<Utc>)>,
        act: &Act,
    ) -> Result<()> {
        let call = self.call_in_force().await?;
        let (sender, act) = (sender.clone(), act.clone());
        self.kept
            .store
            .write(move |tx| {
                let mut ahead = None;
                for (paper, sealed, received_at) in entries {
                    let arrival = Arrival::unsealed(paper, sealed, sender.clone(), received_at);
                    arrival.keep(tx, &call, &act, &mut ahead)?;
                }
                Ok(())
            })
            .await
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one private step of collect, with all that collect holds"
    )]
    async fn take_all(
        &self,
        mailbox: &Mailbox,
        kind: Kind,
        waiting: Vec<Delivered>,
        call: &Call,
        act: &Act,
        watch: Watch<'_>,
        collected: &mut Collected,
    ) -> Result<()> {
        let total = waiting.len();
        let tried = futures::stream::iter(waiting)
            .map(|item| self.try_open(mailbox, kind, item))
            .buffered(AT_ONCE)
            .try_chunks(BATCH)
            .map_err(|interrupted| interrupted.1);
        let mut tried = std::pin::pin!(tried);
        let mut done = 0;
        while let Some(batch) = tried.try_next().await? {
            done += batch.len();
            self.keep_batch(kind, batch, call, act, collected).await?;
            watch.at("progress-collecting", done, total);
            if watch.stopped() {
                collected.stopped = true;
                break;
            }
        }
        Ok(())
    }

    /// Fetches, opens and reads one file. A mailbox that vanished ends the collection; a file that is wrong does not.
    async fn try_open(&self, mailbox: &Mailbox, kind: Kind, item: Delivered) -> Result<Tried> {
        let bytes = match mailbox.get(&item, &Limits::default()).await {
            Ok(bytes) => bytes,
            Err(error) if error.is_about_the_file() => {
                return Ok(Tried {
                    item,
                    came: Err(error.into()),
                });
            }
            Err(error) => return Err(error.into()),
        };
        let identity = self.kept.identity.clone();
        let (id, at) = (item.id, item.delivered_at);
        let came = tokio::task::spawn_blocking(move || {
            let opened = exchange::open(&bytes, Some(&identity), &Limits::default())?;
            if opened.id != id {
                return Err(Error::OtherName {
                    id: opened.id.to_string(),
                });
            }
            Came::read(kind, opened, at, ReceivedBy::Mailbox)
        });
        let came = came.await.map_err(|_| Error::Stopped)?;
        Ok(Tried { item, came })
    }

    async fn keep_batch(
        &self,
        kind: Kind,
        batch: Vec<Tried>,
        call: &Call,
        act: &Act,
        collected: &mut Collected,
    ) -> Result<()> {
        let (call, act) = (call.clone(), act.clone());
        let news = self
            .kept
            .store
            .write(move |tx| {
                let mut news = Collected::default();
                let mut ahead = None;
                for Tried { item, came } in batch {
                    let at = act.stamp();
                    let kept = came.and_then(|came| match came {
                        Came::Sheets(opened) => {
                            rounds::keep(tx, &call, &opened, item.delivered_at, &act)
                                .map(|count| news.sheets += count)
                        }
                        Came::Entry(arrival) => arrival
                            .keep(tx, &call, &act, &mut ahead)
                            .map(|kept| news.entries.push(kept.into())),
                    });
                    match kept {
                        Ok(()) => {
                            store::delivery::taken(tx, &item.id.to_string(), kind.name(), "", &at)?;
                        }
                        Err(error) if error.is_fatal() => return Err(error),
                        Err(error) => match refuse(tx, item.id, kind, &error, &act)? {
                            Some(refused) => news.refused.push(refused),
                            None => news.known += 1,
                        },
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

/// Remembers a file that was refused and tells it, once for each reason. It is tried again at the next collection: a
/// synced folder may bring a file half and then whole, and a newer version of the app may read what this one cannot.
fn refuse(
    tx: &store::Transaction<'_>,
    sealed: Uuid,
    kind: Kind,
    error: &Error,
    act: &Act,
) -> Result<Option<Refused>> {
    let (sealed, failure, at) = (sealed.to_string(), error.failure(), act.stamp());
    let (code, text) = (&failure.code, error.to_string());
    if !store::delivery::refused(tx, &sealed, kind.name(), &at, code, &text)? {
        return Ok(None);
    }
    let detail = serde_json::json!({ "code": code, "kind": kind.name() });
    keeping::log(tx, &act.by, &at, "file-refused", &sealed, &detail)?;
    Ok(Some(Refused { sealed, failure }))
}

impl From<super::arrival::Kept> for Taken {
    fn from(kept: super::arrival::Kept) -> Self {
        let super::arrival::Kept {
            entry,
            number,
            revision,
            verdict,
        } = kept;
        Self {
            entry,
            number,
            revision,
            verdict,
        }
    }
}
