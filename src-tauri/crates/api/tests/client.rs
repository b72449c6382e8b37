//! The interface's client is generated and committed; this fails when it is stale.
//!
//! `AWARDS_WRITE_BINDINGS=1` writes it (`cargo xtask bindings`).

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

#[test]
fn the_client_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/api/client.ts");
    let fresh = api::typescript::client().text;
    if std::env::var_os("AWARDS_WRITE_BINDINGS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    assert!(committed == fresh, "run `cargo xtask bindings`");
}

#[test]
fn no_two_types_have_one_name() {
    let ambiguous = api::typescript::client().ambiguous;
    assert!(ambiguous.is_empty(), "{ambiguous:?}");
}

#[test]
fn no_number_is_a_bigint() {
    assert!(!api::typescript::client().text.contains("bigint"));
}

#[test]
fn every_command_is_a_function_of_the_client() {
    let client = api::typescript::client().text;
    assert!(!api::commands().is_empty());
    for name in api::commands().keys() {
        assert!(client.contains(&format!("invoke(\"{name}\"")), "{name}");
    }
}
