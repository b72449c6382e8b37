//! Files for the players of the app's own window: a server of HTTP/1.1 on the loopback address alone.
//!
//! `WebKitGTK` plays no film or sound from an address of the app's own scheme, so these come over `http://127.0.0.1`. Whoever
//! has an address may read its file; another program or page cannot guess one, and [`Server::forget`] ends all of them.

mod body;
mod media_types;
mod origins;
mod ranges;
mod respond;
mod served_files;
mod server;
mod source;

pub use server::{MediaError, Server};
pub use source::{Reading, Source};
