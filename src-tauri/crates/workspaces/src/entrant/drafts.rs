//! Drafts: what an entrant is still writing, checked as they write.

use rules::{Finding, ShapeError, Verdict};
use serde::{Deserialize, Serialize};
use store::Connection;
use ts_rs::TS;
use uuid::Uuid;

use super::Entrant;
use crate::papers::AttachmentNote;
use crate::{Act, Error, Result, act, papers};

/// An entry that has not been submitted in this form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The entry as far as it is filled in.
    pub document: rules::Entry,
    /// Its attached files.
    pub attachments: Vec<AttachmentNote>,
}

/// What stands beside a form while it is filled in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftCheck {
    /// Fields whose shape is wrong; these block.
    pub shape: Vec<ShapeError>,
    /// Every rule of the call against the draft, as if it arrived now.
    pub findings: Vec<Finding>,
    /// What they say together.
    pub verdict: Verdict,
    /// The questions of the call that are put to it.
    pub asked: Vec<rules::AskedQuestion>,
}

impl DraftCheck {
    /// Whether the entry may be submitted: its shape is right and no rule that blocks is broken.
    pub fn may_submit(&self) -> bool {
        self.shape.is_empty() && self.blocking().is_none()
    }

    /// The first rule that is broken and that the call says blocks.
    pub fn blocking(&self) -> Option<&Finding> {
        self.findings
            .iter()
            .find(|finding| finding.blocks && finding.outcome == rules::Outcome::NotMet)
    }
}

impl Entrant {
    /// Saves a draft, a new one where `entry` is none; gives the entry's id.
    pub async fn save_draft(&self, entry: Option<Uuid>, draft: &Draft, act: &Act) -> Result<Uuid> {
        let id = entry.unwrap_or_else(|| act::id_at(act.at));
        let (body, at) = (papers::text(draft)?, act.stamp());
        self.kept
            .store
            .write(move |tx| {
                store::draft::save(tx, "entry", &id.to_string(), &body, &at)?;
                Ok::<_, Error>(())
            })
            .await?;
        Ok(id)
    }

    /// The draft of an entry.
    pub async fn draft(&self, entry: Uuid) -> Result<Draft> {
        self.kept.store.read(move |conn| kept(conn, entry)).await
    }

    /// Holds a draft against the call as if it arrived at `act.at`.
    pub async fn check(&self, document: &rules::Entry, act: &Act) -> Result<DraftCheck> {
        let call = self.call().await?.call;
        let mut others = rules::Tally::of(&call);
        for entry in self.submitted().await? {
            others.add(&entry);
        }
        let circumstances = rules::Circumstances {
            received_at: Some(act.at),
            standings: others.standings(document),
            gate: None,
        };
        let findings = rules::check_in(&call, document, &circumstances);
        let verdict = rules::verdict_of(&findings);
        Ok(DraftCheck {
            shape: document.shape_errors(),
            asked: rules::asked(&call, document),
            findings,
            verdict,
        })
    }
}

/// The draft of an entry, as it is kept.
pub(super) fn kept(conn: &Connection, entry: Uuid) -> Result<Draft> {
    let kept = store::draft::get(conn, "entry", &entry.to_string())?;
    let kept = kept.ok_or_else(|| Error::UnknownEntry {
        entry: entry.to_string(),
    })?;
    papers::read(kept.body.as_bytes())
}
