//! The people of the desk: who has a key to it, judges, panels, and the cards that wait in the mailbox.

use desk_core::in_force;
use exchange::Card;
use uuid::Uuid;
use workspace_core::messages::SignedCard;
use workspace_core::views::{JudgeView, PanelView, PeopleView, WaitingCard};
use workspace_core::{ActionContext, Error, JudgeTerms, Result};

use super::finalist_judges;
use crate::Desk;
use crate::rounds;

impl Desk {
    /// The people of the season, and the cards that wait in the mailbox where there is one.
    pub async fn people(&self) -> Result<PeopleView> {
        let key_holders = self.keys().await?;
        let waiting = match self.waiting_cards().await {
            Err(Error::NoMailbox) => rounds::CardsFound::default(),
            found => found?,
        };
        let read = self.core.store.read(move |conn| {
            let judges = rounds::judges(conn)?;
            let is_new = |card: &&Card| {
                !judges
                    .iter()
                    .any(|judge| judge.card.address() == card.address())
            };
            let mut panels = Vec::new();
            let call = in_force::call(conn)?;
            for round in 1..=call.round_count() {
                let having_it = call.categories.iter();
                for category in having_it.filter(|it| call.has_round(round, &it.id)) {
                    let panel = rounds::panel(conn, round, &category.id)?.judges;
                    panels.push(PanelView {
                        round,
                        category: category.id.clone(),
                        name: category.name.clone(),
                        judges: panel.iter().map(|judge| judge.0.to_string()).collect(),
                    });
                }
            }
            let finalists = finalist_judges::finalist_entries(conn, &call)?;
            Ok(PeopleView {
                key_holders,
                refused_files: waiting.refused_files,
                skipped_files: waiting.skipped_files,
                waiting_cards: waiting
                    .cards
                    .iter()
                    .map(SignedCard::card)
                    .filter(is_new)
                    .map(|card| WaitingCard {
                        name: card.name().to_owned(),
                        fingerprint: card.fingerprint(),
                    })
                    .collect(),
                judges: judges
                    .iter()
                    .map(|judge| JudgeView {
                        id: judge.judge.to_string(),
                        name: judge.card.name().to_owned(),
                        fingerprint: judge.card.fingerprint(),
                        terms: judge.terms.clone(),
                        departure_reason: judge.departure_reason.clone(),
                        finalist_entries: finalists
                            .get(&judge.judge)
                            .into_iter()
                            .flatten()
                            .copied()
                            .collect(),
                    })
                    .collect(),
                panels,
            })
        });
        read.await
    }

    /// Adds the judge whose card with this fingerprint waits in the mailbox; gives the judge's id.
    pub async fn add_waiting_judge(
        &self,
        fingerprint: &str,
        terms: &JudgeTerms,
        ctx: &ActionContext,
    ) -> Result<Uuid> {
        let cards = self.waiting_cards().await?.cards;
        let mut cards = cards.iter();
        let card = cards.find(|it| it.card().fingerprint() == fingerprint);
        let card = card.ok_or_else(|| Error::UnknownJudge {
            judge: fingerprint.to_owned(),
        })?;
        self.add_judge(card, terms, ctx).await
    }
}
