//! What is written on the call and not published is kept, offered with what it changes, and never overwrites what its
//! writer has not seen.

use std::collections::BTreeMap;

use workspaces::rules::{Call, CallSide, Text};
use workspaces::views::CallDraftView;
use workspaces::{ActionContext, CallDraft, Desk, NewExtension, ProgressReporter, Unlock};

use crate::test_desk::{TestDesk, staff};

fn draft(call: &Call) -> CallDraft {
    CallDraft {
        begun_from: call.version - 1,
        text: call.to_toml(),
        form: None,
        unfinished: false,
        to_review: Vec::new(),
    }
}

/// The next version of the call in force, under another name.
async fn renamed(desk: &Desk, name: &str) -> Call {
    let mut call = desk.call_in_force().await.unwrap();
    call.version += 1;
    call.edition.name = Text::One(name.into());
    call
}

#[tokio::test]
async fn a_draft_is_there_after_the_desk_was_closed_with_what_it_changes() {
    let stage = TestDesk::new().await;
    assert_eq!(stage.desk.call_draft().await.unwrap(), None);
    let written = draft(&renamed(&stage.desk, "Another name").await);
    let ctx = staff("2020-12-01T10:00:00Z");
    let saved = stage.desk.save_call_draft(&written, 0, &ctx).await.unwrap();
    assert_eq!(saved.revision, 1);
    stage.desk.close().await.unwrap();
    let key = stage.dir.path().join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    let desk = Desk::open(&stage.dir.path().join("desk"), &unlock)
        .await
        .unwrap();
    let kept = desk.call_draft().await.unwrap().unwrap();
    assert_eq!((kept.revision, &kept.draft), (1, &written));
    assert_eq!(kept.in_force, written.begun_from);
    let changes = kept.changes.unwrap();
    let name = changes
        .iter()
        .find(|it| it.place == "edition.name")
        .unwrap();
    assert_eq!(name.after.as_deref(), Some("Another name"));
}

#[tokio::test]
async fn an_unfinished_form_is_kept_as_it_is() {
    let stage = TestDesk::new().await;
    let mut written = draft(&renamed(&stage.desk, "x").await);
    written.text = "half a text [".to_owned();
    written.form = Some(r#"{"version":9,"category":[{"name":""}]}"#.to_owned());
    written.unfinished = true;
    let ctx = staff("2020-12-01T10:00:00Z");
    stage.desk.save_call_draft(&written, 0, &ctx).await.unwrap();
    let kept = stage.desk.call_draft().await.unwrap().unwrap();
    assert_eq!((kept.draft, kept.changes), (written, None));
}

#[tokio::test]
async fn a_stale_revision_overwrites_and_discards_nothing() {
    let stage = TestDesk::new().await;
    let ctx = staff("2020-12-01T10:00:00Z");
    let first = draft(&renamed(&stage.desk, "First").await);
    let second = draft(&renamed(&stage.desk, "Second").await);
    stage.desk.save_call_draft(&first, 0, &ctx).await.unwrap();
    stage.desk.save_call_draft(&second, 1, &ctx).await.unwrap();
    for base in [0, 1, 3] {
        let refused = stage.desk.save_call_draft(&first, base, &ctx).await;
        let refused = refused.unwrap_err().failure();
        assert_eq!(refused.code, "draft-changed-elsewhere", "{base}");
        stage.desk.discard_call_draft(base).await.unwrap_err();
    }
    let kept = stage.desk.call_draft().await.unwrap().unwrap();
    assert_eq!((kept.revision, kept.draft), (2, second));
    stage.desk.discard_call_draft(2).await.unwrap();
    assert_eq!(stage.desk.call_draft().await.unwrap(), None);
}

#[tokio::test]
async fn publishing_takes_away_the_draft_that_was_published_and_no_other() {
    let stage = TestDesk::new().await;
    let ctx = staff("2020-12-01T10:00:00Z");
    let (one, other) = (
        renamed(&stage.desk, "One").await,
        renamed(&stage.desk, "Other").await,
    );
    stage
        .desk
        .save_call_draft(&draft(&one), 0, &ctx)
        .await
        .unwrap();
    let publish = async |call: &Call| {
        let toml = call.to_toml();
        stage
            .desk
            .publish(&toml, &ctx, ProgressReporter::none())
            .await
            .unwrap();
    };
    publish(&other).await;
    let kept = stage.desk.call_draft().await.unwrap().unwrap();
    assert_eq!(kept.draft, draft(&one));
    assert!(
        kept.in_force > kept.draft.begun_from,
        "it was begun from an older version"
    );
    let next = renamed(&stage.desk, "Next").await;
    stage
        .desk
        .save_call_draft(&draft(&next), 1, &ctx)
        .await
        .unwrap();
    publish(&next).await;
    assert_eq!(stage.desk.call_draft().await.unwrap(), None);
}

/// An extension, which the desk records as the next version.
fn extension() -> NewExtension {
    NewExtension {
        local: "2021-02-05T23:59".to_owned(),
        text: "Up to Feb. 5.".to_owned(),
        categories: Vec::new(),
        reason: "One more week.".to_owned(),
    }
}

/// The draft that is kept, once a desk recorded the extension.
async fn extended(desk: &Desk, ctx: &ActionContext) -> CallDraftView {
    let extension = extension();
    let recorded = desk.record_extension(&extension, ctx, ProgressReporter::none());
    recorded.await.unwrap();
    desk.call_draft().await.unwrap().unwrap()
}

#[tokio::test]
async fn what_was_published_meanwhile_is_shown_and_brought_into_the_draft() {
    let stage = TestDesk::new().await;
    let ctx = staff("2020-12-01T10:00:00Z");
    let call = renamed(&stage.desk, "Another name").await;
    let mut written = draft(&call);
    written.text = format!("# A note of the officer.\n{}", written.text);
    written.form = Some(serde_json::to_string(&call).unwrap());
    stage.desk.save_call_draft(&written, 0, &ctx).await.unwrap();
    assert_eq!(
        stage.desk.call_draft().await.unwrap().unwrap().meanwhile,
        None
    );

    let before = stage.desk.call_in_force().await.unwrap();
    let kept = extended(&stage.desk, &ctx).await;
    let meanwhile = kept.meanwhile.unwrap();
    let places: Vec<&str> = meanwhile
        .changes
        .iter()
        .map(|it| it.place.as_str())
        .collect();
    assert!(
        !places.is_empty() && places.iter().all(|it| it.starts_with("extension.")),
        "{places:?}"
    );
    assert_eq!(meanwhile.conflicts, Some(Vec::new()));
    // As it stands, publishing the draft would take the extension back; once it is brought in, it does not.
    let bring = async |revision, version| {
        let choices = BTreeMap::new();
        stage
            .desk
            .bring_into_call_draft(revision, version, choices, &ctx)
            .await
    };
    for (revision, version) in [
        (2, kept.in_force),
        (1, kept.in_force - 1),
        (1, kept.in_force + 1),
    ] {
        let refused = bring(revision, version).await.unwrap_err();
        assert_eq!(refused.failure().code, "draft-changed-elsewhere");
    }
    assert_eq!(bring(1, kept.in_force).await.unwrap().revision, 2);
    let kept = stage.desk.call_draft().await.unwrap().unwrap();
    assert_eq!((kept.revision, kept.meanwhile), (2, None));
    assert_eq!(kept.draft.begun_from, kept.in_force);
    assert!(
        kept.draft.text.starts_with("# A note of the officer."),
        "what was written around it stays"
    );
    let changes = kept.changes.unwrap();
    let places: Vec<&str> = changes.iter().map(|it| it.place.as_str()).collect();
    assert_eq!(places, ["edition.name"], "the extension is not taken back");
    let form: Call = serde_json::from_str(kept.draft.form.as_deref().unwrap()).unwrap();
    assert_eq!(
        form.to_toml(),
        Call::from_toml(&kept.draft.text).unwrap().to_toml()
    );
    assert!(form.version == kept.in_force + 1 && form.extensions.len() > before.extensions.len());
    // It is published as it stands.
    let published = stage
        .desk
        .publish(&kept.draft.text, &ctx, ProgressReporter::none())
        .await;
    published.unwrap();
    assert_eq!(stage.desk.call_draft().await.unwrap(), None);
}

#[tokio::test]
async fn where_both_changed_the_same_a_person_chooses() {
    let stage = TestDesk::new().await;
    let ctx = staff("2020-12-01T10:00:00Z");
    let written = draft(&renamed(&stage.desk, "Of the draft").await);
    let published = renamed(&stage.desk, "Published").await.to_toml();
    stage.desk.save_call_draft(&written, 0, &ctx).await.unwrap();
    stage
        .desk
        .publish(&published, &ctx, ProgressReporter::none())
        .await
        .unwrap();
    let kept = stage.desk.call_draft().await.unwrap().unwrap();
    let conflicts = kept.meanwhile.unwrap().conflicts.unwrap();
    let [conflict] = conflicts.as_slice() else {
        panic!("{conflicts:?}")
    };
    assert_eq!(conflict.place, "edition.name");
    assert_eq!(conflict.draft.as_deref(), Some("Of the draft"));
    assert_eq!(conflict.published.as_deref(), Some("Published"));
    let bring = async |revision, choices: &[CallSide]| {
        let choices = choices
            .iter()
            .map(|side| ("edition.name".to_owned(), *side));
        let choices = choices.collect();
        let version = kept.in_force;
        stage
            .desk
            .bring_into_call_draft(revision, version, choices, &ctx)
            .await
    };
    let refused = bring(1, &[]).await.unwrap_err();
    assert_eq!(
        refused.failure().code,
        "draft-changed-elsewhere",
        "nobody chose"
    );
    bring(1, &[CallSide::Draft]).await.unwrap();
    let now = stage.desk.call_draft().await.unwrap().unwrap();
    assert_eq!(
        now.changes.unwrap()[0].after.as_deref(),
        Some("Of the draft")
    );
    // The same draft once more, and the other choice.
    stage.desk.save_call_draft(&written, 2, &ctx).await.unwrap();
    bring(3, &[CallSide::Published]).await.unwrap();
    let now = stage.desk.call_draft().await.unwrap().unwrap();
    assert_eq!(now.changes, Some(Vec::new()));
}

#[tokio::test]
async fn an_unfinished_draft_shows_what_was_published_and_is_not_joined_yet() {
    let stage = TestDesk::new().await;
    let ctx = staff("2020-12-01T10:00:00Z");
    let mut written = draft(&renamed(&stage.desk, "x").await);
    written.unfinished = true;
    stage.desk.save_call_draft(&written, 0, &ctx).await.unwrap();
    let kept = extended(&stage.desk, &ctx).await;
    let meanwhile = kept.meanwhile.unwrap();
    assert!(!meanwhile.changes.is_empty() && meanwhile.conflicts.is_none());
}
