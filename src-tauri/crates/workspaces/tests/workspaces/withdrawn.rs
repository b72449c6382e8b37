//! A withdrawn entry leaves rounds, counts and packets at once.

use workspaces::rules::Verdict;
use workspaces::views::EntriesQuery;
use workspaces::{ActionContext, ExportRequest, IncomingFile, Marked, ProgressReporter, Workspace};

use crate::jury::{Jury, judges_without_terms, marks};
use crate::test_desk::at;

const WORKS: [&str; 3] = ["Ann One", "Bea Two", "Cai Three"];

/// The first entry is taken back by its entrant after it was assigned and sent.
async fn withdrawn(works: &[&str]) -> Jury {
    let jury = Jury::seated(works, &judges_without_terms(&["J1", "J2"]), |_| {}).await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let entrant = jury.open_entrant().await;
    let ctx = ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"));
    let id = jury.entries[0].parse().unwrap();
    let sealed = entrant.withdraw(id, &ctx).await.unwrap();
    desk.take(&sealed.bytes, &jury.ctx()).await.unwrap();
    jury
}

#[tokio::test]
async fn no_count_has_an_entry_that_was_withdrawn() {
    let jury = withdrawn(&WORKS).await;
    let desk = &jury.stage.desk;
    let today = desk.today(&jury.ctx()).await.unwrap();
    let of = today.verdicts;
    assert_eq!((of.all, of.eligible, today.withdrawn), (3, 2, 1));
    let sum = of.eligible + of.needs_person + of.not_eligible + today.withdrawn;
    assert_eq!(of.all, sum, "the figures add up");
    let query = EntriesQuery {
        verdict: Some(Verdict::Eligible),
        ..EntriesQuery::default()
    };
    assert_eq!(desk.entries(query).await.unwrap().total, of.eligible);
    let due: Vec<u32> = today.judges.iter().map(|it| it.due).collect();
    assert_eq!(due, [2, 2], "judges read what stands");
    let judging = desk.judging(1).await.unwrap();
    assert_eq!((judging.entries.len(), judging.cells.len()), (2, 4));
    let rounds = desk.rounds().await.unwrap();
    let waiting: usize = rounds[0].categories.iter().map(|it| it.waiting).sum();
    assert_eq!(waiting, 4);
}

#[tokio::test]
async fn the_next_packet_takes_a_withdrawn_entry_away_even_the_last() {
    for works in [&WORKS[..], &WORKS[..1]] {
        let jury = withdrawn(works).await;
        jury.send(1).await;
        let (judge, _) = &jury.judges[0];
        let ctx = jury.ctx();
        judge
            .with_mailbox(&jury.stage.mailbox)
            .collect(&ctx, ProgressReporter::none())
            .await
            .unwrap();
        let read: Vec<String> = judge
            .assigned()
            .await
            .unwrap()
            .iter()
            .map(|it| it.entry.entry.to_string())
            .collect();
        assert_eq!(read.len(), works.len() - 1);
        assert!(!read.contains(&jury.entries[0]));
    }
}

/// A packet that only takes away says so: it is not one that "was taken in before".
#[tokio::test]
async fn an_empty_packet_that_somebody_opens_is_taken_in_once() {
    let jury = withdrawn(&WORKS[..1]).await;
    let (judge, id) = &jury.judges[0];
    judge
        .with_mailbox(&jury.stage.mailbox)
        .collect(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    let ctx = jury.ctx();
    let desk = Workspace::Desk(jury.stage.desk.clone());
    let which = ExportRequest::Packet {
        round: 1,
        judge: id.parse().unwrap(),
    };
    let sealed = desk.seal(&which, &ctx).await.unwrap();
    let path = jury.stage.path(&sealed.name);
    sealed.save(&path, ProgressReporter::none()).await.unwrap();
    let incoming = IncomingFile::inspect(&path.display().to_string())
        .await
        .unwrap();
    let reader = Workspace::Judge(judge.clone());
    for taken in [1, 0] {
        let fetched = reader
            .import_file(&incoming, None, &ctx, ProgressReporter::none())
            .await
            .unwrap();
        assert_eq!(fetched.taken, taken);
    }
    assert!(judge.assigned().await.unwrap().is_empty());
}

/// Whoever marked it already is not asked again, and what they said decides nothing.
#[tokio::test]
async fn marks_of_a_withdrawn_entry_are_kept_and_count_for_nothing() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1"]), |_| {}).await;
    let desk = &jury.stage.desk;
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let sheet = |entry: usize| -> Marked { marks([9.0, 7.0, 3.0][entry]) };
    jury.answer(1, 0, sheet).await;
    let entrant = jury.open_entrant().await;
    let ctx = ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"));
    let sealed = entrant
        .withdraw(jury.entries[0].parse().unwrap(), &ctx)
        .await
        .unwrap();
    desk.take(&sealed.bytes, &jury.ctx()).await.unwrap();
    let ctx = jury.ctx();
    let collected = desk.collect(&ctx, ProgressReporter::none()).await.unwrap();
    assert_eq!((collected.sheets, collected.refused_files.len()), (3, 0));
    let ranking = desk.ranking(1, crate::jury::CATEGORY).await.unwrap();
    let numbers: Vec<u32> = ranking.places.iter().map(|it| it.number).collect();
    assert_eq!(numbers, [2, 3]);
}
