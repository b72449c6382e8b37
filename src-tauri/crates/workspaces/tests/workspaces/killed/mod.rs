//! Processes killed in the middle of their work: everything that was confirmed is there afterwards, the workspace proves
//! whole, nothing is shown half done, and the next try goes on.
//!
//! A test starts itself again as a child that works and says on a pipe what was confirmed; the parent kills it with SIGKILL
//! at a moment drawn from a fixed seed, opens the workspace and asks for everything that was said. Five kills for each kind
//! of work; 125 where `AWARDS_FULL_KILLS` is set.

mod desk;
mod entrant;
mod judge;
mod keeping;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use workspaces::{Desk, Unlock, verify};

use crate::test_desk::TestDesk;

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
        "saving" => entrant::save(dir).await,
        "attaching" => entrant::attach(dir).await,
        "submitting" => entrant::submit(dir).await,
        "collecting" => desk::collect(dir).await,
        "assigning" => desk::assign(dir).await,
        "sending" => desk::send(dir).await,
        "deciding" => desk::decide(dir).await,
        "returning" => judge::mark_and_return(dir).await,
        "backing-up" => keeping::back_up(dir).await,
        "putting-back" => keeping::restore(dir).await,
        "changing-keys" => keeping::change_keys(dir).await,
        "opening" => open_again(dir).await,
        other => panic!("no work called {other}"),
    }
}

/// How often one kind of work is killed.
fn times() -> u32 {
    if std::env::var_os("AWARDS_FULL_KILLS").is_some() {
        125
    } else {
        5
    }
}

fn confirm(what: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    writeln!(out, "confirmed {what}").unwrap();
    out.flush().unwrap();
}

async fn open_again(dir: &Path) {
    let key = dir.join("desk.key");
    let opened = Desk::open(&dir.join("desk"), &Unlock::KeyFile { key_file: &key }).await;
    confirm(
        &opened
            .err()
            .map_or("open".to_owned(), |error| error.failure().code),
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_process_is_told_that_the_workspace_is_in_use() {
    let stage = TestDesk::new().await;
    assert_eq!(
        kill("opening", stage.dir.path(), Duration::ZERO),
        ["workspace-in-use"]
    );
    let dir = stage.dir.path().to_owned();
    stage.desk.close().await.unwrap();
    assert_eq!(kill("opening", &dir, Duration::ZERO), ["open"]);
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
    let verified = verify::workspace(dir, &Unlock::KeyFile { key_file: key })
        .await
        .unwrap();
    assert_eq!(verified.damage, [], "{}", dir.display());
}
