//! A judge whose own entry becomes a finalist is shown to the desk, where the call takes such a judge out.

use workspaces::JudgeTerms;
use workspaces::rules::{Call, LegalName, MayEnter, Mode, Panels};

use crate::jury::{CATEGORY, Jury, judges_without_terms};
use crate::rounds::{WORKS, two_rounds};

fn until_finalist(call: &mut Call) {
    two_rounds(Mode::Marks, Mode::Marks)(call);
    call.panels = Some(Panels {
        judges_may_enter: MayEnter::UntilFinalist,
        ..Panels::default()
    });
}

/// How many finalists each judge has, in the order of the names.
async fn finalists(jury: &Jury) -> Vec<(String, usize)> {
    let people = jury.stage.desk.people().await.unwrap();
    let mut judges: Vec<(String, usize)> = people
        .judges
        .into_iter()
        .map(|judge| (judge.name, judge.finalist_entries.len()))
        .collect();
    judges.sort();
    judges
}

fn of_ann_and_judge(ann: usize, judge: usize) -> Vec<(String, usize)> {
    vec![("Ann One".to_owned(), ann), ("J2".to_owned(), judge)]
}

#[tokio::test]
async fn a_judge_with_a_finalist_is_shown_until_the_desk_says_that_it_is_somebody_elses() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["Ann One", "J2"]),
        until_finalist,
    )
    .await;
    let desk = &jury.stage.desk;
    assert_eq!(finalists(&jury).await, of_ann_and_judge(0, 0));
    let others = [jury.entry(1), jury.entry(2)];
    desk.advance(1, CATEGORY, &others, "The best.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(finalists(&jury).await, of_ann_and_judge(0, 0));
    let hers = [jury.entry(0), jury.entry(1)];
    desk.advance(1, CATEGORY, &hers, "The best.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(finalists(&jury).await, of_ann_and_judge(1, 0));
    desk.dismiss_conflict(jury.judge(0), jury.entry(0), "A namesake.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(finalists(&jury).await, of_ann_and_judge(0, 0));
}

#[tokio::test]
async fn an_entry_of_the_judges_household_is_not_the_judges_own() {
    let household = JudgeTerms {
        household: vec!["Zoe Sender".to_owned()],
        ..JudgeTerms::default()
    };
    let seats = [("J2", household)];
    let jury = Jury::with_entries(&WORKS, &seats, until_finalist, |place, document| {
        if place == 0 {
            document.entered_by.name = LegalName::new("Zoe Sender");
        }
    })
    .await;
    let (desk, on) = (&jury.stage.desk, [jury.entry(0)]);
    desk.advance(1, CATEGORY, &on, "The best.", &jury.ctx())
        .await
        .unwrap();
    let found = desk.conflicts(2).await.unwrap();
    assert!(found.iter().any(|it| it.kind == "nominator"), "{found:?}");
    assert_eq!(finalists(&jury).await, [("J2".to_owned(), 0)]);
}

#[tokio::test]
async fn nobody_is_shown_where_the_call_says_nothing_of_finalists() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["Ann One", "J2"]),
        two_rounds(Mode::Marks, Mode::Marks),
    )
    .await;
    let (desk, hers) = (&jury.stage.desk, [jury.entry(0)]);
    desk.advance(1, CATEGORY, &hers, "The best.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(finalists(&jury).await, of_ann_and_judge(0, 0));
}
