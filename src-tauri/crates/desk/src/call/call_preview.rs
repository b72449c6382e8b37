//! Preview of a change of the call before it is published.

use chrono::NaiveDate;
use rules::{Call, CallReview, Deadline, Difference, Extension, Text};
use workspace_core::action_context::{self, ActionContext};
use workspace_core::views::{CallPreview, CallPublished, CallView, VersionView};
use workspace_core::{Error, ProgressReporter, Result};

use crate::Desk;
use crate::desk_view;

/// An extension as a form gives it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NewExtension {
    /// The new deadline as clocks show it in the call's zone: `2021-01-22T23:59`. That whole minute is in time.
    pub local: String,
    /// The announcement in the call's own words, as they will stand beside a finding.
    pub text: String,
    /// The ids of the categories it is given to; empty for all.
    #[serde(default)]
    pub categories: Vec<String>,
    /// Why, for the log and for whoever reads the call later.
    pub reason: String,
}

impl Desk {
    /// The call in force with every version before it.
    pub async fn call_view(&self) -> Result<CallView> {
        let read = self.core.store.read(|conn| {
            let rows = store::call_version::all(conn)?;
            let latest = rows.last().ok_or(Error::NoCall)?;
            let call = Call::from_published(&latest.toml)?;
            Ok(CallView {
                deadlines: desk_view::deadlines(&call)?,
                own_deadlines: desk_view::own_deadlines(&call)?,
                toml: latest.toml.clone(),
                versions: rows
                    .iter()
                    .map(|row| VersionView {
                        version: row.version,
                        at: row.recorded_at.clone(),
                        by: row.by.clone(),
                    })
                    .collect(),
                delivery: crate::call::publish::delivery(conn)?,
                call,
            })
        });
        read.await
    }

    /// What an extension would do; nothing is saved.
    pub async fn preview_extension(
        &self,
        new: &NewExtension,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<CallPreview> {
        let next = self.call_in_force().await?;
        let extension = extension(&next, new, ctx)?;
        self.preview_of(next.extended(extension), progress).await
    }

    /// Publishes the call with an extension, as [`Desk::publish`] does.
    pub async fn record_extension(
        &self,
        new: &NewExtension,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<CallPublished> {
        let extension = extension(&self.call_in_force().await?, new, ctx)?;
        self.extend(extension, ctx, progress).await
    }

    /// What a changed text of the call would do; nothing is saved.
    pub async fn preview_call(
        &self,
        toml: &str,
        progress: ProgressReporter<'_>,
    ) -> Result<CallPreview> {
        self.preview_of(Call::from_toml(toml)?, progress).await
    }

    /// The call parsed from a text, for a form.
    pub fn read_call(toml: &str) -> Result<Call> {
        Ok(Call::from_toml(toml)?)
    }

    /// A call as a form changed it, written into the text it came from; nothing is saved.
    pub fn write_call(toml: &str, call: &Call) -> Result<String> {
        Ok(call.rewrite(toml)?)
    }

    /// What the writers of a call may want to correct, as they type; nothing is saved.
    pub fn advise(toml: &str) -> Result<CallReview> {
        Ok(rules::review(&Call::from_toml(toml)?))
    }

    /// What a later version of the call says differently from an earlier one.
    pub async fn compare(&self, before: u32, after: u32) -> Result<Vec<Difference>> {
        let versions = self.call_versions().await?;
        let version = |number| {
            let found_version = versions.iter().find(|call| call.version == number);
            found_version.ok_or(Error::NoCall)
        };
        Ok(rules::differences(version(before)?, version(after)?))
    }

    async fn preview_of(&self, next: Call, progress: ProgressReporter<'_>) -> Result<CallPreview> {
        let closes = next.deadline_in_force().closes();
        let verdict_changes = self.preview(&next, progress).await?;
        let counts = self
            .core
            .store
            .read(|conn| Ok::<_, Error>(store::entry_row::counts(conn)?));
        let all = counts.await?.all();
        Ok(CallPreview {
            closes: action_context::stamp(closes.map_err(rules::CallError::from)?),
            changes: match self.call_in_force().await {
                Ok(now) => rules::differences(&now, &next),
                Err(Error::NoCall) => Vec::new(),
                Err(error) => return Err(error),
            },
            advice: rules::advise(&next),
            unchanged: all.saturating_sub(verdict_changes.len() as u64),
            verdict_changes,
        })
    }
}

fn extension(call: &Call, new: &NewExtension, ctx: &ActionContext) -> Result<Extension> {
    let in_force = call.deadline_in_force();
    let announced: NaiveDate = ctx.at.with_timezone(&in_force.zone).date_naive();
    let deadline = Deadline::at(&new.local, in_force.zone).ok_or_else(|| Error::Shape {
        field: "local".to_owned(),
    })?;
    Ok(Extension {
        announced,
        reason: required_text(&new.reason)?,
        categories: new.categories.clone(),
        deadline: Deadline {
            text: required_text(&new.text)?,
            blocks: in_force.blocks,
            ..deadline
        },
    })
}

fn required_text(words: &str) -> Result<Text> {
    if words.trim().is_empty() {
        Err(Error::ReasonMissing)
    } else {
        Ok(Text::from(words))
    }
}
