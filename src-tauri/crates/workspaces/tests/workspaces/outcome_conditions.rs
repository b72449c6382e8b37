//! What a call asks before an outcome is announced: nothing is published while it is open.

use workspaces::rules::{AnnouncedOutcome, OutcomeCondition, Outcomes, TopAward, TopCandidates};
use workspaces::{AwardDecision, Error, Format, JudgingError, Language, List, ProgressReporter};

use crate::jury::{CATEGORY, Jury, judges_without_terms};

const WORKS: [&str; 3] = ["Ann One", "Bea Two", "Cai Three"];

fn condition(id: &str, before: &[AnnouncedOutcome]) -> OutcomeCondition {
    OutcomeCondition {
        id: id.to_owned(),
        before: before.to_vec(),
        text: format!("The {id} first.").as_str().into(),
    }
}

/// Writes the press list; the error says why it is refused.
async fn press(jury: &Jury) -> Result<u64, Error> {
    let (path, ctx) = (jury.stage.path("press.csv"), jury.ctx());
    let written = jury.stage.desk.write_list(
        List::Press,
        Format::Csv,
        &path,
        Language::English,
        &ctx,
        ProgressReporter::none(),
    );
    written.await
}

/// The entry and the condition that a refusal names, and how many are open.
fn open(refused: Error) -> (u32, String, u32) {
    let text = refused.to_string();
    let Error::Judging(JudgingError::ConditionsOpen {
        entry,
        condition,
        open,
    }) = refused
    else {
        panic!("{text}");
    };
    (entry, condition, open)
}

#[tokio::test]
async fn a_winner_is_announced_once_the_condition_is_recorded() {
    let (winner, finalist) = (AnnouncedOutcome::Winner, AnnouncedOutcome::Finalist);
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |call| {
        call.outcomes = Some(Outcomes {
            conditions: vec![
                condition("signature", &[winner]),
                condition("hearing", &[winner, finalist]),
            ],
            ..Outcomes::default()
        });
    })
    .await;
    let (desk, ctx) = (&jury.stage.desk, jury.ctx());
    let decide = async |decision: AwardDecision| {
        let decided = desk.decide(CATEGORY, &decision, "So the jury said.", None, &ctx);
        decided.await.unwrap();
    };
    let [first, second] = [0, 1].map(|entry: usize| jury.entries[entry].clone());
    let record = async |entry: &str, condition: &str, met: bool| {
        let recorded = desk.record_condition(entry, condition, met, "On paper.", &ctx);
        recorded.await.unwrap();
    };
    let number = desk.entry(&first).await.unwrap().number;

    // Nothing is decided, so there is nothing to wait for.
    press(&jury).await.unwrap();
    let entry = first.clone();
    decide(AwardDecision::Winner { entry }).await;
    let refused = open(press(&jury).await.unwrap_err());
    assert_eq!(refused, (number, "The signature first.".to_owned(), 2));
    let (page, language) = (jury.stage.path("page.html"), Language::English);
    let refused = desk.write_explanation(&first, &page, language, &ctx).await;
    assert_eq!(open(refused.unwrap_err()).2, 2);
    assert!(!page.exists());
    // The page on another entry does not say who won.
    let other = desk.write_explanation(&second, &page, language, &ctx).await;
    other.unwrap();

    record(&first, "signature", true).await;
    let refused = open(press(&jury).await.unwrap_err());
    assert_eq!(refused, (number, "The hearing first.".to_owned(), 1));
    record(&first, "hearing", true).await;
    press(&jury).await.unwrap();

    // Each entry by itself, each for its outcome.
    let entry = second.clone();
    decide(AwardDecision::Finalist { entry }).await;
    assert_eq!(
        open(press(&jury).await.unwrap_err()).1,
        "The hearing first."
    );
    record(&second, "hearing", true).await;
    press(&jury).await.unwrap();

    record(&first, "signature", false).await;
    assert_eq!(open(press(&jury).await.unwrap_err()).2, 1);
    let seen = desk.decisions_view().await.unwrap();
    let of_category = seen.iter().find(|it| it.category == CATEGORY).unwrap();
    let of_first = of_category.entries.iter().find(|it| it.entry == first);
    let met: Vec<bool> = of_first
        .unwrap()
        .conditions
        .iter()
        .map(|it| it.met.is_some())
        .collect();
    assert_eq!(met, [false, true]);
    let log = desk.log(None, 50).await.unwrap();
    let lines = |what: &str| log.iter().filter(|line| line.what == what).count();
    assert_eq!((lines("condition-met"), lines("condition-not-met")), (3, 1));

    let silent = desk
        .record_condition(&first, "signature", true, " ", &ctx)
        .await;
    assert_eq!(silent.unwrap_err().code(), "reason-missing");
    let unknown = desk
        .record_condition(&first, "oath", true, "So.", &ctx)
        .await;
    assert_eq!(unknown.unwrap_err().code(), "wrong-shape");
}

/// The press list says of a withdrawn outcome that it was announced, so what never could be is taken back instead.
#[tokio::test]
async fn what_was_never_announced_is_taken_back_and_not_withdrawn() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1"]), |call| {
        call.outcomes = Some(Outcomes {
            conditions: vec![
                condition("signature", &[AnnouncedOutcome::Winner]),
                condition("hearing", &[AnnouncedOutcome::Winner]),
            ],
            ..Outcomes::default()
        });
    })
    .await;
    let (desk, ctx) = (&jury.stage.desk, jury.ctx());
    let [first, second] = [0, 1].map(|entry: usize| jury.entries[entry].clone());
    let decide = async |decision: AwardDecision| {
        desk.decide(CATEGORY, &decision, "So the jury said.", None, &ctx)
            .await
    };
    let record = async |condition: &str, met: bool| {
        let recorded = desk.record_condition(&first, condition, met, "On paper.", &ctx);
        recorded.await.unwrap();
    };
    let entry = first.clone();
    let won = decide(AwardDecision::Winner { entry }).await.unwrap();
    let withdrawn = || AwardDecision::Withdrawn {
        entry: first.clone(),
    };
    let number = desk.entry(&first).await.unwrap().number;
    for met in ["", "signature"] {
        if !met.is_empty() {
            record(met, true).await;
        }
        let refused = decide(withdrawn()).await.unwrap_err();
        assert!(
            matches!(
                refused,
                Error::Judging(JudgingError::NeverAnnounced { entry }) if entry == number
            ),
            "{refused}"
        );
    }
    // As the message says.
    desk.take_back_decision(won, "Never signed.", &ctx)
        .await
        .unwrap();
    press(&jury).await.unwrap();

    // It was announced, and then it turned out that the condition was not met after all.
    let entry = first.clone();
    decide(AwardDecision::Winner { entry }).await.unwrap();
    record("hearing", true).await;
    press(&jury).await.unwrap();
    record("hearing", false).await;
    decide(withdrawn()).await.unwrap();
    press(&jury).await.unwrap();

    // Nothing is asked before a finalist is announced.
    let entry = second.clone();
    decide(AwardDecision::Finalist { entry }).await.unwrap();
    let entry = second;
    decide(AwardDecision::Withdrawn { entry }).await.unwrap();
}

#[tokio::test]
async fn a_condition_is_counted_once_for_an_entry_that_has_two_awards() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1"]), |call| {
        call.outcomes = Some(Outcomes {
            conditions: vec![condition("signature", &[AnnouncedOutcome::Winner])],
            ..Outcomes::default()
        });
        call.top_awards = vec![TopAward {
            id: "gold".to_owned(),
            name: "Gold Award".into(),
            text: "The best of all winners.".into(),
            categories: Vec::new(),
            candidates: TopCandidates::Winners,
        }];
    })
    .await;
    let entry = jury.entries[0].clone();
    let winner = AwardDecision::Winner { entry };
    for award in [CATEGORY, "gold"] {
        let desk = &jury.stage.desk;
        desk.decide(award, &winner, "So the jury said.", None, &jury.ctx())
            .await
            .unwrap();
    }
    assert_eq!(open(press(&jury).await.unwrap_err()).2, 1);
}
