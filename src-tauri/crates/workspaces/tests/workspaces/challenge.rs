//! A contested result: the page on it, the lines of the log that prove it, and what a judge could have known.

use workspaces::rules::Mode;
use workspaces::{AwardDecision, Marked, ProgressReporter, Reason, Unlock, Votes, verify};

use crate::jury::{CATEGORY, Jury, a_round, judges_without_terms, marks, recused_sheet};
use crate::separation::decrypted;
use crate::test_desk::tagged;

const WORKS: [&str; 3] = ["Ann <One> & Co", "Bea Two", "Cai Three"];

/// A season of two rounds, from the first packet to the decision.
async fn played() -> Jury {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["Judge Tremblay", "Judge Okafor"]),
        |call| {
            call.rounds = ["first", "final"]
                .map(|id| a_round(id, Mode::Marks))
                .to_vec();
        },
    )
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let sheet = |mark: f64, comment: &str| Marked {
        comment: Some(comment.to_owned()),
        note: Some("A secret of its own.".to_owned()),
        ..marks(mark)
    };
    jury.answer(1, 0, |entry| {
        sheet([9.0, 7.0, 3.0][entry], "Tremblay says so.")
    })
    .await;
    jury.answer(1, 1, |entry| {
        if entry == 2 {
            recused_sheet("Okafor knows them.")
        } else {
            sheet([4.0, 6.0, 2.0][entry], "Okafor says so.")
        }
    })
    .await;
    jury.collect().await;
    desk.advance(
        1,
        CATEGORY,
        &jury.entry_ids()[..2],
        "The first two.",
        &jury.ctx(),
    )
    .await
    .unwrap();
    desk.assign(2, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(2).await;
    for (judge, _) in &jury.judges {
        judge
            .with_mailbox(&jury.stage.mailbox)
            .collect(&jury.ctx(), ProgressReporter::none())
            .await
            .unwrap();
    }
    let votes = Some(Votes {
        in_favour: 1,
        against: 1,
        abstained: 0,
    });
    desk.decide(
        CATEGORY,
        &AwardDecision::Winner {
            entry: jury.entries[0].clone(),
        },
        Reason {
            internal: "The board asked for it.".to_owned(),
            for_entrant: Some("By the chair.".to_owned()),
        },
        votes,
        &jury.ctx(),
    )
    .await
    .unwrap();
    jury
}

#[tokio::test]
async fn one_page_answers_and_the_log_proves_it() {
    let jury = played().await;
    let desk = &jury.stage.desk;
    let path = jury.stage.path("page.html");
    let entry = desk.entry_numbered(1).await.unwrap();
    assert_eq!(entry, jury.entries[0]);
    for (language, words) in [
        (
            "en",
            [
                "How entry 0001 was judged",
                "Judge A",
                "Place 1 of 3",
                "It advanced",
                "1 for, 1 against",
                "By the chair.",
            ],
        ),
        (
            "fr-CA",
            [
                "Comment la candidature 0001",
                "Juge A",
                "Rang 1 sur 3",
                "tour suivant",
                "1 pour, 1 contre",
                "By the chair.",
            ],
        ),
    ] {
        desk.write_explanation(&entry, &path, tagged(language), &jury.ctx())
            .await
            .unwrap();
        let page = std::fs::read_to_string(&path).unwrap();
        for word in words {
            assert!(page.contains(word), "{language}: {word}\n{page}");
        }
        assert!(page.contains("Ann &lt;One&gt; &amp; Co") && !page.contains("<One>"));
        for secret in [
            "Tremblay",
            "Okafor",
            "example.invalid",
            "A secret",
            &jury.judges[0].1,
            "<script",
        ] {
            assert!(!page.contains(secret), "{secret}");
        }
    }
    let page = std::fs::read_to_string(&path).unwrap();
    let last = desk.log(None, 1).await.unwrap().remove(0);
    assert!(
        page.contains(&last.hash),
        "the page ends with the last line of the log"
    );
    let unknown = desk.entry_numbered(99).await.unwrap_err();
    assert_eq!(unknown.code(), "unknown-entry");
    let whole = prove(&jury).await;
    assert_eq!((whole.damage, whole.log_lines), (vec![], last.seq));
}

async fn prove(jury: &Jury) -> verify::Verified {
    jury.stage.desk.clone().close().await.unwrap();
    let key = jury.stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    verify::workspace(&jury.stage.path("desk"), &unlock)
        .await
        .unwrap()
}

/// Neither the file, nor what is shown, nor what is sent on, nor a count tells a judge of another's marks.
#[tokio::test]
async fn no_judge_can_know_what_another_said() {
    let jury = played().await;
    let key = jury.stage.key();
    for (index, (judge, _)) in jury.judges.iter().enumerate() {
        let (own, other) = if index == 0 {
            ("Tremblay", "Okafor")
        } else {
            ("Okafor", "Tremblay")
        };
        let seen = serde_json::to_string(&judge.view(&jury.ctx()).await.unwrap()).unwrap();
        let mut shown = vec![seen];
        for assigned in judge.assigned().await.unwrap() {
            let work = judge
                .work(assigned.round, assigned.entry.entry)
                .await
                .unwrap();
            shown.push(serde_json::to_string(&work).unwrap());
        }
        let (_, returned) = judge.sealed_sheets(1, &jury.ctx()).await.unwrap();
        shown.push(String::from_utf8_lossy(&returned).into_owned());
        judge.clone().close().await.unwrap();
        let name = format!("Judge {own}");
        shown.push(decrypted(&jury.stage.path(&name), &key).await);
        for text in shown {
            assert!(!text.contains(other), "{own} can read of {other}");
            assert!(
                !text.contains(&jury.judges[1 - index].1),
                "{own} knows the other's id"
            );
            for word in [
                "\"place\":1",
                "gone_on",
                "went_on",
                "returned_by",
                "marks_of_others",
            ] {
                assert!(!text.contains(word), "{own} can read {word}");
            }
        }
    }
}

/// What a judge is given to read is the same, letter for letter, before and after others have said what they think.
#[tokio::test]
async fn what_others_say_changes_nothing_that_a_judge_is_given() {
    let jury = Jury::seated(
        &WORKS,
        &judges_without_terms(&["Judge Tremblay", "Judge Okafor"]),
        |_| {},
    )
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    let given = async || {
        jury.send(1).await;
        let (judge, _) = &jury.judges[1];
        let ctx = jury.ctx();
        judge
            .with_mailbox(&jury.stage.mailbox)
            .collect(&ctx, ProgressReporter::none())
            .await
            .unwrap();
        let mut view = serde_json::to_value(judge.view(&ctx).await.unwrap()).unwrap();
        view["now"] = serde_json::Value::Null;
        (
            view,
            serde_json::to_value(judge.assigned().await.unwrap()).unwrap(),
        )
    };
    let before = given().await;
    jury.answer(1, 0, |entry| marks([9.0, 7.0, 3.0][entry]))
        .await;
    jury.collect().await;
    assert_eq!(given().await, before);
}
