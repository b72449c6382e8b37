//! Drafts and sheets that are written from two sides at once: nothing that was saved is lost or overwritten.
//!
//! `AWARDS_ATTACH_TIMES=100` attaches the large file a hundred times instead of once.

use rehearsal::bulk;
use workspaces::rules::{Call, Mode, Purpose};
use workspaces::{ActionContext, Attached, Draft, Entrant, Error, Marked, ProgressReporter};

use crate::jury::{Jury, a_round, judges_without_terms, marks};
use crate::test_desk::{TestDesk, at, id};
use uuid::Uuid;

/// How large the file is that is attached while somebody types, in bytes.
const LARGE: usize = 60 * 1024 * 1024;
/// How often somebody saves meanwhile.
const SAVES: usize = 200;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// A document with an author, tracked changes and comments.
const STORY: &[u8] = include_bytes!("../../../evidence/tests/corpus/documents/word.docx");

fn entrant_ctx() -> ActionContext {
    ActionContext::new("Nadia Roy", at("2021-01-05T12:00:00Z"))
}

/// Bytes of which no part repeats, so that nothing is shared between files.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

async fn started(stage: &TestDesk) -> (Entrant, Uuid) {
    let entrant = stage.entrant("nadia").await;
    let document = bulk::entry(1).0;
    let saved = entrant
        .save(None, document, 0, &entrant_ctx())
        .await
        .unwrap();
    assert_eq!(saved.revision, 1);
    (entrant, saved.entry)
}

/// Saves as a form does: on the revision that it has, and where something came in between, on what is there then.
async fn types(entrant: &Entrant, entry: Uuid, title: &str) {
    let ctx = entrant_ctx();
    loop {
        let mut draft = entrant.draft(entry).await.unwrap();
        title.clone_into(&mut draft.document.title);
        let saved = entrant.save(Some(entry), draft.document, draft.revision, &ctx);
        match saved.await {
            Ok(_) => return,
            Err(Error::ChangedElsewhere) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_file_that_is_attached_while_somebody_types_stays_and_so_does_the_text() {
    let times = std::env::var("AWARDS_ATTACH_TIMES");
    let times: u64 = times.map_or(1, |times| times.parse().unwrap());
    for time in 0..times {
        let stage = TestDesk::new().await;
        let (entrant, entry) = started(&stage).await;
        let file = Attached::new("film.bin", "video/mp4", Some(1), noise(time + 1, LARGE));
        let hash = file.note.hash.clone();
        let (other, id) = (entrant.clone(), entry);
        let attaching = tokio::spawn(async move { other.attach(id, file, &entrant_ctx()).await });
        for save in 1..=SAVES {
            types(&entrant, entry, &format!("Title {save}")).await;
        }
        attaching.await.unwrap().unwrap();
        let draft = entrant.draft(entry).await.unwrap();
        let hashes: Vec<&str> = draft
            .attachments
            .iter()
            .map(|it| it.hash.as_str())
            .collect();
        assert_eq!(hashes, [hash.as_str()], "the file is lost");
        assert_eq!(draft.document.title, format!("Title {SAVES}"));
        let submitted = entrant
            .submit(entry, Some(draft.revision), &entrant_ctx())
            .await;
        submitted.unwrap();
        entrant.close().await.unwrap();
    }
}

/// The last thing that somebody types before the file is in stays, though nothing is typed after it.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_saved_while_a_file_was_read_stays_when_the_file_comes() {
    let stage = TestDesk::new().await;
    let (entrant, entry) = started(&stage).await;
    let file = Attached::new("film.bin", "video/mp4", Some(1), noise(1, LARGE));
    let other = entrant.clone();
    let attaching = tokio::spawn(async move { other.attach(entry, file, &entrant_ctx()).await });
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    types(&entrant, entry, "Typed meanwhile").await;
    attaching.await.unwrap().unwrap();
    let draft = entrant.draft(entry).await.unwrap();
    assert_eq!(draft.document.title, "Typed meanwhile");
    assert_eq!(draft.attachments.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn saving_the_text_keeps_a_file_that_came_since_the_form_was_read() {
    let stage = TestDesk::new().await;
    let (entrant, entry) = started(&stage).await;
    let form = entrant.draft(entry).await.unwrap();
    let file = Attached::new("notes.txt", "text/plain", None, b"Some notes.".to_vec());
    entrant.attach(entry, file, &entrant_ctx()).await.unwrap();
    let refused = entrant
        .save(
            Some(entry),
            form.document.clone(),
            form.revision,
            &entrant_ctx(),
        )
        .await;
    assert!(
        matches!(refused, Err(Error::ChangedElsewhere)),
        "{refused:?}"
    );
    let kept = entrant.draft(entry).await.unwrap();
    assert_eq!(kept.attachments.len(), 1);
    assert_eq!(
        kept.attachments[0].piece,
        Some(1),
        "a file of an entry with one piece is a file of that piece"
    );
    let saved = entrant
        .save(Some(entry), form.document, kept.revision, &entrant_ctx())
        .await
        .unwrap();
    assert_eq!(saved.revision, kept.revision + 1);
    let kept = entrant.draft(entry).await.unwrap();
    assert_eq!(kept.attachments.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_draft_is_refused_and_both_versions_are_kept() {
    let stage = TestDesk::new().await;
    let (entrant, entry) = started(&stage).await;
    let first = entrant.draft(entry).await.unwrap();
    types(&entrant, entry, "Written at the other window").await;
    let mut mine = first.document.clone();
    mine.title = "Written here".to_owned();
    let refused = entrant
        .save(Some(entry), mine.clone(), first.revision, &entrant_ctx())
        .await
        .unwrap_err();
    assert_eq!(refused.failure().code, "draft-changed-elsewhere");
    let there = entrant.draft(entry).await.unwrap();
    assert_eq!(there.document.title, "Written at the other window");

    let later = ActionContext::new("Nadia Roy", at("2021-01-05T12:00:01Z"));
    let both = entrant.keep_both(entry, mine, &later).await.unwrap();
    assert_eq!(both.entry, entry);
    let mut titles: Vec<String> = entrant
        .view(&later)
        .await
        .unwrap()
        .entries
        .into_iter()
        .map(|it| it.title)
        .collect();
    titles.sort();
    assert_eq!(titles, ["Written at the other window", "Written here"]);
    let here = entrant.draft(entry).await.unwrap();
    assert_eq!(here.document.title, "Written here");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_looked_over_is_what_is_submitted() {
    let stage = TestDesk::new().await;
    let (entrant, entry) = started(&stage).await;
    let seen = entrant.draft(entry).await.unwrap();
    types(&entrant, entry, "Changed after the review").await;
    let refused = entrant
        .submit(entry, Some(seen.revision), &entrant_ctx())
        .await;
    assert!(
        matches!(refused, Err(Error::ChangedElsewhere)),
        "{refused:?}"
    );
    assert!(entrant.entries().await.unwrap().is_empty());
    let draft = entrant.draft(entry).await.unwrap();
    entrant
        .submit(entry, Some(draft.revision), &entrant_ctx())
        .await
        .unwrap();
    let entered = entrant.entries().await.unwrap();
    assert_eq!(entered[0].title, "Changed after the review");
}

#[tokio::test(flavor = "multi_thread")]
async fn submitting_twice_at_once_makes_one_revision_after_the_other_or_none() {
    let stage = TestDesk::new().await;
    let (entrant, id) = started(&stage).await;
    let ctx = entrant_ctx();
    let (one, other) = tokio::join!(
        entrant.submit(id, None, &ctx),
        entrant.submit(id, None, &ctx)
    );
    let mut revisions = Vec::new();
    for sent in [one, other] {
        match sent {
            Ok(sent) => revisions.push(sent.revision),
            Err(Error::ChangedElsewhere) => {}
            Err(error) => panic!("{error}"),
        }
    }
    let expected: Vec<u32> = (1..=u32::try_from(revisions.len()).unwrap()).collect();
    revisions.sort_unstable();
    assert_eq!(revisions, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_taken_off_does_not_come_back_as_its_clean_copy() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("nadia").await;
    let file = Attached::new("story.docx", WORD, Some(1), STORY.to_vec());
    let hash = file.note.hash.clone();
    let draft = Draft {
        document: bulk::entry(1).0,
        attachments: Vec::new(),
    };
    let id = entrant
        .save_draft(None, &draft, &entrant_ctx())
        .await
        .unwrap();
    entrant.attach(id, file, &entrant_ctx()).await.unwrap();
    let (entry, ctx) = (id, entrant_ctx());
    let (cleaned, taken_off) = tokio::join!(
        entrant.sanitize_file(entry, &hash, &ctx),
        entrant.detach(entry, &hash, &ctx)
    );
    let kept = entrant.draft(entry).await.unwrap().attachments;
    if taken_off.unwrap().attachments.is_empty() {
        assert!(cleaned.is_err(), "the copy came back: {kept:?}");
        assert!(kept.is_empty());
    } else {
        assert_eq!(kept, cleaned.unwrap().attachments);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clean_copy_is_what_the_file_was_said_to_be() {
    let stage = TestDesk::new().await;
    let (entrant, entry) = started(&stage).await;
    let file = Attached::new("story.docx", WORD, Some(1), STORY.to_vec());
    let hash = file.note.hash.clone();
    entrant.attach(entry, file, &entrant_ctx()).await.unwrap();
    entrant
        .file_is(entry, &hash, None, Purpose::Transcript, &entrant_ctx())
        .await
        .unwrap();
    let cleaned = entrant
        .sanitize_file(entry, &hash, &entrant_ctx())
        .await
        .unwrap();
    let note = &cleaned.attachments[0];
    assert_ne!(note.hash, hash);
    assert_eq!((note.piece, note.purpose), (None, Purpose::Transcript));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_sheet_is_refused_and_an_order_keeps_what_was_typed() {
    let rank = |call: &mut Call| call.rounds = vec![a_round("one", Mode::Ranking)];
    let jury = Jury::seated(
        &["Ana", "Ben", "Cy"],
        &judges_without_terms(&["Judge"]),
        rank,
    )
    .await;
    jury.stage.desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let judge = &jury.judges[0].0;
    let mailbox = &jury.stage.mailbox;
    judge
        .with_mailbox(mailbox)
        .collect(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    let (entry, ctx) = (jury.entry(0), jury.ctx());
    let noted = |text: &str| Marked {
        note: Some(text.to_owned()),
        ..Marked::default()
    };
    let first = judge.mark(1, entry, &noted("One."), 0, &ctx).await;
    assert_eq!(first.unwrap(), 1);
    let order: Vec<Uuid> = jury.entry_ids().into_iter().rev().collect();
    judge.order(1, &order, &ctx).await.unwrap();
    let stale = judge.mark(1, entry, &noted("Two."), 1, &ctx).await;
    assert!(matches!(stale, Err(Error::ChangedElsewhere)), "{stale:?}");
    let work = judge.work(1, entry).await.unwrap();
    assert_eq!(work.revision, 2);
    assert_eq!(work.sheet.note.as_deref(), Some("One."));
    assert!(work.sheet.marks.contains_key("place"));
}

/// A mark that is given while the sheets are sealed is in the sealed file, or counts as changed since, or nothing is sealed.
#[tokio::test(flavor = "multi_thread")]
async fn a_mark_given_while_sheets_are_sealed_is_never_called_returned_unless_it_is() {
    let (jury, judge) = crate::delivery::with_packet().await;
    let ctx = jury.ctx();
    for entry in &jury.entries {
        judge
            .mark(1, id(entry), &marks(1.0), 0, &ctx)
            .await
            .unwrap();
    }
    let entry = jury.entry(0);
    let desk = crate::strange_packets::secret_keys(&jury.stage).await;
    for round in 0..20_u8 {
        let given = f64::from(2 + round % 2 * 5);
        let mark = marks(given);
        let (sealed, marked) = tokio::join!(
            judge.sealed_sheets(1, &ctx),
            judge.mark(1, entry, &mark, 1 + u32::from(round), &ctx)
        );
        marked.unwrap();
        let Ok((_, bytes)) = sealed else {
            continue;
        };
        let limits = exchange::Limits::default();
        let opened = exchange::open(&bytes, Some(&desk), &limits).unwrap();
        let message: serde_json::Value = serde_json::from_slice(&opened.bundle.document).unwrap();
        let sheets = message["sheets"].as_array().unwrap();
        let sheet = sheets
            .iter()
            .find(|it| it["entry"] == jury.entries[0].as_str());
        let there = sheet.unwrap()["marks"].as_object().unwrap();
        let has_it = there.values().all(|it| it.as_f64() == Some(given));
        let returning = judge.view(&ctx).await.unwrap().rounds.remove(0).returning;
        assert_eq!(returning.changed, usize::from(!has_it), "round {round}");
    }
}
