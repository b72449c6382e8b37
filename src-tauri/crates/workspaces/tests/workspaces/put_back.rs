//! A desk that is put back to an earlier day says so and gives no number twice. Processes killed while backing up, putting
//! back and changing keys leave a whole backup or none, and a workspace that knows what it is or none.
//!
//! `AWARDS_MANY_KILLS=1`: 150 kills of each, else 10.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use workspaces::backup::{self, Restored};
use workspaces::{Act, LocalData, Notice, Result, Unlock, Watch, Workspace, WorkspaceKind, verify};

use crate::stage::{Stage, staff};

const WORK: &str = "AWARDS_TEST_KEEPING";
const DIR: &str = "AWARDS_TEST_KEEPING_DIR";
const MANY: &str = "AWARDS_MANY_KILLS";

fn act() -> Act {
    staff("2021-01-20T12:00:00Z")
}

fn local(root: &Path) -> LocalData {
    LocalData::in_folder(&root.join("local"))
}

async fn open(root: &Path, restored: bool, act: &Act) -> Result<(Workspace, Vec<Notice>)> {
    let key = root.join("desk.key");
    let unlock = Unlock::Device { key_file: &key };
    Workspace::open_here(&root.join("desk"), &unlock, restored, &local(root), act).await
}

async fn put_back(root: &Path, from: &Path, to: &str, local: &LocalData) -> Restored {
    let key = root.join("desk.key");
    let unlock = Unlock::Device { key_file: &key };
    let restored = backup::restore(from, &root.join(to), &unlock, local, &act()).await;
    restored.unwrap()
}

/// Takes an entry in; gives its number.
async fn take(workspace: &Workspace, sealed: &[u8]) -> u32 {
    let Workspace::Desk(desk) = workspace else {
        panic!("the stage has a desk")
    };
    let taken = desk.take(sealed, &act()).await.unwrap();
    desk.entry(&taken.entries[0].entry).await.unwrap().number
}

/// A desk that is closed, and sealed entries for it.
async fn set(count: u32) -> (Stage, PathBuf, Vec<Vec<u8>>) {
    let stage = Stage::set().await;
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

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_backup_is_put_back_no_number_goes_to_a_second_entry() {
    let (_stage, root, sealed) = set(4).await;
    let (desk, _) = open(&root, false, &act()).await.unwrap();
    assert_eq!(take(&desk, &sealed[0]).await, 1);
    let to = root.join("backup");
    let made = desk.back_up(&to, &act(), Watch::nobody()).await.unwrap();
    assert_eq!(made.made_at, "2021-01-20T12:00:00.000Z");
    // Given after the backup: 2 and 3 stand on receipts.
    assert_eq!(take(&desk, &sealed[1]).await, 2);
    assert_eq!(take(&desk, &sealed[2]).await, 3);
    desk.close().await.unwrap();

    let restored = put_back(&root, &to, "again", &local(&root)).await;
    assert_eq!((restored.view.epoch, restored.view.next_number), (2, 4));
    assert!(restored.view.numbers_known && restored.view.lines_missing.unwrap() >= 2);
    assert_eq!(take(&restored.workspace, &sealed[3]).await, 4);
    assert_eq!(take(&restored.workspace, &sealed[1]).await, 5);
    restored.workspace.close().await.unwrap();
    let key = root.join("desk.key");
    let unlock = Unlock::Device { key_file: &key };
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

#[tokio::test(flavor = "multi_thread")]
async fn what_was_made_here_is_remembered_before_it_is_opened_again() {
    let dir = tempfile::tempdir().unwrap();
    let (root, key) = (dir.path(), dir.path().join("desk.key"));
    let unlock = Unlock::Device { key_file: &key };
    let (desk, to) = (root.join("desk"), root.join("backup"));
    let kind = WorkspaceKind::Desk;
    let made = Workspace::create_here(kind, &desk, &unlock, &local(root), &act()).await;
    let made = made.unwrap();
    made.back_up(&to, &act(), Watch::nobody()).await.unwrap();
    made.close().await.unwrap();
    let restored = put_back(root, &to, "again", &local(root)).await;
    let view = &restored.view;
    assert_eq!((view.numbers_known, view.next_number), (true, 1));
    restored.workspace.close().await.unwrap();
    let older = open(root, false, &act()).await.err().unwrap();
    assert_eq!(older.failure().code, "older-copy");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_put_back_to_an_older_day_is_told_and_opens_only_as_a_new_epoch() {
    let (_stage, root, sealed) = set(3).await;
    let (desk, _) = open(&root, false, &act()).await.unwrap();
    take(&desk, &sealed[0]).await;
    desk.close().await.unwrap();
    copy(&root.join("desk"), &root.join("older"));
    let (desk, _) = open(&root, false, &act()).await.unwrap();
    assert_eq!(take(&desk, &sealed[1]).await, 2);
    desk.close().await.unwrap();
    std::fs::rename(root.join("desk"), root.join("newer")).unwrap();
    std::fs::rename(root.join("older"), root.join("desk")).unwrap();

    for _ in 0..2 {
        let refused = open(&root, false, &act()).await.err().unwrap().failure();
        assert_eq!(refused.code, "older-copy");
        let line = |name: &str| refused.params[name].parse::<u64>().unwrap();
        assert!(line("found") < line("known"), "{refused:?}");
        assert_eq!(refused.params["known_at"], "2021-01-20T12:00:00.000Z");
    }
    let (desk, _) = open(&root, true, &act()).await.unwrap();
    assert_eq!(take(&desk, &sealed[2]).await, 3, "2 was given before");
    desk.close().await.unwrap();
    // It goes on from here without another question, and the newer folder is now the odd one.
    let (desk, _) = open(&root, false, &act()).await.unwrap();
    desk.close().await.unwrap();
    std::fs::rename(root.join("desk"), root.join("put-back")).unwrap();
    std::fs::rename(root.join("newer"), root.join("desk")).unwrap();
    let refused = open(&root, false, &act()).await.err().unwrap();
    assert_eq!(refused.failure().code, "older-copy");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_set_back_is_told_and_nothing_is_lost() {
    let (_stage, root, sealed) = set(1).await;
    let (desk, notices) = open(&root, false, &act()).await.unwrap();
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
        let made = desk.back_up_if_due(&data, &day(at), Watch::nobody()).await;
        assert_eq!(made.unwrap().is_some(), due, "{at}");
    }
    let dates: Vec<String> = desk
        .automatic_backups(&data)
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

/// The child's side. Without its variables it has nothing to do.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let (Ok(work), Ok(root)) = (std::env::var(WORK), std::env::var(DIR)) else {
        return;
    };
    let root = Path::new(&root);
    match work.as_str() {
        "backing-up" => {
            let (desk, _) = open(root, false, &act()).await.unwrap();
            ready();
            for number in 0.. {
                let to = root.join("backups").join(number.to_string());
                desk.back_up(&to, &act(), Watch::nobody()).await.unwrap();
            }
        }
        "putting-back" => {
            ready();
            for number in 0.. {
                let to = format!("restored/{number}");
                let restored = put_back(root, &root.join("backup"), &to, &local(root)).await;
                restored.workspace.close().await.unwrap();
            }
        }
        "changing-keys" => {
            let (desk, _) = open(root, false, &act()).await.unwrap();
            ready();
            let eve = Unlock::Passphrase {
                person: "Eve",
                passphrase: "a lamp beside the harbour",
            };
            loop {
                let code = workspaces::new_recovery_key().unwrap();
                let first = code.split('-').next().unwrap();
                let set = desk.keys().set_recovery_key(&code, 1, first, &act()).await;
                set.unwrap();
                desk.keys().add(&eve, &act()).await.unwrap();
                desk.keys().remove("Eve", &act()).await.unwrap();
            }
        }
        other => panic!("no work called {other}"),
    }
}

fn ready() {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready").unwrap();
    out.flush().unwrap();
}

/// Starts the work and kills it `after` its beginning.
fn kill(work: &str, root: &Path, after: Duration) {
    use std::io::{BufRead, BufReader};
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "put_back::child", "--nocapture"])
        .env(WORK, work)
        .env(DIR, root)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.is_ok_and(|line| line.ends_with("ready"))));
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
}

fn kills() -> u32 {
    if std::env::var_os(MANY).is_some() {
        150
    } else {
        10
    }
}

/// Moments between 0 and 400 ms, the same at every run.
fn moment(index: u32) -> Duration {
    Duration::from_micros(u64::from(index.wrapping_mul(2_654_435_761) % 400_000))
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(parent).into_iter().flatten().flatten();
    let named = inside.filter(|it| !it.file_name().to_string_lossy().starts_with('.'));
    named.map(|it| it.path()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_backup_is_whole_or_not_there() {
    let (_stage, root, sealed) = set(8).await;
    let (desk, _) = open(&root, false, &act()).await.unwrap();
    for sealed in &sealed {
        take(&desk, sealed).await;
    }
    desk.close().await.unwrap();
    let (key, mut whole) = (root.join("desk.key"), 0);
    for index in 0..kills() {
        kill("backing-up", &root, moment(index));
        for made in folders(&root.join("backups")) {
            let unlock = Unlock::Device { key_file: &key };
            let tried = backup::try_out(&made, &unlock).await.unwrap();
            assert_eq!(
                (tried.damage, tried.entries),
                (Vec::new(), 8),
                "moment {index}"
            );
            std::fs::remove_dir_all(made).unwrap();
            whole += 1;
        }
    }
    // What a killed one left goes with the next.
    let (desk, _) = open(&root, false, &act()).await.unwrap();
    let last = root.join("backups").join("last");
    desk.back_up(&last, &act(), Watch::nobody()).await.unwrap();
    let left = std::fs::read_dir(root.join("backups")).unwrap().count();
    assert_eq!(left, 1);
    println!("{} kills, {whole} whole backups", kills());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_restoring_leaves_a_workspace_that_knows_it_or_none() {
    let (_stage, root, sealed) = set(3).await;
    let (desk, _) = open(&root, false, &act()).await.unwrap();
    take(&desk, &sealed[0]).await;
    let to = root.join("backup");
    desk.back_up(&to, &act(), Watch::nobody()).await.unwrap();
    assert_eq!(take(&desk, &sealed[1]).await, 2);
    desk.close().await.unwrap();
    let (key, mut whole) = (root.join("desk.key"), 0);
    for index in 0..kills() {
        kill("putting-back", &root, moment(index));
        for made in folders(&root.join("restored")) {
            let unlock = Unlock::Device { key_file: &key };
            let desk = Workspace::open(&made, &unlock).await.unwrap();
            assert!(take(&desk, &sealed[2]).await > 2, "moment {index}");
            desk.close().await.unwrap();
            std::fs::remove_dir_all(made).unwrap();
            whole += 1;
        }
        let tried = backup::try_out(&to, &Unlock::Device { key_file: &key }).await;
        assert_eq!(tried.unwrap().damage, [""; 0]);
    }
    println!("{} kills, {whole} workspaces put back", kills());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_change_of_keys_has_its_line_or_did_not_happen() {
    let (_stage, root, _) = set(1).await;
    let key = root.join("desk.key");
    let mut with_eve = 0;
    for index in 0..kills() {
        kill("changing-keys", &root, moment(index));
        // Opening finishes what was begun, and `awards verify` then holds every slot against the log.
        let (desk, _) = open(&root, false, &act()).await.unwrap();
        let names = desk.keys().names().await.unwrap();
        if names.iter().any(|name| name == "Eve") {
            desk.keys().remove("Eve", &act()).await.unwrap();
            with_eve += 1;
        }
        desk.close().await.unwrap();
        let unlock = Unlock::Device { key_file: &key };
        let verified = verify::workspace(&root.join("desk"), &unlock).await;
        assert_eq!(verified.unwrap().damage, [], "moment {index}");
    }
    println!("{} kills, {with_eve} while Eve had a key", kills());
}
