//! Decisions: what stands is one consistent whole, on every list and page, and the desk's own reasons stay with the desk.

use workspaces::rules::{FindingKey, Outcome, Outcomes, Rule};
use workspaces::{
    ActionContext, AwardDecision, CategoryDecision, DecisionOutcome, Format, Language, List,
    ProgressReporter, Reason,
};

use crate::jury::{CATEGORY, Jury, judges_without_terms};
use crate::test_desk::{at, tagged};

const WORKS: [&str; 3] = ["Ann One", "Bea Two", "Cai Three"];

async fn jury() -> Jury {
    Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), |_| {}).await
}

fn winner(jury: &Jury, entry: usize) -> AwardDecision {
    AwardDecision::Winner {
        entry: jury.entries[entry].clone(),
    }
}

fn finalist(jury: &Jury, entry: usize) -> AwardDecision {
    AwardDecision::Finalist {
        entry: jury.entries[entry].clone(),
    }
}

fn shared(jury: &Jury, entries: &[usize]) -> AwardDecision {
    AwardDecision::Shared {
        entries: entries.iter().map(|it| jury.entries[*it].clone()).collect(),
    }
}

fn withdrawn(jury: &Jury, entry: usize) -> AwardDecision {
    AwardDecision::Withdrawn {
        entry: jury.entries[entry].clone(),
    }
}

async fn decide(jury: &Jury, decision: &AwardDecision) -> i64 {
    let desk = &jury.stage.desk;
    desk.decide(CATEGORY, decision, "So the jury said.", None, &jury.ctx())
        .await
        .unwrap()
}

async fn refused(jury: &Jury, decision: &AwardDecision) -> &'static str {
    let desk = &jury.stage.desk;
    let ctx = jury.ctx();
    let refused = desk.decide(CATEGORY, decision, "So.", None, &ctx);
    refused.await.unwrap_err().code()
}

async fn standing(jury: &Jury) -> CategoryDecision {
    let all = jury.stage.desk.decisions().await.unwrap();
    all.into_iter().find(|it| it.category == CATEGORY).unwrap()
}

/// What the press list says of the category: the award and the title of each row, without the heading.
async fn press(jury: &Jury) -> Vec<String> {
    let path = jury.stage.path("press.csv");
    let (desk, ctx) = (&jury.stage.desk, jury.ctx());
    let written = desk.write_list(
        List::Press,
        Format::Csv,
        &path,
        Language::English,
        &ctx,
        ProgressReporter::none(),
    );
    written.await.unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let mut rows: Vec<String> = csv::Reader::from_reader(text.as_bytes())
        .records()
        .map(|row| {
            let row = row.unwrap();
            format!("{} {}", &row[1], &row[2]).trim().to_owned()
        })
        .collect();
    rows.sort();
    rows
}

/// As it was tried: a winner and a finalist stand, then "No award" is recorded by a slip, then the winner again.
#[tokio::test]
async fn no_award_displaces_a_winner_and_a_winner_displaces_no_award() {
    let jury = jury().await;
    decide(&jury, &winner(&jury, 0)).await;
    decide(&jury, &finalist(&jury, 1)).await;
    decide(&jury, &AwardDecision::NoAward).await;
    assert_eq!(press(&jury).await, ["Finalist Work 2", "No award"]);
    decide(&jury, &winner(&jury, 0)).await;
    assert_eq!(press(&jury).await, ["Finalist Work 2", "Winner Work 1"]);
    decide(&jury, &winner(&jury, 1)).await;
    assert_eq!(
        press(&jury).await,
        ["Winner Work 2"],
        "who wins is no finalist, and who had won is nothing"
    );
    let log = jury.stage.desk.log(None, 50).await.unwrap();
    let lines = log.iter().filter(|line| line.what == "decided");
    assert_eq!(lines.count(), 5, "the history stays");
}

#[tokio::test]
async fn a_decision_is_taken_back_with_a_reason_and_that_can_be_undone() {
    let jury = jury().await;
    let desk = &jury.stage.desk;
    decide(&jury, &winner(&jury, 0)).await;
    let slip = decide(&jury, &AwardDecision::NoAward).await;
    let nothing = desk.take_back_decision(slip, "  ", &jury.ctx()).await;
    assert_eq!(nothing.unwrap_err().code(), "reason-missing");
    let back = desk
        .take_back_decision(slip, "The wrong category.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(press(&jury).await, ["Winner Work 1"]);
    let twice = desk.take_back_decision(slip, "Again.", &jury.ctx()).await;
    assert_eq!(twice.unwrap_err().code(), "decision-gone");
    desk.take_back_decision(back, "It was right.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(press(&jury).await, ["No award"]);
    let log = desk.log(None, 50).await.unwrap();
    let lines = log.iter().filter(|it| it.what == "decision-taken-back");
    assert_eq!(lines.count(), 2);
    let none = desk.take_back_decision(99, "?", &jury.ctx()).await;
    assert_eq!(none.unwrap_err().code(), "decision-gone");
}

#[tokio::test]
async fn a_jury_may_share_an_award_without_a_tie() {
    let jury = jury().await;
    assert_eq!(refused(&jury, &shared(&jury, &[0])).await, "shared-by-one");
    assert_eq!(
        refused(&jury, &shared(&jury, &[0, 0])).await,
        "shared-by-one"
    );
    decide(&jury, &finalist(&jury, 2)).await;
    let share = decide(&jury, &shared(&jury, &[0, 2])).await;
    assert_eq!(
        press(&jury).await,
        ["Shared award Work 1", "Shared award Work 3"]
    );
    assert_eq!(
        refused(&jury, &finalist(&jury, 0)).await,
        "shares-the-award",
        "who has the award then is for people to say"
    );
    decide(&jury, &withdrawn(&jury, 0)).await;
    assert_eq!(
        press(&jury).await,
        ["Winner Work 3", "Withdrawn after announcement Work 1"],
        "an award that one is left with is shared no more"
    );
    let desk = &jury.stage.desk;
    let rests = desk.take_back_decision(share, "Undo.", &jury.ctx()).await;
    assert_eq!(rests.unwrap_err().code(), "decided-since");
    assert!(standing(&jury).await.is_decided());
}

#[tokio::test]
async fn what_was_announced_is_withdrawn_and_stays_said() {
    let jury = jury().await;
    let nothing = refused(&jury, &withdrawn(&jury, 0)).await;
    assert_eq!(nothing, "nothing-announced");
    decide(&jury, &winner(&jury, 0)).await;
    decide(&jury, &withdrawn(&jury, 0)).await;
    assert_eq!(press(&jury).await, ["Withdrawn after announcement Work 1"]);
    assert!(
        !standing(&jury).await.is_decided(),
        "who has the award is open again"
    );
    decide(&jury, &winner(&jury, 1)).await;
    assert_eq!(
        press(&jury).await,
        ["Winner Work 2", "Withdrawn after announcement Work 1"]
    );
    let outcome = standing(&jury).await.outcome_of(&jury.entries[0]);
    assert_eq!(outcome, Some(DecisionOutcome::Withdrawn));
}

#[tokio::test]
async fn only_an_entry_of_the_category_that_stands_is_decided() {
    let jury = jury().await;
    let elsewhere = AwardDecision::Winner {
        entry: jury.entries[0].clone(),
    };
    let desk = &jury.stage.desk;
    let refused_there = desk
        .decide("audio-news", &elsewhere, "So.", None, &jury.ctx())
        .await;
    assert_eq!(refused_there.unwrap_err().code(), "of-another-category");
    let entrant = jury.open_entrant().await;
    let id = jury.entries[0].parse().unwrap();
    let ctx = ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"));
    let sealed = entrant.withdraw(id, &ctx).await.unwrap();
    desk.take(&sealed.bytes, &jury.ctx()).await.unwrap();
    assert_eq!(refused(&jury, &elsewhere).await, "taken-back-by-entrant");
}

const SECRET: &str = "CONFIDENTIAL: the board asked for it";
const WORDS: &str = "The jury found the sources rich.";

fn reasons() -> Reason {
    Reason {
        internal: SECRET.to_owned(),
        for_entrant: Some(WORDS.to_owned()),
    }
}

/// A decision, a ruling and a later deadline, each with a secret reason, by an officer whose name nobody needs.
async fn secretive(change: impl FnOnce(&mut workspaces::rules::Call)) -> Jury {
    let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1", "J2"]), change).await;
    let desk = &jury.stage.desk;
    let entry = &jury.entries[0];
    let officer = || ActionContext::new("Officer Quill", jury.ctx().at);
    desk.decide(CATEGORY, &winner(&jury, 0), reasons(), None, &officer())
        .await
        .unwrap();
    for (rule, reason) in [
        (Rule::Window, reasons()),
        (Rule::Language, Reason::from(SECRET)),
    ] {
        let findings = desk.entry(entry).await.unwrap().findings;
        let on: FindingKey = findings.iter().find(|it| it.rule == rule).unwrap().key();
        desk.record_ruling(entry, &on, Outcome::Met, reason, &officer())
            .await
            .unwrap();
    }
    jury
}

async fn page(jury: &Jury, language: &str) -> String {
    let path = jury.stage.path("page.html");
    let desk = &jury.stage.desk;
    desk.write_explanation(&jury.entries[0], &path, tagged(language), &jury.ctx())
        .await
        .unwrap();
    std::fs::read_to_string(&path).unwrap()
}

/// What a reader sees of a page; its proof says the same once more.
fn shown(page: &str) -> &str {
    page.split("<template").next().unwrap_or(page)
}

#[tokio::test]
async fn a_page_for_an_entrant_has_no_internal_reason_and_no_officer() {
    let jury = secretive(|_| {}).await;
    for (language, ruled) in [
        ("en", "The desk decided this"),
        ("fr", "Le bureau en a décidé ainsi"),
    ] {
        let page = page(&jury, language).await;
        assert!(!page.contains("CONFIDENTIAL"), "{language}: {page}");
        assert!(!page.contains("Quill"), "{language}: {page}");
        let shown = shown(&page);
        assert_eq!(
            shown.matches(WORDS).count(),
            2,
            "{language}: the words for the entrant stand at the decision and at the ruling"
        );
        assert_eq!(shown.matches(ruled).count(), 2, "{language}: {page}");
    }
}

/// Where the desk wrote no words for the entrant, its own reason does not stand in for them.
#[tokio::test]
async fn a_decision_without_words_for_the_entrant_gives_no_reason_on_the_page() {
    let jury = jury().await;
    let (decision, ctx) = (winner(&jury, 0), jury.ctx());
    let reason = Reason::from(SECRET);
    let desk = &jury.stage.desk;
    desk.decide(CATEGORY, &decision, reason, None, &ctx)
        .await
        .unwrap();
    let page = page(&jury, "en").await;
    assert!(!page.contains("CONFIDENTIAL"), "{page}");
}

#[tokio::test]
async fn a_call_that_gives_no_reasons_gives_none_on_the_page() {
    let jury = secretive(|call| {
        call.outcomes = Some(Outcomes {
            without_reasons: true,
            ..Outcomes::default()
        });
    })
    .await;
    let page = page(&jury, "en").await;
    let shown = shown(&page).matches(WORDS).count();
    assert_eq!(shown, 1, "the ruling's alone: {page}");
    assert!(!standing(&jury).await.tells_reasons);
}
