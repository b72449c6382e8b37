//! Submitting, amending and withdrawing: an entry on its way to the desk.

use exchange::{Card, ExchangeError, Kind, SealedFileInfo};
use serde_json::json;
use store::{Connection, FollowedCallRow};
use uuid::Uuid;
use workspace_core::attachments::{self, Attached, Content, pack};
use workspace_core::messages::{self, EntryMessage, EntryState};
use workspace_core::sending::{self, Outgoing};
use workspace_core::views::DraftView;
use workspace_core::work::{self, FileRead};
use workspace_core::{ActionContext, Delivery, Error, ProgressReporter, Result, blocking};

use super::{Entrant, OpenCall, drafts, revisions};

/// One revision that is saved here and on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The entry.
    pub entry: Uuid,
    /// The revision.
    pub revision: u32,
    /// The id of the sealed file.
    pub sealed: Uuid,
    /// The sealed file itself.
    pub bytes: Vec<u8>,
    /// How far it came: what was sealed is kept here whatever the mailbox says.
    pub delivery: Delivery,
}

impl Entrant {
    /// Submits a draft, as a first revision or as an amendment, and sends it where there is a mailbox. Refused where a
    /// field's shape is wrong, where a rule that blocks is broken, or after the deadline where it amends. `base` is the
    /// revision of the draft that somebody looked over: any other is refused. Without it the latest one goes.
    pub async fn submit(
        &self,
        entry: Uuid,
        base: Option<u32>,
        ctx: &ActionContext,
    ) -> Result<Sent> {
        let progress = ProgressReporter::none();
        self.submit_with_progress(entry, base, ctx, progress).await
    }

    /// The same with the bytes of its large files counted, which go after the entry itself. A stop ends their sending: the entry
    /// is submitted, and the next sending continues.
    pub async fn submit_with_progress(
        &self,
        entry: Uuid,
        base: Option<u32>,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Sent> {
        let at = ctx.at;
        let query = self.core.store.read(move |conn| {
            let submission = Submission::read(conn, entry, base)?;
            let document = (Some(entry), &submission.draft.document);
            let check = drafts::check_draft(conn, &submission.open_call, document, at)?;
            Ok::<_, Error>((submission, check))
        });
        let (submission, check) = query.await?;
        if let Some(shape_error) = check.shape.first() {
            return Err(Error::Shape {
                field: shape_error.field.clone(),
            });
        }
        if let Some(finding) = drafts::blocking(&check.findings) {
            return Err(Error::Blocked {
                rule: finding.words.in_language("en").to_string(),
            });
        }
        check.taking.require_allowed()?;
        self.require_files(&submission.files).await?;
        self.seal_and_send(
            entry,
            submission,
            EntryState::Submitted,
            ctx,
            Some(progress),
        )
        .await
    }

    /// Withdraws an entry and informs the desk, also after the deadline, and whatever its draft holds by now: a source who no
    /// longer consents must not have to wait. The desk keeps the history of the entry.
    pub async fn withdraw(&self, entry: Uuid, ctx: &ActionContext) -> Result<Sent> {
        let query = self.core.store.read(move |conn| {
            let mut submission = Submission::read(conn, entry, None)?;
            let last = store::entry_revision::latest(conn, &entry.to_string())?;
            let last = last.ok_or_else(|| Error::UnknownEntry {
                entry: entry.to_string(),
            })?;
            submission.draft.document = messages::read(last.body.as_bytes())?;
            submission.draft.attachments.clear();
            (submission.files, submission.files_read) = (Vec::new(), Vec::new());
            Ok::<_, Error>(submission)
        });
        // Files of earlier versions that have not gone yet hold up no withdrawal.
        self.seal_and_send(entry, query.await?, EntryState::Withdrawn, ctx, None)
            .await
    }

    /// Refuses where a file that lies beside the database is there no more: nobody could ever fetch it.
    async fn require_files(&self, files: &[Attached]) -> Result<()> {
        let named = files.iter().filter_map(|file| match &file.content {
            Content::Inside(_) => None,
            Content::Sealed(info) => Some((file.note.name.clone(), info.stored())),
        });
        let named: Vec<_> = named.collect();
        if named.is_empty() {
            return Ok(());
        }
        let files = self.core.files.clone();
        let look = move || {
            let folder = files.folder()?;
            for (name, file) in named {
                if folder.find(file.hash)? != Some(file.length) {
                    return Err(ExchangeError::FileGone { name }.into());
                }
            }
            Ok::<_, Error>(())
        };
        blocking(look).await?
    }

    /// Seals what was looked over, keeps it if nothing was saved or submitted since, and sends it: sealing takes too long
    /// for a transaction.
    async fn seal_and_send(
        &self,
        entry: Uuid,
        submission: Submission,
        state: EntryState,
        ctx: &ActionContext,
        of_files: Option<ProgressReporter<'_>>,
    ) -> Result<Sent> {
        let Submission {
            open_call,
            draft,
            files,
            files_read,
            revision,
        } = submission;
        let mut document = draft.document;
        work::set_file_facts(&mut document, &files_read);
        let message = EntryMessage {
            entry,
            revision,
            state,
            edition: open_call.call.edition.id.clone(),
            call_version: open_call.call.version,
            document,
            attachments: draft.attachments,
            files: attachments::references(&files),
        };
        let sealed_id = ctx.new_id();
        let bundle = pack(messages::write(&message)?, files);
        let bytes = exchange::seal(
            &self.core.identity,
            Some(open_call.reader()?),
            Kind::Entry,
            sealed_id,
            &ctx.stamp(),
            &bundle,
        )?;
        self.keep(
            message,
            open_call.followed,
            draft.revision,
            (sealed_id, bytes.clone()),
            open_call.key.card,
            ctx,
        )
        .await?;
        match of_files {
            Some(progress) => sending::send_all(&self.core, ctx, progress).await?,
            None => sending::send_sealed(&self.core, ctx).await?,
        };
        let query = self
            .core
            .store
            .read(move |conn| Delivery::of(conn, &sealed_id.to_string()));
        Ok(Sent {
            entry,
            revision,
            sealed: sealed_id,
            bytes,
            delivery: query.await?,
        })
    }

    async fn keep(
        &self,
        message: EntryMessage,
        call: FollowedCallRow,
        base: u32,
        (sealed, bytes): (Uuid, Vec<u8>),
        desk: Card,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (ctx, by, at) = (ctx.clone(), ctx.actor.clone(), ctx.stamp());
        let key = self.core.card.verifying_key();
        self.core
            .store
            .write(move |tx| {
                let id = message.entry.to_string();
                drafts::require_revision(tx, message.entry, base)?;
                if revisions::next(tx, &id)? != message.revision {
                    return Err(Error::ChangedElsewhere);
                }
                if message.revision == 1 {
                    store::entry::insert(tx, &id, None, &key, &at)?;
                }
                let call = (call.programme.as_str(), call.edition.as_str());
                store::entry_call::keep(tx, &id, call, &at)?;
                let body = messages::to_json(&message.document)?;
                store::entry_revision::append(
                    tx,
                    &store::NewEntryRevision {
                        entry: &id,
                        revision: message.revision,
                        body: &body,
                        sealed_id: Some(&sealed.to_string()),
                        state: message.state.name(),
                        recorded_at: &at,
                        by: &by,
                        ..store::NewEntryRevision::default()
                    },
                )?;
                let detail = json!({ "revision": message.revision, "sealed": sealed });
                let outgoing = Outgoing {
                    id: sealed,
                    kind: Kind::Entry,
                    subject: &id,
                    reader: Some(&desk),
                    bytes: &bytes,
                    files: message.files.iter().map(SealedFileInfo::stored).collect(),
                };
                outgoing.put_in_outbox(tx, &detail, &ctx)?;
                workspace_core::log(tx, &by, &at, message.state.name(), &id, &detail)
            })
            .await
    }
}

/// A draft with its files and its call, as they stood at one moment.
struct Submission {
    open_call: OpenCall,
    draft: DraftView,
    files: Vec<Attached>,
    files_read: Vec<FileRead>,
    /// The revision that comes next.
    revision: u32,
}

impl Submission {
    /// Reads a draft; where a revision is named, no other will do.
    fn read(conn: &Connection, entry: Uuid, base: Option<u32>) -> Result<Self> {
        let draft = match base {
            Some(base) => drafts::require_revision(conn, entry, base)?,
            None => drafts::saved_draft(conn, entry)?,
        };
        Ok(Self {
            open_call: super::call::of_entry(conn, entry)?,
            files: attachments::load(conn, &draft.attachments)?,
            files_read: work::load_readings(conn, &draft.attachments)?,
            revision: revisions::next(conn, &entry.to_string())?,
            draft,
        })
    }
}
