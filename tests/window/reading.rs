//! A page that is read: from a pasted link to the desk that rules, and to its text once its server has gone.

use serde_json::json;

use crate::access::anyone_can_use_it;
use crate::app::App;
use crate::outlet::OutletServer;
use crate::screens::picture;

/// It says that it was published on 3 January 2021, three days after the window.
const PAGE: &str =
    include_str!("../../src-tauri/crates/workspaces/tests/workspaces/pages/after-the-window.html");
const TITLE: &str = "River towns wait for a ferry that never comes";

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_read_from_a_link_to_the_desk() {
    let app = App::start("window-reading").await;
    app.click("#rehearsal-begun").await;
    app.long("#collect").await;
    let outlet = OutletServer::with(PAGE);
    a_link_fills_the_form(&app, &outlet).await;
    a_file_is_cleaned_before_it_leaves(&app).await;
    the_entry_goes_to_the_desk(&app).await;
    assert_eq!(outlet.request_count(), 1, "one page was asked for, once");
    drop(outlet);
    the_desk_sees_both_and_rules(&app).await;
    the_page_is_read_without_its_server(&app).await;
    app.nothing_went_wrong().await;
    app.end().await;
}

async fn a_link_fills_the_form(app: &App, outlet: &OutletServer) {
    app.goes("#entrant/entries").await;
    app.click("#new-entry").await;
    app.fills("E-mail", "newsroom@example.org").await;
    app.chooses("Category", "written-news").await;
    app.ticks("Canadian citizen").await;
    app.ticks("Published or broadcast in Canada").await;
    app.dates("2020-12-30").await;
    app.fills("Link", &outlet.page()).await;
    app.click("#read-page-1").await;
    app.until(
        "the form is filled from the page",
        &format!(
            "return [...document.querySelectorAll('.form input')].some(it => it.value === '{TITLE}')
                 && document.querySelector('.filled')?.textContent.includes('Words')"
        ),
    )
    .await;
    app.until(
        "the day that was declared stands beside the one that was read",
        "const row = [...document.querySelectorAll('.form table tr.differs')].find(it => it.textContent.startsWith('Published'));
         return row?.textContent.includes('Dec 30, 2020') === true && row.textContent.includes('Jan 3, 2021')
             && row.textContent.includes('structured data')",
    )
    .await;
    app.until(
        "and beside the form the rule needs a person",
        "return document.querySelector('.findings').textContent.includes('Jan 3, 2021')",
    )
    .await;
    anyone_can_use_it(app, "a form that a page filled").await;
    picture(app, "entrant-page-read", "en", "light").await;
    app.eval("document.querySelector('.filled button').click()")
        .await;
}

/// A document that names who wrote it, and keeps what was struck out.
async fn a_file_is_cleaned_before_it_leaves(app: &App) {
    let document = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/src-tauri/crates/evidence/tests/corpus/documents/word.docx"
    );
    app.fills("Path of a file", document).await;
    app.eval(
        "[...document.querySelectorAll('.form button')].find(it => it.textContent.trim() === 'Attach').click()",
    )
    .await;
    app.until(
        "what it gives away stands beside it",
        "return document.querySelector('[aria-label=\"This file gives away more than the work\"]') !== null",
    )
    .await;
    anyone_can_use_it(app, "a file that gives too much away").await;
    app.eval(
        "[...document.querySelectorAll('.form button')]
             .find(it => it.textContent.trim() === 'Put a cleaned copy in its place').click()",
    )
    .await;
    app.until(
        "the copy gives nothing away",
        "return document.querySelector('[aria-label=\"This file gives away more than the work\"]') === null
             && document.querySelector('.form').textContent.includes('word.docx')",
    )
    .await;
}

async fn the_entry_goes_to_the_desk(app: &App) {
    app.click("#review").await;
    app.click("#submit").await;
    app.until(
        "the entry is on its way",
        "return location.hash === '#entrant/entries'",
    )
    .await;
    app.goes("#desk/today").await;
    app.click("#collect").await;
    let id = app
        .eval_async(&format!(
            "const done = arguments[0];
             const look = () => window.__TAURI_INTERNALS__.invoke('entries_page', {{ query: {{ search: '{TITLE}' }} }})
                 .then(page => page.rows.length > 0 ? done(page.rows[0].id) : setTimeout(look, 100), done);
             look()"
        ))
        .await;
    let id = id.as_str().unwrap_or_else(|| panic!("{id}")).to_owned();
    app.goes(&format!("#desk/entry/{id}")).await;
}

async fn the_desk_sees_both_and_rules(app: &App) {
    app.until(
        "what was declared and what the page says stand side by side",
        "const row = [...document.querySelectorAll('.main table tr.differs')].find(it => it.textContent.startsWith('Published'));
         return row?.textContent.includes('Dec 30, 2020') === true && row.textContent.includes('Jan 3, 2021')",
    )
    .await;
    anyone_can_use_it(app, "an entry that its page contradicts").await;
    picture(app, "desk-page-read", "en", "light").await;
    app.click(".open button").await;
    app.fills(
        "Reason",
        "The outlet confirms: it ran in print on December 30.",
    )
    .await;
    app.click(".ruling button.main").await;
    app.until(
        "the ruling stands beside its finding",
        "return document.querySelector('.by')?.textContent.includes('The outlet confirms') === true",
    )
    .await;
}

async fn the_page_is_read_without_its_server(app: &App) {
    app.eval(
        "[...document.querySelectorAll('.main button')].find(it => it.textContent.trim() === 'Read its text').click()",
    )
    .await;
    app.until(
        "the page is there as plain text",
        "return document.querySelector('dialog[open] .text')?.textContent.includes('same cold pier') === true",
    )
    .await;
    let drawn = app
        .eval("return document.querySelectorAll('dialog[open] .text *').length")
        .await;
    assert_eq!(drawn, json!(0), "nothing of the page is drawn as a page");
    anyone_can_use_it(app, "the text of a page").await;
}
