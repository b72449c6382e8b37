//! What every open workspace is made of: its store, the keys and the card of its owner, what reads files, and the mailbox to
//! work with.

use std::path::Path;
use std::sync::Arc;

use details::Detail;
use exchange::{Address, Card, Delivered, Identity, Kind, Limits, Mailbox, Opened};
use sandbox::Readers;
use serde_json::{Value, json};
use store::{Connection, NewLine, Store, Transaction, Unlock};
use uuid::Uuid;

use crate::{ActionContext, Error, Fetched, Result, SkippedFileView, WorkFiles, passphrase};

/// Where the secret keys of the owner are kept.
pub const IDENTITY: &str = "identity";

/// The parts of an open workspace.
#[derive(Clone)]
pub struct WorkspaceCore {
    /// Its database.
    pub store: Store,
    /// The keys of its owner.
    pub identity: Arc<Identity>,
    /// The name and the public keys of its owner.
    pub card: Card,
    /// The folder of its files of the work.
    pub files: WorkFiles,
    /// What reads the files of others; none until the outermost caller says which program does.
    pub readers: Readers,
    /// The mailbox to work with in place of the one that was chosen in the settings.
    pub mailbox: Option<Mailbox>,
    /// Earlier keys of a desk, which open what was sealed to them.
    pub former: Vec<Arc<Identity>>,
}

impl WorkspaceCore {
    /// Every address that files for this workspace may lie at.
    pub fn addresses(&self) -> Vec<Address> {
        let former = self.former.iter().map(|it| it.address());
        former.chain([self.card.address()]).collect()
    }

    /// The keys that open what is sealed to an address; those in use where it is nobody's here.
    pub fn opener(&self, reader: Option<&Address>) -> Arc<Identity> {
        let former = self.former.iter().find(|it| Some(&it.address()) == reader);
        former.unwrap_or(&self.identity).clone()
    }
}

/// A workspace of one kind, made of its core.
///
/// The crates above `workspaces` cannot name this trait, so to them a workspace is its use cases alone.
pub trait HasCore {
    /// The workspace with that core.
    fn of(core: WorkspaceCore) -> Self;

    /// Its core.
    fn core(&self) -> &WorkspaceCore;
}

/// Makes a workspace with keys of its own.
pub async fn create(
    dir: &Path,
    kind: &'static str,
    unlock: &Unlock<'_>,
    ctx: &ActionContext,
) -> Result<WorkspaceCore> {
    passphrase::check(unlock)?;
    let at = ctx.stamp();
    let identity = Identity::generate(&ctx.actor)?;
    let (secret, by, made_at) = (identity.to_bytes(), ctx.actor.clone(), at.clone());
    // In the step that makes the workspace, so that there never is one without its keys.
    let first = move |tx: &Transaction<'_>| {
        store::meta::set(tx, IDENTITY, &secret)?;
        let keys = json!({ "keys": store::recorded_keys_hash(tx)? });
        log(tx, &by, &made_at, "workspace-created", kind, &keys)
    };
    let store = Store::create(dir, kind, unlock, &at, first).await?;
    let card = identity.card();
    Ok(WorkspaceCore {
        files: WorkFiles::of(&store),
        store,
        identity: Arc::new(identity),
        card,
        readers: Readers::default(),
        mailbox: None,
        former: Vec::new(),
    })
}

/// Opens a workspace that must be of this kind.
pub async fn open(dir: &Path, kind: &'static str, unlock: &Unlock<'_>) -> Result<WorkspaceCore> {
    let core = open_any(dir, unlock).await?;
    let kind_found = core.store.kind().to_owned();
    if kind_found == kind {
        Ok(core)
    } else {
        Err(Error::OtherWorkspace {
            expected: kind,
            found: kind_found,
        })
    }
}

/// The name of whoever a workspace is of.
pub(crate) fn owner(conn: &Connection) -> Result<String> {
    let secret = store::meta::get(conn, IDENTITY)?;
    let identity = Identity::from_bytes(&secret.unwrap_or_default())?;
    Ok(identity.card().name().to_owned())
}

/// Adds a line to the log, in the transaction of what it tells and after it: the line commits to every row that was
/// added since the line before it. `subject` is an id, never a person's name: only `who` and `detail` can be forgotten.
pub fn log(
    tx: &Transaction<'_>,
    who: &str,
    at: &str,
    what: &str,
    subject: &str,
    detail: &Value,
) -> Result<()> {
    let detail = detail.to_string();
    store::log::append(
        tx,
        &NewLine {
            at,
            who,
            what,
            subject,
            detail: &detail,
        },
    )?;
    Ok(())
}

/// An id that a row or a message holds as text.
pub fn parse_id(text: &str) -> Result<Uuid> {
    Uuid::parse_str(text).map_err(|_| Error::Message {
        detail: Detail::NotAnId {
            text: text.to_owned(),
        },
    })
}

/// Opens a sealed file that must be of this kind and for this workspace.
pub fn open_sealed(core: &WorkspaceCore, sealed: &[u8], kind: Kind) -> Result<Opened> {
    let reader = exchange::peek(sealed, &Limits::default())?.reader;
    let keys = core.opener(reader.as_ref());
    let opened = exchange::open(sealed, Some(&keys), &Limits::default())?;
    Error::expect_kind(kind, opened.kind)?;
    Ok(opened)
}

/// What waits in the mailbox for this workspace and has not been taken in; what else lies there goes into `fetched`.
pub async fn new_in_mailbox(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    kind: Kind,
    fetched: &mut Fetched,
) -> Result<Vec<Delivered>> {
    let listing = mailbox.list(kind, Some(&core.card.address())).await?;
    let skipped_files = listing.skipped.into_iter().map(SkippedFileView::from);
    fetched.skipped_files.extend(skipped_files);
    not_taken(core, listing.items).await
}

/// Those of the given files that have not been taken in.
pub(crate) async fn not_taken(
    core: &WorkspaceCore,
    items: Vec<Delivered>,
) -> Result<Vec<Delivered>> {
    let ids: Vec<String> = items.iter().map(|item| item.id.to_string()).collect();
    let taken_ids = core
        .store
        .read(move |conn| Ok::<_, Error>(store::delivery::taken_in(conn, &ids)?))
        .await?;
    Ok(items
        .into_iter()
        .filter(|item| !taken_ids.contains(&item.id.to_string()))
        .collect())
}

/// Remembers that a sealed file was taken in; false where it had been before.
pub fn note_taken(
    tx: &Transaction<'_>,
    id: Uuid,
    kind: Kind,
    from: &Card,
    at: &str,
) -> Result<bool> {
    let id = id.to_string();
    if store::delivery::taken_in(tx, std::slice::from_ref(&id))?.contains(&id) {
        return Ok(false);
    }
    let from = from.address().to_string();
    store::delivery::record_taken(tx, &id, kind.name(), &from, at, None)?;
    Ok(true)
}

/// Opens a workspace of any kind.
pub async fn open_any(dir: &Path, unlock: &Unlock<'_>) -> Result<WorkspaceCore> {
    of_store(Store::open(dir, unlock).await?).await
}

/// Opens a workspace of any kind to look at it: none of its files is changed.
pub async fn open_read_only(dir: &Path, unlock: &Unlock<'_>) -> Result<WorkspaceCore> {
    of_store(Store::open_read_only(dir, unlock).await?).await
}

/// What an open store is made of.
pub async fn of_store(store: Store) -> Result<WorkspaceCore> {
    let secret = store
        .read(|conn| Ok::<_, Error>(store::meta::get(conn, IDENTITY)?))
        .await?;
    let identity = Identity::from_bytes(&secret.unwrap_or_default())?;
    let card = identity.card();
    let former = store.read(former_identities).await?;
    Ok(WorkspaceCore {
        files: WorkFiles::of(&store),
        store,
        identity: Arc::new(identity),
        card,
        readers: Readers::default(),
        mailbox: None,
        former,
    })
}

/// Where earlier secret keys are kept.
pub fn former_key(address: &Address) -> String {
    format!("{IDENTITY}/{address}")
}

/// The earlier keys of a desk.
fn former_identities(conn: &Connection) -> Result<Vec<Arc<Identity>>> {
    let mut identities = Vec::new();
    for row in store::desk_key::all(conn)? {
        // Of the keys of others only the public halves are known.
        if row.state != "revoked"
            && let Some(secret) = store::meta::get(conn, &former_key(&row.address.parse()?))?
        {
            identities.push(Arc::new(Identity::from_bytes(&secret)?));
        }
    }
    Ok(identities)
}
