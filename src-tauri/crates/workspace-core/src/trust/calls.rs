//! The calls that a workspace follows: which text of which version is in force.

use exchange::Card;
use serde_json::json;
use store::{Connection, FollowedCallRow, NewOpenedCall, OpenedCallRow, Transaction};

use super::Confirm;
use super::signed::{SignedCall, followed_as, followed_calls};
use super::standing::{self, Standing};
use crate::known_desks::{self, Desks, KnownDesk};
use crate::views::TwoTexts;
use crate::witness;
use crate::{ActionContext, Error, Result, TrustError, messages, workspace_core};

/// Which of several calls is worked on.
const CHOSEN: &str = "chosen-call";
/// Digits of a hash that tell two texts apart for a person.
const HASH_DIGITS: usize = 16;

/// What became of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallTaken {
    /// It is in force from now on.
    New,
    /// This very text was known.
    Known,
    /// It was kept, and is not the one in force or there is none.
    NotInForce(TrustError),
}

impl TrustError {
    /// The two texts as the window shows them; none of any other error.
    pub fn two_texts(&self) -> Option<TwoTexts> {
        if let Self::TwoTexts {
            version,
            one,
            other,
        } = self
        {
            Some(TwoTexts {
                version: *version,
                one: one.clone(),
                other: other.clone(),
            })
        } else {
            None
        }
    }
}

/// The call in force of an edition.
#[derive(Debug, Clone)]
pub struct OpenedCall {
    pub row: OpenedCallRow,
    /// A higher version that has two texts, and is therefore not in force.
    pub two_texts: Option<TrustError>,
}

/// Imports a call: an update of what is followed, or one that a person confirmed.
pub fn take_call(
    tx: &Transaction<'_>,
    signed: &SignedCall,
    confirm: &Confirm,
    ctx: &ActionContext,
) -> Result<CallTaken> {
    let fingerprint = signed.sender.fingerprint();
    let known_fingerprint = match standing::standing_of_call(tx, signed)? {
        Standing::Known => return record(tx, signed, ctx),
        Standing::Other {
            fingerprint: known_fingerprint,
            ..
        } => {
            return Err(TrustError::OtherDesk {
                fingerprint,
                known: known_fingerprint,
            }
            .into());
        }
        Standing::Revoked { since } => {
            return Err(TrustError::Revoked { fingerprint, since }.into());
        }
        Standing::Changed { fingerprint, .. } => Some(fingerprint),
        Standing::First | Standing::NewEdition => None,
    };
    confirm.require_confirmed(&fingerprint, known_fingerprint.as_deref())?;
    follow(tx, signed, ctx)?;
    record(tx, signed, ctx)
}

/// Follows the desk that signed a call for its edition from now on.
pub(super) fn follow(tx: &Transaction<'_>, signed: &SignedCall, ctx: &ActionContext) -> Result<()> {
    let desk = match Desks::load(tx)?.of(&signed.sender) {
        Some((desk, _)) => desk.id.clone(),
        None => known_desks::confirm(tx, &signed.sender, ctx)?,
    };
    let followed = followed_as(&signed.call, desk);
    store::followed_call::append(tx, &followed, &ctx.actor, &ctx.stamp())?;
    choose(tx, &followed.programme, &followed.edition)?;
    let detail =
        json!({ "desk": signed.sender.name(), "fingerprint": signed.sender.fingerprint() });
    workspace_core::log(
        tx,
        &ctx.actor,
        &ctx.stamp(),
        "call-followed",
        &followed.edition,
        &detail,
    )
}

/// Keeps the text of a call whose desk is followed.
pub(super) fn record(
    tx: &Transaction<'_>,
    signed: &SignedCall,
    ctx: &ActionContext,
) -> Result<CallTaken> {
    let desks = Desks::load(tx)?;
    let (desk, key) = desks.of(&signed.sender).ok_or(Error::NoCall)?;
    key.require_not_void()?;
    witness::keep(tx, &signed.sender, &signed.witness, ctx)?;
    let followed = followed_as(&signed.call, desk.id.clone());
    let version = signed.call.version;
    let is_newer = newest(tx, &followed)?.is_none_or(|newest| version > newest);
    if is_newer {
        require_current_keys(desk, &signed.sender)?;
    }
    let (at, by) = (ctx.stamp(), ctx.actor.as_str());
    let is_added = store::opened_call::append(
        tx,
        &NewOpenedCall {
            desk: &followed.desk,
            programme: &followed.programme,
            edition: &followed.edition,
            version,
            toml: &signed.toml,
            by,
            recorded_at: &at,
        },
    )?;
    if is_added {
        let detail = json!({ "version": version });
        workspace_core::log(tx, by, &at, "call-opened", &followed.edition, &detail)?;
    }
    let rows = texts(tx, &followed)?;
    if let Some(two) = two_texts(&rows, version) {
        return Ok(CallTaken::NotInForce(two));
    }
    let in_force = call_in_force(tx, &followed)?.row.version;
    Ok(if in_force > version {
        CallTaken::NotInForce(TrustError::OlderCall { version, in_force })
    } else if is_added {
        CallTaken::New
    } else {
        CallTaken::Known
    })
}

/// What is known of the edition of a call that a person looks at: the version in force, and whether another text is known
/// under the version in hand.
pub fn known_versions(
    conn: &Connection,
    signed: &SignedCall,
) -> Result<(Option<u32>, Option<TwoTexts>)> {
    let Some(desk) = Desks::load(conn)?
        .of(&signed.sender)
        .map(|(desk, _)| desk.id.clone())
    else {
        return Ok((None, None));
    };
    let followed = followed_as(&signed.call, desk);
    let in_force = match call_in_force(conn, &followed) {
        Ok(opened) => Some(opened.row.version),
        Err(Error::NoCall | Error::Trust(_)) => None,
        Err(error) => return Err(error),
    };
    let mut rows = texts(conn, &followed)?;
    rows.push(OpenedCallRow {
        version: signed.call.version,
        toml: String::new(),
        hash: store::opened_call::hash(&signed.toml),
        recorded_at: String::new(),
    });
    let mut versions_seen = std::collections::BTreeSet::new();
    rows.retain(|row| versions_seen.insert((row.version, row.hash.clone())));
    let two_texts_error = two_texts(&rows, signed.call.version);
    Ok((
        in_force,
        two_texts_error.and_then(|error| error.two_texts()),
    ))
}

/// A newer version must be signed with the keys that the desk has now, since somebody else may have got hold of replaced ones.
fn require_current_keys(desk: &KnownDesk, sender: &Card) -> Result<()> {
    let last = &desk.last()?.card;
    if last.address() == sender.address() {
        return Ok(());
    }
    Err(TrustError::Replaced {
        fingerprint: sender.fingerprint(),
        current: last.fingerprint(),
    }
    .into())
}

/// The call in force: the highest version that has one text. [`TrustError::TwoTexts`] where no version has.
pub fn call_in_force(conn: &Connection, followed: &FollowedCallRow) -> Result<OpenedCall> {
    let rows = texts(conn, followed)?;
    let mut contradicted = None;
    for versions in rows.chunk_by(|one, other| one.version == other.version) {
        match versions {
            [row] => {
                return Ok(OpenedCall {
                    row: row.clone(),
                    two_texts: contradicted,
                });
            }
            [row, ..] => {
                contradicted = contradicted.or_else(|| two_texts(versions, row.version));
            }
            [] => {}
        }
    }
    Err(contradicted.map_or(Error::NoCall, Error::Trust))
}

fn texts(conn: &Connection, followed: &FollowedCallRow) -> Result<Vec<OpenedCallRow>> {
    let (desk, programme) = (&followed.desk, &followed.programme);
    Ok(store::opened_call::of(
        conn,
        desk,
        programme,
        &followed.edition,
    )?)
}

fn newest(conn: &Connection, followed: &FollowedCallRow) -> Result<Option<u32>> {
    Ok(texts(conn, followed)?.first().map(|row| row.version))
}

fn two_texts(rows: &[OpenedCallRow], version: u32) -> Option<TrustError> {
    let mut of_version = rows.iter().filter(|row| row.version == version);
    let (first_row, second_row) = (of_version.next()?, of_version.next()?);
    let digits = |row: &OpenedCallRow| row.hash.chars().take(HASH_DIGITS).collect();
    Some(TrustError::TwoTexts {
        version,
        one: digits(first_row),
        other: digits(second_row),
    })
}

/// The call that is worked on: the one that a person chose, or followed last.
pub fn chosen_call(conn: &Connection) -> Result<FollowedCallRow> {
    let followed = followed_calls(conn)?;
    let chosen_names = match store::meta::get(conn, CHOSEN)? {
        Some(bytes) => messages::read::<(String, String)>(&bytes)?,
        None => Default::default(),
    };
    let call = followed
        .iter()
        .find(|it| (&it.programme, &it.edition) == (&chosen_names.0, &chosen_names.1));
    call.or(followed.last()).cloned().ok_or(Error::NoCall)
}

/// Works on another of the calls that are followed.
pub fn choose(tx: &Transaction<'_>, programme: &str, edition: &str) -> Result<()> {
    let calls = followed_calls(tx)?;
    if !calls
        .iter()
        .any(|it| it.programme == programme && it.edition == edition)
    {
        return Err(Error::NoCall);
    }
    Ok(store::meta::set(
        tx,
        CHOSEN,
        &messages::write(&(programme, edition))?,
    )?)
}
