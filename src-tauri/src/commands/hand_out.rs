use tauri::State;
use workspaces::Delivery;
use workspaces::views::HandOut;

use crate::at::Answer;
use crate::session::Session;

/// The desk's fingerprint, its earlier keys, and the link that carries the fingerprint.
#[tauri::command]
pub(crate) async fn hand_out(session: State<'_, Session>) -> Answer<HandOut> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.hand_out().await)
        .await
}

/// Says where on the web the call's sealed file is.
#[tauri::command]
pub(crate) async fn call_address_set(session: State<'_, Session>, address: String) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.set_call_address(&address).await)
        .await
}

/// Takes new keys in the place of those in use, and hands out what the old ones say of them where there is a mailbox.
/// `void` also says that the old ones are void.
#[tauri::command]
pub(crate) async fn keys_rotate(session: State<'_, Session>, void: bool) -> Answer<Delivery> {
    session.rotate_keys(void).await
}

/// Says that earlier keys, named by their fingerprint, are void.
#[tauri::command]
pub(crate) async fn keys_revoke(
    session: State<'_, Session>,
    fingerprint: String,
) -> Answer<Delivery> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace.revoke_keys(&fingerprint, &at.act).await?;
            at.workspace.post_keys(&at.act).await
        })
        .await
}
