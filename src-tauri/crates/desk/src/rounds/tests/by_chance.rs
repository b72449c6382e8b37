//! Desks made by chance.

use std::collections::BTreeMap;

use exchange::Identity;
use rehearsal::bulk;
use rules::{Call, Feedback, Outcomes, calls};
use store::Unlock;
use tempfile::TempDir;
use uuid::Uuid;
use workspace_core::messages::SheetCopy;
use workspace_core::{ActionContext, JudgeTerms, ProgressReporter, assignment};

use super::super::{conflicts, judges, sheets};
use super::generated;
use crate::Desk;

const ROUNDS: &str = r#"
[[round]]
id = "first"
name = "First"

[[round]]
id = "second"
name = "Second"
"#;

/// A number below `end` that follows from `seed`.
fn below(seed: &mut u64, end: usize) -> usize {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((z ^ (z >> 31)) % end as u64).unwrap()
}

/// A desk with some of the load, judges who meet some of it, and whatever chance does to assignments.
pub(super) async fn desk(dir: &TempDir, mut seed: u64) -> Desk {
    let seed = &mut seed;
    let ctx = ActionContext::new("Test", "2021-01-25T12:00:00Z".parse().unwrap());
    let key = dir.path().join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    let desk = Desk::create(&dir.path().join("desk"), &unlock, &ctx)
        .await
        .unwrap();
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 1;
    call.outcomes = Some(Outcomes {
        feedback: Feedback::WordsAndMeans,
        ..Outcomes::default()
    });
    let text = format!("{}{ROUNDS}", call.to_toml());
    desk.publish(&text, &ctx, ProgressReporter::none())
        .await
        .unwrap();
    let first = u32::try_from(below(seed, 1000)).unwrap();
    generated::fill(&desk, first..first + 60).await.unwrap();
    let call = desk.call_in_force().await.unwrap();
    let readers = readers(&desk, first, seed, &ctx).await;
    let marks: BTreeMap<String, f64> = call
        .criteria
        .iter()
        .map(|it| (it.id.clone(), 5.0))
        .collect();
    for category in &call.categories {
        let eligible = desk.first_eligible(&category.id, 100).await.unwrap();
        for round in [1, 2] {
            let panel: Vec<Uuid> = readers
                .iter()
                .copied()
                .filter(|_| below(seed, 3) > 0)
                .collect();
            desk.set_panel(round, &category.id, &panel, &ctx)
                .await
                .unwrap();
        }
        let on: Vec<Uuid> = eligible
            .iter()
            .filter(|_| below(seed, 2) == 0)
            .copied()
            .collect();
        if below(seed, 4) > 0 {
            desk.advance(1, &category.id, &on, "By chance", &ctx)
                .await
                .unwrap();
        }
        for (index, entry) in eligible.iter().enumerate() {
            for reader in &readers {
                let round = 1 + u32::try_from(index % 2).unwrap();
                let pair = (*reader, *entry);
                happen(&desk, round, pair, below(seed, 8), &marks, &ctx).await;
            }
        }
    }
    let some = desk.conflicts(1).await.unwrap().into_iter().take(2);
    for conflict in some.collect::<Vec<_>>() {
        let dismissed = desk.dismiss_conflict(
            conflict.judge.parse().unwrap(),
            conflict.entry.parse().unwrap(),
            "None",
            &ctx,
        );
        dismissed.await.unwrap();
    }
    desk
}

/// Five judges, some of whom have a name, an outlet or a household in common with the load from `first` on.
async fn readers(desk: &Desk, first: u32, seed: &mut u64, ctx: &ActionContext) -> Vec<Uuid> {
    let mut readers = Vec::new();
    for index in 0..5_u32 {
        let met = bulk::entry(first + u32::try_from(below(seed, 60)).unwrap()).0;
        let name = match below(seed, 3) {
            0 => met.people[0].public_name.as_str().to_uppercase(),
            _ => format!("Reader {index}"),
        };
        let one = |it: &str, seed: &mut u64| match below(seed, 3) {
            0 => vec![format!("The {it}")],
            _ => Vec::new(),
        };
        let outlet = met.outlets()[0].to_owned();
        let terms = JudgeTerms {
            outlets: one(&outlet, seed),
            past_outlets: one(&outlet, seed),
            parent_companies: one(&outlet, seed),
            household: one(met.people[0].public_name.as_str(), seed),
            languages: one("en", seed).iter().map(|_| "en".to_owned()).collect(),
            ..JudgeTerms::default()
        };
        let card = generated::card(&Identity::generate(&name).unwrap(), ctx).unwrap();
        let ctx = ActionContext {
            at: ctx.at + chrono::Duration::seconds(index.into()),
            ..ctx.clone()
        };
        readers.push(desk.add_judge(&card, &terms, &ctx).await.unwrap());
    }
    readers
}

/// What chance does to one judge and one entry: it is assigned, taken back, given back, marked, pinned.
async fn happen(
    desk: &Desk,
    round: u32,
    (judge, entry): (Uuid, Uuid),
    change: usize,
    marks: &BTreeMap<String, f64>,
    ctx: &ActionContext,
) {
    let (marks, ctx) = (marks.clone(), ctx.clone());
    let write = desk.core.store.write(move |tx| {
        let pair = (judge.to_string(), entry.to_string());
        let changes: &[&str] = match change {
            0 => &[],
            1 => &["assigned", "removed"],
            2 => &["assigned", "recused"],
            3 => &["assigned", "removed", "assigned"],
            _ => &["assigned"],
        };
        for change in changes {
            assignment::record(tx, round, (&pair.0, &pair.1), change, "", &ctx)?;
        }
        let from = sheets::SheetSource {
            round,
            judge,
            sealed: None,
            original: None,
        };
        for revision in 1..=u32::try_from(change % 3).unwrap() {
            let more = marks.iter();
            // Marks differ between entries and often tie.
            let quality = f64::from(entry.as_bytes()[15] % 3) - f64::from(revision % 2);
            let more = more.map(|(id, mark)| (id.clone(), mark + quality));
            let copy = SheetCopy {
                entry,
                revision,
                marks: more.collect(),
                comment: None,
                feedback: Some(format!(
                    "Words {revision}. {}",
                    judges::judge(tx, judge)?.card.name()
                ))
                .filter(|_| change > 4),
                recused: None,
                contained: false,
            };
            sheets::record_sheet(tx, &from, &copy, &ctx)?;
        }
        if change == 5 {
            conflicts::record_statement(tx, (judge, entry), "desk", "By chance", &ctx)?;
        }
        let detail = serde_json::json!({});
        workspace_core::log(tx, &ctx.actor, &ctx.stamp(), "assigned", &pair.1, &detail)
    });
    write.await.unwrap();
}
