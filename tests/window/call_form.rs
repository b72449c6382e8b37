//! The call, changed as a form.

use crate::app::App;

#[tokio::test(flavor = "multi_thread")]
async fn the_call_is_changed_as_a_form() {
    let app = App::with_a_season("window-call-form").await;
    app.goes("#desk/call").await;
    app.click("#call-as-form").await;
    app.at("#add-category").await;
    what_is_missing_is_said(&app).await;
    a_change_says_what_changes_verdict(&app).await;
    the_text_says_the_same(&app).await;
    it_is_published(&app).await;
    app.nothing_went_wrong().await;
    app.end().await;
}

async fn what_is_missing_is_said(app: &App) {
    app.fills("Countries", "Canada").await;
    let said = app.words(".missing").await;
    assert!(said.contains("two letters"), "{said}");
    app.fills("Countries", "CA").await;
    app.until(
        "nothing is missing any more",
        "return document.querySelector('.missing') === null",
    )
    .await;
}

async fn a_change_says_what_changes_verdict(app: &App) {
    app.fills("Languages", "en, fr").await;
    app.until(
        "the change can be tried",
        "return document.querySelector('#call-try').ariaDisabled === 'false'",
    )
    .await;
    app.click("#call-try").await;
    let verdict_changes = app.words("#verdict_changes").await;
    for word in ["Modes de mort", "Not eligible", "Needs a person"] {
        assert!(
            verdict_changes.contains(word),
            "{word} in {verdict_changes}"
        );
    }
}

async fn the_text_says_the_same(app: &App) {
    app.click("#call-as-text").await;
    app.until(
        "the form is written into the text",
        "return document.querySelector('#call-as-text').ariaPressed === 'true'",
    )
    .await;
    let text = app
        .eval("return document.querySelector('textarea').value")
        .await;
    let text = text.as_str().unwrap();
    for line in ["accepted = [\"en\", \"fr\"]", "version = 3"] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

async fn it_is_published(app: &App) {
    app.click("#call-publish").await;
    app.until(
        "version 3 is in force",
        "return [...document.querySelectorAll('main table th')].some(it => it.textContent.includes('3'))",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_call_is_written_as_a_form() {
    let app = App::start("window-first-call").await;
    app.eval("document.querySelector('input[value=desk]').click()")
        .await;
    app.fills("Your name", "Robin Example").await;
    app.click("#own-make").await;
    app.until("the desk is open", "return location.hash === '#desk/today'")
        .await;
    app.goes("#desk/call").await;
    app.at("#add-category").await;
    for (label, text) in [
        ("Edition", "First Example Awards"),
        ("Awards", "Example Awards"),
        ("Organisation", "Example Desk"),
        ("Contact", "Robin Example"),
        ("E-mail of the contact", "robin@example.org"),
        (
            "In the call’s own words",
            "Entries are accepted until the end of 2026.",
        ),
        ("Name", "News"),
    ] {
        app.fills(label, text).await;
    }
    app.dates("2026-12-31").await;
    app.until(
        "only the words of the category are missing",
        "return document.querySelectorAll('.missing li').length === 1",
    )
    .await;
    app.eval("document.querySelector('fieldset .texts textarea').focus()")
        .await;
    app.types("Any news story.").await;
    app.until(
        "nothing is missing and the call can be tried",
        "return document.querySelector('.missing') === null
             && document.querySelector('#call-try').ariaDisabled === 'false'",
    )
    .await;
    app.click("#call-try").await;
    app.until(
        "it was tried",
        "return document.querySelector('#call-publish').ariaDisabled === 'false'",
    )
    .await;
    app.click("#call-publish").await;
    app.until(
        "it is in force",
        "return document.querySelector('main h1')?.textContent === 'First Example Awards'",
    )
    .await;
    app.nothing_went_wrong().await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_on_the_call_is_there_again_and_asks_before_it_is_replaced() {
    let app = App::start("window-call-draft").await;
    app.eval("document.querySelector('input[value=desk]').click()")
        .await;
    app.fills("Your name", "Robin Example").await;
    app.click("#own-make").await;
    app.until("the desk is open", "return location.hash === '#desk/today'")
        .await;
    app.goes("#desk/call").await;
    app.at("#add-category").await;
    app.fills("Edition", "First Example Awards").await;
    // Left at once, before the moment after which it would have been kept.
    app.goes("#desk/today").await;
    app.at("main").await;
    app.goes("#desk/call").await;
    app.click("#call-draft-go-on").await;
    let edition = "return [...document.querySelectorAll('input')].some(it => it.value === 'First Example Awards')";
    app.until("it is there again", edition).await;

    app.click("#begin-plain").await;
    app.until(
        "it is asked first",
        "return document.querySelector('dialog[open] #begin-replaces') !== null",
    )
    .await;
    app.eval("document.querySelector('dialog[open] .acts button:not(.main)').click()")
        .await;
    app.until("nothing was replaced", edition).await;

    app.click("#add-category").await;
    let categories = |count: u32| {
        format!("return document.querySelectorAll('.form fieldset .asks').length === {count}")
    };
    app.until("there are two categories", &categories(2)).await;
    app.eval("document.querySelector('.form fieldset .asks button').click()")
        .await;
    app.until("one was removed", &categories(1)).await;
    app.eval("document.querySelector('.toast button:not(.close)').click()")
        .await;
    app.until("it is back", &categories(2)).await;

    app.click("#call-discard").await;
    app.click("#call-discard-yes").await;
    app.until(
        "it is gone",
        "return ![...document.querySelectorAll('input')].some(it => it.value === 'First Example Awards')",
    )
    .await;

    // A rehearsal asks before it closes this desk, and stays away where nobody says so.
    app.goes("#welcome/").await;
    app.click("#rehearsal-begun").await;
    app.until(
        "it is asked",
        "return document.querySelector('dialog[open] #close-own') !== null",
    )
    .await;
    app.eval("document.querySelector('dialog[open] .acts button:not(.main)').click()")
        .await;
    app.goes("#desk/call").await;
    app.at("#add-category").await;
    app.nothing_went_wrong().await;
    app.end().await;
}
