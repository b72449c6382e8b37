//! What is written on the call and not published is kept, offered with what it changes, and never overwrites what its
//! writer has not seen.

use workspaces::rules::{Call, Text};
use workspaces::{CallDraft, Desk, Unlock, Watch};

use crate::stage::{Stage, staff};

fn draft(call: &Call) -> CallDraft {
    CallDraft {
        begun_from: call.version - 1,
        text: call.to_toml(),
        form: None,
        unfinished: false,
        again: Vec::new(),
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
    let stage = Stage::set().await;
    assert_eq!(stage.desk.call_draft().await.unwrap(), None);
    let written = draft(&renamed(&stage.desk, "Another name").await);
    let act = staff("2020-12-01T10:00:00Z");
    let saved = stage.desk.save_call_draft(&written, 0, &act).await.unwrap();
    assert_eq!(saved.revision, 1);
    stage.desk.close().await.unwrap();
    let key = stage.dir.path().join("desk.key");
    let unlock = Unlock::Device { key_file: &key };
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
    let stage = Stage::set().await;
    let mut written = draft(&renamed(&stage.desk, "x").await);
    written.text = "half a text [".to_owned();
    written.form = Some(r#"{"version":9,"category":[{"name":""}]}"#.to_owned());
    written.unfinished = true;
    let act = staff("2020-12-01T10:00:00Z");
    stage.desk.save_call_draft(&written, 0, &act).await.unwrap();
    let kept = stage.desk.call_draft().await.unwrap().unwrap();
    assert_eq!((kept.draft, kept.changes), (written, None));
}

#[tokio::test]
async fn a_stale_revision_overwrites_and_discards_nothing() {
    let stage = Stage::set().await;
    let act = staff("2020-12-01T10:00:00Z");
    let first = draft(&renamed(&stage.desk, "First").await);
    let second = draft(&renamed(&stage.desk, "Second").await);
    stage.desk.save_call_draft(&first, 0, &act).await.unwrap();
    stage.desk.save_call_draft(&second, 1, &act).await.unwrap();
    for base in [0, 1, 3] {
        let refused = stage.desk.save_call_draft(&first, base, &act).await;
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
    let stage = Stage::set().await;
    let act = staff("2020-12-01T10:00:00Z");
    let (one, other) = (
        renamed(&stage.desk, "One").await,
        renamed(&stage.desk, "Other").await,
    );
    stage
        .desk
        .save_call_draft(&draft(&one), 0, &act)
        .await
        .unwrap();
    let publish = async |call: &Call| {
        let toml = call.to_toml();
        stage
            .desk
            .publish(&toml, &act, Watch::nobody())
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
        .save_call_draft(&draft(&next), 1, &act)
        .await
        .unwrap();
    publish(&next).await;
    assert_eq!(stage.desk.call_draft().await.unwrap(), None);
}
