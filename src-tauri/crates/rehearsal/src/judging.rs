//! The rehearsal's judges, from their cards to the decisions.

use std::collections::BTreeMap;

use chrono::Duration;
use exchange::Mailbox;
use rules::{Call, Scale};
use uuid::Uuid;
use workspaces::{
    ActionContext, Assigned, AwardDecision, DecisionOutcome, Desk, Error, Judge, JudgeTerms,
    Marked, ProgressReporter, Result, Unlock, WhichSheets,
};

use crate::data::{RehearsalData, RehearsalJudge};
use crate::marks;
use crate::paths::{ROUND, RehearsalPaths, instant};
use crate::report::SeasonEntry;

/// How many judges read each entry.
const PER_ENTRY: usize = 3;
/// The seed of the assignment: the number of the edition, since any number will do.
const SEED: u64 = 26;

/// Invites the judges, assigns entries to them, and lets them mark and return their sheets.
pub(crate) async fn judge(
    desk: &Desk,
    paths: &RehearsalPaths,
    data: &RehearsalData,
    entries: &[SeasonEntry],
    mailbox: &Mailbox,
    progress: ProgressReporter<'_>,
) -> Result<()> {
    let staff = |at: &str| Ok::<_, Error>(ActionContext::new(&data.staff.name, instant(at)?));
    let invited = staff("2021-01-27T15:00:00Z")?;
    let judges = invite_all(desk, paths, data, mailbox, invited).await?;
    set_panels(desk, data, &judges, &staff("2021-01-28T15:00:00Z")?).await?;
    desk.assign(ROUND, PER_ENTRY, SEED, &staff("2021-01-29T15:00:00Z")?)
        .await?;
    desk.send_packets(ROUND, &staff("2021-01-29T16:00:00Z")?, progress)
        .await?;
    for (done, (member, (judge, _))) in data.judges.iter().zip(judges).enumerate() {
        read_and_mark(judge, member, entries).await?;
        progress.at("progress-judging", done + 1, data.judges.len());
    }
    desk.collect(&staff("2021-03-01T15:00:00Z")?, progress)
        .await?;
    Ok(())
}

/// Invites every judge and sets every panel, and assigns nothing.
pub(crate) async fn invite_and_set_panels(
    desk: &Desk,
    paths: &RehearsalPaths,
    data: &RehearsalData,
    mailbox: &Mailbox,
) -> Result<()> {
    let ctx = ActionContext::new(&data.staff.name, instant("2021-01-11T15:00:00Z")?);
    let judges = invite_all(desk, paths, data, mailbox, ctx.clone()).await?;
    set_panels(desk, data, &judges, &ctx).await?;
    for (judge, _) in judges {
        judge.close().await?;
    }
    Ok(())
}

async fn invite_all(
    desk: &Desk,
    paths: &RehearsalPaths,
    data: &RehearsalData,
    mailbox: &Mailbox,
    mut ctx: ActionContext,
) -> Result<Vec<(Judge, Uuid)>> {
    let mut judges = Vec::new();
    for member in &data.judges {
        judges.push(invite(desk, paths, member, mailbox, &ctx).await?);
        // Ids begin with the instant at which they are made, and the assignment depends on their order: with an instant of
        // its own for each judge, the season always ends the same.
        ctx.at += Duration::minutes(1);
    }
    Ok(judges)
}

/// Lets a judge make a workspace and send a card, and adds the judge at the desk by the fingerprint of that card.
async fn invite(
    desk: &Desk,
    paths: &RehearsalPaths,
    member: &RehearsalJudge,
    mailbox: &Mailbox,
    ctx: &ActionContext,
) -> Result<(Judge, Uuid)> {
    let judge_ctx = ActionContext::new(&member.name, ctx.at);
    let unlock = Unlock::KeyFile {
        key_file: &paths.key_file(),
    };
    let judge = Judge::create(&paths.judge(&member.key), &unlock, &judge_ctx).await?;
    let judge = judge.with_mailbox(mailbox);
    judge.send_card(&judge_ctx).await?;
    let (_, call) = desk.sealed_call().await?;
    judge.open_call(&call, &judge_ctx).await?;
    let terms = JudgeTerms {
        outlets: member.outlets.clone(),
        ..JudgeTerms::default()
    };
    let fingerprint = judge.card().fingerprint();
    let id = desk.add_waiting_judge(&fingerprint, &terms, ctx).await?;
    Ok((judge, id))
}

async fn set_panels(
    desk: &Desk,
    data: &RehearsalData,
    judges: &[(Judge, Uuid)],
    ctx: &ActionContext,
) -> Result<()> {
    for category in desk.call_in_force().await?.categories {
        let panel: Vec<Uuid> = data
            .judges
            .iter()
            .zip(judges)
            .filter(|(member, _)| member.categories.contains(&category.id))
            .map(|(_, (_, id))| *id)
            .collect();
        desk.set_panel(ROUND, &category.id, &panel, ctx).await?;
    }
    Ok(())
}

async fn read_and_mark(
    judge: Judge,
    member: &RehearsalJudge,
    entries: &[SeasonEntry],
) -> Result<()> {
    let ctx = ActionContext::new(&member.name, instant("2021-02-20T15:00:00Z")?);
    if judge.collect(&ctx, ProgressReporter::none()).await?.taken > 0 {
        let call = judge.call().await?;
        let scale = call.scale.clone().ok_or(Error::NoCall)?;
        for assigned in judge.assigned().await? {
            let marked_sheet = sheet(&call, &scale, member, &assigned, entries);
            judge
                .mark(assigned.round, assigned.entry.entry, &marked_sheet, 0, &ctx)
                .await?;
        }
        judge.return_sheets(ROUND, WhichSheets::All, &ctx).await?;
    }
    judge.close().await
}

fn sheet(
    call: &Call,
    scale: &Scale,
    member: &RehearsalJudge,
    assigned: &Assigned,
    entries: &[SeasonEntry],
) -> Marked {
    let id = assigned.entry.entry.to_string();
    let key = entries
        .iter()
        .find(|entry| entry.id == id)
        .map_or("", |entry| entry.key.as_str());
    if let Some(recusal) = member.recuses.iter().find(|recusal| recusal.entry == key) {
        return Marked {
            recused: Some(recusal.reason.clone()),
            ..Marked::default()
        };
    }
    let mark = |criterion: &rules::Criterion| {
        let value = marks::mark(scale, key, &member.key, &criterion.id, member.severity);
        (criterion.id.clone(), value)
    };
    let marks: BTreeMap<String, f64> = call.criteria.iter().map(mark).collect();
    Marked {
        marks,
        ..Marked::default()
    }
}

/// Records the decisions of `data`, each for the entries that the ranking of its category places first.
pub(crate) async fn decide(desk: &Desk, data: &RehearsalData, ctx: &ActionContext) -> Result<()> {
    for decision in &data.decisions {
        let ranking = desk.ranking(ROUND, &decision.category).await?;
        let (category, reason) = (decision.category.as_str(), decision.reason.as_str());
        let awarded = match decision.outcome {
            DecisionOutcome::Shared => 2,
            DecisionOutcome::Winner => 1,
            DecisionOutcome::NoAward | DecisionOutcome::Finalist | DecisionOutcome::Withdrawn => 0,
        };
        let ranked_entries = ranking.places.into_iter().filter(|place| place.marks > 0);
        let mut ranked_entries = ranked_entries.map(|place| place.entry);
        let first: Vec<String> = ranked_entries.by_ref().take(awarded).collect();
        let award = match first.as_slice() {
            [] => AwardDecision::NoAward,
            [entry] => AwardDecision::Winner {
                entry: entry.clone(),
            },
            _ => AwardDecision::Shared { entries: first },
        };
        desk.decide(category, &award, reason, None, ctx).await?;
        for entry in ranked_entries.take(decision.finalists) {
            let finalist = AwardDecision::Finalist { entry };
            desk.decide(category, &finalist, reason, None, ctx).await?;
        }
    }
    Ok(())
}
