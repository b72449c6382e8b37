//! Mailboxes in stores that others operate: servers of S3 and of `WebDAV` that listen on this computer.

mod faults;
mod large;
mod pages;
mod proxied;
mod season;
mod try_out;

use std::time::Duration;

use exchange::{Mailbox, Patience, Secret, StoreOptions};
use tempfile::TempDir;

use crate::servers::{Server, s3, web};

const KEY: &str = "AKIAIOSFODNN7EXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
/// Pauses a hundredth as long as the app's, for a time in which a film passes.
const QUICK: Patience = Patience {
    first_pause: Duration::from_millis(5),
    longest_pause: Duration::from_millis(80),
    trying: Duration::from_secs(2),
    failed_connections: 4,
    silence: Duration::from_secs(2),
};

/// A mailbox, the server that it lies on, and the folder behind that.
struct Place {
    mailbox: Mailbox,
    /// The same, which soon gives the store up.
    quick: Mailbox,
    server: Server,
    folder: TempDir,
}

fn options(secret: &str) -> StoreOptions {
    StoreOptions {
        key_id: Some(KEY.to_owned()),
        secret: Some(Secret::new(secret.to_owned())),
        ..StoreOptions::default()
    }
}

/// A mailbox as the app opens it, and the same that soon gives the store up.
fn opened(place: &str, options: &StoreOptions) -> (Mailbox, Mailbox) {
    let mailbox = Mailbox::open_with(place, options).unwrap();
    let quick = Mailbox::open_patiently(place, options, QUICK).unwrap();
    (mailbox, quick)
}

/// A mailbox in the bucket `awards` of a store of S3, opened with a secret.
async fn place_in_s3(secret: &str) -> Place {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("awards")).unwrap();
    let server = Server::start(s3(folder.path(), KEY, SECRET)).await;
    let options = StoreOptions {
        endpoint: Some(server.address()),
        region: Some("ca-central-1".to_owned()),
        ..options(secret)
    };
    let (mailbox, quick) = opened("s3://awards/voices", &options);
    Place {
        mailbox,
        quick,
        server,
        folder,
    }
}

/// A mailbox in the folder `awards` of a web server, opened with a password.
async fn place_on_the_web(secret: &str) -> Place {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("awards")).unwrap();
    let server = Server::start(web(folder.path(), KEY, SECRET)).await;
    let address = format!("{}/awards", server.address());
    let (mailbox, quick) = opened(&address, &options(secret));
    Place {
        mailbox,
        quick,
        server,
        folder,
    }
}

async fn places() -> [Place; 2] {
    [place_in_s3(SECRET).await, place_on_the_web(SECRET).await]
}
