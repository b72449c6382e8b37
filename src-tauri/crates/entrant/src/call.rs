//! The calls that an entrant follows: taking them in, and which one is worked on.

use exchange::Card;
use rules::Call;
use store::{Connection, FollowedCallRow};
use uuid::Uuid;
use workspace_core::known_desks::{Desks, KnownKey};
use workspace_core::trust::{self, CallTaken, Confirm};
use workspace_core::views::{FollowedCall, KeyNews};
use workspace_core::{ActionContext, Error, Result, TrustError};

use super::Entrant;

/// The call an entrant works on: its version in force and the desk that sent it.
#[derive(Debug, Clone)]
pub struct OpenCall {
    /// The call.
    pub call: Call,
    /// The keys that the desk has now; nothing is sealed to them once they are void.
    pub(crate) key: KnownKey,
    pub(crate) followed: FollowedCallRow,
    pub(crate) two_texts: Option<TrustError>,
}

impl OpenCall {
    /// Who receives entries.
    pub fn desk(&self) -> &Card {
        &self.key.card
    }

    /// The keys to seal to. Refused where they are void.
    pub(super) fn reader(&self) -> Result<&Card> {
        self.key.require_not_void()?;
        Ok(self.desk())
    }
}

impl Entrant {
    /// Imports a call whose desk the caller knows. Where a person is to say whether the desk is the one they know, the
    /// way is `Workspace::import_file` of the crate `workspaces`. A version that is not the highest is kept, and is not in force.
    pub async fn open_call(&self, sealed: &[u8], ctx: &ActionContext) -> Result<OpenCall> {
        self.take_call(sealed, Confirm::Caller, ctx).await?;
        self.call().await
    }

    /// Imports a call that is followed already, or that a person confirmed; gives what its desk says of its keys.
    pub async fn take_call(
        &self,
        sealed: &[u8],
        confirm: Confirm,
        ctx: &ActionContext,
    ) -> Result<(CallTaken, Vec<KeyNews>)> {
        trust::take_sealed_call(&self.core, sealed, ctx, move |tx, signed, ctx| {
            trust::take_call(tx, signed, &confirm, ctx)
        })
        .await
    }

    /// The call that is worked on, in its version in force.
    pub async fn call(&self) -> Result<OpenCall> {
        self.core.store.read(chosen).await
    }

    /// Works on another of the calls that are followed.
    pub async fn choose_call(&self, programme: &str, edition: &str) -> Result<()> {
        let (programme, edition) = (programme.to_owned(), edition.to_owned());
        let write = self
            .core
            .store
            .write(move |tx| trust::choose(tx, &programme, &edition));
        write.await
    }
}

/// The call that is worked on, in its version in force.
pub(super) fn chosen(conn: &Connection) -> Result<OpenCall> {
    load_call(conn, trust::chosen_call(conn)?)
}

/// The call that an entry is written for; the one that is worked on where the entry was begun before any was opened.
pub(super) fn of_entry(conn: &Connection, entry: Uuid) -> Result<OpenCall> {
    let Some((programme, edition)) = store::entry_call::of(conn, &entry.to_string())? else {
        return chosen(conn);
    };
    let is_own = |it: &FollowedCallRow| it.programme == programme && it.edition == edition;
    let followed = trust::followed_calls(conn)?.into_iter().find(is_own);
    load_call(conn, followed.ok_or(Error::NoCall)?)
}

fn load_call(conn: &Connection, followed: FollowedCallRow) -> Result<OpenCall> {
    let opened_call = trust::call_in_force(conn, &followed)?;
    let desks = Desks::load(conn)?;
    let last = desks.get(&followed.desk)?.last()?;
    Ok(OpenCall {
        call: Call::from_published(&opened_call.row.toml)?,
        key: last.clone(),
        two_texts: opened_call.two_texts,
        followed,
    })
}

/// Every call that is followed.
pub(super) fn followed(conn: &Connection) -> Result<Vec<FollowedCall>> {
    let chosen_call = match trust::chosen_call(conn) {
        Ok(chosen_call) => chosen_call,
        Err(Error::NoCall) => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let all = trust::followed_calls(conn)?.into_iter();
    let views = all.map(|it| {
        let name = match trust::call_in_force(conn, &it) {
            Ok(opened) => Some(Call::from_published(&opened.row.toml)?.edition.name),
            Err(Error::Trust(_)) => None,
            Err(error) => return Err(error),
        };
        Ok(FollowedCall {
            chosen: it == chosen_call,
            programme: it.programme,
            edition: it.edition,
            name,
        })
    });
    views.collect()
}
