//! Drafts: what an entrant is still writing, checked as they write.

use chrono::{DateTime, Utc};
use rules::{Finding, ShapeError, Verdict};
use serde::{Deserialize, Serialize};
use store::{Connection, Transaction};
use ts_rs::TS;
use uuid::Uuid;
use workspace_core::messages::AttachmentNote;
use workspace_core::views::{DraftView, SavedDraft};
use workspace_core::{ActionContext, Error, Result, messages, trust, work};

use super::own_entries::OwnEntries;
use super::taking::SubmittedBefore;
use super::{Entrant, OpenCall, Taking};

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
    /// What becomes of it if it is submitted now.
    pub taking: Taking,
    /// Whether it can be submitted: its shape is right, no rule that blocks is broken, and the desk takes it.
    pub may_submit: bool,
}

impl Entrant {
    /// Puts a whole draft in the place of the one before, with its files; a new one where `entry` is none. Gives the
    /// entry's id. A form saves by [`Entrant::save`], which overwrites nothing that it has not seen.
    pub async fn save_draft(
        &self,
        entry: Option<Uuid>,
        draft: &Draft,
        ctx: &ActionContext,
    ) -> Result<Uuid> {
        let id = entry.unwrap_or_else(|| ctx.new_id());
        let (draft, at) = (draft.clone(), ctx.stamp());
        self.core
            .store
            .write(move |tx| replace(tx, id, &draft, &at))
            .await?;
        Ok(id)
    }

    /// Saves the document of a draft and leaves its files as they are; a new draft where `entry` is none. `base` is the
    /// revision that the document was written on, 0 for a new draft: any other is refused, and nothing is overwritten.
    pub async fn save(
        &self,
        entry: Option<Uuid>,
        document: rules::Entry,
        base: u32,
        ctx: &ActionContext,
    ) -> Result<SavedDraft> {
        let at = ctx.stamp();
        let id = entry.unwrap_or_else(|| ctx.new_id());
        let write = self.core.store.write(move |tx| {
            let attachments = match entry {
                Some(entry) => require_revision(tx, entry, base)?.attachments,
                None => Vec::new(),
            };
            save_document(tx, id, document, attachments, &at)
        });
        write.await
    }

    /// Saves what somebody wrote on a draft that was changed elsewhere meanwhile. The other version becomes a draft of
    /// its own, with the same files, so that both are kept.
    pub async fn keep_both(
        &self,
        entry: Uuid,
        document: rules::Entry,
        ctx: &ActionContext,
    ) -> Result<SavedDraft> {
        let (copy, at) = (ctx.new_id(), ctx.stamp());
        let write = self.core.store.write(move |tx| {
            let stored_draft = saved_draft(tx, entry)?;
            let attachments = stored_draft.attachments.clone();
            let draft = Draft {
                document: stored_draft.document,
                attachments: stored_draft.attachments,
            };
            // The copy is written for the same call as what it was copied from.
            if let Some((programme, edition)) = store::entry_call::of(tx, &entry.to_string())? {
                store::entry_call::keep(tx, &copy.to_string(), (&programme, &edition), &at)?;
            }
            replace(tx, copy, &draft, &at)?;
            save_document(tx, entry, document, attachments, &at)
        });
        write.await
    }

    /// The draft of an entry.
    pub async fn draft(&self, entry: Uuid) -> Result<DraftView> {
        self.core
            .store
            .read(move |conn| saved_draft(conn, entry))
            .await
    }

    /// Checks a draft against the call as if it arrived at `ctx.at`; `entry` is none before it was saved.
    pub async fn check(
        &self,
        entry: Option<Uuid>,
        document: &rules::Entry,
        ctx: &ActionContext,
    ) -> Result<DraftCheck> {
        let (document, at) = (document.clone(), ctx.at);
        let query = self.core.store.read(move |conn| {
            let open_call = match entry {
                Some(entry) => super::call::of_entry(conn, entry)?,
                None => super::call::chosen(conn)?,
            };
            check_draft(conn, &open_call, (entry, &document), at)
        });
        query.await
    }
}

/// A draft checked against one of the calls that are followed, as if it arrived at an instant. `entry` is none before it
/// was saved.
pub(super) fn check_draft(
    conn: &Connection,
    open_call: &OpenCall,
    (entry, document): (Option<Uuid>, &rules::Entry),
    at: DateTime<Utc>,
) -> Result<DraftCheck> {
    let call = &open_call.call;
    let own_entries = OwnEntries::before(conn, open_call, entry)?;
    let circumstances = rules::Circumstances {
        arrival: Some(rules::Arrival::at(at)),
        cap_counts: own_entries.cap_counts(document),
        desk_records: None,
        paid: None,
    };
    let mut findings = rules::check_with(call, document, &circumstances);
    own_entries.name_in(&mut findings);
    let before = SubmittedBefore::of(conn, call, entry)?;
    let (shape, taking) = (
        document.shape_errors(),
        Taking::of(call, document, before, at)?,
    );
    let may_submit =
        shape.is_empty() && blocking(&findings).is_none() && taking.require_allowed().is_ok();
    Ok(DraftCheck {
        verdict: rules::verdict_of(&findings),
        asked: rules::asked_questions(call, document),
        shape,
        findings,
        taking,
        may_submit,
    })
}

/// The first rule that is broken and that the call says blocks.
pub(super) fn blocking(findings: &[Finding]) -> Option<&Finding> {
    findings
        .iter()
        .find(|finding| finding.blocks && finding.outcome == rules::Outcome::NotMet)
}

/// The draft of an entry, as it is kept.
pub(super) fn saved_draft(conn: &Connection, entry: Uuid) -> Result<DraftView> {
    let row = store::draft::get(conn, "entry", &entry.to_string())?;
    let row = row.ok_or_else(|| Error::UnknownEntry {
        entry: entry.to_string(),
    })?;
    let Draft {
        document,
        attachments,
    } = messages::read(row.body.as_bytes())?;
    Ok(DraftView {
        revision: row.revision,
        document,
        attachments,
    })
}

/// The same, refused where it is not the revision that somebody has before them.
pub(super) fn require_revision(conn: &Connection, entry: Uuid, base: u32) -> Result<DraftView> {
    let draft = saved_draft(conn, entry)?;
    if draft.revision == base {
        Ok(draft)
    } else {
        Err(Error::ChangedElsewhere)
    }
}

/// Keeps a draft over the one before; gives its revision. A new one is written for the call that is worked on.
pub(super) fn replace(tx: &Transaction<'_>, entry: Uuid, draft: &Draft, at: &str) -> Result<u32> {
    let (subject, body) = (entry.to_string(), messages::to_json(draft)?);
    match trust::chosen_call(tx) {
        Ok(call) => {
            let call = (call.programme.as_str(), call.edition.as_str());
            store::entry_call::keep(tx, &subject, call, at)?;
        }
        // Submitting says for which call it is, once one is opened.
        Err(Error::NoCall) => {}
        Err(error) => return Err(error),
    }
    Ok(store::draft::save(tx, "entry", &subject, &body, at)?)
}

/// Keeps a document beside its files, with what a rule can use of them.
fn save_document(
    tx: &Transaction<'_>,
    entry: Uuid,
    mut document: rules::Entry,
    attachments: Vec<AttachmentNote>,
    at: &str,
) -> Result<SavedDraft> {
    work::set_file_facts(&mut document, &work::load_readings(tx, &attachments)?);
    let draft = Draft {
        document,
        attachments,
    };
    Ok(SavedDraft {
        entry,
        revision: replace(tx, entry, &draft, at)?,
        saved_at: at.to_owned(),
    })
}
