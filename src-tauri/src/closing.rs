//! Closing everything before the process ends.

use std::sync::Arc;
use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};

use api::Session;

/// How long the app waits at its end for what is being saved.
const CLOSING_TIMEOUT: Duration = Duration::from_secs(10);

/// Closes what the window has open, after what was asked of it before, and waits for it: the last thing before the process
/// ends.
pub fn close<R: Runtime>(app: &AppHandle<R>) {
    let session = app.state::<Arc<Session>>();
    let closed = tauri::async_runtime::block_on(async {
        tokio::time::timeout(CLOSING_TIMEOUT, session.close_all()).await
    });
    if let Ok(Err(failure)) = &closed {
        tracing::warn!(code = failure.code, "what was open did not close cleanly");
    }
    if closed.is_err() || !api::wait_until_closed(CLOSING_TIMEOUT) {
        tracing::warn!("a workspace was still at work when the app ended");
    }
}
