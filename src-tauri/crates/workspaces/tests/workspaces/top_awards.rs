//! An award that nobody enters: its candidates are what won in categories, and what is chosen stands beside that.

use workspaces::rules::{Call, TopAward, TopCandidates};
use workspaces::{ActionContext, AwardDecision, DecisionOutcome, Language, List};

use crate::jury::{CATEGORY, Jury, judges_without_terms};
use crate::test_desk::at;

const WORKS: [&str; 4] = ["Ann One", "Bea Two", "Cai Three", "Dee Four"];

/// A second category like the first, in which the last two works are.
const SECOND: &str = "second";

fn with_gold(call: &mut Call) {
    let mut second = call.category(CATEGORY).unwrap().clone();
    SECOND.clone_into(&mut second.id);
    second.name = "Second".into();
    call.categories.push(second);
    call.top_awards = vec![TopAward {
        id: "gold".to_owned(),
        name: "Gold Award".into(),
        text: "The best of all winners.".into(),
        categories: vec![CATEGORY.to_owned(), SECOND.to_owned()],
        candidates: TopCandidates::Winners,
    }];
}

async fn decide(
    jury: &Jury,
    category: &str,
    decision: &AwardDecision,
) -> Result<i64, &'static str> {
    let desk = &jury.stage.desk;
    let ctx = jury.ctx();
    let decided = desk.decide(category, decision, "So the jury said.", None, &ctx);
    decided.await.map_err(|error| error.code())
}

fn winner(jury: &Jury, entry: usize) -> AwardDecision {
    AwardDecision::Winner {
        entry: jury.entries[entry].clone(),
    }
}

/// The titles of the candidates with their outcomes, and how many categories are undecided.
async fn candidates(jury: &Jury) -> (Vec<(String, DecisionOutcome)>, usize) {
    let awards = jury.stage.desk.top_awards().await.unwrap();
    let [gold] = &awards[..] else {
        panic!("{awards:?}")
    };
    let candidates = gold.candidates.iter();
    let titles = candidates.map(|it| (it.entry.title.clone(), it.outcome));
    (titles.collect(), gold.undecided_categories.len())
}

#[tokio::test]
async fn winners_of_categories_are_candidates_and_one_of_them_is_chosen() {
    let jury = Jury::with_entries(
        &WORKS,
        &judges_without_terms(&["J1"]),
        with_gold,
        |place, document| {
            if place > 1 {
                document.category = SECOND.to_owned();
            }
        },
    )
    .await;
    let desk = &jury.stage.desk;
    assert_eq!(candidates(&jury).await, (vec![], 2));
    let gold = winner(&jury, 2);
    assert_eq!(decide(&jury, "gold", &gold).await, Err("no-candidate"));

    let finalist = AwardDecision::Finalist {
        entry: jury.entries[1].clone(),
    };
    decide(&jury, CATEGORY, &winner(&jury, 0)).await.unwrap();
    decide(&jury, CATEGORY, &finalist).await.unwrap();
    let second = decide(&jury, SECOND, &winner(&jury, 2)).await.unwrap();
    let of = |title: &str| (title.to_owned(), DecisionOutcome::Winner);
    assert_eq!(
        candidates(&jury).await,
        (vec![of("Work 1"), of("Work 3")], 0)
    );

    let of_finalist = winner(&jury, 1);
    assert_eq!(
        decide(&jury, "gold", &of_finalist).await,
        Err("no-candidate")
    );
    decide(&jury, "gold", &gold).await.unwrap();
    let decided = desk.top_awards().await.unwrap();
    assert!(decided[0].decisions.decided);
    let list = desk
        .preview_list(List::Press, Language::English, &jury.ctx())
        .await
        .unwrap();
    let rows = list.rows.into_iter();
    let rows: Vec<String> = rows.map(|row| format!("{}: {}", row[0], row[2])).collect();
    assert!(rows.contains(&"Gold Award: Work 3".to_owned()), "{rows:?}");
    assert!(rows.contains(&"Second: Work 3".to_owned()), "{rows:?}");

    let page = jury.stage.path("page.html");
    for (entry, has_gold) in [(0_usize, false), (2, true)] {
        let entry = &jury.entries[entry];
        desk.write_explanation(entry, &page, Language::English, &jury.ctx())
            .await
            .unwrap();
        let page = std::fs::read_to_string(&page).unwrap();
        assert!(page.contains("<b>Winner</b>"), "{page}");
        assert_eq!(page.contains("<b>Gold Award: Winner</b>"), has_gold);
    }
    assert!(decided[0].no_longer_candidates.is_empty());

    // What was chosen stands until people take it back, though its entry is no candidate any more.
    desk.take_back_decision(second, "Too soon.", &jury.ctx())
        .await
        .unwrap();
    assert_eq!(candidates(&jury).await, (vec![of("Work 1")], 1));
    let gold = &desk.top_awards().await.unwrap()[0];
    assert!(gold.decisions.decided);
    let third = desk.entry(&jury.entries[2]).await.unwrap().number;
    assert_eq!(gold.no_longer_candidates, [third]);
}

#[tokio::test]
async fn finalists_are_candidates_where_the_call_says_so() {
    let jury = Jury::with_entries(
        &WORKS,
        &judges_without_terms(&["J1"]),
        |call| {
            with_gold(call);
            call.top_awards[0].candidates = TopCandidates::WinnersAndFinalists;
            call.top_awards[0].categories = vec![CATEGORY.to_owned()];
        },
        |_, _| {},
    )
    .await;
    let finalist = AwardDecision::Finalist {
        entry: jury.entries[1].clone(),
    };
    decide(&jury, CATEGORY, &finalist).await.unwrap();
    let expected = vec![("Work 2".to_owned(), DecisionOutcome::Finalist)];
    assert_eq!(candidates(&jury).await, (expected, 1));
    assert!(decide(&jury, "gold", &winner(&jury, 1)).await.is_ok());

    let entrant = jury.open_entrant().await;
    let ctx = ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"));
    let withdrawn = entrant.withdraw(jury.entry(1), &ctx).await.unwrap();
    let desk = &jury.stage.desk;
    desk.take(&withdrawn.bytes, &jury.ctx()).await.unwrap();
    assert_eq!(candidates(&jury).await, (vec![], 1));
    let second = desk.entry(&jury.entries[1]).await.unwrap().number;
    assert_eq!(
        desk.top_awards().await.unwrap()[0].no_longer_candidates,
        [second]
    );
}
