//! What passes the window's calls on.

use std::sync::Arc;

use api::{Progress, Session};
use serde_json::Value;
use tauri::ipc::{Channel, Invoke, InvokeBody, InvokeError, JavaScriptChannelId};
use tauri::{Manager, Runtime, Webview};

/// The argument in which a long command's channel for progress comes.
const REPORT: &str = "report";

/// Passes every call of the window on to the `api`.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    |Invoke {
         message, resolver, ..
     }| {
        let session = Arc::clone(&message.webview_ref().state::<Arc<Session>>());
        let name = message.command().to_owned();
        let mut arguments = match message.payload() {
            InvokeBody::Json(arguments) => arguments.clone(),
            InvokeBody::Raw(_) => Value::Null,
        };
        let channel = progress_channel(&mut arguments, message.webview());
        resolver.respond_async_serialized(async move {
            let report = move |progress| {
                if let Some(channel) = &channel {
                    // After the window has closed nobody is left to report to.
                    drop(channel.send(progress));
                }
            };
            let answer = api::invoke(&session, &name, arguments, report).await;
            answer.map(Into::into).map_err(InvokeError::from)
        });
        true
    }
}

/// Takes the channel for progress out of the arguments.
fn progress_channel<R: Runtime>(
    arguments: &mut Value,
    webview: Webview<R>,
) -> Option<Channel<Progress>> {
    let id = arguments.as_object_mut()?.remove(REPORT)?;
    let id: JavaScriptChannelId = id.as_str()?.parse().ok()?;
    Some(id.channel_on(webview))
}
