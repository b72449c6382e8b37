//! Spelling in text fields.

use tauri::{AppHandle, Manager, Runtime};
use webkit2gtk::{WebContextExt, WebViewExt};

/// The dictionaries that words are looked up in; a word that one of them knows is right. Many systems have no Canadian ones,
/// so those of other countries stand in; those that are not installed are passed over.
const DICTIONARIES: [&str; 4] = ["en_CA", "en_US", "fr_CA", "fr_FR"];

/// Marks words that are spelled wrong in fields with `spellcheck="true"`. Webviews of other systems do so by themselves;
/// `WebKitGTK` does once it is enabled, and then loads every dictionary at once: some 6 MiB each.
pub(crate) fn enable<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        let result = window.with_webview(|webview| {
            if let Some(context) = webview.inner().context() {
                context.set_spell_checking_languages(&DICTIONARIES);
                context.set_spell_checking_enabled(true);
            }
        });
        if let Err(error) = result {
            tracing::warn!(%error, "spelling is not checked");
        }
    }
}
