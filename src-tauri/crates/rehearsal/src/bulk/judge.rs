//! A desk whose entries have been read: judges, panels, assignments and score sheets in bulk, without the sealing.

use std::collections::BTreeMap;

use exchange::{Identity, Kind};
use uuid::Uuid;
use workspaces::messages::{self, CardMessage, SheetCopy, SignedCard};
use workspaces::{ActionContext, Desk, JudgeTerms, Result};

use super::rng::Rng;
use super::words::{FAMILY, GIVEN, NEWSPAPERS, PLACES};

/// Sheets that are kept in one transaction.
const BATCH: usize = 1000;

/// How much judging to make.
#[derive(Debug, Clone, Copy)]
pub struct Judging {
    /// The round, counted from 1, of a call that asks for marks in it.
    pub round: u32,
    /// How many judges there are.
    pub judges: u32,
    /// How many entries of each category advance to the round and are read.
    pub per_category: usize,
    /// How many judges read each of them.
    pub per_entry: usize,
}

/// Adds judges to a desk that was filled, puts them on every panel, lets entries advance to the round where it is not the
/// first, and keeps a sheet of every judge on every entry that they read. One judge in twenty works for an outlet of the
/// generated entries and so has conflicts. Gives the number of sheets.
pub async fn judge(desk: &Desk, judging: &Judging) -> Result<usize> {
    let ctx = ActionContext::new("Load", super::deadline());
    let mut judges = Vec::new();
    for index in 0..judging.judges {
        judges.push(add_judge(desk, index, &ctx).await?);
    }
    let call = desk.call_in_force().await?;
    let criteria: Vec<String> = call.criteria.iter().map(|it| it.id.clone()).collect();
    let scale = call.scale.as_ref();
    let (lowest, highest) = scale.map_or((0.0, 1.0), |scale| (scale.min, scale.max));
    let mut pairs = Vec::new();
    for (category_index, category) in call.categories.iter().enumerate() {
        let panel: Vec<Uuid> = judges.iter().map(|(id, _)| *id).collect();
        desk.set_panel(judging.round, &category.id, &panel, &ctx)
            .await?;
        let entries_to_read = desk
            .first_eligible(&category.id, judging.per_category)
            .await?;
        if judging.round > 1 {
            desk.advance(
                judging.round - 1,
                &category.id,
                &entries_to_read,
                "Load",
                &ctx,
            )
            .await?;
        }
        for (index, entry) in entries_to_read.into_iter().enumerate() {
            let first = index * judging.per_entry + category_index;
            for reader in first..first + judging.per_entry {
                pairs.push((judges[reader % judges.len()], entry));
            }
        }
    }
    for (batch_index, batch) in pairs.chunks(BATCH).enumerate() {
        let sheet = |(index, ((judge, leniency), entry)): (usize, &((Uuid, f64), Uuid))| {
            let number = u32::try_from(batch_index * BATCH + index).unwrap_or_default();
            let mut rng = Rng::seeded(number);
            let quality = f64::from(entry.as_bytes()[15]) / 64.0;
            let mark = |rng: &mut Rng| {
                let noise = f64::from(u32::try_from(rng.below(5)).unwrap_or_default());
                (4.0 + quality + leniency + noise - 2.0)
                    .round()
                    .clamp(lowest, highest)
            };
            let marks: BTreeMap<String, f64> = criteria
                .iter()
                .map(|id| (id.clone(), mark(&mut rng)))
                .collect();
            let copy = SheetCopy {
                entry: *entry,
                revision: 1,
                marks,
                comment: Some(format!("Generated sheet {number}.")),
                feedback: None,
                recused: None,
                contained: false,
            };
            (*judge, copy)
        };
        let sheets = batch.iter().enumerate().map(sheet).collect();
        desk.keep_unsealed_sheets(judging.round, sheets, &ctx)
            .await?;
    }
    Ok(pairs.len())
}

/// A card, signed with the keys of its owner.
fn card(identity: &Identity, ctx: &ActionContext) -> Result<SignedCard> {
    let message = CardMessage {
        card: identity.card(),
        keys: Vec::new(),
    };
    let bundle = messages::bundle(&message)?;
    let (id, made_at) = (ctx.new_id(), ctx.stamp());
    let sealed_card = exchange::seal(identity, None, Kind::Card, id, &made_at, &bundle)?;
    SignedCard::open(&sealed_card)
}

/// One judge, and by how much the judge marks above others.
async fn add_judge(desk: &Desk, index: u32, ctx: &ActionContext) -> Result<(Uuid, f64)> {
    let mut rng = Rng::seeded(index);
    let name = format!(
        "{} {} of Jury {index}",
        GIVEN[rng.below(GIVEN.len())],
        FAMILY[rng.below(FAMILY.len())]
    );
    let outlet = if index % 20 == 19 {
        let (place, newspaper) = (
            PLACES[rng.below(PLACES.len())],
            NEWSPAPERS[rng.below(NEWSPAPERS.len())],
        );
        format!("{place} {newspaper}")
    } else {
        format!("Jury Courier {index}")
    };
    let terms = JudgeTerms {
        outlets: vec![outlet],
        ..JudgeTerms::default()
    };
    let ctx = ActionContext {
        at: ctx.at + chrono::Duration::seconds(index.into()),
        ..ctx.clone()
    };
    let card = card(&Identity::generate(&name)?, &ctx)?;
    let id = desk.add_judge(&card, &terms, &ctx).await?;
    let leniency = f64::from(u32::try_from(rng.below(5)).unwrap_or_default()) / 2.0 - 1.0;
    Ok((id, leniency))
}
