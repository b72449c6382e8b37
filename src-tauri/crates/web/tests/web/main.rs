//! Pages from real servers on this machine; no other host is ever asked.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod addresses;
mod answers;
mod fetched;
mod garbage;
mod host_queue;
mod large;
mod proxied;
mod rechecked;
mod redirects;
mod robots;
mod secure;
mod server;
mod slow;
mod stopped;
