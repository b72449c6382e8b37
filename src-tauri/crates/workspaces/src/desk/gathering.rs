//! Everybody the desk works with, in one view.

use exchange::Mailbox;

use super::{call, deal, people};
use crate::views::{CardView, JudgeView, PanelView, PeopleView};
use crate::{Act, Desk, Error, Result};

impl Desk {
    /// The people of the season. Cards are looked for in `mailbox` where there is one.
    pub async fn people(&self, mailbox: Option<&Mailbox>) -> Result<PeopleView> {
        let keys = self.keys().await?;
        let waiting = match mailbox {
            Some(mailbox) => self.cards_in(mailbox).await?,
            None => Vec::new(),
        };
        let read = self.kept.store.read(move |conn| {
            let judges = people::judges(conn)?;
            let known = |card: &&exchange::Card| {
                !judges
                    .iter()
                    .any(|judge| judge.card.address() == card.address())
            };
            let mut panels = Vec::new();
            for category in call::in_force(conn)?.categories {
                let panel = deal::panel(conn, &category.id)?;
                panels.push(PanelView {
                    judges: panel
                        .judges
                        .iter()
                        .map(|judge| judge.0.to_string())
                        .collect(),
                    category: category.id,
                    name: category.name,
                });
            }
            Ok(PeopleView {
                keys,
                cards: waiting
                    .iter()
                    .filter(known)
                    .map(|card| CardView {
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
                        outlets: judge.outlets.clone(),
                        max_load: judge.max_load,
                    })
                    .collect(),
                panels,
            })
        });
        read.await
    }

    /// Adds the judge whose card with this fingerprint waits in the mailbox.
    pub async fn add_judge_from(
        &self,
        mailbox: &Mailbox,
        fingerprint: &str,
        outlets: &[String],
        max_load: Option<u32>,
        act: &Act,
    ) -> Result<()> {
        let cards = self.cards_in(mailbox).await?;
        let card = cards.iter().find(|card| card.fingerprint() == fingerprint);
        let card = card.ok_or_else(|| Error::UnknownJudge {
            judge: fingerprint.to_owned(),
        })?;
        self.add_judge(card, outlets, max_load, act).await?;
        Ok(())
    }
}
