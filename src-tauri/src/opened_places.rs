//! Sealed files, workspaces and links that a person opened with the app.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, Emitter, Manager, Runtime};

/// The event that tells the window to ask what was opened.
const ARRIVED: &str = "arrived";

/// The paths and links that the system passed to the app and the window has not asked for yet.
#[derive(Default)]
pub(crate) struct OpenedPlaces(Mutex<Vec<String>>);

impl OpenedPlaces {
    /// Takes those that wait.
    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn add(&self, places: impl IntoIterator<Item = String>) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.extend(places);
    }
}

/// Stores the paths and links among the arguments that the app was started with, until the window asks for them. `folder` is
/// where it was started.
pub fn note_opened_places<R: Runtime>(
    app: &AppHandle<R>,
    arguments: impl IntoIterator<Item = OsString>,
    folder: &Path,
) {
    let places: Vec<String> = arguments
        .into_iter()
        .filter_map(|argument| to_place(argument, folder))
        .collect();
    if places.is_empty() {
        return;
    }
    app.state::<OpenedPlaces>().add(places);
    if let Err(error) = app.emit(ARRIVED, ()) {
        tracing::warn!(%error, "the window does not hear what was opened");
    }
}

/// An argument as a path or link that means the same from any folder; none for a switch.
fn to_place(argument: OsString, folder: &Path) -> Option<String> {
    let Ok(text) = argument.into_string() else {
        tracing::warn!("a path that is not Unicode cannot be opened");
        return None;
    };
    if text.is_empty() || text.starts_with('-') {
        return None;
    }
    let is_address = text.split_once(':').is_some_and(|(scheme, _)| {
        // One letter before the colon is a drive of Windows.
        scheme.len() > 1 && scheme.bytes().all(|it| it.is_ascii_alphanumeric())
    });
    if is_address || PathBuf::from(&text).is_absolute() {
        Some(text)
    } else {
        Some(folder.join(text).display().to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_becomes_a_place() {
        let folder = Path::new("/home/desk");
        for (argument, expected) in [
            ("call.awards-call", Some("/home/desk/call.awards-call")),
            ("/a/b.awards-call", Some("/a/b.awards-call")),
            ("file:///a/b", Some("file:///a/b")),
            ("awardsdesk://open?call=x", Some("awardsdesk://open?call=x")),
            ("--flag", None),
            ("", None),
        ] {
            assert_eq!(
                to_place(argument.into(), folder).as_deref(),
                expected,
                "{argument}"
            );
        }
    }
}
