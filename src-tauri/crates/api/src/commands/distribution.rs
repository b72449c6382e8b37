//! The desk's own keys, and how others know it by them.

use std::sync::Arc;

use api_macros::command;
use workspaces::views::DeskIdentity;
use workspaces::{Delivery, Desk, Result};

use crate::answer::Answer;
use crate::arguments::Fingerprint;
use crate::session::Session;

/// The desk's fingerprint, its earlier keys, and the link that carries the fingerprint.
#[command]
async fn desk_identity(desk: &Desk) -> Result<DeskIdentity> {
    desk.desk_identity().await
}

/// Says where on the web the call's sealed file is.
#[command]
async fn set_call_address(desk: &Desk, address: String) -> Result<()> {
    desk.set_call_address(&address).await
}

/// Takes new keys in the place of those in use, and hands out what the old ones say of them where there is a mailbox.
/// `mark_void` also says that the old ones are void.
#[command]
async fn rotate_keys(session: &Arc<Session>, mark_void: bool) -> Answer<Delivery> {
    session.rotate_keys(mark_void).await
}

/// Says that earlier keys, named by their fingerprint, are void.
#[command]
async fn revoke_keys(session: &Arc<Session>, fingerprint: Fingerprint) -> Answer<Delivery> {
    session.revoke_keys(fingerprint.as_str()).await
}
