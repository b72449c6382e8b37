//! Processes killed in the middle of saving, collecting and returning: what was confirmed is there afterwards.
//!
//! The test starts itself again as a child that works and says on a pipe what was confirmed; the parent kills it with
//! SIGKILL at a moment drawn from a fixed seed, opens the workspace and asks for everything that was said.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use workspaces::views::EntriesQuery;
use workspaces::{
    Act, Desk, Draft, Entrant, Judge, JudgeTerms, Mailbox, Marked, Unlock, Watch, verify,
};

use crate::stage::{Stage, at, card_of, staff};

/// Moments at which each kind of work is killed; together 200.
const SAVING: u32 = 70;
const COLLECTING: u32 = 70;
const RETURNING: u32 = 60;

/// Sealed entries that wait to be collected: more than all the children together come to.
const WAITING: u64 = 1200;

const WORK: &str = "AWARDS_TEST_WORK";
const DIR: &str = "AWARDS_TEST_DIR";

/// The child's side. Without its variables it has nothing to do.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let (Ok(work), Ok(dir)) = (std::env::var(WORK), std::env::var(DIR)) else {
        return;
    };
    let dir = Path::new(&dir);
    match work.as_str() {
        "saving" => save(dir).await,
        "collecting" => collect(dir).await,
        "returning" => mark_and_return(dir).await,
        "opening" => open_again(dir).await,
        other => panic!("no work called {other}"),
    }
}

fn confirm(what: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    writeln!(out, "confirmed {what}").unwrap();
    out.flush().unwrap();
}

async fn save(dir: &Path) {
    let key = dir.join("desk.key");
    let entrant = Entrant::open(&dir.join("entrant"), &Unlock::Device { key_file: &key })
        .await
        .unwrap();
    let act = Act::new("Entrant", at("2021-01-05T12:00:00Z"));
    for index in 0.. {
        let draft = Draft {
            document: workspaces::rehearsal::load::entry(index).0,
            attachments: Vec::new(),
        };
        let entry = entrant.save_draft(None, &draft, &act).await.unwrap();
        let sent = entrant.submit(entry, &act).await.unwrap();
        confirm(&sent.entry.to_string());
    }
}

async fn collect(dir: &Path) {
    let key = dir.join("desk.key");
    let desk = Desk::open(&dir.join("desk"), &Unlock::Device { key_file: &key })
        .await
        .unwrap();
    let mailbox = Mailbox::open_folder(&dir.join("mailbox")).unwrap();
    let act = staff("2021-01-25T12:00:00Z");
    for file in entry_files(&dir.join("waiting")) {
        let sealed = std::fs::read(&file).unwrap();
        let taken = desk.take(&sealed, &act).await.unwrap();
        for entry in taken.entries {
            confirm(&entry.entry);
        }
        desk.send_receipts(&mailbox, &act, Watch::nobody())
            .await
            .unwrap();
    }
}

async fn mark_and_return(dir: &Path) {
    let key = dir.join("desk.key");
    let judge = Judge::open(&dir.join("judge"), &Unlock::Device { key_file: &key })
        .await
        .unwrap();
    let act = Act::new("Judge", at("2021-02-20T12:00:00Z"));
    let mailbox = Mailbox::open_folder(&dir.join("mailbox")).unwrap();
    let criteria = judge.call().await.unwrap().criteria;
    let assigned = judge.assigned().await.unwrap();
    for step in 0_u32.. {
        for assigned in &assigned {
            let value = f64::from(1 + step % 10);
            let marks = criteria.iter().map(|c| (c.id.clone(), value)).collect();
            let marked = Marked {
                marks,
                ..Marked::default()
            };
            let entry = assigned.entry.entry;
            let revision = judge.mark(1, entry, &marked, &act).await.unwrap();
            confirm(&format!("{entry} {revision}"));
        }
        judge.return_sheets(1, &mailbox, &act).await.unwrap();
    }
}

async fn open_again(dir: &Path) {
    let key = dir.join("desk.key");
    let opened = Desk::open(&dir.join("desk"), &Unlock::Device { key_file: &key }).await;
    confirm(
        &opened
            .err()
            .map_or("open".to_owned(), |error| error.failure().code),
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_process_is_told_that_the_workspace_is_in_use() {
    let stage = Stage::set().await;
    assert_eq!(
        kill("opening", stage.dir.path(), Duration::ZERO),
        ["workspace-in-use"]
    );
    let dir = stage.dir.path().to_owned();
    stage.desk.close().await.unwrap();
    assert_eq!(kill("opening", &dir, Duration::ZERO), ["open"]);
}

fn entry_files(dir: &Path) -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    files
}

/// Starts the work, lets it go on for `after` beyond its first confirmation, kills it; gives what it confirmed.
fn kill(work: &str, dir: &Path, after: Duration) -> Vec<String> {
    let mut child: Child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed::child", "--nocapture"])
        .env(WORK, work)
        .env(DIR, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut confirmed = Vec::new();
    while let Some(Ok(line)) = out.next() {
        if let Some(what) = line.strip_prefix("confirmed ") {
            confirmed.push(what.to_owned());
            break;
        }
    }
    let killer = std::thread::spawn(move || {
        std::thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
    });
    confirmed.extend(
        out.map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("confirmed ").map(str::to_owned)),
    );
    killer.join().unwrap();
    confirmed
}

/// Moments between 0 and 60 ms, the same at every run.
fn moment(index: u32) -> Duration {
    Duration::from_micros(u64::from(index.wrapping_mul(2_654_435_761) % 60_000))
}

async fn whole(dir: &Path, key: &Path) {
    let verified = verify::workspace(dir, &Unlock::Device { key_file: key })
        .await
        .unwrap();
    assert_eq!(verified.damage, [], "{}", dir.display());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_save_keeps_every_entry_that_was_confirmed() {
    let stage = Stage::set().await;
    stage.entrant("entrant").await.close().await.unwrap();
    let (dir, key) = (stage.dir.path().to_owned(), stage.key());
    for index in 0..SAVING {
        let confirmed = kill("saving", &dir, moment(index));
        whole(&dir.join("entrant"), &key).await;
        let unlock = Unlock::Device { key_file: &key };
        let entrant = Entrant::open(&dir.join("entrant"), &unlock).await.unwrap();
        let kept: Vec<String> = entrant
            .entries()
            .await
            .unwrap()
            .iter()
            .map(|own| own.entry.to_string())
            .collect();
        for entry in &confirmed {
            assert!(
                kept.contains(entry),
                "moment {index}: {entry} was confirmed and is gone"
            );
        }
        entrant.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_collection_keeps_every_entry_that_was_confirmed() {
    let stage = Stage::set().await;
    let entrant = stage.entrant("entrant").await;
    std::fs::create_dir(stage.path("waiting")).unwrap();
    for index in 0..u32::try_from(WAITING).unwrap() {
        let sent = stage.submit(&entrant, index).await;
        std::fs::write(
            stage.path("waiting").join(format!("{index:04}")),
            &sent.bytes,
        )
        .unwrap();
    }
    let (dir, key) = (stage.dir.path().to_owned(), stage.key());
    stage.desk.close().await.unwrap();
    for index in 0..COLLECTING {
        let confirmed = kill("collecting", &dir, moment(index));
        whole(&dir.join("desk"), &key).await;
        let unlock = Unlock::Device { key_file: &key };
        let desk = Desk::open(&dir.join("desk"), &unlock).await.unwrap();
        for entry in &confirmed {
            desk.entry(entry)
                .await
                .unwrap_or_else(|e| panic!("moment {index}: {entry}: {e}"));
        }
        let all = desk.entries(EntriesQuery::default()).await.unwrap().total;
        desk.close().await.unwrap();
        assert!(
            all < WAITING,
            "the work ended before it was killed; let more wait"
        );
    }
    // However often it was killed between sealing, sending and noting, each revision has one receipt, and its entrant
    // takes in every one.
    let unlock = Unlock::Device { key_file: &key };
    let desk = Desk::open(&dir.join("desk"), &unlock).await.unwrap();
    let act = staff("2021-01-26T12:00:00Z");
    let out = desk
        .send_receipts(&stage.mailbox, &act, Watch::nobody())
        .await;
    assert_eq!(out.unwrap().failed, []);
    let all = desk.entries(EntriesQuery::default()).await.unwrap().total;
    desk.close().await.unwrap();
    let fetched = entrant.fetch(&stage.mailbox, &act).await.unwrap();
    assert_eq!((fetched.taken as u64, fetched.refused), (all, Vec::new()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_judge_keeps_every_mark_that_was_confirmed() {
    let stage = Stage::set().await;
    judge_with_packet(&stage).await;
    let (dir, key) = (stage.dir.path().to_owned(), stage.key());
    for index in 0..RETURNING {
        let confirmed = kill("returning", &dir, moment(index));
        whole(&dir.join("judge"), &key).await;
        let unlock = Unlock::Device { key_file: &key };
        let judge = Judge::open(&dir.join("judge"), &unlock).await.unwrap();
        for line in &confirmed {
            let (entry, revision) = line.split_once(' ').unwrap();
            let kept = judge.revisions(1, entry.parse().unwrap()).await.unwrap();
            assert!(
                kept >= revision.parse().unwrap(),
                "moment {index}: {line} is gone"
            );
        }
        judge.close().await.unwrap();
    }
}

async fn judge_with_packet(stage: &Stage) {
    let act = staff("2021-01-20T12:00:00Z");
    let entrant = stage.entrant("entrant").await;
    for index in 0..12 {
        let sent = stage.submit(&entrant, index).await;
        stage.desk.take(&sent.bytes, &act).await.unwrap();
    }
    let key = stage.key();
    let hers = Act::new("Judge", act.at);
    let judge = Judge::create(
        &stage.path("judge"),
        &Unlock::Device { key_file: &key },
        &hers,
    )
    .await
    .unwrap();
    let id = stage
        .desk
        .add_judge(
            &card_of(&judge, &stage.mailbox, &act).await,
            &JudgeTerms::default(),
            &act,
        )
        .await
        .unwrap();
    for category in stage.desk.call_in_force().await.unwrap().categories {
        stage
            .desk
            .set_panel(1, &category.id, &[id], &act)
            .await
            .unwrap();
    }
    stage.desk.deal(1, 1, 26, &act).await.unwrap();
    let (_, call) = stage.desk.sealed_call(&act).await.unwrap();
    judge.open_call(&call, &hers).await.unwrap();
    let (_, packet) = stage.desk.packet(1, id, &act).await.unwrap().unwrap();
    assert!(judge.take_packet(&packet, &hers).await.unwrap() > 0);
    judge.close().await.unwrap();
}
