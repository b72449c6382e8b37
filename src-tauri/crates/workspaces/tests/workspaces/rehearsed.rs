//! What the window asks of the three workspaces of a rehearsal.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use rehearsal::{RehearsalWorkspaces, Start, open_workspaces};
use rules::{Outcome, Verdict};
use tempfile::TempDir;
use workspaces::rules;
use workspaces::views::CellState;
use workspaces::{
    ActionContext, Delivery, Draft, Format, Language, List, NewExtension, ProgressReporter, Unlock,
    Workspace, WorkspaceKind,
};

async fn begun(folder: &Path) -> RehearsalWorkspaces {
    open_workspaces(folder, Start::Begun, ProgressReporter::none())
        .await
        .unwrap()
}

/// When the rehearsal stands, and somebody acting then.
async fn now(roles: &RehearsalWorkspaces, who: &str) -> ActionContext {
    ActionContext::new(who, roles.desk.clock().await.unwrap().unwrap())
}

/// A rehearsal whose desk has collected what waited for it. It is there as long as its folder.
async fn collected() -> (TempDir, RehearsalWorkspaces, ActionContext) {
    let place = TempDir::new().unwrap();
    let roles = begun(place.path()).await;
    let ctx = now(&roles, "Desk").await;
    let desk = &roles.desk;
    desk.collect(&ctx, ProgressReporter::none()).await.unwrap();
    (place, roles, ctx)
}

#[tokio::test]
async fn the_three_agree_on_clock_and_mailbox_each_time() {
    let place = TempDir::new().unwrap();
    for _ in 0..2 {
        let roles = begun(place.path()).await;
        let clock = roles.desk.clock().await.unwrap();
        assert!(clock.is_some());
        let mailbox = roles.desk.settings().mailbox_place().await.unwrap();
        for settings in [roles.entrant.settings(), roles.judge.settings()] {
            assert_eq!(settings.clock().await.unwrap(), clock);
            assert_eq!(settings.mailbox_place().await.unwrap(), mailbox);
        }
        roles.desk.close().await.unwrap();
        roles.entrant.close().await.unwrap();
        roles.judge.close().await.unwrap();
    }
}

#[tokio::test]
async fn what_is_posted_in_a_rehearsal_arrives_by_its_clock() {
    let place = TempDir::new().unwrap();
    let roles = begun(place.path()).await;
    let ctx = now(&roles, "Rehearsal entrant").await;
    let document = roles.entrant.view(&ctx).await.unwrap();
    assert!(document.entries.is_empty() && document.call.is_some());
    let entry: Draft = Draft {
        document: rehearsal::bulk::entry(1).0,
        attachments: Vec::new(),
    };
    let id = roles
        .entrant
        .save(None, entry.document, 0, &ctx)
        .await
        .unwrap()
        .entry;
    roles.entrant.submit(id, Some(1), &ctx).await.unwrap();
    roles
        .desk
        .collect(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    let seen = roles.desk.entry(&id.to_string()).await.unwrap();
    let arrived: DateTime<Utc> = seen.received_at.parse().unwrap();
    assert!(
        (arrived - ctx.at).abs() < TimeDelta::seconds(1),
        "{arrived}"
    );

    assert_eq!(roles.entrant.fetch(&ctx).await.unwrap().taken, 1);
    let own = roles.entrant.view(&ctx).await.unwrap().entries;
    let number = seen.number;
    assert!(
        matches!(own[0].delivery, Delivery::Received { number: report, .. } if report == number),
        "{:?}",
        own[0].delivery
    );
}

#[tokio::test]
async fn a_ruling_can_be_taken_back_and_history_keeps_both() {
    let (_place, roles, ctx) = collected().await;
    let desk = &roles.desk;
    let today = desk.today(&ctx).await.unwrap();
    let waiting = today.waiting.first().expect("something needs a person");
    let on = waiting.finding.key();
    let before = desk.entry(&waiting.entry).await.unwrap();
    desk.record_ruling(&waiting.entry, &on, Outcome::Met, "Asked.", &ctx)
        .await
        .unwrap();
    let ruled = desk.entry(&waiting.entry).await.unwrap();
    assert_ne!(ruled.findings, before.findings);
    desk.revoke_ruling(&waiting.entry, &on, &ctx).await.unwrap();
    let after = desk.entry(&waiting.entry).await.unwrap();
    assert_eq!(
        (after.verdict, after.findings),
        (before.verdict, before.findings)
    );
    assert_eq!(after.rulings.len(), 2);
    let report: Vec<_> = after.log.iter().map(|line| line.what.as_str()).collect();
    assert!(report.ends_with(&["ruled", "ruling-revoked"]), "{report:?}");
}

#[tokio::test]
async fn today_counts_every_entry_once() {
    let (_place, roles, ctx) = collected().await;
    let today = roles.desk.today(&ctx).await.unwrap();
    let days: u64 = today
        .days
        .iter()
        .map(|day| day.first + day.extended + day.late)
        .sum();
    assert_eq!(days, today.verdicts.all);
    let whole = today.days.windows(2).all(|pair| pair[0].day < pair[1].day);
    assert!(whole, "days in order, each once");
    // Nothing was extended yet, so what came after the first deadline is late.
    assert!(today.days.iter().all(|day| day.extended == 0));
    assert!(today.days.iter().any(|day| day.late > 0));
}

#[tokio::test]
async fn what_an_extension_would_do_is_what_it_does() {
    let (_place, roles, ctx) = collected().await;
    let extension = NewExtension {
        local: "2021-01-22T23:59".to_owned(),
        text: "Up to 11:59 p.m. EST on Jan. 22, 2021.".to_owned(),
        reason: "An extra week.".to_owned(),
        categories: Vec::new(),
    };
    let report = roles
        .desk
        .preview_extension(&extension, &ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert!(
        report
            .verdict_changes
            .iter()
            .any(|change| change.from == Verdict::NotEligible)
    );
    assert!(
        report
            .verdict_changes
            .iter()
            .all(|change| change.late_minutes.is_some())
    );
    let done = roles
        .desk
        .record_extension(&extension, &ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(report.verdict_changes, done.verdict_changes);
    assert!(matches!(done.delivery, Delivery::Sent { .. }));
    let wrong = NewExtension {
        local: "next week".to_owned(),
        ..extension
    };
    let refused = roles
        .desk
        .preview_extension(&wrong, &ctx, ProgressReporter::none())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "wrong-shape");
}

#[tokio::test]
async fn judges_by_entries_shows_who_was_assigned_what() {
    let (_place, roles, ctx) = collected().await;
    let assigned = roles.desk.assign(1, 2, 1, &ctx).await.unwrap();
    let view = roles.desk.judging(1).await.unwrap();
    assert!(assigned.assigned > 0);
    assert_eq!(view.cells.len(), assigned.assigned);
    assert!(
        view.cells
            .iter()
            .all(|cell| cell.state == CellState::Waiting)
    );
    assert!(view.judges.iter().all(|judge| judge.packet.is_none()));
    let sent = roles
        .desk
        .send_packets(1, &ctx, ProgressReporter::none())
        .await
        .unwrap();
    let view = roles.desk.judging(1).await.unwrap();
    let report = view
        .judges
        .iter()
        .filter(|judge| matches!(judge.packet, Some(Delivery::Sent { .. })))
        .count();
    assert_eq!((report, Vec::new()), (sent.sent, sent.failed));
}

#[tokio::test]
async fn a_list_is_shown_as_it_is_written() {
    let (place, roles, ctx) = collected().await;
    let shown = roles
        .desk
        .preview_list(List::Entries, Language::English, &ctx)
        .await
        .unwrap();
    let path = place.path().join("entries.csv");
    let written = roles.desk.write_list(
        List::Entries,
        Format::Csv,
        &path,
        Language::English,
        &ctx,
        ProgressReporter::none(),
    );
    written.await.unwrap();
    let mut file = csv::Reader::from_path(path).unwrap();
    let headings: Vec<_> = file.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(
        headings[1..],
        shown.headings[1..],
        "the first bears the byte order mark"
    );
    let rows: Vec<Vec<String>> = file
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(rows.len(), 25);
    assert_eq!(rows, shown.rows);
}

#[tokio::test]
async fn a_folder_tells_which_workspace_it_is() {
    let place = TempDir::new().unwrap();
    let ctx = ActionContext::new("Somebody", "2021-01-18T15:00:00Z".parse().unwrap());
    for kind in [
        WorkspaceKind::Entrant,
        WorkspaceKind::Desk,
        WorkspaceKind::Judge,
    ] {
        let dir = place.path().join(format!("{kind:?}"));
        let key_file = dir.with_extension("key");
        let unlock = Unlock::KeyFile {
            key_file: &key_file,
        };
        drop(Workspace::create(kind, &dir, &unlock, &ctx).await.unwrap());
        assert_eq!(Workspace::open(&dir, &unlock).await.unwrap().kind(), kind);
    }
}
