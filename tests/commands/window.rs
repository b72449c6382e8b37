//! A window without a screen.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use api::Host;
use awards_desk::{Desktop, FileServer};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::noop_assets;
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context};
use tauri::webview::InvokeRequest;
use tauri::{AppHandle, Config, WebviewWindow, WebviewWindowBuilder};

/// One desk for all tests: a season takes seconds to play, and a desk is open once at a time.
static DESK: LazyLock<WebviewWindow<MockRuntime>> = LazyLock::new(|| {
    let window = on(&fresh("commands-desk"));
    ask_in(&window, "open_rehearsal", rehearsal("played")).unwrap();
    window
});

/// What opens a rehearsal.
pub(crate) fn rehearsal(start: &str) -> Value {
    json!({ "start": start, "how": { "closeOwn": false, "afresh": false }, "report": "__CHANNEL__:1" })
}

/// A folder of this name that is not there yet.
pub(crate) fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

/// The app as it is, in a window without a screen, with its rehearsal desk in `folder`.
pub(crate) fn on(folder: &Path) -> WebviewWindow<MockRuntime> {
    looking(folder, awards_desk::MAILBOX_POLL_INTERVAL)
}

/// The same, where an open desk looks into its mailbox that often.
pub(crate) fn looking(folder: &Path, every: Duration) -> WebviewWindow<MockRuntime> {
    let folder = folder.to_owned();
    let files = FileServer::start(&Config::default());
    hosted(move |app| Desktop::new(app, Some(folder), every, files))
}

/// A window whose session runs on a host.
pub(crate) fn hosted<H: Host>(
    host: impl FnOnce(AppHandle<MockRuntime>) -> H + Send + 'static,
) -> WebviewWindow<MockRuntime> {
    let builder = awards_desk::configure(mock_builder(), host);
    let app = builder.build(mock_context(noop_assets())).unwrap();
    let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build();
    // The app's end would close the window.
    std::mem::forget(app);
    window.unwrap()
}

/// Asks the one desk.
pub(crate) fn ask(command: &str, words: Value) -> Result<Value, Value> {
    ask_in(&DESK, command, words)
}

/// Asks as the interface does: a command's name and its arguments by name.
pub(crate) fn ask_in(
    window: &WebviewWindow<MockRuntime>,
    command: &str,
    words: Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::Json(words),
        headers: tauri::http::HeaderMap::new(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}

/// An instant without its fraction of a second.
pub(crate) fn to_the_second(instant: &Value) -> &str {
    let text = instant.as_str().unwrap();
    text.split(['.', 'Z']).next().unwrap()
}
