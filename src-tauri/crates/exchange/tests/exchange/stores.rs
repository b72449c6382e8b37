//! Mailboxes in stores that others operate: servers of S3 and of `WebDAV` that listen on this computer.

mod faults;
mod large;
mod season;
mod server;
mod try_out;

use exchange::{Mailbox, Secret, StoreOptions};
use server::{Server, s3, web};
use tempfile::TempDir;

const KEY: &str = "AKIAIOSFODNN7EXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

/// A mailbox, the server that it lies on, and the folder behind that.
struct Place {
    mailbox: Mailbox,
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
    let mailbox = Mailbox::open_with("s3://awards/voices", &options).unwrap();
    Place {
        mailbox,
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
    let mailbox = Mailbox::open_with(&address, &options(secret)).unwrap();
    Place {
        mailbox,
        server,
        folder,
    }
}

async fn places() -> [Place; 2] {
    [place_in_s3(SECRET).await, place_on_the_web(SECRET).await]
}
