//! Going on with what is proven of a damaged desk: in a new folder, with no number given twice, and the damaged one as it
//! was.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use workspaces::backup::{self, ProvenWorkspaceView};
use workspaces::views::EntriesQuery;
use workspaces::{ActionContext, Result, Unlock, Workspace, verify};

use crate::put_back::{closed_desk_with, copy, ctx, local, open, take};
use crate::test_desk::TestDesk;

/// Where the pages of SQLite's write-ahead log lie: behind a header, each with a header of its own.
const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let inside = std::fs::read_dir(dir).unwrap().map(|it| it.unwrap().path());
    let read = inside.map(|path| (path.clone(), std::fs::read(path).unwrap()));
    read.collect()
}

fn corrupt_byte(file: &Path, index: usize) {
    let mut bytes = std::fs::read(file).unwrap();
    bytes[index] ^= 1;
    std::fs::write(file, bytes).unwrap();
}

/// A desk that was killed after it took six entries in, so that all of them stand in its write-ahead log.
async fn killed() -> (TestDesk, PathBuf, Vec<Vec<u8>>) {
    let (stage, root, sealed) = closed_desk_with(6).await;
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    for sealed in &sealed {
        take(&desk, sealed).await;
    }
    copy(&root.join("desk"), &root.join("killed"));
    desk.close().await.unwrap();
    std::fs::remove_dir_all(root.join("desk")).unwrap();
    std::fs::rename(root.join("killed"), root.join("desk")).unwrap();
    (stage, root, sealed)
}

/// How many entries a desk has.
async fn entries(workspace: &Workspace) -> usize {
    let Workspace::Desk(desk) = workspace else {
        panic!("it was a desk")
    };
    let page = desk.entries(EntriesQuery::default()).await.unwrap();
    page.rows.len()
}

async fn make_proven_workspace(root: &Path, key: &str) -> Result<(Workspace, ProvenWorkspaceView)> {
    let key = root.join(key);
    let unlock = Unlock::KeyFile { key_file: &key };
    let (dir, ctx) = (root.join("desk"), ActionContext::new("Robin", ctx().at));
    backup::make_proven_workspace(&dir, None, &unlock, &local(root), &ctx).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_proven_of_a_damaged_desk_goes_on_beside_it_and_no_number_goes_out_twice() {
    let (_stage, root, sealed) = killed().await;
    let wal = root.join("desk/workspace.db-wal");
    let frames = (std::fs::read(&wal).unwrap().len() - HEADER) / FRAME;
    corrupt_byte(&wal, HEADER + frames * 2 / 3 * FRAME + 100);
    let refused = open(&root, false, &ctx()).await.err().unwrap().failure();
    assert_eq!(refused.code, "workspace-damaged");
    let before = files(&root.join("desk"));

    let (workspace, view) = make_proven_workspace(&root, "desk.key").await.unwrap();
    assert_eq!(view.folder, root.join("desk proven").display().to_string());
    assert!(view.lines_lost.is_some_and(|lost| lost > 0), "{view:?}");
    assert!(
        view.damage
            .iter()
            .any(|it| it.params["place"].contains("workspace.db-wal")),
        "{view:?}"
    );
    let restored = &view.restored;
    assert_eq!((restored.epoch, restored.next_number), (2, 7));
    assert!(restored.numbers_known, "this computer saw all six");
    let there = entries(&workspace).await;
    assert!(there > 0 && there < sealed.len(), "{there}");
    // What was lost is taken in again where its author still has it, under a number that nobody has.
    assert_eq!(take(&workspace, &sealed[5]).await, 7);
    workspace.close().await.unwrap();

    assert_eq!(files(&root.join("desk")), before);
    let key = root.join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    let verified = verify::workspace(Path::new(&view.folder), &unlock).await;
    assert_eq!(verified.unwrap().damage, []);

    // A second time it goes into a folder of its own, and gives none of those numbers either.
    let (workspace, view) = make_proven_workspace(&root, "desk.key").await.unwrap();
    assert_eq!(
        view.folder,
        root.join("desk proven 2").display().to_string()
    );
    assert_eq!(view.restored.next_number, 8);
    workspace.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_half_is_left_where_nothing_is_proven_or_the_key_is_wrong() {
    let (_stage, root, _) = killed().await;
    std::fs::write(root.join("other.key"), [7; 32]).unwrap();
    let size = std::fs::read(root.join("desk/workspace.db")).unwrap().len();
    let inside = |root: &Path| {
        let names = std::fs::read_dir(root)
            .unwrap()
            .map(|it| it.unwrap().path());
        names.collect::<std::collections::BTreeSet<_>>()
    };
    let before = inside(&root);
    assert!(make_proven_workspace(&root, "other.key").await.is_err());
    assert_eq!(inside(&root), before);
    // A page that the write-ahead log does not hold a second time: what stood on it cannot be told from what was never there.
    corrupt_byte(&root.join("desk/workspace.db"), size / 2);
    std::fs::remove_file(root.join("desk/workspace.db-wal")).unwrap();
    let refused = make_proven_workspace(&root, "desk.key")
        .await
        .err()
        .unwrap();
    assert_eq!(refused.failure().code, "workspace-damaged");
    assert_eq!(inside(&root), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn how_much_is_lost_is_unknown_where_the_end_of_the_log_cannot_be_read() {
    let (_stage, root, sealed) = killed().await;
    std::fs::write(root.join("desk/log.head"), "no head").unwrap();
    let (workspace, view) = make_proven_workspace(&root, "desk.key").await.unwrap();
    assert_eq!(view.lines_lost, None);
    assert!(
        view.damage
            .iter()
            .any(|it| it.params["place"].contains("log.head")),
        "{view:?}"
    );
    assert_eq!(view.restored.next_number, 7);
    assert_eq!(entries(&workspace).await, sealed.len(), "it was all there");
    workspace.close().await.unwrap();
}
