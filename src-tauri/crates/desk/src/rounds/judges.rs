//! Judges as the desk knows them.

use desk_core::original;
use exchange::{Card, Delivered, Kind, Limits, Mailbox};
use identity::{Comparison, PersonNames};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Connection, Transaction};
use uuid::Uuid;
use workspace_core::messages::SignedCard;
use workspace_core::views::Standing;
use workspace_core::{
    ActionContext, Error, JudgeTerms, RefusedFile, Result, SkippedFileView, messages,
};

use crate::Desk;

/// What the desk has recorded of a judge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JudgeRecord {
    /// The judge's id at this desk.
    pub judge: Uuid,
    /// The judge's card: name and keys.
    pub card: Card,
    /// The sealed file that the card came in.
    pub card_file: Uuid,
    /// On what terms the judge reads.
    #[serde(flatten)]
    pub terms: JudgeTerms,
    /// Why the judge left; `None` for one who stays.
    #[serde(default, rename = "left")]
    pub departure_reason: Option<String>,
}

/// The cards in a mailbox.
#[derive(Debug, Default)]
pub(crate) struct CardsFound {
    /// Those that could be opened.
    pub(crate) cards: Vec<SignedCard>,
    /// Files that could not be opened, each with the reason.
    pub(crate) refused_files: Vec<RefusedFile>,
    /// What else lies among them: conflict copies, links, folders.
    pub(crate) skipped_files: Vec<SkippedFileView>,
}

impl Desk {
    /// The cards that people have put into the mailbox, and what lies among them that is none. A card says who its keys
    /// claim to be: compare the fingerprint with the person before adding a judge.
    pub(crate) async fn waiting_cards(&self) -> Result<CardsFound> {
        let mailbox = self.settings().mailbox().await?;
        let listing = mailbox.list(Kind::Card, None).await?;
        let mut cards_found = CardsFound {
            skipped_files: listing.skipped.into_iter().map(Into::into).collect(),
            ..CardsFound::default()
        };
        for item in listing.items {
            match card(&mailbox, &item).await {
                Ok(card) => cards_found.cards.push(card),
                Err(error) if error.is_about_the_item() => {
                    cards_found
                        .refused_files
                        .push(RefusedFile::of(&item, error.failure()));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(cards_found)
    }

    /// Adds a judge; gives the judge's id. The same card again is the same judge, on the new terms.
    pub async fn add_judge(
        &self,
        card: &SignedCard,
        terms: &JudgeTerms,
        ctx: &ActionContext,
    ) -> Result<Uuid> {
        let (signed, terms) = (card.clone(), terms.clone());
        let (ctx, new_id) = (ctx.clone(), ctx.new_id());
        self.core
            .store
            .write(move |tx| {
                let existing = judges(tx)?
                    .into_iter()
                    .find(|j| j.card.address() == signed.card().address());
                let record = JudgeRecord {
                    judge: existing.map_or(new_id, |existing| existing.judge),
                    card: signed.card().clone(),
                    card_file: signed.sealed_id(),
                    terms,
                    departure_reason: None,
                };
                let file = (Kind::Card, signed.sealed_id());
                original::keep(tx, file, signed.original(), &ctx)?;
                write(tx, &record, "judge-added", &ctx)?;
                Ok(record.judge)
            })
            .await
    }

    /// Changes the terms on which a judge reads from now on. What was assigned stays.
    pub async fn set_judge_terms(
        &self,
        id: Uuid,
        terms: &JudgeTerms,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (terms, ctx) = (terms.clone(), ctx.clone());
        self.core
            .store
            .write(move |tx| {
                let record = JudgeRecord {
                    terms,
                    ..judge(tx, id)?
                };
                write(tx, &record, "judge-changed", &ctx)
            })
            .await
    }

    /// Every judge.
    pub async fn judges(&self) -> Result<Vec<JudgeRecord>> {
        self.core.store.read(judges).await
    }
}

/// Adds the judge of a card that a person opened; false where it is a judge already. A judge who had left
/// becomes a judge again, on the earlier terms.
pub async fn admit_judge(desk: &Desk, card: &SignedCard, ctx: &ActionContext) -> Result<bool> {
    let (signed, ctx, new_id) = (card.clone(), ctx.clone(), ctx.new_id());
    let write = desk.core.store.write(move |tx| {
        let mut existing = judges(tx)?.into_iter();
        let existing = existing.find(|judge| judge.card.address() == signed.card().address());
        if existing
            .as_ref()
            .is_some_and(|judge| judge.departure_reason.is_none())
        {
            return Ok(false);
        }
        let record = JudgeRecord {
            judge: existing.as_ref().map_or(new_id, |judge| judge.judge),
            card: signed.card().clone(),
            card_file: signed.sealed_id(),
            terms: existing.map(|judge| judge.terms).unwrap_or_default(),
            departure_reason: None,
        };
        let file = (Kind::Card, signed.sealed_id());
        original::keep(tx, file, signed.original(), &ctx)?;
        write(tx, &record, "judge-added", &ctx)?;
        Ok(true)
    });
    write.await
}

/// Whether a card is that of a judge, of somebody new, or of somebody with a judge's name and other keys.
pub async fn standing_of_card(desk: &Desk, card: &Card) -> Result<Standing> {
    let judges = desk.judges().await?;
    if judges.iter().any(|it| it.card.address() == card.address()) {
        return Ok(Standing::Known);
    }
    let of_name = |public: &str| {
        identity::person(PersonNames {
            public,
            ..PersonNames::default()
        })
    };
    let keys = of_name(card.name());
    let namesake = judges
        .iter()
        .find(|it| of_name(it.card.name()).compare(&keys) != Comparison::Different);
    Ok(namesake.map_or(Standing::First, |judge| Standing::Changed {
        name: judge.card.name().to_owned(),
        fingerprint: judge.card.fingerprint(),
    }))
}

/// The card in one file, whose id must be the one in its name.
async fn card(mailbox: &Mailbox, item: &Delivered) -> Result<SignedCard> {
    let bytes = mailbox.get(item, &Limits::default()).await?;
    let card = SignedCard::open(&bytes)?;
    if card.sealed_id() == item.id {
        Ok(card)
    } else {
        Err(Error::OtherName {
            id: card.sealed_id().to_string(),
        })
    }
}

/// Records what is known of a judge from now on.
pub(super) fn write(
    tx: &Transaction<'_>,
    record: &JudgeRecord,
    what: &str,
    ctx: &ActionContext,
) -> Result<()> {
    let (id, at, name) = (record.judge.to_string(), ctx.stamp(), record.card.name());
    store::judge::append(tx, &id, name, &messages::to_json(record)?, &ctx.actor, &at)?;
    let detail = json!({
        "name": name,
        "fingerprint": record.card.fingerprint(),
        "terms": record.terms,
        "left": record.departure_reason,
    });
    workspace_core::log(tx, &ctx.actor, &at, what, &id, &detail)
}

/// The latest record of every judge.
pub(crate) fn judges(conn: &Connection) -> Result<Vec<JudgeRecord>> {
    store::judge::latest(conn)?
        .iter()
        .map(|row| messages::read(row.body.as_bytes()))
        .collect()
}

/// One judge.
pub(crate) fn judge(conn: &Connection, judge: Uuid) -> Result<JudgeRecord> {
    judges(conn)?
        .into_iter()
        .find(|existing| existing.judge == judge)
        .ok_or_else(|| Error::UnknownJudge {
            judge: judge.to_string(),
        })
}
