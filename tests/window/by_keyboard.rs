//! The main path of each role without a mouse.

use fantoccini::key::Key;
use serde_json::json;

use crate::app::App;
use crate::walk::holds_the_winner;

const TITLE: &str = "Law of the Land, entered by keys";

/// The season of the other walk once more, without a mouse: every stop of the focus is seen on the way.
#[tokio::test(flavor = "multi_thread")]
async fn a_season_without_a_mouse() {
    let app = App::start("window-keyboard").await;
    app.keys_on("#rehearsal-begun").await;
    app.long("#collect").await;
    an_entrant_corrects_and_submits(&app).await;
    the_desk_collects_and_rules(&app).await;
    the_desk_extends(&app).await;
    the_desk_assigns_and_sends(&app).await;
    a_judge_scores_and_returns(&app).await;
    the_desk_decides(&app).await;
    let list = the_press_list_is_written(&app).await;
    holds_the_winner(&list);
    app.nothing_went_wrong().await;
    app.end().await;
}

async fn an_entrant_corrects_and_submits(app: &App) {
    app.palette("Entrant", "#entrant/").await;
    app.letters("ge", "#entrant/entries").await;
    app.keys_on("#new-entry").await;
    app.at("#review").await;
    app.keys_in("Title", TITLE).await;
    // A letter goes to the next category that begins with it, an arrow to the one before.
    app.keys_in("Category", "W").await;
    app.press(Key::Up).await;
    app.until(
        "the category is chosen",
        "return document.activeElement.value === 'written-news'",
    )
    .await;
    app.keys_in("E-mail", "newsroom@example.org").await;
    app.keys_ticks("Canadian citizen").await;
    app.keys_in("Headline or programme title", TITLE).await;
    app.keys_in("Outlet", "APTN").await;
    app.keys_day("2021-01-01").await;
    app.keys_in("Languages", "en").await;
    app.keys_in("Words", "1204").await;
    app.keys_ticks("Published or broadcast in Canada").await;
    app.until(
        "the form says that the piece is outside the window",
        "return document.querySelector('.form fieldset.wrong .found') !== null",
    )
    .await;
    // F8 leads to what was found.
    app.press(Key::F8).await;
    app.until(
        "the focus is on the day",
        "return document.activeElement.matches('.form .wrong [data-segment]')",
    )
    .await;
    app.keys_day("2020-03-25").await;
    app.until(
        "and takes it back once it is corrected",
        "return document.querySelector('.form fieldset.wrong') === null",
    )
    .await;
    let enter = char::from(Key::Enter);
    app.chord(Key::Control, enter).await;
    app.at("#submit").await;
    app.chord(Key::Control, enter).await;
    app.until(
        "the entry is on its way",
        "return location.hash === '#entrant/entries' && document.querySelector('tbody tr') !== null",
    )
    .await;
}

async fn the_desk_collects_and_rules(app: &App) {
    app.palette("Desk", "#desk/").await;
    app.keys_on("#collect").await;
    app.until(
        "entries came",
        "return document.querySelectorAll('.side li').length > 5",
    )
    .await;
    app.keys_on(".side li button").await;
    app.until(
        "the entry is open",
        "return location.hash.startsWith('#desk/entry/') && document.querySelector('.open button') !== null",
    )
    .await;
    let ruled = "return document.querySelectorAll('.by').length";
    let before = app.eval(ruled).await;
    app.keys_on(".open button").await;
    app.keys_in("Reason", "Rehearsal: the desk asked the outlet.")
        .await;
    app.chord(Key::Control, char::from(Key::Enter)).await;
    app.until(
        "the ruling stands beside its finding",
        &format!("return document.querySelectorAll('.by').length > {before}"),
    )
    .await;
}

async fn the_desk_extends(app: &App) {
    app.letters("gc", "#desk/call").await;
    app.keys_on("#extend").await;
    app.keys_day("2021-01-22").await;
    app.keys_in(
        "Announcement",
        "Submissions up to 11:59 p.m. EST on Jan. 22, 2021.",
    )
    .await;
    app.keys_in("Reason", "An extra week for journalists.")
        .await;
    app.until(
        "the entry of today is among those that change",
        &format!(
            "return document.querySelector('#verdict_changes')?.textContent.includes('{TITLE}')"
        ),
    )
    .await;
    app.chord(Key::Control, 's').await;
    app.until(
        "the extension is in force",
        "return document.querySelector('.in-force')?.textContent.includes('Jan 22, 2021')",
    )
    .await;
}

async fn the_desk_assigns_and_sends(app: &App) {
    // Out of the field that the extension was typed in.
    app.palette("Go to Judging", "#desk/judging").await;
    app.keys_on("#assign").await;
    app.until(
        "entries are assigned",
        "return document.querySelector('#send-packets').ariaDisabled === 'false'",
    )
    .await;
    app.keys_on("#send-packets").await;
    app.until(
        "the packets are out",
        "return [...document.querySelectorAll('th.judge small')].some(it => it.textContent.startsWith('Packet: Sent on'))",
    )
    .await;
}

async fn a_judge_scores_and_returns(app: &App) {
    app.palette("Judge", "#judge/").await;
    app.keys_on("#fetch").await;
    app.at("#next").await;
    for _ in 0..40 {
        let done = app
            .eval("return document.querySelector('#return').ariaDisabled === 'false'")
            .await;
        if done == json!(true) {
            break;
        }
        // A mark gives the keys to the next criterion.
        app.types("8888").await;
        app.until(
            "the sheet is saved",
            "return document.querySelector('.pane .saved .done') !== null",
        )
        .await;
        let entry = app.eval("return location.hash").await;
        app.types("j").await;
        // The queue counts a sheet a moment after the sheet says that it is saved.
        app.until(
            "the next sheet is open, or this was the last",
            &format!(
                "return document.querySelector('#return').ariaDisabled === 'false'
                     || (location.hash !== {entry} && document.querySelector('.pane .saved .done') === null)"
            ),
        )
        .await;
    }
    app.keys_on("#return").await;
    app.until(
        "the sheets are returned",
        "return document.querySelector('#returned')?.textContent.includes('Sent on') === true",
    )
    .await;
}

async fn the_desk_decides(app: &App) {
    app.palette("Desk", "#desk/").await;
    app.letters("gj", "#desk/judging").await;
    app.keys_on("#collect").await;
    app.until(
        "marks are in",
        "return document.querySelector('td[class^=heat]') !== null",
    )
    .await;
    app.letters("gr", "#desk/results").await;
    app.until(
        "the ranking has a first place",
        "return document.querySelector('td.rank')?.textContent.startsWith('1')",
    )
    .await;
    app.tabs_until("el.type === 'radio' && el.closest('.side')")
        .await;
    app.until(
        "a single first place is proposed as the winner",
        "return document.activeElement.value === 'winner' && document.activeElement.checked",
    )
    .await;
    app.keys_in("Reason", "First in the ranking of the rehearsal.")
        .await;
    app.keys_on("#record-decision").await;
    app.until(
        "the decision stands",
        "return document.querySelector('.side li b')?.textContent === 'Winner'",
    )
    .await;
}

async fn the_press_list_is_written(app: &App) -> std::path::PathBuf {
    app.letters("gs", "#desk/lists").await;
    app.keys_on("#write").await;
    std::path::PathBuf::from(app.words("#written bdi").await)
}
