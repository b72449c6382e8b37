//! The report on a season, for a person or a script.

use std::path::PathBuf;

use chrono::SecondsFormat;
use rules::{Finding, Verdict};
use serde::Serialize;
use workspaces::views::VerdictAt;
use workspaces::{CategoryRanking, Decision, Desk, Entrant, Result, Unlock, VerdictChange};

use crate::data::RehearsalData;
use crate::paths::{ROUND, RehearsalPaths};

/// What happened in a season.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeasonReport {
    /// The edition's id.
    pub edition: String,
    /// The call's categories: id and name, in the call's order.
    pub categories: Vec<(String, rules::Text)>,
    /// The versions of the call, oldest first.
    pub call_versions: Vec<SeasonVersion>,
    /// Every entry, by number.
    pub entries: Vec<SeasonEntry>,
    /// What the extension changed.
    pub verdict_changes: Vec<VerdictChange>,
    /// The ranking of every category, in the call's order.
    pub rankings: Vec<CategoryRanking>,
    /// What the desk decided.
    pub decisions: Vec<Decision>,
    /// The lists that were written.
    pub lists: Vec<PathBuf>,
}

/// One version of the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeasonVersion {
    /// The version.
    pub version: u32,
    /// The first instant that is late under it, RFC 3339 in UTC.
    pub closes: String,
    /// The deadline in the call's own words.
    pub text: String,
}

/// One entry of the season.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeasonEntry {
    /// The entry's id at the desk.
    pub id: String,
    /// Its short name in the rehearsal's data.
    pub key: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// Public names in byline order.
    pub byline: String,
    /// The category's id.
    pub category: String,
    /// The instant of arrival, RFC 3339 in UTC.
    pub received_at: String,
    /// The verdict before any ruling, under the call in force.
    pub checked: Verdict,
    /// The verdict at the end, rulings included.
    pub verdict: Verdict,
    /// The verdict under each version of the call.
    pub verdicts: Vec<VerdictAt>,
    /// Every finding at the end, with rulings applied.
    pub findings: Vec<Finding>,
}

/// Every entry as the desk has it now, with its key in the data, which is found by the title in its entrant's workspace.
pub(crate) async fn entries(
    desk: &Desk,
    paths: &RehearsalPaths,
    data: &RehearsalData,
) -> Result<Vec<SeasonEntry>> {
    let mut report = Vec::with_capacity(data.entries.len());
    for member in &data.entries {
        let unlock = Unlock::KeyFile {
            key_file: &paths.key_file(),
        };
        let entrant = Entrant::open(&paths.entrant(&member.entrant), &unlock).await?;
        let own_entries = entrant.entries().await?;
        entrant.close().await?;
        if let Some(own_entry) = own_entries
            .iter()
            .find(|own_entry| own_entry.title == member.entry.title)
        {
            report.push(entry(desk, &own_entry.entry.to_string(), &member.key).await?);
        }
    }
    report.sort_by_key(|entry| entry.number);
    Ok(report)
}

async fn entry(desk: &Desk, id: &str, key: &str) -> Result<SeasonEntry> {
    let view = desk.entry(id).await?;
    Ok(SeasonEntry {
        id: view.id,
        key: key.to_owned(),
        number: view.number,
        title: view.title,
        byline: view.byline,
        category: view.category,
        received_at: view.received_at,
        checked: view
            .verdicts
            .last()
            .map_or(view.verdict, |last| last.verdict),
        verdict: view.verdict,
        verdicts: view.verdicts,
        findings: view.findings,
    })
}

/// The whole season, once it is over.
pub(crate) async fn season_report(
    desk: &Desk,
    screened: Vec<SeasonEntry>,
    verdict_changes: Vec<VerdictChange>,
    lists: Vec<PathBuf>,
) -> Result<SeasonReport> {
    let versions = desk.call_versions().await?;
    let mut entries = Vec::with_capacity(screened.len());
    for screened_entry in &screened {
        entries.push(entry(desk, &screened_entry.id, &screened_entry.key).await?);
    }
    let in_force = desk.call_in_force().await?;
    let mut rankings = Vec::new();
    for category in &in_force.categories {
        rankings.push(desk.ranking(ROUND, &category.id).await?);
    }
    let call_versions = versions
        .iter()
        .map(|call| {
            let deadline = call.deadline_in_force();
            let closes = deadline.closes().map_err(rules::CallError::from)?;
            Ok(SeasonVersion {
                version: call.version,
                closes: closes.to_rfc3339_opts(SecondsFormat::Millis, true),
                text: deadline.text.in_language("en").to_string(),
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let decisions = desk.outcomes().await?;
    let edition = in_force.edition.id;
    let categories = in_force
        .categories
        .into_iter()
        .map(|c| (c.id, c.name))
        .collect();
    Ok(SeasonReport {
        edition,
        categories,
        call_versions,
        entries,
        verdict_changes,
        rankings,
        decisions,
        lists,
    })
}
