//! The rehearsal's entrants: each has a workspace of their own and sends by the mailbox.

use std::fs::File;
use std::path::Path;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use exchange::{Kind, Limits, Mailbox};
use rules::Call;

use super::cast::CastEntry;
use super::places::Places;
use crate::{Act, Draft, Entrant, Error, Result, Unlock, Watch};

/// Enters these entries, each at its instant.
pub(super) async fn enter(
    places: &Places,
    entries: &[CastEntry],
    mailbox: &Mailbox,
    watch: Watch<'_>,
) -> Result<()> {
    let call = latest_call(mailbox).await?;
    for (done, cast) in entries.iter().enumerate() {
        enter_one(places, cast, &call, mailbox).await?;
        watch.at("progress-entering", done + 1, entries.len());
    }
    Ok(())
}

/// Enters those of the entries, which stand in the order they arrive, that arrive before an instant; gives the others.
pub(super) async fn until<'a>(
    places: &Places,
    entries: &'a [CastEntry],
    mailbox: &Mailbox,
    at: DateTime<Utc>,
    watch: Watch<'_>,
) -> Result<&'a [CastEntry]> {
    let (now, later) = entries.split_at(entries.partition_point(|it| it.received_at < at));
    enter(places, now, mailbox, watch).await?;
    Ok(later)
}

/// Lets every entrant fetch their receipts.
pub(super) async fn take_receipts(
    places: &Places,
    entries: &[CastEntry],
    mailbox: &Mailbox,
) -> Result<()> {
    let mut names: Vec<&str> = entries.iter().map(|cast| cast.entrant.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let at = super::places::instant("2021-01-25T18:00:00Z")?;
    for name in names {
        let unlock = Unlock::Device {
            key_file: &places.key(),
        };
        let entrant = Entrant::open(&places.entrant(name), &unlock).await?;
        let act = Act::new(entrant.card().name(), at);
        entrant.with_mailbox(mailbox).fetch(&act).await?;
        entrant.close().await?;
    }
    Ok(())
}

async fn enter_one(
    places: &Places,
    cast: &CastEntry,
    call: &[u8],
    mailbox: &Mailbox,
) -> Result<()> {
    let first = cast.entry.people.first();
    let name = first.map_or(cast.entrant.as_str(), |person| person.public_name.as_str());
    let act = Act::new(name, cast.received_at);
    let (dir, key) = (places.entrant(&cast.entrant), places.key());
    let unlock = Unlock::Device { key_file: &key };
    let entrant = if dir.exists() {
        Entrant::open(&dir, &unlock).await?
    } else {
        Entrant::create(&dir, &unlock, &act).await?
    };
    entrant.open_call(call, &act).await?;
    let draft = Draft {
        document: cast.entry.clone(),
        attachments: Vec::new(),
    };
    let entry = entrant.save_draft(None, &draft, &act).await?;
    let sent = entrant
        .with_mailbox(mailbox)
        .submit(entry, None, &act)
        .await?;
    entrant.close().await?;
    let name = format!("{}.{}", sent.sealed, Kind::Entry.extension());
    put_back_clock(&places.mailbox(), &name, cast.received_at)
}

/// The latest call in the mailbox.
pub(super) async fn latest_call(mailbox: &Mailbox) -> Result<Vec<u8>> {
    let mut latest: Option<(u32, Vec<u8>)> = None;
    for item in mailbox.list(Kind::Call, None).await?.items {
        let bytes = mailbox.get(&item, &Limits::default()).await?;
        let opened = exchange::open(&bytes, None, &Limits::default())?;
        let paper: crate::papers::CallPaper = crate::papers::read(&opened.parcel.document)?;
        let version = Call::from_toml(&paper.call)?.version;
        if latest.as_ref().is_none_or(|(known, _)| version > *known) {
            latest = Some((version, bytes));
        }
    }
    latest.map(|(_, bytes)| bytes).ok_or(Error::NoCall)
}

/// A mailbox says when a file came by the file's own time. In a rehearsal the file comes today and must look as if it
/// came then.
pub(crate) fn put_back_clock(mailbox: &Path, name: &str, at: DateTime<Utc>) -> Result<()> {
    let path = find(mailbox, name).ok_or_else(|| Error::AttachmentMissing {
        name: name.to_owned(),
    })?;
    let set = |path: &Path| {
        File::options()
            .write(true)
            .open(path)?
            .set_modified(SystemTime::from(at))
    };
    set(&path).map_err(|source| Error::folder(&path, &source))
}

fn find(folder: &Path, name: &str) -> Option<std::path::PathBuf> {
    for entry in std::fs::read_dir(folder).ok()?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if let Some(found) = find(&path, name) {
                return Some(found);
            }
        } else if entry.file_name() == name {
            return Some(path);
        }
    }
    None
}
