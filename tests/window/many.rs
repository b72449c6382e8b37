//! What a person does with many entries at once.

use fantoccini::key::Key;

use crate::access::anyone_can_use_it;
use crate::app::App;

const COUNT: &str = "document.querySelectorAll('tbody tr.marked').length";

#[tokio::test(flavor = "multi_thread")]
async fn many_entries_at_once() {
    let app = App::with_a_season("window-many").await;
    rows_are_selected_and_copied(&app).await;
    columns_are_left_out(&app).await;
    a_view_is_saved_and_shown_again(&app).await;
    app.nothing_went_wrong().await;
    app.end().await;
}

async fn selected(app: &App, rows: u32) {
    let script = format!("return {COUNT} === {rows}");
    app.until(&format!("{rows} rows are selected"), &script)
        .await;
}

async fn rows_are_selected_and_copied(app: &App) {
    app.click("th.number button").await;
    app.types("/").await;
    app.press(Key::Escape).await;
    app.press(Key::Home).await;
    app.types(" ").await;
    selected(app, 1).await;
    for _ in 0..2 {
        app.chord(Key::Shift, Key::Down.into()).await;
    }
    selected(app, 3).await;
    app.press(Key::End).await;
    app.types(" ").await;
    selected(app, 4).await;
    anyone_can_use_it(app, "selected rows").await;

    app.chord(Key::Control, 'c').await;
    app.until(
        "it says how many were copied",
        "return document.querySelector('.toasts')?.textContent.includes('4 rows copied') === true",
    )
    .await;
    // Into a field of several lines, as into a message.
    app.eval(
        "const field = document.createElement('textarea');
         field.id = 'pasted';
         document.body.append(field);
         field.focus()",
    )
    .await;
    app.chord(Key::Control, 'v').await;
    app.until(
        "the rows are pasted",
        "const lines = document.querySelector('#pasted').value.split('\\n').map(it => it.split('\\t'));
         return lines.length === 5 && lines.every(it => it.length === 8)
             && lines[0][1] === 'Title' && lines[1][0] === '1' && lines[4][0] === '38'
             && /^2021-01-\\d\\dT.*Z$/.test(lines[1][6])",
    )
    .await;
    app.eval("document.querySelector('#pasted').remove()").await;

    app.click("table[role=grid]").await;
    app.chord(Key::Control, 'a').await;
    selected(app, 38).await;
    app.press(Key::Escape).await;
    selected(app, 0).await;
}

async fn columns_are_left_out(app: &App) {
    app.click("#columns").await;
    anyone_can_use_it(app, "the columns").await;
    app.ticks("Outlet").await;
    app.until(
        "the column is gone",
        "return document.querySelector('th.outlet, td.outlet') === null",
    )
    .await;
    app.press(Key::Escape).await;
    app.until(
        "Escape closes what dropped",
        "return document.querySelector('.panel') === null",
    )
    .await;
}

async fn a_view_is_saved_and_shown_again(app: &App) {
    app.click(".tabs button:nth-child(3)").await;
    app.types("/").await;
    app.types("2020").await;
    app.click("#views").await;
    anyone_can_use_it(app, "the views").await;
    app.fills("Name of this view", "Out, of 2020").await;
    app.press(Key::Enter).await;
    app.press(Key::Escape).await;

    app.types("/").await;
    app.press(Key::Escape).await;
    app.click(".tabs button:first-child").await;
    app.click("#columns").await;
    app.ticks("Outlet").await;
    app.at("th.outlet").await;
    app.press(Key::Escape).await;

    app.click("#views").await;
    app.click(".panel .saved button").await;
    app.until(
        "search, verdict and columns are as they were saved",
        "return document.querySelector('.search input').value === '2020'
             && document.querySelector('.tabs button:nth-child(3)').ariaPressed === 'true'
             && document.querySelector('th.outlet') === null",
    )
    .await;
}
