//! Which files a document names and which travel in its bundle.

use exchange::{Attachment, SealedFileInfo};
use workspace_core::attachments::{Attached, load, pack, references, unpack};
use workspace_core::messages::AttachmentNote;

use crate::stage::{LARGE, Stage, attached, noise, query, record, sealed};

#[tokio::test]
async fn what_is_packed_is_unpacked_and_nothing_else() {
    let stage = Stage::new().await;
    let small = attached(&stage.entrant, "notes.txt", b"Some notes.").await;
    let film = attached(&stage.entrant, "film.mp4", &noise(1, LARGE)).await;
    let more = attached(&stage.entrant, "more.txt", b"More notes.").await;
    let files = vec![small.clone(), film.clone(), more.clone(), film.clone()];
    let notes: Vec<AttachmentNote> = files.iter().map(|it| it.note.clone()).collect();
    let known = notes.clone();
    let loaded = query(&stage.entrant, move |conn| load(conn, &known)).await;
    assert_eq!(loaded, files);
    let named = references(&files);
    assert_eq!(named, [sealed(&film)]);
    let bundle = pack(b"{}".to_vec(), files.clone());
    assert_eq!(bundle.attachments.len(), 2);
    let inside = || bundle.attachments.clone();
    assert_eq!(unpack(inside(), &notes, &named).unwrap(), files);

    let refuses = |files: Vec<Attachment>, notes: &[AttachmentNote], named: &[SealedFileInfo]| {
        let refused = unpack(files, notes, named).unwrap_err();
        assert_eq!(refused.code(), "attachment-missing");
    };
    // A reference too few, one too many, one that no note names, a file too many, and files in another order.
    refuses(inside(), &notes, &[]);
    refuses(inside(), &notes, &[named[0].clone(), named[0].clone()]);
    refuses(inside(), &[notes[0].clone(), notes[2].clone()], &named);
    refuses([inside(), inside()].concat(), &notes, &named);
    refuses(inside().into_iter().rev().collect(), &notes, &named);
}

#[tokio::test]
async fn a_file_that_has_not_come_is_loaded_as_its_document_names_it() {
    let stage = Stage::new().await;
    let film = attached(&stage.entrant, "film.mp4", &noise(1, LARGE)).await;
    record(&stage.desk, film.clone(), true).await;
    let notes = vec![film.note.clone()];
    let loaded = query(&stage.desk, move |conn| load(conn, &notes)).await;
    assert_eq!(loaded, [film]);
    let unknown = vec![Attached::new("a", "text/plain", None, vec![1]).note];
    let refused = stage.desk.store.read(move |conn| load(conn, &unknown));
    assert_eq!(refused.await.unwrap_err().code(), "attachment-missing");
}
