//! Who writes and who reads: secret keys, public cards, addresses.

mod address;
mod card;
mod identity;
mod name;
mod public;
mod statement;

pub use address::Address;
pub use card::Card;
pub use identity::Identity;
pub use public::Keys;
pub use statement::KeyStatement;
