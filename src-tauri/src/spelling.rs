use tauri::{AppHandle, Manager, Runtime};
use webkit2gtk::{WebContextExt, WebViewExt};

/// The dictionaries that words are looked up in; a word that one of them knows is right. Those that are not installed are
/// passed over, and many systems have only those of other countries.
const LANGUAGES: [&str; 4] = ["en_CA", "en_US", "fr_CA", "fr_FR"];

/// Marks words that are spelled wrong in the fields that ask for it. Other systems do so by themselves; `WebKitGTK` does
/// once it is enabled, and then loads every dictionary at once: some 6 MiB each.
pub(crate) fn check<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        let result = window.with_webview(|webview| {
            if let Some(context) = webview.inner().context() {
                context.set_spell_checking_languages(&LANGUAGES);
                context.set_spell_checking_enabled(true);
            }
        });
        if let Err(error) = result {
            tracing::warn!(%error, "spelling is not checked");
        }
    }
}
