use crate::app::App;

#[tokio::test(flavor = "multi_thread")]
async fn the_call_is_changed_as_a_form() {
    let app = App::with_a_season("window-call-form").await;
    app.goes("#desk/call").await;
    app.click("#call-as-form").await;
    app.at("#add-category").await;
    what_is_missing_is_said(&app).await;
    a_change_says_what_flips(&app).await;
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

async fn a_change_says_what_flips(app: &App) {
    app.fills("Languages", "en, fr").await;
    app.until(
        "the change can be tried",
        "return document.querySelector('#call-try').ariaDisabled === 'false'",
    )
    .await;
    app.click("#call-try").await;
    let flips = app.words("#flips").await;
    for word in ["Modes de mort", "Not eligible", "Needs a person"] {
        assert!(flips.contains(word), "{word} in {flips}");
    }
}

async fn the_text_says_the_same(app: &App) {
    app.click("#call-as-text").await;
    let text = app
        .told("return document.querySelector('textarea').value")
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
    app.told("document.querySelector('input[value=desk]').click()")
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
    app.told("document.querySelector('fieldset .texts textarea').focus()")
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
