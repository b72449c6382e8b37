//! A desk that is put back to an earlier day says so and gives no number twice. What this computer could not remember of
//! it is told.

use std::path::{Path, PathBuf};

use workspaces::backup::{self, Restored};
use workspaces::{
    ActionContext, LocalData, Notice, ProgressReporter, Result, Unlock, Workspace, WorkspaceKind,
    verify,
};

use crate::test_desk::{TestDesk, staff};

pub(crate) fn ctx() -> ActionContext {
    staff("2021-01-20T12:00:00Z")
}

pub(crate) fn local(root: &Path) -> LocalData {
    LocalData::in_folder(&root.join("local"))
}

pub(crate) async fn open(
    root: &Path,
    restored: bool,
    ctx: &ActionContext,
) -> Result<(Workspace, Vec<Notice>)> {
    let key = root.join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    Workspace::open_here(&root.join("desk"), &unlock, restored, &local(root), ctx).await
}

pub(crate) async fn put_back(root: &Path, from: &Path, to: &str, local: &LocalData) -> Restored {
    let key = root.join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    let restored = backup::restore(from, &root.join(to), &unlock, local, &ctx()).await;
    restored.unwrap()
}

/// Takes an entry in; gives its number.
pub(crate) async fn take(workspace: &Workspace, sealed: &[u8]) -> u32 {
    let Workspace::Desk(desk) = workspace else {
        panic!("the workspace is a desk")
    };
    let taken = desk.take(sealed, &ctx()).await.unwrap();
    desk.entry(&taken.entries[0].entry).await.unwrap().number
}

/// The id of the receipt of the entry with this number.
async fn receipt_of(workspace: &Workspace, number: u32) -> uuid::Uuid {
    let Workspace::Desk(desk) = workspace else {
        panic!("the workspace is a desk")
    };
    let entry = desk.entry_numbered(number).await.unwrap();
    desk.receipt(&entry, &ctx()).await.unwrap().0
}

/// A desk that is closed, and sealed entries for it.
pub(crate) async fn closed_desk_with(count: u32) -> (TestDesk, PathBuf, Vec<Vec<u8>>) {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let mut sealed = Vec::new();
    for index in 0..count {
        sealed.push(stage.submit(&entrant, index).await.bytes);
    }
    entrant.close().await.unwrap();
    stage.desk.clone().close().await.unwrap();
    let root = stage.dir.path().to_owned();
    (stage, root, sealed)
}

pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_backup_is_put_back_no_number_goes_to_a_second_entry() {
    let (_stage, root, sealed) = closed_desk_with(4).await;
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    assert_eq!(take(&desk, &sealed[0]).await, 1);
    let to = root.join("backup");
    let made = desk
        .back_up(&to, &ctx(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(made.made_at, "2021-01-20T12:00:00.000Z");
    // Given after the backup: 2 and 3 stand on receipts.
    assert_eq!(take(&desk, &sealed[1]).await, 2);
    assert_eq!(take(&desk, &sealed[2]).await, 3);
    let second = receipt_of(&desk, 2).await;
    desk.close().await.unwrap();

    let restored = put_back(&root, &to, "again", &local(&root)).await;
    assert_eq!((restored.view.epoch, restored.view.next_number), (2, 4));
    assert!(restored.view.numbers_known && restored.view.lines_missing.unwrap() >= 2);
    assert_eq!(take(&restored.workspace, &sealed[3]).await, 4);
    assert_eq!(take(&restored.workspace, &sealed[1]).await, 5);
    // It says another number of the same revision, and so it is another file.
    assert_ne!(receipt_of(&restored.workspace, 5).await, second);
    restored.workspace.close().await.unwrap();
    let key = root.join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    let verified = verify::workspace(&root.join("again"), &unlock).await;
    assert_eq!(verified.unwrap().damage, []);

    // Whoever puts the same backup back once more gives none of those numbers either.
    let restored = put_back(&root, &to, "once-more", &local(&root)).await;
    assert_eq!((restored.view.epoch, restored.view.next_number), (2, 6));
    restored.workspace.close().await.unwrap();
    let restored = put_back(&root, &to, "and-again", &local(&root)).await;
    assert_eq!(restored.view.next_number, 6);
    assert_eq!(take(&restored.workspace, &sealed[3]).await, 6);
    restored.workspace.close().await.unwrap();

    // On a computer that remembers nothing a gap is left, and said.
    let elsewhere = LocalData::in_folder(&root.join("other-computer"));
    let restored = put_back(&root, &to, "elsewhere", &elsewhere).await;
    assert_eq!(
        (restored.view.next_number, restored.view.numbers_known),
        (2001, false)
    );
    assert_eq!(take(&restored.workspace, &sealed[3]).await, 2001);
    assert_eq!(take(&restored.workspace, &sealed[1]).await, 2002);
}

/// A folder that was copied and went two ways gives the receipt of a revision under one id, so that the second is not
/// put beside the first.
#[tokio::test(flavor = "multi_thread")]
async fn the_id_of_a_receipt_follows_from_desk_entry_and_revision() {
    let (_stage, root, sealed) = closed_desk_with(2).await;
    copy(&root.join("desk"), &root.join("other"));
    let mut ids = Vec::new();
    for folder in ["desk", "other"] {
        let key = root.join("desk.key");
        let unlock = Unlock::KeyFile { key_file: &key };
        let desk = Workspace::open(&root.join(folder), &unlock).await.unwrap();
        take(&desk, &sealed[0]).await;
        take(&desk, &sealed[1]).await;
        ids.push([receipt_of(&desk, 1).await, receipt_of(&desk, 2).await]);
        desk.close().await.unwrap();
    }
    assert_eq!(ids[0], ids[1]);
    assert_ne!(ids[0][0], ids[0][1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_made_here_is_remembered_before_it_is_opened_again() {
    let dir = tempfile::tempdir().unwrap();
    let (root, key) = (dir.path(), dir.path().join("desk.key"));
    let unlock = Unlock::KeyFile { key_file: &key };
    let (desk, to) = (root.join("desk"), root.join("backup"));
    let kind = WorkspaceKind::Desk;
    let made = Workspace::create_here(kind, &desk, &unlock, &local(root), &ctx()).await;
    let made = made.unwrap();
    made.back_up(&to, &ctx(), ProgressReporter::none())
        .await
        .unwrap();
    made.close().await.unwrap();
    let restored = put_back(root, &to, "again", &local(root)).await;
    let view = &restored.view;
    assert_eq!((view.numbers_known, view.next_number), (true, 1));
    restored.workspace.close().await.unwrap();
    let older = open(root, false, &ctx()).await.err().unwrap();
    assert_eq!(older.failure().code, "older-copy");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_put_back_to_an_older_day_is_told_and_opens_only_as_a_new_epoch() {
    let (_stage, root, sealed) = closed_desk_with(3).await;
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    take(&desk, &sealed[0]).await;
    desk.close().await.unwrap();
    copy(&root.join("desk"), &root.join("older"));
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    assert_eq!(take(&desk, &sealed[1]).await, 2);
    desk.close().await.unwrap();
    std::fs::rename(root.join("desk"), root.join("newer")).unwrap();
    std::fs::rename(root.join("older"), root.join("desk")).unwrap();

    for _ in 0..2 {
        let refused = open(&root, false, &ctx()).await.err().unwrap().failure();
        assert_eq!(refused.code, "older-copy");
        let line = |name: &str| refused.params[name].parse::<u64>().unwrap();
        assert!(line("found") < line("known"), "{refused:?}");
        assert_eq!(refused.params["known_at"], "2021-01-20T12:00:00.000Z");
    }
    let (desk, _) = open(&root, true, &ctx()).await.unwrap();
    assert_eq!(take(&desk, &sealed[2]).await, 3, "2 was given before");
    desk.close().await.unwrap();
    // It goes on from here without another question, and the newer folder is now the odd one.
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    desk.close().await.unwrap();
    std::fs::rename(root.join("desk"), root.join("put-back")).unwrap();
    std::fs::rename(root.join("newer"), root.join("desk")).unwrap();
    let refused = open(&root, false, &ctx()).await.err().unwrap();
    assert_eq!(refused.failure().code, "older-copy");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_set_back_is_told_and_nothing_is_lost() {
    let (_stage, root, sealed) = closed_desk_with(1).await;
    let (desk, notices) = open(&root, false, &ctx()).await.unwrap();
    assert_eq!(notices, []);
    take(&desk, &sealed[0]).await;
    desk.close().await.unwrap();
    let (desk, notices) = open(&root, false, &staff("2019-03-01T12:00:00Z"))
        .await
        .unwrap();
    let codes: Vec<&str> = notices.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["clock-set-back"]);
    // Automatic backups go on by whatever clock there is.
    let data = local(&root);
    let day = |text| staff(text);
    for (at, due) in [
        ("2021-01-20T13:00:00Z", true),
        ("2021-01-20T14:00:00Z", false),
        ("2019-03-01T12:00:00Z", true),
        ("2021-01-22T13:00:00Z", true),
    ] {
        let made = desk
            .back_up_if_due(&data, &day(at), ProgressReporter::none())
            .await;
        assert_eq!(made.unwrap().is_some(), due, "{at}");
    }
    let dates: Vec<String> = desk
        .automatic_backups(&data)
        .await
        .unwrap()
        .into_iter()
        .map(|it| it.made_at)
        .collect();
    // By the right clock the one that bears a date of 2019 is older than two months.
    assert_eq!(
        dates,
        ["2021-01-22T13:00:00.000Z", "2021-01-20T13:00:00.000Z"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_remembered_is_told_until_it_can_and_the_work_goes_on() {
    let (_stage, root, sealed) = closed_desk_with(3).await;
    // A file where the folder belongs stands for a disk that is full or cannot be written.
    let memory = root.join("local").join("last-seen");
    std::fs::create_dir_all(root.join("local")).unwrap();
    std::fs::write(&memory, "in the way").unwrap();
    for (number, sealed) in (1..).zip(&sealed[..2]) {
        let (desk, notices) = open(&root, false, &ctx()).await.unwrap();
        assert_eq!(notices, [Notice::new("not-remembered")]);
        assert_eq!(take(&desk, sealed).await, number);
        desk.close().await.unwrap();
    }
    // What the message says comes true: with nothing remembered, a folder of before goes unnoticed.
    copy(&root.join("desk"), &root.join("older"));
    let (desk, _) = open(&root, false, &ctx()).await.unwrap();
    take(&desk, &sealed[2]).await;
    desk.close().await.unwrap();
    std::fs::rename(root.join("desk"), root.join("newer")).unwrap();
    std::fs::rename(root.join("older"), root.join("desk")).unwrap();
    std::fs::remove_file(&memory).unwrap();
    for _ in 0..2 {
        let (desk, notices) = open(&root, false, &ctx()).await.unwrap();
        assert_eq!(notices, []);
        desk.close().await.unwrap();
    }
}
