//! Taking in what a person opened, in the workspace that it is for.

use exchange::{Kind, Limits};

use super::handed::{Handed, What, reader};
use crate::{Act, Collected, Desk, Error, Fetched, Result, Workspace};

impl Workspace {
    /// Takes in a sealed file that a person opened. One that was taken in before counts as none.
    pub async fn take_in(&self, handed: &Handed, act: &Act) -> Result<Fetched> {
        let What::Sealed { header, bytes } = &handed.what else {
            return Err(Error::NotAPlace {
                place: handed.place().to_owned(),
            });
        };
        let taken = match (self, header.kind) {
            (Self::Entrant(entrant), Kind::Call) => {
                entrant.open_call(bytes, act).await?;
                1
            }
            (Self::Entrant(entrant), Kind::Receipt) => {
                entrant.take_receipt(bytes, act).await?;
                1
            }
            (Self::Entrant(entrant), Kind::Feedback) => {
                entrant.take_feedback(bytes, act).await?;
                1
            }
            (Self::Judge(judge), Kind::Packet) => judge.take_packet(bytes, act).await?,
            (Self::Desk(desk), Kind::Card) => add_judge(desk, bytes, act).await?,
            (Self::Desk(desk), Kind::Entry | Kind::ScoreSheet) => {
                let taken = desk.take(bytes, act).await?;
                desk.send_what_waits(act).await;
                return Ok(counted(taken));
            }
            _ => {
                return Err(Error::OtherWorkspace {
                    expected: reader(header.kind).name(),
                    found: self.kind().name().to_owned(),
                });
            }
        };
        Ok(Fetched {
            taken,
            ..Fetched::default()
        })
    }
}

async fn add_judge(desk: &Desk, sealed: &[u8], act: &Act) -> Result<usize> {
    let card = exchange::open(sealed, None, &Limits::default())?.sender;
    desk.add_judge(&card, &crate::JudgeTerms::default(), act)
        .await?;
    Ok(1)
}

fn counted(collected: Collected) -> Fetched {
    Fetched {
        taken: collected.entries.len() + collected.sheets,
        refused: collected.refused,
        strangers: collected.strangers,
    }
}
