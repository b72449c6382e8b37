//! What a person should know of how a workspace is kept.

use workspaces::{Readers, Workspace};

use crate::test_desk::{TestDesk, readers};

#[tokio::test]
async fn a_missing_reader_and_copies_of_a_sync_client_are_told_and_nothing_else() {
    let stage = TestDesk::new().await;
    let codes = |readers: &Readers| {
        let desk = Workspace::Desk(stage.desk.clone().with_readers(readers));
        let warnings = desk.warnings().into_iter();
        warnings.map(|it| it.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&readers()), [""; 0]);
    let gone = Readers::starting(stage.path("awards"));
    assert_eq!(codes(&gone), ["reader-missing"]);
    std::fs::write(stage.path("desk").join("workspace-ANA-PC.db"), "").unwrap();
    assert_eq!(codes(&readers()), ["conflict-copies"]);
}
