//! A desk for tests, with a mailbox and entries to send.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use exchange::{Bundle, Identity, Kind, SignedHead, seal};
use rehearsal::{RehearsalData, Season, bulk, play_season};
use tempfile::TempDir;
use uuid::Uuid;
use workspaces::messages::{CallMessage, CardMessage, EnclosedHead, SignedCard};
use workspaces::rules::{Call, calls};
use workspaces::views::{DraftView, MailboxChoice};
use workspaces::{
    ActionContext, Desk, Draft, Entrant, Failure, Judge, Language, Mailbox, ProgressReporter,
    ReaderLimits, Readers, Sent, Unlock, Workspace,
};

/// A folder with a desk that has published the extended call of the 26th edition.
pub(crate) struct TestDesk {
    pub(crate) dir: TempDir,
    pub(crate) desk: Desk,
    pub(crate) mailbox: Mailbox,
}

/// What reads files in these tests: a program of this crate, with time for one that is not optimised, among other tests.
pub(crate) fn readers() -> Readers {
    let limits = ReaderLimits {
        wall: Duration::from_mins(2),
        cpu_seconds: 60,
        ..ReaderLimits::default()
    };
    Readers::with_limits(env!("CARGO_BIN_EXE_workspaces-reader"), limits)
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn staff(text: &str) -> ActionContext {
    ActionContext::new("Rehearsal Desk Officer", at(text))
}

impl TestDesk {
    pub(crate) async fn new() -> Self {
        Self::with_call(|_| ()).await
    }

    /// The same with a call that is changed before it is published.
    pub(crate) async fn with_call(change: impl FnOnce(&mut Call)) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mailbox = dir.path().join("mailbox");
        std::fs::create_dir(&mailbox).unwrap();
        let choice = MailboxChoice::of(&mailbox.display().to_string());
        Self::with_mailbox(dir, choice, change).await
    }

    /// The same in a folder, with a mailbox wherever a person chose one.
    pub(crate) async fn with_mailbox(
        dir: TempDir,
        choice: MailboxChoice,
        change: impl FnOnce(&mut Call),
    ) -> Self {
        let ctx = staff("2020-11-16T15:00:00Z");
        let key = dir.path().join("desk.key");
        let unlock = Unlock::KeyFile { key_file: &key };
        let desk = Desk::create(&dir.path().join("desk"), &unlock, &ctx)
            .await
            .unwrap()
            .with_readers(&readers());
        desk.settings().choose_mailbox(choice).await.unwrap();
        let mailbox = desk.settings().mailbox().await.unwrap();
        let mut call = first_call();
        change(&mut call);
        desk.publish(&call.to_toml(), &ctx, ProgressReporter::none())
            .await
            .unwrap();
        Self { dir, desk, mailbox }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn key(&self) -> PathBuf {
        self.path("desk.key")
    }

    /// A new entrant who has opened the call.
    pub(crate) async fn entrant(&self, name: &str) -> Entrant {
        let ctx = ActionContext::new(name, at("2021-01-04T12:00:00Z"));
        let key = self.key();
        let entrant = Entrant::create(&self.path(name), &Unlock::KeyFile { key_file: &key }, &ctx)
            .await
            .unwrap()
            .with_readers(&readers());
        let (_, call) = self.desk.sealed_call().await.unwrap();
        entrant.open_call(&call, &ctx).await.unwrap();
        entrant
    }

    /// A new entrant who has opened the same call from a desk whose keys the test holds.
    pub(crate) async fn entrant_of(&self, desk: &Identity, name: &str) -> Entrant {
        let ctx = ActionContext::new(name, at("2021-01-04T12:00:00Z"));
        let key = self.key();
        let entrant = Entrant::create(&self.path(name), &Unlock::KeyFile { key_file: &key }, &ctx)
            .await
            .unwrap();
        let message = CallMessage {
            call: first_version(),
            desk: desk.card(),
            keys: Vec::new(),
            head: a_head(desk),
        };
        let bundle = Bundle::new(serde_json::to_vec(&message).unwrap());
        let (id, made) = (uuid::Uuid::from_u128(1), "2020-11-16T15:00:00Z");
        let call = seal(desk, None, Kind::Call, id, made, &bundle).unwrap();
        entrant.open_call(&call, &ctx).await.unwrap();
        entrant
    }

    /// The `index`th generated entry, submitted by `entrant`.
    pub(crate) async fn submit(&self, entrant: &Entrant, index: u32) -> Sent {
        let ctx = ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"));
        let draft = Draft {
            document: bulk::entry(index).0,
            attachments: Vec::new(),
        };
        let entry = entrant.save_draft(None, &draft, &ctx).await.unwrap();
        entrant.submit(entry, None, &ctx).await.unwrap()
    }
}

/// The draft with these files, as somebody who changes the files of a form saves it.
pub(crate) fn draft_of(view: DraftView) -> Draft {
    Draft {
        document: view.document,
        attachments: view.attachments,
    }
}

/// Sends what waits in an entrant's workspace by a mailbox; gives how many of its entries the mailbox has taken.
pub(crate) async fn send(
    entrant: &Entrant,
    mailbox: &Mailbox,
    ctx: &ActionContext,
) -> Result<usize, Failure> {
    let workspace = Workspace::Entrant(entrant.with_mailbox(mailbox));
    let posted = workspace
        .send_unsent(ctx, ProgressReporter::none())
        .await
        .unwrap();
    match posted.failure {
        Some(failure) => Err(failure),
        None => Ok(posted.sent.iter().map(|it| it.count).sum()),
    }
}

/// The language of a tag.
pub(crate) fn tagged(tag: &str) -> Language {
    Language::from_tag(tag).unwrap()
}

/// An id that a view gives as text.
pub(crate) fn id(text: &str) -> Uuid {
    text.parse().unwrap()
}

/// The card that a judge puts into the mailbox.
pub(crate) async fn card_of(judge: &Judge, mailbox: &Mailbox, ctx: &ActionContext) -> SignedCard {
    judge.with_mailbox(mailbox).send_card(ctx).await.unwrap();
    let (_, sealed) = judge.sealed_card(ctx).await.unwrap();
    SignedCard::open(&sealed).unwrap()
}

/// A card as whoever has these keys signs it.
pub(crate) fn signed_card(identity: &Identity) -> SignedCard {
    let message = CardMessage {
        card: identity.card(),
        keys: Vec::new(),
    };
    let bundle = Bundle::new(serde_json::to_vec(&message).unwrap());
    let (key, made) = (identity.card().verifying_key(), "2021-01-05T12:00:00Z");
    let id = Uuid::from_slice(&key[..16]).unwrap();
    let sealed = seal(identity, None, Kind::Card, id, made, &bundle).unwrap();
    SignedCard::open(&sealed).unwrap()
}

/// A head of a log that a desk of the test might have.
pub(crate) fn a_head(desk: &Identity) -> EnclosedHead {
    EnclosedHead::of(SignedHead::sign(
        desk,
        1,
        [0; 32],
        at("2020-11-16T15:00:00Z"),
    ))
}

/// The call of the 26th edition with its extension, as a first version.
fn first_call() -> Call {
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 1;
    call
}

/// The same as text.
pub(crate) fn first_version() -> String {
    first_call().to_toml()
}

/// A season that has been played in `dir`.
pub(crate) async fn season(dir: &Path) -> (RehearsalData, Season) {
    let season = play_season(dir, Language::English, ProgressReporter::none())
        .await
        .unwrap();
    (RehearsalData::load().unwrap(), season)
}
