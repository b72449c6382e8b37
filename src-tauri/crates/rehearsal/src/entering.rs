//! The rehearsal's entrants: each has a workspace of their own and sends by the mailbox.

use chrono::{DateTime, Utc};
use exchange::{Kind, Limits, Mailbox};
use rules::Call;
use workspaces::messages::{self, CallMessage};
use workspaces::{
    ActionContext, Draft, Entrant, Error, ProgressReporter, Result, Unlock, set_arrival,
};

use crate::data::RehearsalEntry;
use crate::paths::RehearsalPaths;
use crate::works;

/// Enters these entries, each at its instant.
pub(crate) async fn enter(
    paths: &RehearsalPaths,
    entries: &[RehearsalEntry],
    mailbox: &Mailbox,
    progress: ProgressReporter<'_>,
) -> Result<()> {
    let call = latest_call(mailbox).await?;
    for (done, data) in entries.iter().enumerate() {
        enter_one(paths, data, &call, mailbox).await?;
        progress.at("progress-entering", done + 1, entries.len());
    }
    Ok(())
}

/// Enters those of the entries that arrive before an instant, and returns the others. `entries` are in the order of arrival.
pub(crate) async fn enter_until<'a>(
    paths: &RehearsalPaths,
    entries: &'a [RehearsalEntry],
    mailbox: &Mailbox,
    at: DateTime<Utc>,
    progress: ProgressReporter<'_>,
) -> Result<&'a [RehearsalEntry]> {
    let (due_now, due_later) = entries.split_at(entries.partition_point(|it| it.received_at < at));
    enter(paths, due_now, mailbox, progress).await?;
    Ok(due_later)
}

/// Lets every entrant fetch their receipts.
pub(crate) async fn take_receipts(
    paths: &RehearsalPaths,
    entries: &[RehearsalEntry],
    mailbox: &Mailbox,
) -> Result<()> {
    let mut names: Vec<&str> = entries.iter().map(|data| data.entrant.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let at = crate::paths::instant("2021-01-25T18:00:00Z")?;
    for name in names {
        let unlock = Unlock::KeyFile {
            key_file: &paths.key_file(),
        };
        let entrant = Entrant::open(&paths.entrant(name), &unlock).await?;
        let ctx = ActionContext::new(entrant.card().name(), at);
        entrant.with_mailbox(mailbox).fetch(&ctx).await?;
        entrant.close().await?;
    }
    Ok(())
}

async fn enter_one(
    paths: &RehearsalPaths,
    data: &RehearsalEntry,
    call: &[u8],
    mailbox: &Mailbox,
) -> Result<()> {
    let first = data.entry.people.first();
    let name = first.map_or(data.entrant.as_str(), |person| person.public_name.as_str());
    let ctx = ActionContext::new(name, data.received_at);
    let (folder, key) = (paths.entrant(&data.entrant), paths.key_file());
    let unlock = Unlock::KeyFile { key_file: &key };
    let entrant = if folder.exists() {
        Entrant::open(&folder, &unlock).await?
    } else {
        Entrant::create(&folder, &unlock, &ctx).await?
    };
    entrant.open_call(call, &ctx).await?;
    let draft = Draft {
        document: data.entry.clone(),
        attachments: Vec::new(),
    };
    let entry = entrant.save_draft(None, &draft, &ctx).await?;
    for name in &data.files {
        let file = works::attached(name)?;
        entrant.attach(entry, file, &ctx).await?;
    }
    let delivery = entrant
        .with_mailbox(mailbox)
        .submit(entry, None, &ctx)
        .await?;
    entrant.close().await?;
    // The entrant's workspace has no rehearsal clock yet, so that the mailbox has the file with today's time.
    set_arrival(
        &paths.mailbox(),
        Kind::Entry,
        delivery.sealed,
        data.received_at,
    )
}

/// The latest call in the mailbox.
pub(crate) async fn latest_call(mailbox: &Mailbox) -> Result<Vec<u8>> {
    let mut latest: Option<(u32, Vec<u8>)> = None;
    for item in mailbox.list(Kind::Call, None).await?.items {
        let bytes = mailbox.get(&item, &Limits::default()).await?;
        let opened = exchange::open(&bytes, None, &Limits::default())?;
        let message: CallMessage = messages::read(&opened.bundle.document)?;
        let version = Call::from_published(&message.call)?.version;
        if latest.as_ref().is_none_or(|(known, _)| version > *known) {
            latest = Some((version, bytes));
        }
    }
    latest.map(|(_, bytes)| bytes).ok_or(Error::NoCall)
}
