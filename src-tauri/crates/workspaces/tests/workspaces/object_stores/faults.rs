use workspaces::{Delivery, ProgressReporter, Workspace};

use super::Place;
use super::stage::{Stage, counts};
use crate::delivery::entrant_ctx;
use crate::servers::Server;

/// What a store does in place of what it should, until it is mended.
enum Does {
    /// It answers every request, or those of a method, with a status and a code.
    Answers(Option<&'static str>, u16, &'static str),
    /// It answers as many requests so.
    AnswersFor(usize, u16, &'static str),
    /// It closes every connection.
    Cuts,
    /// It closes as many.
    CutsSome(usize),
}

/// A store that may be at fault.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    S3,
    WebFolder,
}

const BOTH: &[Kind] = &[Kind::S3, Kind::WebFolder];

/// A row of the table "What is done when …" in `docs/mailbox-stores.md`.
struct Fault {
    /// What happens, in the words of the table.
    when: &'static str,
    at: &'static [Kind],
    does: Does,
    /// The code that a person gets; none where what is sent goes through.
    code: Option<&'static str>,
}

impl Fault {
    const fn new(
        when: &'static str,
        at: &'static [Kind],
        does: Does,
        code: Option<&'static str>,
    ) -> Self {
        Self {
            when,
            at,
            does,
            code,
        }
    }

    fn begin(&self, server: &Server) {
        let always = usize::MAX;
        match self.does {
            Does::Answers(method, status, code) => server.fail(method, always, status, code),
            Does::AnswersFor(times, status, code) => server.fail(None, times, status, code),
            Does::Cuts => server.cut(None, always),
            Does::CutsSome(times) => server.cut(None, times),
        }
    }
}

/// Ten answers take about a minute: the app pauses for half a second after the first, and twice as long each time up to eight.
const MINUTE: usize = 10;

static FAULTS: [Fault; 17] = [
    Fault::new(
        "the key is wrong",
        &[Kind::S3],
        Does::Answers(None, 403, "<Code>SignatureDoesNotMatch</Code>"),
        Some("mailbox-key"),
    ),
    Fault::new(
        "the password is wrong",
        &[Kind::WebFolder],
        Does::Answers(None, 401, ""),
        Some("mailbox-key"),
    ),
    Fault::new(
        "the key has expired",
        &[Kind::S3],
        Does::Answers(None, 400, "<Code>ExpiredToken</Code>"),
        Some("mailbox-key"),
    ),
    Fault::new(
        "the key may not write",
        BOTH,
        Does::Answers(Some("PUT"), 403, "<Code>AccessDenied</Code>"),
        Some("mailbox-not-allowed"),
    ),
    Fault::new(
        "the key may not delete",
        BOTH,
        Does::Answers(Some("DELETE"), 403, "<Code>AccessDenied</Code>"),
        None,
    ),
    Fault::new(
        "there is no room",
        BOTH,
        Does::Answers(Some("PUT"), 507, ""),
        Some("mailbox-full"),
    ),
    Fault::new(
        "a quota is used up",
        BOTH,
        Does::Answers(Some("PUT"), 403, "<Code>QuotaExceeded</Code>"),
        Some("mailbox-full"),
    ),
    Fault::new(
        "a file is too large for the server",
        BOTH,
        Does::Answers(Some("PUT"), 413, ""),
        Some("mailbox-too-large"),
    ),
    Fault::new(
        "the bucket is in another region",
        &[Kind::S3],
        Does::Answers(None, 400, "<Code>AuthorizationHeaderMalformed</Code>"),
        Some("mailbox-region"),
    ),
    Fault::new(
        "it answers with a redirect",
        BOTH,
        Does::Answers(None, 301, "<Code>PermanentRedirect</Code>"),
        Some("mailbox-region"),
    ),
    Fault::new(
        "there is no such bucket",
        &[Kind::S3],
        Does::Answers(None, 404, "<Code>NoSuchBucket</Code>"),
        Some("mailbox-bucket"),
    ),
    Fault::new(
        "the web folder is gone",
        &[Kind::WebFolder],
        Does::Answers(None, 404, ""),
        Some("mailbox-gone"),
    ),
    Fault::new(
        "the clock of this computer is wrong",
        &[Kind::S3],
        Does::Answers(None, 403, "<Code>RequestTimeTooSkewed</Code>"),
        Some("mailbox-clock"),
    ),
    Fault::new(
        "it answers 503 for a minute",
        BOTH,
        Does::AnswersFor(MINUTE, 503, "<Code>SlowDown</Code>"),
        None,
    ),
    Fault::new(
        "it keeps answering 503",
        BOTH,
        Does::Answers(None, 503, "<Code>SlowDown</Code>"),
        Some("mailbox-busy"),
    ),
    Fault::new("a connection breaks", BOTH, Does::CutsSome(2), None),
    Fault::new(
        "connections keep breaking",
        BOTH,
        Does::Cuts,
        Some("mailbox-unreachable"),
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_is_named_loses_nothing_and_the_next_try_goes_through() {
    for (kind, place) in [
        (Kind::S3, Place::in_s3().await),
        (Kind::WebFolder, Place::on_the_web().await),
    ] {
        Box::pin(each_fault(kind, &place)).await;
    }
}

async fn each_fault(kind: Kind, place: &Place) {
    let stage = Stage::new(place).await;
    let met = FAULTS.iter().filter(|it| it.at.contains(&kind));
    for (number, fault) in (1..).zip(met) {
        let (entry, hash, bytes) = stage.draft(number).await;
        fault.begin(&place.server);
        let sent = stage.sender.submit(entry, None, &entrant_ctx()).await;
        let delivery = sent.unwrap().delivery;
        if let Some(code) = fault.code {
            let is_named = matches!(&delivery, Delivery::Waiting { reason } if reason.code == code);
            assert!(is_named, "{}: {delivery:?}", fault.when);
            assert_eq!(stage.unsent().await, all(), "{}", fault.when);
            let draft = stage.sender.draft(entry).await.unwrap();
            assert_eq!(draft.attachments.len(), 2, "{}", fault.when);
            place.server.mend();
            let workspace = Workspace::Entrant(stage.sender.clone());
            let ctx = entrant_ctx();
            let posted = workspace.send_unsent(&ctx, ProgressReporter::none());
            let posted = posted.await.unwrap();
            assert_eq!(posted.failure, None, "{}", fault.when);
            assert_eq!(counts(&posted.sent), all(), "{}", fault.when);
        } else {
            let is_sent = matches!(delivery, Delivery::Sent { .. });
            assert!(is_sent, "{}: {delivery:?}", fault.when);
            place.server.mend();
        }
        assert_eq!(stage.unsent().await, [], "{}", fault.when);
        let content = stage.collected(entry, &hash).await;
        assert!(content == bytes, "{}", fault.when);
    }
}

#[test]
fn the_guide_has_each_fault_with_its_code() {
    let guide = include_str!("../../../../../../docs/mailbox-stores.md");
    for fault in &FAULTS {
        let row = format!("| {} |", fault.when);
        let line = guide.lines().find(|line| line.starts_with(&row));
        let line = line.unwrap_or_else(|| panic!("{} is not in the guide", fault.when));
        let code = line.rsplit('|').nth(1).unwrap().trim().trim_matches('`');
        assert_eq!(code, fault.code.unwrap_or_default(), "{line}");
    }
}

/// An entry and the file beside it.
fn all() -> Vec<(String, usize)> {
    vec![("entry".to_owned(), 1), ("file".to_owned(), 1)]
}
