//! The main path of each role, from a new entry to the winner in a spreadsheet.

use std::path::PathBuf;

use serde_json::json;

use crate::access::anyone_can_use_it;
use crate::app::{App, folder_of};
use crate::witness;

/// The rehearsal that has just begun, driven by mouse from a new entry to the winner in a spreadsheet.
#[tokio::test(flavor = "multi_thread")]
async fn a_season_from_entry_to_winner() {
    let name = "window-season";
    let app = App::start(name).await;
    app.click("#rehearsal-begun").await;
    app.long("#collect").await;
    an_entrant_corrects_and_submits(&app).await;
    the_desk_collects_rules_and_extends(&app).await;
    the_receipt_comes(&app).await;
    the_desk_assigns_and_sends(&app).await;
    a_judge_scores_and_returns(&app).await;
    let rehearsal = folder_of(name).join("rehearsal/begun");
    let other = witness::another_history(&rehearsal).await;
    the_desk_decides(&app).await;
    let list = the_press_list_is_written(&app).await;
    holds_the_winner(&list);
    witness::is_checked_against_the_log(&app, &rehearsal, &other).await;
    app.nothing_went_wrong().await;
    app.end().await;
}

const TITLE: &str = "Law of the Land, entered by hand";

async fn an_entrant_corrects_and_submits(app: &App) {
    app.goes("#entrant/entries").await;
    app.click("#new-entry").await;
    app.fills("Title", TITLE).await;
    app.fills("E-mail", "newsroom@example.org").await;
    app.chooses("Category", "written-news").await;
    app.fills("Headline or programme title", TITLE).await;
    app.fills("Outlet", "APTN").await;
    app.fills("Languages", "en").await;
    app.fills("Words", "1204").await;
    app.ticks("Canadian citizen").await;
    app.ticks("Published or broadcast in Canada").await;
    app.dates("2021-01-01").await;
    app.until(
        "the form says that the piece is outside the window",
        "return document.querySelector('.form fieldset.wrong .found') !== null",
    )
    .await;
    app.dates("2020-03-25").await;
    app.until(
        "and takes it back once it is corrected",
        "return document.querySelector('.form fieldset.wrong') === null",
    )
    .await;
    app.until(
        "the address names the new draft once it is saved",
        "return /^#entrant\\/draft\\/.+/.test(location.hash)",
    )
    .await;
    app.nothing_went_wrong().await;
    app.eval("location.reload()").await;
    let again = format!(
        "return document.querySelector('.form h1')?.textContent === {}",
        json!(TITLE)
    );
    app.until("and so the draft is there after a restart", &again)
        .await;
    app.listens().await;
    app.click("#review").await;
    app.at("#submit").await;
    anyone_can_use_it(app, "an entry before it is submitted").await;
    app.click("#submit").await;
    app.until(
        "the entry is on its way",
        "return location.hash === '#entrant/entries' && document.querySelector('tbody tr') !== null",
    )
    .await;
}

async fn the_desk_collects_rules_and_extends(app: &App) {
    app.goes("#desk/today").await;
    app.click("#collect").await;
    app.until(
        "entries came",
        "return document.querySelectorAll('.side li').length > 5",
    )
    .await;
    app.click(".side li button").await;
    app.until(
        "the entry is open",
        "return location.hash.startsWith('#desk/entry/') && document.querySelector('.open button') !== null",
    )
    .await;
    let findings = app
        .eval("return document.querySelectorAll('.by').length")
        .await;
    app.click(".open button").await;
    app.fills("Reason", "Rehearsal: the desk asked the outlet.")
        .await;
    anyone_can_use_it(app, "an entry while it is ruled on").await;
    app.click(".ruling button.main").await;
    app.until(
        "the ruling stands beside its finding",
        &format!("return document.querySelectorAll('.by').length > {findings}"),
    )
    .await;

    app.goes("#desk/call").await;
    app.click("#extend").await;
    app.dates("2021-01-22").await;
    app.fills(
        "Announcement",
        "Submissions up to 11:59 p.m. EST on Jan. 22, 2021.",
    )
    .await;
    app.fills("Reason", "An extra week for journalists.").await;
    app.until(
        "the entry of today is among those that change",
        &format!(
            "return document.querySelector('#verdict_changes')?.textContent.includes('{TITLE}')"
        ),
    )
    .await;
    anyone_can_use_it(app, "an extension with its preview").await;
    app.click("#record-extension").await;
    app.until(
        "the extension is in force",
        "return document.querySelector('.in-force')?.textContent.includes('Jan 22, 2021')",
    )
    .await;
}

async fn the_receipt_comes(app: &App) {
    app.goes("#entrant/entries").await;
    app.click("#fetch").await;
    app.until(
        "the receipt has a number and an instant",
        "return /^\\d{4}/.test(document.querySelector('.receipt b')?.textContent ?? '')",
    )
    .await;
}

async fn the_desk_assigns_and_sends(app: &App) {
    app.goes("#desk/judging").await;
    app.click("#assign").await;
    app.until(
        "entries are assigned",
        "return document.querySelector('#send-packets').ariaDisabled === 'false'",
    )
    .await;
    app.click("#send-packets").await;
    app.until(
        "the packets are out",
        "return [...document.querySelectorAll('th.judge small')].some(it => it.textContent.startsWith('Packet: Sent on'))",
    )
    .await;
}

async fn a_judge_scores_and_returns(app: &App) {
    app.goes("#judge/queue").await;
    app.click("#fetch").await;
    app.at("#next").await;
    // One entry after the other, each criterion by its row of marks, until none is open.
    for _ in 0..40 {
        if app
            .eval("return document.querySelector('#return').ariaDisabled")
            .await
            == json!("false")
        {
            break;
        }
        app.eval(
            "for (const row of document.querySelectorAll('.pane fieldset .row'))
                 row.querySelectorAll('input')[7].click()",
        )
        .await;
        app.until(
            "the sheet is saved",
            "return document.querySelector('.pane .saved .done') !== null",
        )
        .await;
        app.click("#next").await;
        app.until(
            "the next sheet is open, or this was the last",
            "return document.querySelector('.pane') !== null",
        )
        .await;
    }
    app.click("#return").await;
    app.until(
        "the sheets are returned",
        "return document.querySelector('#returned')?.textContent.includes('Sent on') === true",
    )
    .await;
}

async fn the_desk_decides(app: &App) {
    app.goes("#desk/judging").await;
    app.click("#collect").await;
    app.until(
        "marks are in",
        "return document.querySelector('td[class^=heat]') !== null",
    )
    .await;
    app.goes("#desk/results/written-news").await;
    app.until(
        "the ranking has a first place",
        "return document.querySelector('td.rank')?.textContent.startsWith('1')",
    )
    .await;
    app.eval("document.querySelector('.side input[value=winner]').click()")
        .await;
    app.fills("Reason", "First in the ranking of the rehearsal.")
        .await;
    app.click("#record-decision").await;
    app.until(
        "the decision stands",
        "return document.querySelector('.side li b')?.textContent === 'Winner'",
    )
    .await;
}

async fn the_press_list_is_written(app: &App) -> PathBuf {
    app.goes("#desk/lists").await;
    app.click("#write").await;
    PathBuf::from(app.words("#written bdi").await)
}

pub(crate) fn holds_the_winner(list: &std::path::Path) {
    use calamine::Reader;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(list).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let winner = sheet.rows().any(|row| {
        let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
        cells.contains(&"Written News".to_owned()) && cells.contains(&"Winner".to_owned())
    });
    assert!(winner, "no winner in {}", list.display());
}
