//! A season of two rounds in the real window: what was marked in the first is read again in a final, while people step
//! back and leave, and a tie is decided in a meeting. The judges sit at machines of their own.

use std::fs;
use std::path::PathBuf;

use rehearsal::RehearsalData;
use workspaces::{
    ActionContext, Entrant, Judge, Mailbox, Marked, ProgressReporter, Unlock, WhichSheets, verify,
};

use crate::access::anyone_can_use_it;
use crate::app::{App, folder_of};
use crate::final_round::{CATEGORY, the_call_gets_a_final, the_category_is_open_again};

const NAME: &str = "window-rounds";
/// Whose work a judge recuses themselves from in the first round, and which wins the final.
const WINNER: &str = "0020";

#[tokio::test(flavor = "multi_thread")]
async fn a_season_of_two_rounds() {
    let app = App::with_a_season(NAME).await;
    the_call_gets_a_final(&app).await;
    the_category_is_open_again(&app).await;
    a_conflict_was_found(&app).await;
    who_recused_is_replaced(&app).await;
    two_go_on(&app).await;
    the_final_is_assigned_and_a_judge_leaves(&app).await;
    a_tie_is_decided_in_a_meeting(&app).await;
    entrants_are_told(&app).await;
    the_winner_leads_back_to_single_marks(&app).await;
    let page = a_challenge_is_answered(&app).await;
    assert!(page.contains("Judge A") && !page.contains("Rehearsal Judge"));
    app.nothing_went_wrong().await;
    app.eval_async(
        "const done = arguments[0];
         window.__TAURI_INTERNALS__.invoke('close_workspaces').then(() => done(true), done)",
    )
    .await;
    let key_file = rehearsal().join("desk.key");
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let whole = verify::workspace(&rehearsal().join("desk"), &unlock)
        .await
        .unwrap();
    assert_eq!(whole.damage, []);
    assert!(whole.log_lines > 100 && whole.verdicts > 0);
    app.end().await;
}

fn rehearsal() -> PathBuf {
    folder_of(NAME).join("rehearsal/played")
}

fn ctx(name: &str) -> ActionContext {
    ActionContext::new(name, "2021-03-14T15:00:00Z".parse().unwrap())
}

/// One of the judges at a machine of their own gives every entry of a round what `sheet` makes of it.
async fn answers(judge: &str, round: u32, sheet: impl Fn(&str) -> Marked) {
    let key_file = rehearsal().join("desk.key");
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let judge = Judge::open(&rehearsal().join("judges").join(judge), &unlock)
        .await
        .unwrap();
    let mailbox = Mailbox::open_folder(&rehearsal().join("mailbox")).unwrap();
    let ctx = ctx(judge.card().name());
    let judge = judge.with_mailbox(&mailbox);
    judge.collect(&ctx, ProgressReporter::none()).await.unwrap();
    for assigned in judge.assigned().await.unwrap() {
        let entry = &assigned.entry;
        let base = judge.revisions(round, entry.entry).await.unwrap();
        if assigned.round == round && base == 0 {
            let marked = sheet(&format!("{:04}", entry.number));
            judge
                .mark(round, entry.entry, &marked, base, &ctx)
                .await
                .unwrap();
        }
    }
    judge
        .return_sheets(round, WhichSheets::All, &ctx)
        .await
        .unwrap();
    judge.close().await.unwrap();
}

fn marks(mark: f64, feedback: &str) -> Marked {
    let ids = ["excellence", "depth", "voices", "solutions"];
    Marked {
        marks: ids.map(|id| (id.to_owned(), mark)).into_iter().collect(),
        feedback: Some(feedback.to_owned()),
        ..Marked::default()
    }
}

async fn a_conflict_was_found(app: &App) {
    app.goes("#desk/judging/conflicts").await;
    app.until(
        "the app has found that a judge works for an entry's outlet",
        "return [...document.querySelectorAll('tbody tr')].some(row => row.textContent.includes('The judge’s outlet') && row.textContent.includes('CBC'))",
    )
    .await;
    anyone_can_use_it(app, "conflicts").await;
}

async fn who_recused_is_replaced(app: &App) {
    app.goes("#desk/judging").await;
    app.at("#change-round").await;
    app.eval(&format!(
        "[...document.querySelectorAll('tbody tr')].find(row => row.querySelector('th .figures')?.textContent === '{WINNER}')
             .querySelector('button').click()"
    ))
    .await;
    app.until(
        "the only free judge of the panel is offered",
        "return document.querySelector('dialog[open] fieldset')?.textContent.includes('Rehearsal Judge Three') === true",
    )
    .await;
    anyone_can_use_it(app, "one more reader").await;
    app.click("#give").await;
    app.until(
        "three read it now",
        &format!(
            "return [...document.querySelectorAll('tbody tr')].find(row => row.querySelector('th .figures')?.textContent === '{WINNER}')
                 .textContent.includes('2 of 3')"
        ),
    )
    .await;
    sends(app, 10).await;
    answers("judge-three", 1, |_| marks(7.0, "")).await;
    app.click("#collect").await;
    app.until(
        "the sheet that took the place is in",
        &format!(
            "return [...document.querySelectorAll('tbody tr')].find(row => row.querySelector('th .figures')?.textContent === '{WINNER}')
                 .textContent.includes('3 of 3')"
        ),
    )
    .await;
}

async fn two_go_on(app: &App) {
    app.goes("#desk/judging/advance").await;
    app.at("#record-advance").await;
    app.chooses("Category", CATEGORY).await;
    app.until(
        "the call's rule lets both go on",
        &format!(
            "return document.querySelectorAll('tbody input:checked').length === 2
                 && document.querySelector('tbody').textContent.includes('{WINNER}')"
        ),
    )
    .await;
    app.fills("Reason", "As the call says.").await;
    anyone_can_use_it(app, "what goes on").await;
    app.click("#record-advance").await;
    app.until(
        "it is recorded",
        "return document.querySelector('.form').textContent.includes('Recorded')",
    )
    .await;
}

async fn the_final_is_assigned_and_a_judge_leaves(app: &App) {
    app.goes("#desk/people").await;
    in_final(app).await;
    app.until(
        "the panel of the first round is that of the final",
        "return document.querySelector('input[type=checkbox]') !== null",
    )
    .await;
    app.ticks("Rehearsal Judge One reads Written Feature").await;
    app.goes("#desk/judging").await;
    in_final(app).await;
    app.until(
        "two entries stand in it",
        "return document.querySelectorAll('tbody tr:not(.group)').length === 2",
    )
    .await;
    app.click("#assign").await;
    app.until(
        "three read each",
        "return [...document.querySelectorAll('tbody tr:not(.group)')].every(row => row.textContent.includes('0 of 3'))",
    )
    .await;
    sends(app, 3).await;
    app.click("#change-round").await;
    app.eval(
        "const list = document.querySelector('dialog[open] select');
         list.value = [...list.options].find(it => it.text === 'Rehearsal Judge Seven').value;
         list.dispatchEvent(new Event('change', { bubbles: true }))",
    )
    .await;
    app.until(
        "the preview says that two readings are taken back",
        "return document.querySelector('dialog[open] section')?.textContent.includes('2 readings are taken back') === true",
    )
    .await;
    app.fills("Reason", "Ill until April.").await;
    anyone_can_use_it(app, "a judge who leaves").await;
    app.click("#make-change").await;
    app.until(
        "two read each now",
        "return [...document.querySelectorAll('tbody tr:not(.group)')].every(row => row.textContent.includes('0 of 2'))
             && document.querySelector('thead').textContent.includes('has left')",
    )
    .await;
    answers("judge-three", 2, |_| marks(8.0, "The voices carry it.")).await;
    answers("judge-four", 2, |_| {
        marks(9.0, "Signed: Rehearsal Judge Four")
    })
    .await;
    app.click("#collect").await;
    app.until(
        "every sheet of the final is in",
        "return [...document.querySelectorAll('tbody tr:not(.group)')].every(row => row.textContent.includes('2 of 2'))",
    )
    .await;
}

async fn a_tie_is_decided_in_a_meeting(app: &App) {
    app.goes(&format!("#desk/meeting/{CATEGORY}")).await;
    in_final(app).await;
    app.until(
        "the tie is shown with the call's rule",
        "return document.querySelector('.side .tie')?.textContent.includes('the judges vote') === true",
    )
    .await;
    app.fills(
        "What was said",
        "Both are strong; the second has the harder story.",
    )
    .await;
    app.click("#take-minute").await;
    app.until(
        "what was said stands beside the entry",
        "return document.querySelector('section ul li')?.textContent.includes('the harder story') === true",
    )
    .await;
    anyone_can_use_it(app, "a meeting").await;
    app.eval("document.querySelector('.side input[value=winner]').click()")
        .await;
    app.eval(&format!(
        "const list = document.querySelector('.side select');
         list.value = [...list.options].find(it => it.text.startsWith('{WINNER}')).value;
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await;
    app.fills("Reason", "The jury voted for it.").await;
    app.ticks("The jury voted").await;
    app.fills("For", "2").await;
    app.click("#record-decision").await;
    app.until(
        "the decision holds its votes",
        "return [...document.querySelectorAll('.side li')].some(it => it.textContent.includes('2 for, 0 against'))",
    )
    .await;
}

async fn entrants_are_told(app: &App) {
    app.goes(&format!("#desk/results/{CATEGORY}")).await;
    in_final(app).await;
    app.click("#release-feedback").await;
    app.until(
        "all were told",
        "return document.querySelector('[aria-labelledby=feedback]').textContent.includes('All feedback is in the mailbox')",
    )
    .await;
    let data = RehearsalData::load().unwrap();
    let winner = data
        .entries
        .iter()
        .find(|entry| entry.key == "these-girls-were-powerless")
        .unwrap();
    let key_file = rehearsal().join("desk.key");
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let entrant = Entrant::open(&rehearsal().join("entrants").join(&winner.entrant), &unlock)
        .await
        .unwrap();
    let mailbox = Mailbox::open_folder(&rehearsal().join("mailbox")).unwrap();
    let hers = ctx("Entrant");
    entrant.with_mailbox(&mailbox).fetch(&hers).await.unwrap();
    let own = entrant.view(&hers).await.unwrap().entries;
    let feedback = own
        .iter()
        .find_map(|entry| entry.feedback.as_ref())
        .expect("feedback came");
    assert_eq!(feedback.rounds.len(), 2);
    assert_eq!(
        feedback.rounds[1].words,
        ["The voices carry it."],
        "words that name a judge are withheld"
    );
    assert!(
        feedback.rounds[1]
            .means
            .iter()
            .all(|it| (it.mean - 8.5).abs() < 1e-9)
    );
    entrant.close().await.unwrap();
}

async fn the_winner_leads_back_to_single_marks(app: &App) {
    app.eval(&format!(
        "const list = document.querySelector('[aria-labelledby=tracing] select');
         list.value = [...list.options].find(it => it.text.startsWith('{WINNER}')).value;
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await;
    app.until(
        "the mean of 8.5 comes from four eights and four nines",
        "const rows = [...document.querySelectorAll('[aria-labelledby=tracing] tbody tr')]
             .map(row => [...row.querySelectorAll('td')].slice(0, 4).map(it => it.textContent.trim()).join(' '));
         return rows.sort().join('|') === '8 8 8 8|9 9 9 9'",
    )
    .await;
}

async fn a_challenge_is_answered(app: &App) -> String {
    app.click("#explain").await;
    app.until(
        "the page is written",
        "return document.body.innerText.includes('The page was written to')",
    )
    .await;
    let folder = folder_of(NAME).join("rehearsal/lists");
    let page = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .find(|it| it.extension().is_some_and(|it| it == "html"));
    fs::read_to_string(page.expect("a page")).unwrap()
}

/// Looks at the final.
async fn in_final(app: &App) {
    app.until(
        "there are two rounds",
        "return document.querySelectorAll('[aria-label=Rounds] button').length === 2",
    )
    .await;
    app.eval("document.querySelectorAll('[aria-label=Rounds] button')[1].click()")
        .await;
}

/// Sends the packets of a round to this many judges.
async fn sends(app: &App, judges: usize) {
    app.click("#send-packets").await;
    app.until(
        "the packets are out",
        &format!("return document.body.innerText.includes('The packets of {judges} judges')"),
    )
    .await;
}
