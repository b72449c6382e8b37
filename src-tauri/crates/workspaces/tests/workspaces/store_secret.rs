//! What opens the object store that a mailbox is: kept, never shown, and sent nowhere else.

use std::fs;
use std::path::Path;

use serde_json::json;
use workspaces::views::{MailboxChoice, MailboxView};

use crate::test_desk::TestDesk;

const SECRET: &str = "wJalrXUtnFEMI-K7MDENG-bPxRfiCYEXAMPLEKEY";

fn choice(place: &str, endpoint: Option<&str>, secret: Option<&str>) -> MailboxChoice {
    serde_json::from_value(json!({
        "place": place,
        "endpoint": endpoint,
        "region": " ca-central-1 ",
        "key_id": "AKIA",
        "secret": secret,
    }))
    .unwrap()
}

async fn view(desk: &TestDesk) -> MailboxView {
    desk.desk.settings().mailbox_view().await.unwrap()
}

/// Whether a text stands in any file of a folder.
fn stands_in(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).unwrap().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return stands_in(&path, text);
        }
        let bytes = fs::read(&path).unwrap_or_default();
        bytes.windows(text.len()).any(|it| it == text.as_bytes())
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_is_kept_in_the_encrypted_database_and_never_shown() {
    let stage = TestDesk::new().await;
    let settings = stage.desk.settings();
    let chosen = choice("s3://awards/voices", None, Some(SECRET));
    assert!(!format!("{chosen:?}").contains(SECRET));
    settings.choose_mailbox(chosen).await.unwrap();
    let shown = view(&stage).await;
    assert_eq!(shown.place.as_deref(), Some("s3://awards/voices"));
    assert_eq!(shown.region.as_deref(), Some("ca-central-1"));
    assert!(shown.has_secret);
    assert!(!serde_json::to_string(&shown).unwrap().contains(SECRET));
    assert!(!stands_in(&stage.path("desk"), SECRET));
    settings.mailbox().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_that_is_kept_goes_to_no_other_place() {
    let stage = TestDesk::new().await;
    let settings = stage.desk.settings();
    let place = "s3://awards/voices";
    let again = |endpoint, secret| settings.choose_mailbox(choice(place, endpoint, secret));
    again(None, Some(SECRET)).await.unwrap();
    again(None, None).await.unwrap();
    assert!(
        view(&stage).await.has_secret,
        "the same place, service and key"
    );
    let elsewhere = Some("https://elsewhere.example");
    again(elsewhere, None).await.unwrap();
    assert!(!view(&stage).await.has_secret, "another service");
    again(None, Some(SECRET)).await.unwrap();
    let other = choice("s3://other", None, None);
    settings.choose_mailbox(other).await.unwrap();
    assert!(!view(&stage).await.has_secret, "another bucket");
    again(None, Some(SECRET)).await.unwrap();
    settings.set_mailbox(place).await.unwrap();
    assert!(view(&stage).await.has_secret, "chosen once more");
    let folder = stage.path("mailbox").display().to_string();
    settings.set_mailbox(&folder).await.unwrap();
    assert_eq!(
        view(&stage).await,
        MailboxView {
            place: Some(folder),
            ..MailboxView::default()
        }
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_is_tried_before_it_is_chosen() {
    let stage = TestDesk::new().await;
    let settings = stage.desk.settings();
    let now = crate::test_desk::at("2021-01-05T12:00:00Z");
    let folder = stage.path("mailbox").display().to_string();
    let tried = settings
        .try_mailbox(MailboxChoice::of(&folder), now)
        .await
        .unwrap();
    assert!(tried.fine, "{tried:?}");
    assert_eq!(tried.steps.len(), 5);
    assert!(tried.ahead_seconds.is_some_and(|ahead| ahead > 0));
    assert!(!tried.store_clock);
    let gone = stage.path("gone").display().to_string();
    let refused = settings.try_mailbox(MailboxChoice::of(&gone), now).await;
    assert_eq!(refused.unwrap_err().code(), "mailbox-gone");
    let before = view(&stage).await.place;
    assert_eq!(before, Some(folder));
}
