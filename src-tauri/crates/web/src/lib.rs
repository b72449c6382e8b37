//! Fetches a page of a published work when a person asks for it, and checks whether links are still alive.
//!
//! - [`Web`] is how to ask: within which [`Limits`], at which [`Pace`], and how far it may [`Reach`].
//! - [`Web::fetch`] gets one [`Page`] that a person asked for.
//! - [`Web::recheck`] checks many [`LinkToCheck`]s and gives the [`State`] of each; the caller may read each page
//!   meanwhile.
//! - [`Stop`] ends either of them from another thread.
//! - [`WebError`] is why there is no page, with a code and parameters for the message.
//!
//! Nothing is ever asked of any server unless one of these two functions is called, and then for that address alone: no
//! picture, no script, no page behind it. Redirects of HTTP are followed, those written inside a page are not. No cookie
//! is kept and no name or password sent. Both functions block while the network works.
//!
//! # Politeness
//!
//! Every request says who asks. [`Web::recheck`] is a crawler's work and keeps a crawler's manners: `robots.txt` of RFC
//! 9309, one request at a time to a host with a pause after it, and a host that asks to wait is left alone. [`Web::fetch`]
//! is a person's own request and reads no `robots.txt`, just as a browser does not: that file is for those who come unasked.
//!
//! # Proxies
//!
//! Requests go through the proxy that the environment names (`ALL_PROXY`, `HTTPS_PROXY`, `HTTP_PROXY`, in this order, for
//! both kinds of address; `http`, `https`, `socks4`, `socks4a`, `socks5` and `socks5h`), except to the hosts of `NO_PROXY`
//! and to this machine. On Windows, where no variable is set, the one proxy of the internet options is taken. The settings
//! of macOS and of desktops, and proxies found by a script (PAC, WPAD), are not read. An HTTP proxy is asked to `CONNECT`,
//! to port 80 too, which some refuse; names are then looked up by the proxy, and it guards its own network.
//!
//! This crate knows nothing of entries, rules, SQL or Tauri, nor of the content of pages. It reads no clock: it takes limits of
//! time, and sleeps where it has to wait.

mod client;
mod error;
mod fetch;
mod limits;
mod names;
mod page;
mod ports;
mod public;
mod reach;
/// Whether links are still alive.
mod recheck;
mod stop;
mod watchdog;
mod web;
mod web_error;

pub use error::{Result, WebError};
pub use limits::Limits;
pub use page::{Page, Redirect, Validators};
pub use reach::Reach;
pub use recheck::{Checked, LinkToCheck, Pace, Skip, State};
pub use stop::Stop;
pub use web::Web;
