use tauri::webview::{PageLoadEvent, PageLoadPayload};
use tauri::{AppHandle, Manager, Runtime, Webview, WebviewWindow};

/// A window is made hidden, so that nobody sees it empty.
pub(crate) fn show_when_loaded<R: Runtime>(webview: &Webview<R>, page: &PageLoadPayload<'_>) {
    if page.event() == PageLoadEvent::Finished
        && let Err(error) = webview.window().show()
    {
        tracing::error!(%error, "the window cannot be shown");
    }
}

/// Brings the window to the front, for somebody who started the app a second time.
pub fn bring_back<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        if let Err(error) = to_front(window) {
            tracing::warn!(%error, "the window stays where it is");
        }
    }
}

fn to_front<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.unminimize()?;
    window.show()?;
    window.set_focus()
}
