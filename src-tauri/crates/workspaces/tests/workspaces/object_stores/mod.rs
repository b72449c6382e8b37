//! Workspaces whose mailbox is an object store: servers of S3 and of `WebDAV` that listen on this computer, and Azure's own
//! where it is installed.

/// The emulator of Azure's storage.
mod azurite;
/// What a store does in place of what it should.
mod faults;
/// Files of a workspace that are fetched again.
mod repaired;
/// From the call to the receipts.
mod season;
/// A desk and an entrant with one store between them.
mod stage;

use std::fs;
use std::time::Duration;

use exchange::{Patience, Secret, StoreOptions};
use tempfile::TempDir;
use workspaces::Mailbox;
use workspaces::rules::Call;
use workspaces::views::MailboxChoice;

use crate::servers::{Server, s3, web};

const KEY: &str = "AKIAIOSFODNN7EXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

/// A store, and how a person chooses it.
struct Place {
    choice: MailboxChoice,
    server: Server,
    /// What the server keeps; it ends with the test.
    _folder: TempDir,
}

impl Place {
    /// In the bucket `awards` of a store of S3.
    async fn in_s3() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("awards")).unwrap();
        let server = Server::start(s3(folder.path(), KEY, SECRET)).await;
        let choice = MailboxChoice {
            endpoint: Some(server.address()),
            region: Some("ca-central-1".to_owned()),
            ..with_key("s3://awards/voices")
        };
        Self {
            choice,
            server,
            _folder: folder,
        }
    }

    /// In the folder `awards` of a web server.
    async fn on_the_web() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("awards")).unwrap();
        let server = Server::start(web(folder.path(), KEY, SECRET)).await;
        let choice = with_key(&format!("{}/awards", server.address()));
        Self {
            choice,
            server,
            _folder: folder,
        }
    }

    /// The mailbox as a workspace opens it, but that pauses between attempts are a hundredth as long.
    fn quick(&self) -> Mailbox {
        let options = StoreOptions {
            endpoint: self.choice.endpoint.clone(),
            region: self.choice.region.clone(),
            key_id: self.choice.key_id.clone(),
            secret: self.choice.secret.clone(),
        };
        let patience = Patience {
            first_pause: Duration::from_millis(5),
            longest_pause: Duration::from_millis(80),
            trying: Duration::from_secs(2),
            ..Patience::default()
        };
        Mailbox::open_patiently(&self.choice.place, &options, patience).unwrap()
    }
}

fn with_key(place: &str) -> MailboxChoice {
    MailboxChoice {
        key_id: Some(KEY.to_owned()),
        secret: Some(Secret::new(SECRET.to_owned())),
        ..MailboxChoice::of(place)
    }
}

/// Lets a call close in a later century: the clock of a store is the time of day, whatever the season of the test is.
fn open_for_long(call: &mut Call) {
    call.extensions.clear();
    call.deadline.local = "2099-01-22T23:59:00".parse().unwrap();
}
