//! An entry that did not advance is in no later round, whatever is tried with it there.

use workspaces::rules::Mode;
use workspaces::{ActionContext, Error, JudgingError, ProgressReporter, WhichSheets};

use crate::jury::{CATEGORY, Jury, judges_without_terms, marks, sheet_with_one_mark};
use crate::rounds::{WORKS, two_rounds};

/// One judge, and works in a category of a call with two rounds of marks.
async fn jury() -> Jury {
    let rounds = two_rounds(Mode::Marks, Mode::Marks);
    Jury::seated(&WORKS, &judges_without_terms(&["J1"]), rounds).await
}

#[tokio::test]
async fn an_entry_that_did_not_advance_cannot_advance_from_the_next_round() {
    let jury = jury().await;
    let desk = &jury.stage.desk;
    let stays = [jury.entry(0)];
    desk.advance(1, CATEGORY, &stays, "By hand.", &jury.ctx())
        .await
        .unwrap();
    let other = [jury.entry(1)];
    let refused = desk
        .advance(2, CATEGORY, &other, "By hand.", &jury.ctx())
        .await
        .unwrap_err();
    let (round, entry) = (2, 2);
    let expected = JudgingError::CannotAdvance { entry, round };
    assert_eq!(refused.failure(), Error::from(expected).failure());
    // Nor can it be read there, or be spoken of in a meeting.
    let ctx = jury.ctx();
    let given = desk.assign_by_hand(2, jury.judge(0), other[0], "By hand.", &ctx);
    let said = desk.take_minute(2, CATEGORY, Some(other[0]), "Strong.", &ctx);
    for refused in [given.await.unwrap_err(), said.await.unwrap_err()] {
        let expected = JudgingError::NotInRound { entry, round };
        assert_eq!(refused.failure(), Error::from(expected).failure());
    }
    desk.advance(1, CATEGORY, &other, "The other after all.", &jury.ctx())
        .await
        .unwrap();
    desk.advance(2, CATEGORY, &other, "By hand.", &jury.ctx())
        .await
        .unwrap();
}

#[tokio::test]
async fn an_entry_of_another_category_is_refused_as_such() {
    let jury = jury().await;
    let desk = &jury.stage.desk;
    let (elsewhere, entry, ctx) = ("audio-news", jury.entry(0), jury.ctx());
    let said = desk.take_minute(1, elsewhere, Some(entry), "Strong.", &ctx);
    let entries = [entry];
    let advanced = desk.advance(1, elsewhere, &entries, "By hand.", &ctx);
    for refused in [said.await.unwrap_err(), advanced.await.unwrap_err()] {
        let expected = JudgingError::OfAnotherCategory { entry: 1 };
        assert_eq!(refused.failure(), Error::from(expected).failure());
    }
}

/// A judge who marks it all the same is told which entry it is, by what the judge knows of it.
#[tokio::test]
async fn a_sheet_on_an_entry_that_was_not_assigned_is_refused_by_its_number_and_title() {
    let jury = jury().await;
    let (desk, ctx) = (&jury.stage.desk, jury.ctx());
    desk.assign(1, 1, 1, &ctx).await.unwrap();
    jury.send(1).await;
    let (judge, _) = &jury.judges[0];
    let ctx = ActionContext::new("J1", ctx.at);
    let judge = judge.with_mailbox(&jury.stage.mailbox);
    judge.collect(&ctx, ProgressReporter::none()).await.unwrap();
    let marked = marks(4.0);
    let refused = judge.mark(2, jury.entry(0), &marked, 0, &ctx).await;
    let failure = refused.unwrap_err().failure();
    assert_eq!(failure.code, "not-assigned");
    for (name, value) in [("entry", "0001"), ("title", "Work 1"), ("judge", "J1")] {
        assert_eq!(failure.params[name], value);
    }
    // What came in no packet is not known here.
    let unknown = judge.mark(1, ctx.new_id(), &marked, 0, &ctx).await;
    assert_eq!(unknown.unwrap_err().code(), "unknown-entry");

    // A sheet without a mark is not returned, and says by the number which one it is.
    let refused = judge.return_sheets(1, WhichSheets::All, &ctx).await;
    let failure = refused.unwrap_err().failure();
    assert_eq!(failure.code, "mark-missing");
    assert_eq!(failure.params["entry"], "0001");
}

/// A sheet made by hand can compare with any entry; only those that were assigned count.
#[tokio::test]
async fn a_comparison_with_an_entry_that_was_not_assigned_is_refused_by_the_desk() {
    let rounds = two_rounds(Mode::Pairs, Mode::Consensus);
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1"]), rounds).await;
    let (desk, ctx) = (&jury.stage.desk, jury.ctx());
    let mut entries = jury.entry_ids();
    entries.sort_unstable();
    let (first, second, other) = (entries[0], entries[1], entries[2]);
    for entry in [first, second] {
        desk.assign_by_hand(1, jury.judge(0), entry, "By hand.", &ctx)
            .await
            .unwrap();
    }
    jury.send(1).await;
    let judge = jury.judges[0].0.with_mailbox(&jury.stage.mailbox);
    judge.collect(&ctx, ProgressReporter::none()).await.unwrap();
    let cases: [(_, &[&str]); 2] = [(second, &[]), (other, &["not-assigned"])];
    for (revision, (compared, expected)) in (0..).zip(cases) {
        let sheet = sheet_with_one_mark(&compared.to_string(), 1.0);
        judge.mark(1, first, &sheet, revision, &ctx).await.unwrap();
        judge
            .return_sheets(1, WhichSheets::All, &ctx)
            .await
            .unwrap();
        let collected = desk.collect(&ctx, ProgressReporter::none()).await.unwrap();
        let refused = collected.refused_files.into_iter();
        let codes: Vec<_> = refused.map(|it| it.failure.code).collect();
        assert_eq!(codes, expected);
    }
}
