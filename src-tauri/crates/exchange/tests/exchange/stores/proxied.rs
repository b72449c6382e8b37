//! A store that is reached by the proxy that the system names.

use std::env;
use std::process::Command;

use exchange::{Kind, Limits, Mailbox, StoreOptions};
use uuid::Uuid;

use super::{SECRET, options, place_in_s3, place_on_the_web};

const PROXIES: [&str; 8] = [
    "ALL_PROXY",
    "all_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "HTTP_PROXY",
    "http_proxy",
    "NO_PROXY",
    "no_proxy",
];

const ID: Uuid = Uuid::from_u128(7);

/// The proxy is read from the environment, so this needs a process of its own.
#[tokio::test(flavor = "multi_thread")]
async fn the_proxy_of_the_system_is_used() {
    let place = place_in_s3(SECRET).await;
    let proxy = place.server.address();
    let ran = tokio::task::spawn_blocking(move || {
        let mut child = Command::new(env::current_exe().unwrap());
        for variable in PROXIES {
            child.env_remove(variable);
        }
        let test = "stores::proxied::in_a_process_with_a_proxy";
        let child = child.args(["--exact", "--ignored", test]);
        child.env("http_proxy", proxy).status()
    });
    assert!(ran.await.unwrap().unwrap().success());
    let hosts = place.server.asked_for_hosts();
    assert!(hosts.len() >= 3, "{hosts:?}");
    assert!(hosts.iter().all(|it| it == "store.example"), "{hosts:?}");
    let put = format!("awards/voices/calls/{ID}.awards-call");
    assert!(place.folder.path().join(put).is_file());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "started by the test above"]
async fn in_a_process_with_a_proxy() {
    let options = StoreOptions {
        endpoint: Some("http://store.example".to_owned()),
        region: Some("ca-central-1".to_owned()),
        ..options(SECRET)
    };
    let mailbox = Mailbox::open_with("s3://awards/voices", &options).unwrap();
    mailbox
        .put(Kind::Call, None, ID, &b"call"[..])
        .await
        .unwrap();
    let listing = mailbox.list(Kind::Call, None).await.unwrap();
    let got = mailbox.get(&listing.items[0], &Limits::default()).await;
    assert_eq!(got.unwrap(), b"call");

    // This computer is asked without it.
    let here = place_on_the_web(SECRET).await;
    let listing = here.mailbox.list(Kind::Call, None).await.unwrap();
    assert_eq!(listing.items, []);
    assert_eq!(here.server.asked_for_hosts(), [""; 0]);
}
