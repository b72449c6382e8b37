//! The desk's log checked against what others were handed of it, in the panel of the Log screen.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use workspaces::{ActionContext, Desk, Language, Unlock};

use crate::access::anyone_can_use_it;
use crate::app::App;

/// A copy of the desk goes on by itself and hands out a page on its first entry; gives the page, of whose history the desk
/// in the window knows nothing, and how many lines both have.
pub(crate) async fn another_history(rehearsal: &Path) -> (PathBuf, u64) {
    let copy = rehearsal.join("copy");
    fs::create_dir(&copy).unwrap();
    for file in fs::read_dir(rehearsal.join("desk")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), copy.join(file.file_name())).unwrap();
    }
    let key_file = rehearsal.join("desk.key");
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let desk = Desk::open(&copy, &unlock).await.unwrap();
    let common = desk.log(None, 1).await.unwrap()[0].seq;
    let ctx = ActionContext::new("Somebody else", "2021-03-14T15:00:00Z".parse().unwrap());
    let entry = desk.entry_numbered(1).await.unwrap();
    let page = rehearsal.join("other.html");
    let written = desk
        .write_explanation(&entry, &page, Language::English, &ctx)
        .await;
    written.unwrap();
    desk.close().await.unwrap();
    (page, common)
}

/// What the entrant holds agrees with the desk's log; the page of `other` names the first line that is not as it was handed
/// out.
pub(crate) async fn is_checked_against_the_log(
    app: &App,
    rehearsal: &Path,
    (other, common): &(PathBuf, u64),
) {
    let witness_file = rehearsal.join("entrant.witness.json");
    // The system's own dialog asks where to save it; here that is named.
    let saved = app
        .eval_async(&format!(
            "const done = arguments[0];
             window.__TAURI_INTERNALS__.invoke('save_witness_file', {{ kind: 'entrant', path: {} }})
                 .then(done, failure => done(failure))",
            json!(witness_file.display().to_string())
        ))
        .await;
    assert!(
        saved["head_count"].as_u64().is_some_and(|heads| heads >= 2),
        "{saved}"
    );
    assert_eq!(saved["void_count"], 0);
    app.goes("#desk/log").await;
    app.at("#check-witness[aria-disabled=true]").await;
    check_log(app, &witness_file).await;
    app.until(
        "all that the entrant holds agrees",
        "const text = document.querySelector('#log-check')?.innerText ?? '';
         return text.includes('witnesses agree') && text.includes('came with a receipt')
             && !text.includes('another history') && !text.includes('void')",
    )
    .await;
    anyone_can_use_it(app, "log-check").await;

    check_log(app, other).await;
    app.until(
        "the other history is told as one, with the line",
        "const text = document.querySelector('#log-check')?.innerText ?? '';
         return text.includes('another history') && !text.includes('witnesses agree')
             && /The first line that is not as it was handed out is line \\d+\\./.test(text)",
    )
    .await;
    let line = app
        .eval("return Number(/out is line (\\d+)/.exec(document.querySelector('#log-check').innerText)[1])")
        .await;
    assert_eq!(
        line.as_u64(),
        Some(*common + 1),
        "the line after those that both have"
    );
    app.eval("document.querySelector('button[lang=fr-CA]').click()")
        .await;
    app.until(
        "in French as well",
        "return document.querySelector('#log-check').innerText.includes('une autre histoire')
             && document.querySelector('#log-check').innerText.includes('La première ligne qui n’est pas telle')",
    )
    .await;
    anyone_can_use_it(app, "log-check-fr").await;
    app.eval("document.querySelector('button[lang=en-CA]').click()")
        .await;
}

async fn check_log(app: &App, file: &Path) {
    app.fills("File of a witness", &file.display().to_string())
        .await;
    app.click("#check-witness").await;
}
