//! Instants of the log that run backwards: told by verify and on the log's screen, and no damage.

use rehearsal::bulk;
use workspaces::{ActionContext, Unlock, verify};

use crate::test_desk::{TestDesk, at, staff};

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_wrong_is_told_and_no_damage() {
    let stage = TestDesk::new().await;
    let late = staff("2021-02-01T12:00:00Z");
    let early = ActionContext::new("Rehearsal Desk Officer", at("2021-01-31T12:00:00Z"));
    let toml = |version| {
        let mut call =
            workspaces::rules::Call::from_toml(workspaces::rules::calls::MEDIA_AWARDS_26).unwrap();
        call.version = version;
        call.to_toml()
    };
    for (version, ctx) in [(2, &late), (3, &early)] {
        let toml = toml(version);
        let published = stage
            .desk
            .publish(&toml, ctx, workspaces::ProgressReporter::none());
        published.await.unwrap();
    }
    let lines = stage.desk.log(None, 100).await.unwrap();
    let back: Vec<_> = lines
        .iter()
        .filter(|line| line.set_back_from.is_some())
        .collect();
    let [line] = back.as_slice() else {
        panic!("{back:?}");
    };
    assert_eq!(line.what, "call-changed");
    assert_eq!(line.at, "2021-01-31T12:00:00.000Z");
    assert_eq!(
        line.set_back_from.as_deref(),
        Some("2021-02-01T12:00:00.000Z")
    );
    let (seq, folder, key) = (line.seq, stage.path("desk"), stage.key());
    stage.desk.close().await.unwrap();
    let unlock = Unlock::KeyFile { key_file: &key };
    let verified = verify::workspace(&folder, &unlock).await.unwrap();
    assert_eq!(verified.damage, []);
    let [report] = verified.backwards.as_slice() else {
        panic!("{:?}", verified.backwards);
    };
    assert_eq!((report.seq, report.what.as_str()), (seq, "call-changed"));
    assert_eq!(report.before, "2021-02-01T12:00:00.000Z");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_clock_that_was_set_back_is_a_line_of_its_own() {
    let stage = TestDesk::new().await;
    stage
        .desk
        .set_clock(at("2021-03-12T12:00:00Z"))
        .await
        .unwrap();
    stage
        .desk
        .set_clock(at("2021-03-13T12:00:00Z"))
        .await
        .unwrap();
    stage
        .desk
        .set_clock(at("2021-01-11T12:00:00Z"))
        .await
        .unwrap();
    let ctx = staff("2021-01-11T12:01:00Z");
    let extension = workspaces::rules::calls::MEDIA_AWARDS_26;
    let mut call = workspaces::rules::Call::from_toml(extension).unwrap();
    call.version = 2;
    stage
        .desk
        .publish(&call.to_toml(), &ctx, workspaces::ProgressReporter::none())
        .await
        .unwrap();
    let (folder, key) = (stage.path("desk"), stage.key());
    stage.desk.close().await.unwrap();
    let unlock = Unlock::KeyFile { key_file: &key };
    let verified = verify::workspace(&folder, &unlock).await.unwrap();
    assert_eq!(verified.damage, []);
    let report: Vec<_> = verified
        .backwards
        .iter()
        .map(|line| (line.what.as_str(), line.at.as_str(), line.before.as_str()))
        .collect();
    // What was done after it runs forwards again.
    let set = (
        verify::CLOCK_SET,
        "2021-01-11T12:00:00.000Z",
        "2021-03-12T12:00:00.000Z",
    );
    assert_eq!(report, [set]);
}

/// As of a machine whose battery is empty: what is done there is dated as its clock says, and nothing breaks off.
#[tokio::test(flavor = "multi_thread")]
async fn a_clock_before_1970_stops_nothing() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("Nadia Roy").await;
    let ctx = ActionContext::new("Nadia Roy", at("1969-12-31T12:00:00.5Z"));
    let document = bulk::entry(1).0;
    let saved = entrant.save(None, document, 0, &ctx).await.unwrap();
    assert_eq!(saved.saved_at, "1969-12-31T12:00:00.500Z");
    let sent = entrant.submit(saved.entry, None, &ctx).await.unwrap();
    let early = staff("1969-12-31T13:00:00Z");
    let taken = stage.desk.take(&sent.bytes, &early).await.unwrap();
    assert_eq!((taken.entries.len(), taken.refused_files.len()), (1, 0));
}
