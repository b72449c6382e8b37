//! Which version of a call is in force, however its files arrive.

use workspaces::rules::Call;
use workspaces::{ActionContext, Desk, Entrant, IncomingFile, ProgressReporter, Unlock, Workspace};

use crate::strange_packets::secret_keys;
use crate::test_desk::{TestDesk, at, first_version, staff};

fn ann() -> ActionContext {
    ActionContext::new("Ann", at("2021-01-06T12:00:00Z"))
}

/// A version of the stage's call.
fn version(number: u32, introduction: &str) -> String {
    let mut call = Call::from_toml(&first_version()).unwrap();
    call.version = number;
    call.introduction = Some(introduction.into());
    call.to_toml()
}

async fn publish(desk: &Desk, number: u32) -> Vec<u8> {
    let ctx = staff("2020-12-01T12:00:00Z");
    let toml = version(number, &format!("Version {number}"));
    desk.publish(&toml, &ctx, ProgressReporter::none())
        .await
        .unwrap();
    desk.sealed_call().await.unwrap().1
}

async fn in_force(entrant: &Entrant) -> u32 {
    entrant.call().await.unwrap().call.version
}

#[tokio::test(flavor = "multi_thread")]
async fn the_highest_version_is_in_force_however_the_files_lie_in_the_mailbox() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("Ann").await;
    publish(&stage.desk, 2).await;
    publish(&stage.desk, 3).await;
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    assert_eq!((fetched.calls, in_force(&entrant).await), (2, 3));
    let unlock = Unlock::KeyFile {
        key_file: &stage.key(),
    };
    let late = Entrant::create(&stage.path("Late"), &unlock, &ann())
        .await
        .unwrap();
    let (_, newest) = stage.desk.sealed_call().await.unwrap();
    late.open_call(&newest, &ann()).await.unwrap();
    // The first version still lies in the mailbox, and was never seen here.
    let fetched = late
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    assert_eq!((fetched.calls, fetched.refused_files.len()), (0, 0));
    assert_eq!(in_force(&late).await, 3);
    assert_eq!(
        late.view(&ann()).await.unwrap().looked_at.as_deref(),
        Some("2021-01-06T12:00:00.000Z")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_version_opened_by_hand_says_that_a_newer_one_is_known() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("Ann").await;
    let second = publish(&stage.desk, 2).await;
    let third = publish(&stage.desk, 3).await;
    entrant.open_call(&third, &ann()).await.unwrap();
    let path = stage.path("second.awards-call");
    std::fs::write(&path, second).unwrap();
    let incoming = IncomingFile::inspect(&path.display().to_string())
        .await
        .unwrap();
    let workspace = Workspace::Entrant(entrant.clone());
    let seen = incoming
        .view(std::slice::from_ref(&workspace))
        .await
        .unwrap();
    let call = seen.call.unwrap();
    assert_eq!((call.version, call.in_force), (2, Some(3)));
    let refused = workspace
        .import_file(&incoming, None, &ann(), ProgressReporter::none())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "call-older");
    let params = refused.failure().params;
    assert_eq!(
        (params["version"].as_str(), params["in_force"].as_str()),
        ("2", "3")
    );
    assert_eq!(in_force(&entrant).await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_texts_under_one_version_are_both_kept_out() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("Ann").await;
    let one = publish(&stage.desk, 2).await;
    let desk = stage.desk.card().clone();
    let identity = secret_keys(&stage).await;
    let other = sealed(&identity, &desk, &version(2, "Another text"));
    entrant.open_call(&one, &ann()).await.unwrap();
    assert_eq!(in_force(&entrant).await, 2);
    let id = uuid::Uuid::from_u128(2);
    stage
        .mailbox
        .put(exchange::Kind::Call, None, id, other)
        .await
        .unwrap();
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    let [refused] = fetched.refused_files.as_slice() else {
        panic!("{:?}", fetched.refused_files);
    };
    assert_eq!(refused.failure.code, "call-two-texts");
    let params = &refused.failure.params;
    let hash = |text: &str| store::opened_call::hash(text)[..16].to_owned();
    assert_eq!(params["one"], hash(&version(2, "Version 2")));
    assert_eq!(params["other"], hash(&version(2, "Another text")));
    assert_eq!(in_force(&entrant).await, 1, "neither of the two holds");
    let view = entrant.view(&ann()).await.unwrap();
    assert_eq!(view.two_texts.unwrap().version, 2);
    // The next version with one text ends it.
    let third = sealed(&identity, &desk, &version(3, "Version 3"));
    entrant.open_call(&third, &ann()).await.unwrap();
    let view = entrant.view(&ann()).await.unwrap();
    assert_eq!((view.call.unwrap().version, view.two_texts), (3, None));
}

fn sealed(identity: &exchange::Identity, desk: &exchange::Card, toml: &str) -> Vec<u8> {
    let message = workspaces::messages::CallMessage {
        call: toml.to_owned(),
        desk: desk.clone(),
        keys: Vec::new(),
        head: crate::test_desk::a_head(identity),
    };
    let document = serde_json::to_vec(&message).unwrap();
    exchange::seal(
        identity,
        None,
        exchange::Kind::Call,
        uuid::Uuid::from_u128(2),
        "2021-01-02T12:00:00Z",
        &exchange::Bundle::new(document),
    )
    .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_of_a_call_that_is_not_the_one_that_was_published_is_damage() {
    let stage = TestDesk::new().await;
    stage.desk.clone().close().await.unwrap();
    let (folder, key) = (stage.path("desk"), stage.key());
    let unlock = Unlock::KeyFile { key_file: &key };
    let store = store::Store::open(&folder, &unlock).await.unwrap();
    let change = |tx: &store::Transaction<'_>| {
        tx.execute_batch(
            "DROP TRIGGER call_version_update;
             UPDATE call_version SET toml = replace(toml, '2020-12-31', '2021-12-31');
             CREATE TRIGGER call_version_update BEFORE UPDATE ON call_version\nBEGIN SELECT \
             RAISE(ABORT, 'append-only: call_version'); END;",
        )?;
        Ok::<_, store::StoreError>(())
    };
    store.write(change).await.unwrap();
    store.close().await.unwrap();
    let desk = Desk::open(&folder, &unlock).await.unwrap();
    let refused = desk.call_in_force().await.unwrap_err();
    assert_eq!(refused.code(), "workspace-damaged");
    desk.close().await.unwrap();
    let verified = workspaces::verify::workspace(&folder, &unlock)
        .await
        .unwrap();
    let places: Vec<&str> = verified.damage.iter().map(|it| it.place.as_str()).collect();
    assert_eq!(places, ["call_version row 1"]);
}
