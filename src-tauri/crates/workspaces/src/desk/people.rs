//! Judges and panels.

use exchange::{Card, Kind, Limits, Mailbox};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Connection;
use uuid::Uuid;

use super::Desk;
use crate::{Act, Error, Result, act, keeping, papers};

/// A judge as the desk knows them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JudgeEntry {
    /// The judge's id at this desk.
    pub judge: Uuid,
    /// The judge's card: name and keys.
    pub card: Card,
    /// The outlets the judge works for, which bar them from entries of these outlets.
    pub outlets: Vec<String>,
    /// The most entries the judge will read; null for no limit.
    pub max_load: Option<u32>,
}

impl Desk {
    /// The cards that people have put into the mailbox. A card says who its keys claim to be: compare the
    /// fingerprint with the person before adding a judge.
    pub async fn cards_in(&self, mailbox: &Mailbox) -> Result<Vec<Card>> {
        let mut cards = Vec::new();
        for item in mailbox.list(Kind::Card, None).await?.items {
            let bytes = mailbox.get(&item, &Limits::default()).await?;
            if let Ok(opened) = exchange::open(&bytes, None, &Limits::default())
                && opened.kind == Kind::Card
            {
                cards.push(opened.sender);
            }
        }
        Ok(cards)
    }

    /// Adds a judge; gives the judge's id. The same card again is the same judge, with the new facts.
    pub async fn add_judge(
        &self,
        card: &Card,
        outlets: &[String],
        max_load: Option<u32>,
        act: &Act,
    ) -> Result<Uuid> {
        let (card, outlets) = (card.clone(), outlets.to_vec());
        let (by, at, fresh) = (act.by.clone(), act.stamp(), act::id_at(act.at));
        self.kept
            .store
            .write(move |tx| {
                let known = judges(tx)?
                    .into_iter()
                    .find(|j| j.card.address() == card.address());
                let judge = known.map_or(fresh, |known| known.judge);
                let entry = JudgeEntry {
                    judge,
                    card,
                    outlets,
                    max_load,
                };
                let name = entry.card.name().to_owned();
                store::judge::append(
                    tx,
                    &judge.to_string(),
                    &name,
                    &papers::text(&entry)?,
                    &by,
                    &at,
                )?;
                let detail = json!({ "name": name, "fingerprint": entry.card.fingerprint() });
                keeping::log(tx, &by, &at, "judge-added", &judge.to_string(), &detail)?;
                Ok(judge)
            })
            .await
    }

    /// Every judge.
    pub async fn judges(&self) -> Result<Vec<JudgeEntry>> {
        self.kept.store.read(judges).await
    }

    /// Says which judges read a category; replaces what was said before, which stays in history.
    pub async fn set_panel(&self, category: &str, judges: &[Uuid], act: &Act) -> Result<()> {
        if self.call_in_force().await?.category(category).is_none() {
            return Err(Error::UnknownCategory {
                category: category.to_owned(),
            });
        }
        let (category, judges) = (category.to_owned(), judges.to_vec());
        let (by, at) = (act.by.clone(), act.stamp());
        self.kept
            .store
            .write(move |tx| {
                store::panel::append(tx, &category, &papers::text(&judges)?, &by, &at)?;
                keeping::log(
                    tx,
                    &by,
                    &at,
                    "panel-set",
                    &category,
                    &json!({ "judges": judges }),
                )
            })
            .await
    }

    /// Keeps a judge from an entry, as somebody declared or the desk knows.
    pub async fn declare_conflict(
        &self,
        judge: Uuid,
        entry: &str,
        reason: &str,
        act: &Act,
    ) -> Result<()> {
        if reason.trim().is_empty() {
            return Err(Error::ReasonMissing);
        }
        let (entry, reason) = (entry.to_owned(), reason.to_owned());
        let (by, at) = (act.by.clone(), act.stamp());
        self.kept
            .store
            .write(move |tx| {
                let judge = judge.to_string();
                store::conflict::append(tx, &judge, &entry, "declared", &reason, &by, &at)?;
                let detail = json!({ "judge": judge, "reason": reason });
                keeping::log(tx, &by, &at, "conflict-declared", &entry, &detail)
            })
            .await
    }
}

/// The latest word on every judge.
pub(super) fn judges(conn: &Connection) -> Result<Vec<JudgeEntry>> {
    store::judge::latest(conn)?
        .iter()
        .map(|row| papers::read(row.body.as_bytes()))
        .collect()
}

/// One judge.
pub(super) fn judge(conn: &Connection, judge: Uuid) -> Result<JudgeEntry> {
    judges(conn)?
        .into_iter()
        .find(|known| known.judge == judge)
        .ok_or_else(|| Error::UnknownJudge {
            judge: judge.to_string(),
        })
}
