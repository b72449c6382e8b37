mod address;
mod card;
mod identity;
mod name;
mod public;

pub use address::Address;
pub use card::Card;
pub use identity::Identity;
pub use public::Keys;
