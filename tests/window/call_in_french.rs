//! A call from nothing, in French and by keys.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use fantoccini::key::Key;
use workspaces::rules::{Answer, Call};
use workspaces::{ActionContext, Delivery, Draft, Entrant, Mailbox, Unlock};

use crate::app::App;

/// What an entrant sends to the desk whose call is made here.
const TITLE: &str = "La loi du territoire, inscrite trop tard";

/// A call from nothing to published, then extended, in French and without a mouse. Every stop of the focus is seen.
#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_made_and_extended_in_french_without_a_mouse() {
    let app = App::start("window-call-french").await;
    let folder = tempfile::tempdir().unwrap();
    let mailbox = folder.path().join("mailbox");
    fs::create_dir(&mailbox).unwrap();
    let today = now().date_naive();
    app.keys_on(".languages button[lang=fr-CA]").await;
    a_desk_is_made(&app, &mailbox).await;
    the_call_is_written(&app, today - Duration::days(2)).await;
    it_is_published(&app).await;
    an_entry_comes_late(&mailbox, folder.path()).await;
    the_desk_collects(&app).await;
    the_deadline_is_extended(&app, today + Duration::days(2)).await;
    app.nothing_went_wrong().await;
    app.end().await;
}

#[expect(
    clippy::disallowed_methods,
    reason = "the window runs on the clock of the machine, and the entrant with it"
)]
fn now() -> DateTime<Utc> {
    Utc::now()
}

async fn a_desk_is_made(app: &App, mailbox: &Path) {
    app.tabs_until("el.matches('input[type=radio]')").await;
    app.press(Key::Down).await;
    app.until(
        "a desk is chosen",
        "return document.activeElement.value === 'desk'",
    )
    .await;
    app.keys_in("Votre nom", "Robin Exemple").await;
    app.keys_on("#own-make").await;
    app.until("the desk is open", "return location.hash === '#desk/today'")
        .await;
    app.keys_on("button[aria-label=\"Réglages\"]").await;
    app.keys_in("Boîte d’échange", &mailbox.display().to_string())
        .await;
    app.tabs_until("el.textContent.trim() === 'Utiliser cette boîte'")
        .await;
    app.press(Key::Enter).await;
    app.until(
        "the mailbox is chosen",
        "return document.body.innerText.includes('La boîte d’échange est choisie')",
    )
    .await;
    app.press(Key::Escape).await;
    app.until(
        "what was told is out of the way",
        "return !document.body.innerText.includes('La boîte d’échange est choisie')",
    )
    .await;
}

const WORDS: &str = "Dans les mots de l’appel";

async fn the_call_is_written(app: &App, last_day: NaiveDate) {
    app.letters("gc", "#desk/call").await;
    app.at("#add-category").await;
    for (label, text) in [
        ("Édition", "1re édition"),
        ("Prix", "Prix Exemple"),
        ("Organisme", "Bureau Exemple"),
        ("Personne-ressource", "Robin Exemple"),
        ("Courriel de la personne-ressource", "robin@example.org"),
    ] {
        app.keys_in(label, text).await;
    }
    app.keys_day(&last_day.to_string()).await;
    app.keys_in(WORDS, "Les candidatures sont acceptées jusqu’à ce jour.")
        .await;
    app.keys_ticks("Langue").await;
    app.keys_in(WORDS, "Les œuvres sont en français ou en anglais.")
        .await;
    app.keys_in("Nom", "Reportage").await;
    app.keys_in(WORDS, "Un reportage écrit.").await;
    app.keys_on("[data-add=words]").await;
    app.keys_in("Au plus", "9000").await;
    app.keys_on("[data-add=question]").await;
    app.keys_in("La question", "Est-ce une première publication ?")
        .await;
    app.keys_on("[data-add=rule]").await;
    app.keys_in(WORDS, "L’œuvre est une première publication.")
        .await;
    // Letters go to the kind that begins with them: an answer to a question.
    app.keys_in("Condition", "une").await;
    app.keys_in("Question", "E").await;
    app.keys_on("[data-add=is]").await;
    app.until(
        "nothing is missing and the call can be tried",
        "return document.querySelector('.missing') === null
             && document.querySelector('#call-try').ariaDisabled === 'false'",
    )
    .await;
}

async fn it_is_published(app: &App) {
    app.keys_on("#call-try").await;
    app.until(
        "it was tried",
        "return document.querySelector('#call-publish').ariaDisabled === 'false'",
    )
    .await;
    app.keys_on("#call-publish").await;
    app.until(
        "it is in force",
        "return document.querySelector('main h1')?.textContent === '1re édition'",
    )
    .await;
}

/// An entrant elsewhere opens the call of the mailbox and enters a work, days after its deadline.
async fn an_entry_comes_late(mailbox: &Path, folder: &Path) {
    let ctx = ActionContext::new("Entrante", now());
    let key = folder.join("entrant.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    let entrant = Entrant::create(&folder.join("entrant"), &unlock, &ctx)
        .await
        .unwrap();
    // A desk is its key: only a call that a person opened is followed.
    let calls = fs::read_dir(mailbox.join("calls")).unwrap();
    let call = calls.flatten().next().unwrap().path();
    let call = fs::read(call).unwrap();
    entrant.open_call(&call, &ctx).await.unwrap();
    let mailbox = Mailbox::open_folder(mailbox).unwrap();
    let entrant = entrant.with_mailbox(&mailbox);
    entrant.fetch(&ctx).await.unwrap();
    let open = entrant.call().await.unwrap();
    let mut document = rehearsal::bulk::entry(0).0;
    TITLE.clone_into(&mut document.title);
    document.category = category(&open.call);
    let answers = open.call.questions.iter();
    document.answers = answers
        .map(|question| (question.id.clone(), Answer::YesNo(true)))
        .collect();
    for piece in &mut document.pieces {
        piece.languages = vec!["fr".to_owned().try_into().unwrap()];
        piece.words = Some(1200);
    }
    let draft = Draft {
        document,
        attachments: Vec::new(),
    };
    let entry = entrant.save_draft(None, &draft, &ctx).await.unwrap();
    let sent = entrant.submit(entry, None, &ctx).await.unwrap();
    assert!(matches!(sent.delivery, Delivery::Sent { .. }));
}

fn category(call: &Call) -> String {
    assert_eq!(call.categories.len(), 1);
    call.categories[0].id.clone()
}

async fn the_desk_collects(app: &App) {
    app.letters("gt", "#desk/today").await;
    app.keys_on("#collect").await;
    app.letters("ge", "#desk/entries").await;
    app.until(
        "the entry came",
        &format!("return document.querySelector('tbody')?.innerText.includes('{TITLE}') === true"),
    )
    .await;
}

async fn the_deadline_is_extended(app: &App, last_day: NaiveDate) {
    app.letters("gc", "#desk/call").await;
    app.keys_on("#extend").await;
    app.keys_day(&last_day.to_string()).await;
    app.keys_in(
        "Annonce",
        "Les candidatures sont acceptées quelques jours de plus.",
    )
    .await;
    app.keys_in("Motif", "Une panne du courriel.").await;
    app.until(
        "the late entry is among those that change",
        &format!(
            "return document.querySelector('#verdict_changes')?.textContent.includes('{TITLE}')"
        ),
    )
    .await;
    let verdict_changes = app.words("#verdict_changes").await;
    for word in ["Non admissible", "Admissible"] {
        assert!(
            verdict_changes.contains(word),
            "{word} in {verdict_changes}"
        );
    }
    app.chord(Key::Control, 's').await;
    app.until(
        "the extension is in force",
        "return document.querySelectorAll('main ol li').length === 2",
    )
    .await;
}
