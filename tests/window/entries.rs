//! What a person does with the entries.

use fantoccini::key::Key;

use crate::access::anyone_can_use_it;
use crate::app::App;

#[tokio::test(flavor = "multi_thread")]
async fn a_morning_at_the_desk() {
    let app = App::with_a_season("window-morning").await;
    the_window_shows_the_season(&app).await;
    the_table_is_searched(&app).await;
    the_table_is_sorted_and_filtered(&app).await;
    an_entry_is_read_with_its_findings(&app).await;
    anyone_can_use_it(&app, "the entries").await;
    rows_are_walked_by_keyboard(&app).await;
    the_window_speaks_french(&app).await;
    anyone_can_use_it(&app, "the entries").await;
    app.nothing_went_wrong().await;
    what_the_policy_forbids_is_stopped_and_said(&app).await;
    app.end().await;
}

/// Waits until the first row has this title.
async fn first_row_is(app: &App, title: &str) {
    let script = format!(
        "return document.querySelector('tbody .title bdi')?.textContent.startsWith('{title}')"
    );
    app.until(&format!("the first row is {title}"), &script)
        .await;
}

/// Waits until the preview shows the entry with this title.
async fn preview_is(app: &App, title: &str) {
    let script = format!("return document.querySelector('.preview h2')?.textContent === '{title}'");
    app.until(&format!("the preview shows {title}"), &script)
        .await;
}

async fn every_row_is_back(app: &App) {
    let script = "return document.querySelectorAll('tbody tr[id]').length === 38";
    app.until("every row is back", script).await;
}

async fn the_window_shows_the_season(app: &App) {
    assert_eq!(app.eval("return document.visibilityState").await, "visible");
    assert_eq!(
        app.eval("return location.origin").await,
        "tauri://localhost"
    );
    first_row_is(app, "“Turn that violence into art”").await;
    let table = app.words("table[role=grid]").await;
    assert!(table.contains("Breaking the silence"), "{table}");
    assert_eq!(
        app.eval("return document.querySelector('table').ariaRowCount")
            .await,
        "39"
    );
    let banner = app.words(".rehearsal").await;
    assert!(
        banner.contains("2021") && banner.contains("EST"),
        "the desk's clock: {banner}"
    );
    let faces = ["Inter Variable", "Source Serif 4 Variable"];
    for face in faces {
        let script = format!("return document.fonts.check('16px \"{face}\"')");
        app.until(&format!("{face} is loaded from the app"), &script)
            .await;
    }
}

async fn the_table_is_searched(app: &App) {
    app.types("/").await;
    app.types("tele-quebec").await;
    first_row_is(app, "Modes de mort").await;
    preview_is(app, "Modes de mort").await;
    app.until(
        "it is the only row",
        "return document.querySelectorAll('tbody tr[id]').length === 1",
    )
    .await;

    app.press(Key::Escape).await;
    app.types("no such entry").await;
    app.until(
        "an empty table says what to do",
        "return document.querySelector('.nothing h2')?.textContent === 'No entry matches'",
    )
    .await;
    app.click(".nothing button").await;
    every_row_is_back(app).await;
}

async fn the_table_is_sorted_and_filtered(app: &App) {
    app.click("th.title button").await;
    first_row_is(app, "“If I send him").await;
    app.click("th.title button").await;
    first_row_is(app, "You can say").await;
    let order = "return document.querySelector('th.title').ariaSort === 'descending'";
    app.until("the heading tells the order", order).await;

    app.click(".tabs button:nth-child(3)").await;
    app.until(
        "one verdict alone is shown",
        "const words = [...document.querySelectorAll('tbody .verdict .word')];
         return words.length > 0 && words.every(it => it.textContent === 'Not eligible')",
    )
    .await;
    app.click(".tabs button:first-child").await;
}

async fn an_entry_is_read_with_its_findings(app: &App) {
    app.types("/").await;
    app.types("indian bus").await;
    first_row_is(app, "Indian Bus Outrage").await;
    app.click("#row-0 .title").await;
    preview_is(app, "Indian Bus Outrage").await;
    let findings = app.words(".preview ul").await;
    assert!(
        findings.contains("11:59 p.m. EST"),
        "the call's own words: {findings}"
    );
    assert!(findings.contains("Not met."), "{findings}");
    let versions = app.words(".preview table").await;
    for version in ["Version 1", "Version 2", "Late"] {
        assert!(versions.contains(version), "{version} in {versions}");
    }
}

async fn rows_are_walked_by_keyboard(app: &App) {
    app.types("/").await;
    app.press(Key::Escape).await;
    app.press(Key::Escape).await;
    let focused = "return document.activeElement === document.querySelector('table')";
    app.until("Escape leads from the search to the rows", focused)
        .await;
    every_row_is_back(app).await;
    app.press(Key::Home).await;
    app.until(
        "Home leads to the first row",
        "return document.querySelector('#row-0')?.classList.contains('chosen')",
    )
    .await;
    app.types("jj").await;
    app.press(Key::Up).await;
    app.until(
        "the table names the row that is chosen",
        "return document.querySelector('table').getAttribute('aria-activedescendant') === 'row-1'
             && document.querySelector('#row-1').classList.contains('chosen')",
    )
    .await;
    app.press(Key::Enter).await;
    let reading = "return document.activeElement === document.querySelector('.preview')";
    app.until("Enter leads to the findings", reading).await;
    app.press(Key::Escape).await;
    app.until("and Escape back", focused).await;
}

async fn the_window_speaks_french(app: &App) {
    app.click("button[lang=fr-CA]").await;
    app.until(
        "the page says so",
        "return document.documentElement.lang === 'fr-CA'",
    )
    .await;
    assert_eq!(app.words("main h1").await, "Candidatures");
    let banner = app.words(".rehearsal").await;
    assert!(banner.contains("HNE"), "the clock in French: {banner}");
}

async fn what_the_policy_forbids_is_stopped_and_said(app: &App) {
    app.eval(
        "document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/x.png' }))",
    )
    .await;
    let said = app.words(".trouble").await;
    assert!(said.contains("img-src"), "{said}");
}
