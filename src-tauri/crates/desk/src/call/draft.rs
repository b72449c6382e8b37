//! What is written on the call and not published yet, kept as a draft.

use std::collections::BTreeMap;

use rules::{Call, CallSide, Difference, Merged};
use store::{Connection, Transaction};
use workspace_core::views::{CallDraftView, Meanwhile, SavedCallDraft};
use workspace_core::{ActionContext, CallDraft, Error, Result, messages};

use crate::Desk;

/// The topic of the call's draft, and its subject: a desk has one call.
const TOPIC: &str = "call";

impl Desk {
    /// The draft of the call with what it would change; none where nothing is kept.
    pub async fn call_draft(&self) -> Result<Option<CallDraftView>> {
        self.core.store.read(view).await
    }

    /// Keeps a draft of the call over revision `base`, 0 where none is kept. Any other revision is refused, so that
    /// nothing is overwritten that its writer has not seen.
    pub async fn save_call_draft(
        &self,
        draft: &CallDraft,
        base: u32,
        ctx: &ActionContext,
    ) -> Result<SavedCallDraft> {
        let (body, at) = (messages::to_json(draft)?, ctx.stamp());
        let write = self.core.store.write(move |tx| {
            require_revision(tx, base)?;
            let revision = store::draft::save(tx, TOPIC, TOPIC, &body, &at)?;
            Ok::<_, Error>(SavedCallDraft {
                revision,
                saved_at: at,
            })
        });
        write.await
    }

    /// Merges what was published since the draft was begun into revision `revision` of it. `version` is the published one
    /// that the person saw; `choices`, by place, says which side stands where both changed a field.
    ///
    /// # Errors
    /// [`Error::ChangedElsewhere`] where the draft is another by now, where another version was published, or where both
    /// changed a field about which nobody chose; [`Error::Call`] where the draft cannot be read as a call, or where the
    /// merged text is none.
    pub async fn bring_into_call_draft(
        &self,
        revision: u32,
        version: u32,
        choices: BTreeMap<String, CallSide>,
        ctx: &ActionContext,
    ) -> Result<SavedCallDraft> {
        let at = ctx.stamp();
        let write = self.core.store.write(move |tx| {
            require_revision(tx, revision)?;
            let (mut draft, _) = saved_draft(tx)?.ok_or(Error::ChangedElsewhere)?;
            let since = PublishedSince::of(tx, &draft)?;
            let since = since.filter(|it| it.published.version == version);
            let since = since.ok_or(Error::ChangedElsewhere)?;
            let draft_call = call_of(&draft)?;
            let merged = Merged::of(&since.base, &draft_call, &since.published, &choices);
            if merged
                .conflicts
                .iter()
                .any(|it| !choices.contains_key(&it.place))
            {
                return Err(Error::ChangedElsewhere);
            }
            let call = merged.call()?;
            draft.text = call.rewrite(&draft.text).unwrap_or_else(|_| call.to_toml());
            draft.form = match &draft.form {
                Some(_) => Some(messages::to_json(&call)?),
                None => None,
            };
            draft.begun_from = version;
            let revision = store::draft::save(tx, TOPIC, TOPIC, &messages::to_json(&draft)?, &at)?;
            Ok::<_, Error>(SavedCallDraft {
                revision,
                saved_at: at,
            })
        });
        write.await
    }

    /// Discards the draft of the call, because a person said so; refused where it is not this revision any more.
    pub async fn discard_call_draft(&self, revision: u32) -> Result<()> {
        let write = self.core.store.write(move |tx| {
            require_revision(tx, revision)?;
            Ok::<_, Error>(store::draft::discard(tx, TOPIC, TOPIC)?)
        });
        write.await
    }
}

/// The call that a draft says. A form is ahead of the text by what was typed last.
fn call_of(draft: &CallDraft) -> Result<Call> {
    let form = draft.form.as_deref().filter(|_| !draft.unfinished);
    let form = form.and_then(|form| serde_json::from_str::<Call>(form).ok());
    // Parts of a form that have no id yet get one when the form is written into the text.
    let whole = form.and_then(|call| Call::from_toml(&call.to_toml()).ok());
    match whole {
        Some(call) => Ok(call),
        None => Ok(Call::from_toml(&draft.text)?),
    }
}

/// The version from which a draft was begun, and the one that was published since.
struct PublishedSince {
    base: Call,
    published: Call,
}

impl PublishedSince {
    /// None where nothing was published since, or where there was no call to begin from.
    fn of(conn: &Connection, draft: &CallDraft) -> Result<Option<Self>> {
        let Some(latest) = store::call_version::latest(conn)? else {
            return Ok(None);
        };
        if draft.begun_from >= latest.version {
            return Ok(None);
        }
        let base = store::call_version::get(conn, &latest.edition, draft.begun_from)?;
        let of = |base: store::CallVersionRow| {
            Ok::<_, Error>(Self {
                base: Call::from_published(&base.toml)?,
                published: Call::from_published(&latest.toml)?,
            })
        };
        base.map(of).transpose()
    }
}

/// Discards the draft whose text was just published; any other stays.
pub(crate) fn discard_if_published(tx: &Transaction<'_>, toml: &str) -> Result<()> {
    match saved_draft(tx)? {
        Some((draft, _)) if draft.text == toml => Ok(store::draft::discard(tx, TOPIC, TOPIC)?),
        _ => Ok(()),
    }
}

fn saved_draft(conn: &Connection) -> Result<Option<(CallDraft, store::DraftRow)>> {
    let row = store::draft::get(conn, TOPIC, TOPIC)?;
    let read = |row: store::DraftRow| Ok((messages::read(row.body.as_bytes())?, row));
    row.map(read).transpose()
}

/// Refuses whatever was not written on the revision that is kept.
fn require_revision(conn: &Connection, base: u32) -> Result<()> {
    let revision = store::draft::get(conn, TOPIC, TOPIC)?.map_or(0, |row| row.revision);
    if revision == base {
        Ok(())
    } else {
        Err(Error::ChangedElsewhere)
    }
}

fn view(conn: &Connection) -> Result<Option<CallDraftView>> {
    let Some((draft, row)) = saved_draft(conn)? else {
        return Ok(None);
    };
    let in_force = store::call_version::latest(conn)?;
    let changes = match &in_force {
        Some(published) => changes(&published.toml, &draft.text)?,
        None => None,
    };
    Ok(Some(CallDraftView {
        revision: row.revision,
        saved_at: row.saved_at,
        in_force: in_force.map_or(0, |row| row.version),
        changes,
        meanwhile: PublishedSince::of(conn, &draft)?.map(|since| meanwhile(&since, &draft)),
        draft,
    }))
}

/// What was published since the draft was begun, and where both changed the same.
fn meanwhile(since: &PublishedSince, draft: &CallDraft) -> Meanwhile {
    let PublishedSince { base, published } = since;
    // A form that is not filled in yet is brought together once it is.
    let draft_call = (!draft.unfinished).then(|| call_of(draft).ok()).flatten();
    let merged = draft_call.map(|it| Merged::of(base, &it, published, &BTreeMap::new()));
    Meanwhile {
        changes: rules::differences(base, published),
        conflicts: merged.map(|it| it.conflicts),
    }
}

/// What a text says otherwise than the published one; none where it is no call yet.
fn changes(published: &str, text: &str) -> Result<Option<Vec<Difference>>> {
    let published = Call::from_published(published)?;
    let draft_call = Call::from_toml(text).ok();
    Ok(draft_call.map(|draft_call| rules::differences(&published, &draft_call)))
}
