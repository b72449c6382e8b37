//! The work itself, from a pasted link to the judge who reads it when the link has died.

use uuid::Uuid;
use workspaces::rules::{LegalName, Outcome, PublicName, Purpose, Rule, Source};
use workspaces::views::{DuplicateReason, LinkState};
use workspaces::{ActionContext, Attached, Draft, Entrant, Progress, ProgressReporter, Stop, Web};

use crate::jury::{Jury, judges_without_terms};
use crate::outlet::OutletServer;
use crate::test_desk::{TestDesk, at, draft_of, send, staff};

/// A page as an outlet writes one: it says that it was published on 3 January 2021, which is after the window.
const PAGE: &str = include_str!("pages/after-the-window.html");

fn entrant_ctx() -> ActionContext {
    ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"))
}

/// A draft with one piece that has a link and a day, and nothing else that its page could fill in.
async fn a_draft(entrant: &Entrant, link: &str) -> Uuid {
    let mut document = rehearsal::bulk::entry(0).0;
    "written-news".clone_into(&mut document.category);
    document.title.clear();
    document.pieces.truncate(1);
    let piece = &mut document.pieces[0];
    piece.title.clear();
    piece.outlets.clear();
    piece.languages.clear();
    (piece.words, piece.runtime_seconds) = (None, None);
    piece.published = Some("2020-12-30".parse().unwrap());
    piece.url = Some(link.to_owned());
    let draft = Draft {
        document,
        attachments: Vec::new(),
    };
    entrant
        .save_draft(None, &draft, &entrant_ctx())
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_link_fills_the_form_and_contradicts_what_was_declared() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let outlet = OutletServer::with(PAGE);
    let link = outlet.page();
    let form = a_draft(&entrant, &link).await;
    assert_eq!(outlet.request_count(), 0, "saving a link makes no request");

    let (ctx, stop) = (entrant_ctx(), Stop::new());
    let filled = entrant.read_link(form, 1, &link, &ctx, &stop);
    let filled = filled.await.unwrap();
    let piece = &filled.draft.document.pieces[0];
    assert_eq!(piece.title, "River towns wait for a ferry that never comes");
    assert_eq!(piece.outlets, ["The Harbour Record"]);
    assert_eq!(piece.languages.len(), 1);
    assert_eq!(
        piece.published.unwrap().to_string(),
        "2020-12-30",
        "what a person wrote stays"
    );
    assert!(filled.fields.contains(&"pieces[0].words".to_owned()));
    assert!(!filled.fields.contains(&"pieces[0].published".to_owned()));
    let kept = &filled.draft.attachments[0];
    assert_eq!(kept.purpose, Purpose::Snapshot);
    assert_eq!(kept.capture.as_ref().unwrap().from, link);
    assert_eq!(outlet.request_count(), 1);

    let read = entrant.read_view(form).await.unwrap();
    let day = read.pieces[0]
        .facts
        .iter()
        .find(|it| it.fact == "published")
        .unwrap();
    assert_eq!(day.declared.as_deref(), Some("2020-12-30"));
    assert_eq!(day.read, "2021-01-03");
    assert!(day.differs);

    // Reading it again keeps one page, not two.
    let again = entrant.read_link(form, 1, &link, &ctx, &stop);
    assert_eq!(again.await.unwrap().draft.attachments.len(), 1);

    entrant.submit(form, None, &entrant_ctx()).await.unwrap();
    send(&entrant, &stage.mailbox, &entrant_ctx())
        .await
        .unwrap();
    drop(outlet);
    let desk_ctx = staff("2021-01-06T12:00:00Z");
    let collected = stage
        .desk
        .collect(&desk_ctx, ProgressReporter::none())
        .await
        .unwrap();
    let entry = &collected.entries[0].entry;
    let view = stage.desk.entry(entry).await.unwrap();
    let window = view
        .findings
        .iter()
        .find(|it| it.rule == Rule::Window)
        .unwrap();
    assert_eq!(window.outcome, Outcome::NeedsPerson);
    assert_eq!(window.message.code, "finding-window-disagrees");
    assert_eq!(window.source, Some(Source::Declared));
    let day = view.read.pieces[0]
        .facts
        .iter()
        .find(|it| it.fact == "published")
        .unwrap();
    assert!(day.differs);
    // The server is gone; the desk has the page.
    let hash = &view.read.files[0].note.hash;
    let text = stage.desk.file_text(entry, hash).await.unwrap().unwrap();
    assert!(text.contains("the ferry"), "{text}");
    assert!(!text.contains('<'), "plain text");
}

#[tokio::test(flavor = "multi_thread")]
async fn opening_screening_and_judging_make_no_request() {
    let outlet = OutletServer::with(PAGE);
    let page = outlet.page();
    let jury = Jury::seated(&["A"], &judges_without_terms(&["one"]), |_| ()).await;
    let entrant = jury.open_entrant().await;
    let entry = jury.entries[0].clone();
    let mut draft = entrant.draft(entry.parse().unwrap()).await.unwrap();
    draft.document.pieces[0].url = Some(page.clone());
    let id = Some(entry.parse().unwrap());
    entrant
        .save_draft(id, &draft_of(draft), &entrant_ctx())
        .await
        .unwrap();
    let bytes = page_file();
    entrant
        .attach(entry.parse().unwrap(), bytes, &entrant_ctx())
        .await
        .unwrap();
    let sent = entrant
        .submit(entry.parse().unwrap(), None, &entrant_ctx())
        .await
        .unwrap();
    entrant.view(&entrant_ctx()).await.unwrap();
    entrant.read_view(entry.parse().unwrap()).await.unwrap();
    let desk = &jury.stage.desk;
    desk.take(&sent.bytes, &staff("2021-01-07T12:00:00Z"))
        .await
        .unwrap();
    let view = desk.entry(&entry).await.unwrap();
    assert_eq!(view.document.pieces[0].url.as_ref(), Some(&page));
    desk.links().await.unwrap();
    desk.duplicates(ProgressReporter::none()).await.unwrap();
    for finding in &view.findings {
        if finding.outcome != Outcome::Met {
            let on = finding.key();
            desk.record_ruling(&entry, &on, Outcome::Met, "Looked at.", &jury.ctx())
                .await
                .unwrap();
        }
    }
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |_| crate::jury::marks(7.0)).await;
    let (judge, _) = &jury.judges[0];
    let work = judge.work(1, entry.parse().unwrap()).await.unwrap();
    let text = work.texts[0].as_deref().unwrap();
    assert!(text.contains("the ferry"), "a judge reads the page itself");
    jury.collect().await;
    desk.ranking(1, crate::jury::CATEGORY).await.unwrap();
    assert_eq!(outlet.request_count(), 0, "no page was asked for");
}

fn page_file() -> Attached {
    Attached::new("ferry.html", "text/html", Some(1), PAGE.as_bytes().to_vec())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_a_pseudonym_hides_is_told_before_it_leaves() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let form = a_draft(&entrant, "https://example.invalid/a").await;
    let mut draft = entrant.draft(form).await.unwrap();
    draft.document.people.truncate(1);
    draft.document.people[0].public_name = PublicName::new("A. Veil");
    draft.document.people[0].legal_name = Some(LegalName::new("Robin Underhill"));
    let id = Some(form);
    entrant
        .save_draft(id, &draft_of(draft), &entrant_ctx())
        .await
        .unwrap();
    let text = "By A. Veil\n\nThe story begins.\n\nFiled by R. Underhill from the coast.";
    for (name, text, named) in [
        ("story.txt", text, true),
        ("robin-underhill.txt", "By A. Veil. The story begins.", true),
        ("clean.txt", "By A. Veil. The story begins here.", false),
    ] {
        let file = Attached::new(name, "text/plain", Some(1), text.as_bytes().to_vec());
        let hash = file.note.hash.clone();
        entrant.attach(form, file, &entrant_ctx()).await.unwrap();
        let read = entrant.read_view(form).await.unwrap();
        let view = read.files.iter().find(|it| it.note.hash == hash).unwrap();
        assert_eq!(!view.legal_names.is_empty(), named, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn links_are_looked_at_when_the_desk_asks() {
    let outlet = OutletServer::with(PAGE);
    let jury = Jury::seated(&["A", "B", "C"], &judges_without_terms(&["one"]), |_| ()).await;
    let entrant = jury.open_entrant().await;
    for (entry, link) in [
        (&jury.entries[0], outlet.page()),
        (&jury.entries[1], "http://127.0.0.1:9/gone".to_owned()),
        (&jury.entries[2], outlet.page()),
    ] {
        let mut draft = entrant.draft(entry.parse().unwrap()).await.unwrap();
        draft.document.pieces[0].url = Some(link);
        let id = Some(entry.parse().unwrap());
        entrant
            .save_draft(id, &draft_of(draft), &entrant_ctx())
            .await
            .unwrap();
        entrant
            .submit(entry.parse().unwrap(), None, &entrant_ctx())
            .await
            .unwrap();
    }
    send(&entrant, &jury.stage.mailbox, &entrant_ctx())
        .await
        .unwrap();
    jury.collect().await;
    let desk = &jury.stage.desk;
    assert!(
        desk.links()
            .await
            .unwrap()
            .iter()
            .all(|it| it.state.is_none())
    );
    assert_eq!(outlet.request_count(), 0);

    // A desk on the public network leaves private addresses alone.
    let links = desk
        .check_links(Web::default(), &jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(outlet.request_count(), 0);
    assert!(
        links
            .iter()
            .all(|it| it.state == Some(LinkState::Unreachable))
    );

    let web_to_private = Web {
        reach: workspaces::Reach::AsTyped,
        ..Web::default()
    };
    let last_report = std::sync::Mutex::new(None);
    let report = |progress: Progress| *last_report.lock().unwrap() = Some(progress);
    let progress = ProgressReporter::new(&report, None);
    let links = desk
        .check_links(web_to_private, &jury.ctx(), progress)
        .await
        .unwrap();
    assert_eq!(links[0].state, Some(LinkState::Alive));
    assert_eq!(links[1].state, Some(LinkState::Unreachable));
    assert_eq!(links[2].state, Some(LinkState::Alive));
    let last_report = last_report.into_inner().unwrap().unwrap();
    assert_eq!(
        (last_report.done, last_report.total),
        (2, 2),
        "one page is asked for once"
    );
    assert_eq!(
        outlet.request_count(),
        2,
        "the page, and what the site tells programs"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_story_from_somebody_else_is_suggested() {
    let jury = Jury::seated(&["A", "B", "C"], &judges_without_terms(&["one"]), |_| ()).await;
    let entrant = jury.open_entrant().await;
    let cut = PAGE.replace("It is the fourth study. ", "");
    let other = PAGE
        .split("<p>")
        .map(|part| part.chars().rev().collect::<String>())
        .collect::<String>();
    for (entry, page) in jury.entries.iter().zip([PAGE, &cut, &other]) {
        let file = Attached::new("a.html", "text/html", Some(1), page.as_bytes().to_vec());
        let id = entry.parse().unwrap();
        entrant.attach(id, file, &entrant_ctx()).await.unwrap();
        let sent = entrant.submit(id, None, &entrant_ctx()).await.unwrap();
        let desk_ctx = staff("2021-01-07T12:00:00Z");
        let taken = jury.stage.desk.take(&sent.bytes, &desk_ctx).await;
        taken.unwrap();
    }
    let duplicates = jury
        .stage
        .desk
        .duplicates(ProgressReporter::none())
        .await
        .unwrap();
    let by_text: Vec<_> = duplicates
        .iter()
        .filter(|pair| {
            pair.because
                .iter()
                .any(|(why, _)| *why == DuplicateReason::Text)
        })
        .map(|pair| (pair.first_number, pair.second_number))
        .collect();
    assert_eq!(by_text, [(1, 2)]);
}

/// A document with an author, tracked changes and comments, as word processors write them.
const DOCUMENT: &[u8] = include_bytes!("../../../evidence/tests/corpus/documents/word.docx");

#[tokio::test(flavor = "multi_thread")]
async fn a_cleaned_copy_takes_the_place_of_a_file_that_gives_too_much_away() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let form = a_draft(&entrant, "https://example.invalid/a").await;
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let file = Attached::new("story.docx", kind, None, DOCUMENT.to_vec());
    let hash = file.note.hash.clone();
    let filled = entrant.attach(form, file, &entrant_ctx()).await.unwrap();
    let words = filled.draft.document.pieces[0].words;
    assert!(words.is_some(), "a file of the one piece there is fills it");
    let before = entrant.read_view(form).await.unwrap();
    assert!(!before.files[0].evidence.leaks.is_empty());
    assert!(before.files[0].can_be_sanitized);
    let draft = entrant
        .sanitize_file(form, &hash, &entrant_ctx())
        .await
        .unwrap();
    assert_eq!(draft.attachments.len(), 1);
    assert_ne!(draft.attachments[0].hash, hash);
    assert_eq!(draft.attachments[0].name, "story.docx");
    let after = entrant.read_view(form).await.unwrap();
    assert_eq!(after.files[0].evidence.leaks, []);
    assert_eq!(
        after.files[0].evidence.words,
        before.files[0].evidence.words
    );

    let note = Attached::new("note.txt", "text/plain", Some(1), b"A note.".to_vec());
    let hash = note.note.hash.clone();
    entrant.attach(form, note, &entrant_ctx()).await.unwrap();
    let refused = entrant
        .sanitize_file(form, &hash, &entrant_ctx())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "file-not-cleaned");
}
