//! What the system opens with the app.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::app::{App, forget};
use crate::states::a_sealed_call;

/// A journalist who has nothing yet gets a call by e-mail and opens it by a double click.
#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_opened_by_a_double_click() {
    let call = a_call_by_mail("window-opened-desk").await;
    forget("window-opened");
    let app = App::start_with("window-opened", &[call.as_path()]).await;
    let text = app.words("dialog[open]").await;
    for word in ["26th Media Awards", "Rehearsal Desk", "EST"] {
        assert!(text.contains(word), "{word} in {text}");
    }
    app.fills("Your name", "Robin Example").await;
    app.click("#make-entrant").await;
    app.until(
        "the call is at a glance",
        "return location.hash === '#entrant/call'
            && document.querySelector('main h1')?.textContent === '26th Media Awards'",
    )
    .await;
    app.nothing_went_wrong().await;
    app.end().await;

    // The next day, the workspace itself is opened.
    let mark = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("window-opened/home/Awards Desk/Robin Example/Open.awards-workspace");
    let app = App::start_with("window-opened", &[mark.as_path()]).await;
    app.click("#take-in").await;
    app.until(
        "the workspace is open",
        "return location.hash.startsWith('#entrant/')
            && document.querySelector('main h1') !== null",
    )
    .await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_opened_says_why() {
    let poem = Path::new(env!("CARGO_TARGET_TMPDIR")).join("poem.awards-call");
    fs::write(&poem, "no call").unwrap();
    let app = App::start_with("window-opened-poem", &[poem.as_path()]).await;
    let text = app.words("[role=alert]").await;
    assert!(text.contains("not a sealed file"), "{text}");
    assert_eq!(
        app.eval("return document.querySelector('dialog[open]')")
            .await,
        json!(null)
    );
    app.end().await;
}

/// A desk's call, outside of every mailbox.
async fn a_call_by_mail(name: &str) -> PathBuf {
    let app = App::start(name).await;
    app.click("#rehearsal-begun").await;
    app.long("#collect").await;
    app.end().await;
    let call = Path::new(env!("CARGO_TARGET_TMPDIR")).join("by-mail.awards-call");
    fs::copy(a_sealed_call(name), &call).unwrap();
    call
}
