//! A desk that collects, assigns, sends and decides.

use std::path::Path;

use workspaces::views::EntriesQuery;
use workspaces::{ActionContext, AwardDecision, Desk, ProgressReporter, Unlock, verify};

use super::{confirm, kill, moment, times, whole};
use crate::jury::{CATEGORY, Jury, judges_without_terms};
use crate::test_desk::{TestDesk, at, staff};

/// Sealed entries that wait to be collected for each kill: more than a child comes to.
const WAITING: u32 = 20;

async fn open(dir: &Path) -> Desk {
    let key = dir.join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    Desk::open(&dir.join("desk"), &unlock).await.unwrap()
}

pub(super) async fn collect(dir: &Path) {
    let desk = open(dir).await;
    let ctx = staff("2021-01-25T12:00:00Z");
    for file in entry_files(&dir.join("waiting")) {
        let sealed = std::fs::read(&file).unwrap();
        let taken = desk.take(&sealed, &ctx).await.unwrap();
        for entry in taken.entries {
            confirm(&entry.entry);
        }
        desk.send_receipts(&ctx, ProgressReporter::none())
            .await
            .unwrap();
    }
}

fn entry_files(dir: &Path) -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    files
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_collection_keeps_every_entry_that_was_confirmed() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    std::fs::create_dir(stage.path("waiting")).unwrap();
    let waiting = 200 + WAITING * times();
    for index in 0..waiting {
        let sent = stage.submit(&entrant, index).await;
        std::fs::write(
            stage.path("waiting").join(format!("{index:04}")),
            &sent.bytes,
        )
        .unwrap();
    }
    let (dir, key) = (stage.dir.path().to_owned(), stage.key());
    stage.desk.close().await.unwrap();
    for index in 0..times() {
        let confirmed = kill("collecting", &dir, moment(index));
        whole(&dir.join("desk"), &key).await;
        let desk = open(&dir).await;
        for entry in &confirmed {
            desk.entry(entry)
                .await
                .unwrap_or_else(|e| panic!("moment {index}: {entry}: {e}"));
        }
        let all = desk.entries(EntriesQuery::default()).await.unwrap().total;
        desk.close().await.unwrap();
        assert!(
            all < u64::from(waiting),
            "the work ended before it was killed; let more wait"
        );
    }
    // However often it was killed between sealing, sending and noting, each revision has one receipt, and its entrant
    // takes in every one.
    let desk = open(&dir).await;
    let ctx = staff("2021-01-26T12:00:00Z");
    let out = desk.send_receipts(&ctx, ProgressReporter::none()).await;
    assert_eq!(out.unwrap().failed, []);
    let all = desk.entries(EntriesQuery::default()).await.unwrap().total;
    desk.close().await.unwrap();
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx)
        .await
        .unwrap();
    assert_eq!(
        (fetched.taken as u64, fetched.refused_files),
        (all, Vec::new())
    );
}

/// Assigns all, takes it back, and again.
pub(super) async fn assign(dir: &Path) {
    let desk = open(dir).await;
    let ctx = staff("2021-01-26T12:00:00Z");
    for step in 0_i64.. {
        let ctx = ActionContext::new(&ctx.actor, ctx.at + chrono::TimeDelta::seconds(step));
        if desk.judging(1).await.unwrap().cells.is_empty() {
            desk.assign(1, 2, 26, &ctx).await.unwrap();
            confirm("assigned");
        } else {
            desk.undo_assignment(1, &ctx).await.unwrap();
            confirm("taken back");
        }
    }
}

/// A desk that is closed, with eight entries and three judges who read them.
async fn jury() -> (Jury, Desk) {
    let works = [
        "A. Roy", "B. Roy", "C. Roy", "D. Roy", "E. Roy", "F. Roy", "G. Roy", "H. Roy",
    ];
    let jury = Jury::seated(&works, &judges_without_terms(&["ana", "bo", "cy"]), |_| ()).await;
    let desk = jury.stage.desk.clone();
    (jury, desk)
}

/// Closes the desk of a jury, so that a child can open it.
async fn closed(jury: Jury, desk: Desk) -> (std::path::PathBuf, Jury) {
    let dir = jury.stage.dir.path().to_owned();
    desk.close().await.unwrap();
    (dir, jury)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_assignment_is_made_whole_or_not_at_all() {
    let (jury, desk) = jury().await;
    let (dir, jury) = closed(jury, desk).await;
    let pairs = jury.entries.len() * 2;
    let mut lines = lines(&dir).await;
    for index in 0..times() {
        let confirmed = kill("assigning", &dir, moment(index));
        whole(&dir.join("desk"), &dir.join("desk.key")).await;
        let now = self::lines(&dir).await;
        // Each step is one line; the last may have been kept and not confirmed.
        let done = now - lines;
        let said = confirmed.len() as u64;
        assert!(
            done == said || done == said + 1,
            "moment {index}: {done} of {said}"
        );
        lines = now;
        let desk = open(&dir).await;
        let cells = desk.judging(1).await.unwrap().cells.len();
        assert!(
            cells == 0 || cells == pairs,
            "moment {index}: {cells} pairs"
        );
        let rounds = desk.rounds().await.unwrap();
        let waiting: usize = rounds[0].categories.iter().map(|it| it.waiting).sum();
        assert_eq!(waiting, cells);
        desk.close().await.unwrap();
    }
}

/// How many lines the log of the desk has.
async fn lines(dir: &Path) -> u64 {
    let key = dir.join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    let verified = verify::workspace(&dir.join("desk"), &unlock).await.unwrap();
    verified.log_lines
}

/// Sends the packets of the round again and again.
pub(super) async fn send(dir: &Path) {
    let desk = open(dir).await;
    let ctx = staff("2021-01-27T12:00:00Z");
    for step in 0_i64.. {
        let ctx = ActionContext::new(&ctx.actor, ctx.at + chrono::TimeDelta::seconds(step));
        let sent = desk.send_packets(1, &ctx, ProgressReporter::none()).await;
        confirm(&sent.unwrap().sent.to_string());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_sending_packets_no_judge_gets_half_a_packet() {
    let (jury, desk) = jury().await;
    desk.assign(1, 2, 26, &jury.ctx()).await.unwrap();
    let (dir, jury) = closed(jury, desk).await;
    for index in 0..times() {
        let confirmed = kill("sending", &dir, moment(index));
        whole(&dir.join("desk"), &dir.join("desk.key")).await;
        let desk = open(&dir).await;
        let view = desk.judging(1).await.unwrap();
        for seat in &view.judges {
            assert!(
                seat.packet.is_some() || confirmed.is_empty(),
                "moment {index}: {}",
                seat.name
            );
        }
        let rows = desk.judging(1).await.unwrap().cells;
        desk.close().await.unwrap();
        for (judge, id) in &jury.judges {
            let judge_ctx = ActionContext::new("Judge", at("2021-01-28T12:00:00Z"));
            let fetched = judge
                .with_mailbox(&jury.stage.mailbox)
                .collect(&judge_ctx, ProgressReporter::none())
                .await
                .unwrap();
            assert_eq!(fetched.refused_files, [], "moment {index}");
            let assigned = rows.iter().filter(|cell| cell.judge == *id).count();
            assert_eq!(
                judge.assigned().await.unwrap().len(),
                assigned,
                "moment {index}"
            );
        }
    }
}

/// Decides, takes it back, and again.
pub(super) async fn decide(dir: &Path) {
    let desk = open(dir).await;
    let ctx = staff("2021-02-26T12:00:00Z");
    let entry = desk.ranking(1, CATEGORY).await.unwrap().places[0]
        .entry
        .clone();
    for step in 0_i64.. {
        let ctx = ActionContext::new(&ctx.actor, ctx.at + chrono::TimeDelta::seconds(step));
        let winner = AwardDecision::Winner {
            entry: entry.clone(),
        };
        let outcome = desk.outcomes().await.unwrap();
        let id = match outcome.first() {
            None => {
                desk.decide(CATEGORY, &winner, "So the jury said.", None, &ctx)
                    .await
            }
            Some(decided) => {
                let id = decided.recorded.id;
                desk.take_back_decision(id, "It was too early.", &ctx).await
            }
        };
        confirm(&id.unwrap().to_string());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_decision_stands_once_it_was_confirmed() {
    let (jury, desk) = jury().await;
    let (dir, _jury) = closed(jury, desk).await;
    let mut decided = 0;
    for index in 0..times() {
        let confirmed = kill("deciding", &dir, moment(index));
        whole(&dir.join("desk"), &dir.join("desk.key")).await;
        let last: i64 = confirmed.last().map_or(decided, |id| id.parse().unwrap());
        let desk = open(&dir).await;
        // Decisions are numbered one by one, and one in two takes the one before it back.
        let outcomes = desk.outcomes().await.unwrap();
        let standing = outcomes.first().map(|it| it.recorded.id);
        let found = if last % 2 == 1 {
            [Some(last), None]
        } else {
            [None, Some(last + 1)]
        };
        assert!(
            found.contains(&standing),
            "moment {index}: {standing:?} after {last}"
        );
        assert!(outcomes.len() <= 1);
        // One step more than was confirmed may have been kept.
        decided = match standing {
            Some(id) => id,
            None if last % 2 == 1 => last + 1,
            None => last,
        };
        let view = desk.decisions_view().await.unwrap();
        let of_it = view.iter().find(|it| it.category == CATEGORY).unwrap();
        assert_eq!(of_it.decided, standing.is_some());
        desk.close().await.unwrap();
    }
}
