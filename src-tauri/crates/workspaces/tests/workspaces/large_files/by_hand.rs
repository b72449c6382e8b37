use std::fs;
use std::path::{Path, PathBuf};

use workspaces::views::ShownFile;
use workspaces::{ExportRequest, Fetched, IncomingFile, ProgressReporter, Workspace};

use super::{FILM, Stage, entrant_ctx, film};
use crate::test_desk::staff;

/// Saves an entry as a person does who hands it over; gives where.
async fn saved(stage: &Stage) -> PathBuf {
    let workspace = Workspace::Entrant(stage.entrant.clone());
    let request = ExportRequest::Entry { entry: stage.entry };
    let sealed = workspace.seal(&request, &entrant_ctx()).await.unwrap();
    let (note, path) = (sealed.note(), stage.desk.path(&sealed.name));
    sealed.save(&path, ProgressReporter::none()).await.unwrap();
    workspace.saved(note, &entrant_ctx()).await.unwrap();
    path
}

/// Opens it at the desk.
async fn taken(stage: &Stage, path: &Path) -> Fetched {
    let desk = Workspace::Desk(stage.desk.desk.clone());
    let incoming = IncomingFile::inspect(&path.display().to_string()).await;
    let ctx = staff("2021-01-06T12:00:00Z");
    let fetched = desk
        .import_file(&incoming.unwrap(), None, &ctx, ProgressReporter::none())
        .await;
    fetched.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn by_hand_a_film_goes_with_its_entry() {
    let stage = Stage::without_mailbox().await;
    let entry = stage.entry;
    let film = film(FILM);
    let hash = stage.attach(entry, "film.mp4", &film).await;
    stage.submit(entry).await;
    let path = saved(&stage).await;
    assert!(fs::metadata(&path).unwrap().len() > FILM as u64);
    let workspace = Workspace::Entrant(stage.entrant.clone());
    assert_eq!(workspace.unsent().await.unwrap().unsent.items, []);

    // A copy whose film was altered on its way brings the entry, and names what is wrong.
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    let altered = stage.desk.path("altered.awards-entry");
    fs::write(&altered, bytes).unwrap();
    let fetched = taken(&stage, &altered).await;
    assert_eq!((fetched.taken, fetched.files.fetched), (1, 0));
    let missing = &fetched.files.missing[0];
    assert_eq!(
        (missing.name.as_str(), missing.failure.code.as_str()),
        ("film.mp4", "wrong-content")
    );
    let desk = &stage.desk.desk;
    let here = |shown: Vec<ShownFile>| shown[0].here;
    assert!(!here(desk.files(&entry.to_string()).await.unwrap()));

    let fetched = taken(&stage, &path).await;
    assert_eq!((fetched.taken, fetched.files.fetched), (0, 1));
    assert!(here(desk.files(&entry.to_string()).await.unwrap()));
    let open = desk.open_file(&entry.to_string(), &hash).await.unwrap();
    assert_eq!(open.read_whole().await.unwrap(), film);
}
