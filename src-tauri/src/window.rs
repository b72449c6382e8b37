//! The one window: shown when it has something to show, and called back by a second start.

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::webview::{PageLoadEvent, PageLoadPayload};
use tauri::{AppHandle, Emitter, Manager, Runtime, Webview, WebviewWindow, Window, WindowEvent};

/// Shows the window once its page is there: it is made hidden, so that nobody sees it empty.
pub(crate) fn show<R: Runtime>(webview: &Webview<R>, page: &PageLoadPayload<'_>) {
    if page.event() == PageLoadEvent::Started {
        return;
    }
    if let Err(error) = webview.window().show() {
        tracing::error!(%error, "the window cannot be shown");
    }
}

/// What the page hears when somebody wants to close the window.
const ASKED: &str = "close-asked";

/// Whether somebody asked to close the window and the page has not answered.
#[derive(Default)]
pub(crate) struct Closing(AtomicBool);

impl Closing {
    /// The window stays: whoever asks to close it again is asked again.
    pub(crate) fn stay(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    /// The page has nothing more to save or to ask.
    pub(crate) fn close<R: Runtime>(&self, app: &AppHandle<R>) {
        self.0.store(true, Ordering::Relaxed);
        for window in app.webview_windows().values() {
            if let Err(error) = window.destroy() {
                tracing::error!(%error, "the window cannot be closed");
            }
        }
    }
}

/// Lets the page save what is written, and ask about what was not sent, before the window closes. A page that does not
/// answer cannot hold the window open: the second time it closes.
pub(crate) fn ask_before_closing<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let closing = window.state::<Closing>();
    if !closing.0.swap(true, Ordering::Relaxed) && window.emit(ASKED, ()).is_ok() {
        api.prevent_close();
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
