//! What asks the person for a file or a folder.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::oneshot;

/// Lets the person choose a file.
pub(crate) async fn choose_file<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    let (answer, answered) = oneshot::channel();
    app.dialog()
        .file()
        .pick_file(|chosen| drop(answer.send(chosen)));
    path(answered.await.ok()?)
}

/// Lets the person choose any number of files.
pub(crate) async fn choose_files<R: Runtime>(app: &AppHandle<R>) -> Vec<PathBuf> {
    let (answer, answered) = oneshot::channel();
    app.dialog()
        .file()
        .pick_files(|chosen| drop(answer.send(chosen)));
    let chosen = answered.await.ok().flatten().unwrap_or_default();
    chosen
        .into_iter()
        .filter_map(|file| file.into_path().ok())
        .collect()
}

/// Lets the person choose a folder.
pub(crate) async fn choose_folder<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    let (answer, answered) = oneshot::channel();
    app.dialog()
        .file()
        .pick_folder(|chosen| drop(answer.send(chosen)));
    path(answered.await.ok()?)
}

/// Lets the person choose where to save a file that would be called `name` in `folder`.
pub(crate) async fn choose_save_path<R: Runtime>(
    app: &AppHandle<R>,
    folder: &Path,
    name: &str,
) -> Option<PathBuf> {
    let (answer, answered) = oneshot::channel();
    app.dialog()
        .file()
        .set_directory(folder)
        .set_file_name(name)
        .save_file(|chosen| drop(answer.send(chosen)));
    path(answered.await.ok()?)
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen?.into_path().ok()
}
