//! Whether two names, people, addresses, links or works are the same, are not, or must be asked about.
//!
//! One function a kind gives the [`Keys`] of a thing. Two things with an exact key in common are the same; two with any
//! other key in common are similar, and a person is asked ([`Comparison`]). Keys are plain text, so whoever counts many
//! things computes them once and keeps them in an index.
//!
//! This crate knows no call, no entry and no table: it takes the texts of one thing. It reads nothing and asks nobody; a
//! link is judged by its letters, never by fetching it.

/// E-mail addresses.
mod email;
/// The answer, and what it is made from.
mod keys;
/// Links by the page that they name.
mod link;
/// Names of people and outlets, titles, and other short texts.
mod name;
/// People by e-mail address or name.
mod person;
/// One form for all spellings of a text.
mod spelling;
/// Works by link or by title and byline.
mod work;

pub use email::email;
pub use keys::{Comparison, Keys, compare};
pub use link::page;
pub use name::{answer, label, outlet, outlet_key, person_name_key, title, title_key};
pub use person::{PersonNames, entrant, person, team};
pub use spelling::words;
pub use work::{WorkNames, work};
