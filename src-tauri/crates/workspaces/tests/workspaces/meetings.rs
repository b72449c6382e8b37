//! A meeting: its order, its minutes, the window in which marks may change, its votes, and what entrants are told.

use chrono::NaiveDate;
use workspaces::rules::{Feedback, Mode, Outcomes, Round, Tie};
use workspaces::views::FeedbackView;
use workspaces::{
    ActionContext, AwardDecision, Delivery, Marked, ProgressReporter, Votes, Workspace,
};

use crate::jury::{CATEGORY, Jury, a_round, judges_without_terms, marks, sheet_with_one_mark};
use crate::test_desk::at;

const WORKS: [&str; 3] = ["Ann One", "Bea Two", "Cai Three"];

fn report(feedback: Feedback) -> Outcomes {
    Outcomes {
        feedback,
        tie: Tie::Voted,
        ..Outcomes::default()
    }
}

#[tokio::test]
async fn the_agenda_says_who_leaves_and_keeps_what_was_said() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["Ann One", "J2", "Cai Three"]),
        |_| {},
    )
    .await;
    let desk = &jury.stage.desk;
    desk.pin_conflict(jury.judge(0), jury.entry(2), "A friend.", &jury.ctx())
        .await
        .unwrap();
    let agenda = desk.agenda_page(1, CATEGORY, 0).await.unwrap();
    assert_eq!(agenda.panel.len(), 3);
    let order: Vec<_> = agenda
        .items
        .iter()
        .map(|it| (it.entry.number, it.out.len()))
        .collect();
    let ways = [
        vec![(2, 0), (1, 1), (3, 2)],
        vec![(1, 1), (3, 2), (2, 0)],
        vec![(3, 2), (1, 1), (2, 0)],
        vec![(2, 0), (3, 2), (1, 1)],
    ];
    assert!(
        ways.contains(&order),
        "Ann One leaves once for both: {order:?}"
    );

    let nothing = desk
        .take_minute(1, CATEGORY, None, "  ", &jury.ctx())
        .await
        .unwrap_err();
    assert_eq!(nothing.code(), "nothing-said");
    let strange = uuid::Uuid::nil();
    let elsewhere = desk
        .take_minute(1, CATEGORY, Some(strange), "?", &jury.ctx())
        .await
        .unwrap_err();
    assert_eq!(elsewhere.code(), "unknown-entry");
    desk.take_minute(
        1,
        CATEGORY,
        Some(jury.entry(1)),
        "The strongest voices.",
        &jury.ctx(),
    )
    .await
    .unwrap();
    desk.take_minute(1, CATEGORY, None, "A thin year.", &jury.ctx())
        .await
        .unwrap();
    let agenda = desk.agenda_page(1, CATEGORY, 0).await.unwrap();
    assert_eq!(agenda.minutes[0].text, "A thin year.");
    let second = agenda.items.iter().find(|it| it.entry.number == 2).unwrap();
    assert_eq!(second.minutes[0].text, "The strongest voices.");
}

#[tokio::test]
async fn marks_may_change_until_the_last_day_for_it() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |call| {
        call.rounds = vec![Round {
            meets: true,
            revise_until: NaiveDate::from_ymd_opt(2021, 1, 26),
            ..a_round("only", Mode::Marks)
        }];
    })
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |_| marks(5.0)).await;
    jury.collect().await;
    jury.answer(1, 0, |_| marks(6.0)).await;
    jury.collect().await;
    let scores = async || desk.ranking(1, CATEGORY).await.unwrap().places[0].score;
    assert_eq!(
        scores().await,
        Some(6.0),
        "what was said in the meeting may change a mark"
    );
    jury.answer(1, 0, |_| marks(9.0)).await;
    jury.answer(1, 1, |_| marks(8.0)).await;
    let late = ActionContext::new("Desk", at("2021-01-28T12:00:00Z"));
    let collected = desk.collect(&late, ProgressReporter::none()).await.unwrap();
    assert_eq!((collected.held, collected.refused_files.len()), (3, 0));
    assert_eq!(collected.sheets, 3, "a first sheet is never too late");
    assert_eq!(scores().await, Some(7.0), "what waits does not count");
    let held = desk.held_sheets().await.unwrap();
    assert!(
        held.iter()
            .all(|it| it.why == "late" && it.after != it.before)
    );
    let bare = desk.answer_sheet(held[0].id, true, " ", &late).await;
    assert_eq!(bare.unwrap_err().code(), "reason-missing");
    for sheet in &held {
        let accepted = sheet.number == held[0].number;
        let answer = desk.answer_sheet(sheet.id, accepted, "It was in the post.", &late);
        answer.await.unwrap();
    }
    assert!(desk.held_sheets().await.unwrap().is_empty());
    let again = desk.answer_sheet(held[0].id, true, "Twice.", &late).await;
    assert_eq!(again.unwrap_err().code(), "wrong-shape");
    assert_eq!(
        scores().await,
        Some(8.5),
        "nine, once it was accepted, and eight"
    );
}

#[tokio::test]
async fn marks_after_the_decision_wait_for_an_officer() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |_| ()).await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |_| marks(5.0)).await;
    jury.collect().await;
    let winner = AwardDecision::Winner {
        entry: jury.entries[0].clone(),
    };
    desk.decide(CATEGORY, &winner, "By the marks.", None, &jury.ctx())
        .await
        .unwrap();
    let places = async || desk.ranking(1, CATEGORY).await.unwrap();
    let before = places().await;
    jury.answer(1, 0, |_| marks(9.0)).await;
    jury.answer(1, 1, |_| marks(1.0)).await;
    let ctx = ActionContext::new("Desk", at("2021-02-27T12:00:00Z"));
    let collect = async || {
        let collected = desk.collect(&ctx, ProgressReporter::none());
        collected.await.unwrap()
    };
    let collected = collect().await;
    assert_eq!((collected.sheets, collected.held), (0, 6));
    assert_eq!(places().await, before, "nothing that was announced changes");
    let held = desk.held_sheets().await.unwrap();
    assert!(held.iter().all(|it| it.why == "decided"));
    assert_eq!(held.iter().filter(|it| it.before.is_empty()).count(), 3);
    for sheet in held {
        let answer = desk.answer_sheet(sheet.id, false, "The jury has decided.", &ctx);
        answer.await.unwrap();
    }
    assert_eq!(places().await, before);
    assert_eq!(collect().await.held, 0);
}

#[tokio::test]
async fn a_tie_is_shown_with_the_calls_rule_and_decided_by_votes() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |call| {
        call.outcomes = Some(report(Feedback::None));
    })
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |entry| marks([9.0, 7.0, 2.0][entry]))
        .await;
    jury.answer(1, 1, |entry| marks([5.0, 7.0, 2.0][entry]))
        .await;
    jury.collect().await;
    let tie = desk.results(1, CATEGORY).await.unwrap().tie.unwrap();
    assert_eq!(
        (tie.rule, tie.entries, tie.told_apart),
        (Tie::Voted, 2, true)
    );
    let first: Vec<&String> = tie.countback.iter().map(|it| &it.entry).collect();
    assert_eq!(first, [&jury.entries[0]], "one nine beats two sevens");
    let votes = |in_favour, against| {
        Some(Votes {
            in_favour,
            against,
            abstained: 0,
        })
    };
    let decide = async |votes| {
        let winner = AwardDecision::Winner {
            entry: jury.entries[1].clone(),
        };
        desk.decide(CATEGORY, &winner, "By vote.", votes, &jury.ctx())
            .await
    };
    assert_eq!(
        decide(votes(3, 0)).await.unwrap_err().code(),
        "too-many-votes"
    );
    decide(votes(1, 1)).await.unwrap();
    let decision = &desk.outcomes().await.unwrap()[0];
    assert_eq!(decision.recorded.votes, votes(1, 1));
}

#[tokio::test]
async fn entrants_are_told_what_the_call_says_and_never_by_whom() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["Judge Tremblay", "J2"]),
        |call| {
            call.outcomes = Some(report(Feedback::WordsAndMeans));
        },
    )
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let sheet = |mark: f64, words: &str| Marked {
        feedback: Some(words.to_owned()),
        comment: Some("For the jury alone.".to_owned()),
        ..marks(mark)
    };
    jury.answer(1, 0, |_| sheet(6.0, "Signed, Tremblay.")).await;
    jury.answer(1, 1, |_| sheet(9.0, "The sources are rich."))
        .await;
    jury.collect().await;
    let early = desk
        .release_feedback(CATEGORY, &jury.ctx(), ProgressReporter::none())
        .await
        .unwrap_err();
    assert_eq!(early.code(), "not-decided");
    desk.decide(
        CATEGORY,
        &AwardDecision::NoAward,
        "None.",
        None,
        &jury.ctx(),
    )
    .await
    .unwrap();
    let seen = desk.feedback_page(CATEGORY, 0).await.unwrap().entries;
    assert_eq!(seen[0].rounds[0].words, ["The sources are rich."]);
    assert_eq!(seen[0].withheld, ["Signed, Tremblay."]);
    let means: Vec<f64> = seen[0].rounds[0].means.iter().map(|it| it.mean).collect();
    assert_eq!(means, [7.5; 4]);
    let (ctx, progress) = (jury.ctx(), ProgressReporter::none());
    // Sealed while the mailbox is away it waits, and says so.
    let (mailbox, away) = (jury.stage.path("mailbox"), jury.stage.path("away"));
    std::fs::rename(&mailbox, &away).unwrap();
    let first = desk
        .release_feedback(CATEGORY, &ctx, progress)
        .await
        .unwrap();
    assert_eq!(
        (first.sent, first.waiting, first.failed),
        (0, 3, Vec::new())
    );
    let report = || async { desk.feedback_page(CATEGORY, 0).await.unwrap().entries };
    let waits =
        |it: &FeedbackView| it.informed && matches!(it.delivery, Some(Delivery::Waiting { .. }));
    assert!(report().await.iter().all(waits));
    std::fs::rename(&away, &mailbox).unwrap();
    let workspace = Workspace::Desk(desk.clone());
    let posted = workspace
        .send_unsent(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(posted.unsent.items, []);
    let sent = |it: &FeedbackView| matches!(it.delivery, Some(Delivery::Sent { .. }));
    assert!(report().await.iter().all(sent));
    let again = desk
        .release_feedback(CATEGORY, &ctx, progress)
        .await
        .unwrap();
    assert_eq!((again.sent, again.waiting), (0, 0), "nobody is told twice");

    let entrant = jury.open_entrant().await;
    let fetched = entrant
        .with_mailbox(&jury.stage.mailbox)
        .fetch(&jury.ctx())
        .await
        .unwrap();
    assert_eq!(
        (fetched.taken, fetched.receipts, fetched.feedback),
        (6, 3, 3),
        "what waited goes along, and feedback is no receipt"
    );
    let own = entrant.view(&jury.ctx()).await.unwrap().entries;
    let feedback = own[0].feedback.as_ref().unwrap();
    assert_eq!(
        (feedback.rounds[0].judges, &feedback.rounds[0].words),
        (2, &vec!["The sources are rich.".to_owned()])
    );
    let all = serde_json::to_string(&own).unwrap();
    for secret in ["Tremblay", "For the jury alone", "J2", &jury.judges[0].1] {
        assert!(!all.contains(secret), "{secret}");
    }
}

/// One judge's mark is nobody else's business, whatever the call lets be told.
#[tokio::test]
async fn a_mean_of_one_is_not_told() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1"]), |call| {
        call.outcomes = Some(report(Feedback::WordsAndMeans));
    })
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |_| marks(6.0)).await;
    jury.collect().await;
    let seen = desk.feedback_page(CATEGORY, 0).await.unwrap().entries;
    assert!(
        seen.iter()
            .all(|it| it.rounds[0].means.is_empty() && it.rounds[0].judges == 1)
    );
    let silent = Jury::seated(&WORKS, &judges_without_terms(&["J1"]), |_| {}).await;
    let nothing = silent
        .stage
        .desk
        .feedback_page(CATEGORY, 0)
        .await
        .unwrap_err();
    assert_eq!(nothing.code(), "nothing-to-tell");
}

/// Who agrees is told of every panel, and of every round that has numbers.
#[tokio::test]
async fn agreement_is_measured_and_says_what_it_cannot() {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |call| {
        call.rounds = vec![a_round("only", Mode::YesMaybeNo)];
    })
    .await;
    let desk = &jury.stage.desk;
    let none = desk.agreement(1, CATEGORY).await.unwrap();
    assert!(
        none.tables[0]
            .measures
            .iter()
            .all(|it| it.value.is_none() && it.unavailable.is_some())
    );
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    for judge in 0..2 {
        jury.answer(1, judge, |entry| {
            sheet_with_one_mark("vote", [0.0, 0.5, 1.0][entry])
        })
        .await;
    }
    jury.collect().await;
    let whole = desk.agreement(1, CATEGORY).await.unwrap();
    let of = |name: &str| {
        whole.tables[0]
            .measures
            .iter()
            .find(|it| it.measure == name)
            .unwrap()
            .value
    };
    assert_eq!(
        (of("alpha-interval"), of("kendall"), of("fleiss")),
        (Some(1.0), Some(1.0), Some(1.0))
    );
    assert_eq!(whole.judges.len(), 2);
    assert_eq!(whole.judges[0].remarks, ["too-few"]);
}
