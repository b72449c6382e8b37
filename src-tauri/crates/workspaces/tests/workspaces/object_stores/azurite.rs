use std::env;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use exchange::Secret;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use workspaces::views::MailboxChoice;

use super::season::play;

/// Where the program is that emulates Azure's storage: `azurite-blob` of the npm package `azurite`.
const PROGRAM: &str = "AWARDS_TEST_AZURITE";
/// The account that every emulator has, with its key, which Microsoft has published.
const ACCOUNT: &str = "devstoreaccount1";
const KEY: &str =
    "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
/// A token made with that key: for containers and blobs, until 2099.
const TOKEN: &str = "sv=2020-08-04&ss=b&srt=sco&sp=rwdlac&se=2099-01-01T00%3A00%3A00Z&spr=https%2Chttp\
                     &sig=lP4358Cnz1iq8XYqBFoRARKlOuXCuZxE4Uf0d7qFrYE%3D";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs Azurite: AWARDS_TEST_AZURITE is the path of azurite-blob"]
async fn a_season_with_files_goes_through_azure_with_a_key_and_with_a_token() {
    for (container, secret) in [("with-key", KEY), ("with-token", TOKEN)] {
        let azurite = Azurite::start().await;
        azurite.make_container(container).await;
        let choice = MailboxChoice {
            endpoint: Some(azurite.endpoint()),
            key_id: Some(ACCOUNT.to_owned()),
            secret: Some(Secret::new(secret.to_owned())),
            ..MailboxChoice::of(&format!("az://{container}/voices"))
        };
        Box::pin(play(&choice)).await;
    }
}

/// An emulator that ends with the test.
struct Azurite {
    port: u16,
    child: Child,
    _folder: TempDir,
}

impl Azurite {
    async fn start() -> Self {
        let program = env::var(PROGRAM).expect("the path of azurite-blob");
        // A port that was free a moment ago.
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let folder = tempfile::tempdir().unwrap();
        let child = Command::new(program)
            .args(["--silent", "--disableTelemetry", "--skipApiVersionCheck"])
            .args(["--blobHost", "127.0.0.1", "--blobPort"])
            .arg(port.to_string())
            .arg("--location")
            .arg(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let azurite = Self {
            port,
            child,
            _folder: folder,
        };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return azurite;
            }
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
        panic!("Azurite does not listen");
    }

    fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}/{ACCOUNT}", self.port)
    }

    /// Makes a container, as a person does in Azure's portal: the app makes none.
    async fn make_container(&self, name: &str) {
        let request = format!(
            "PUT /{ACCOUNT}/{name}?restype=container&{TOKEN} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\
             Content-Length: 0\r\nConnection: close\r\n\r\n",
            self.port
        );
        let mut connection = TcpStream::connect(("127.0.0.1", self.port)).await.unwrap();
        connection.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    }
}

impl Drop for Azurite {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
