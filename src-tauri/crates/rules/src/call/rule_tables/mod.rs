//! The rules that most calls state, each a table of its own with the call's own words. A rule that no table fits
//! is built of conditions ([`OwnRule`](super::OwnRule)).

mod cap;
mod entrant;
mod fees;
mod files;
mod language;
mod required;
mod statement;
mod window;

pub use cap::{Cap, Counted, Per, Within};
pub(crate) use entrant::CountryTie;
pub use entrant::{EntrantRule, Nomination};
pub use fees::{Fee, Fees, Money};
pub use files::FileLimits;
pub use language::{Aid, LanguageRule};
pub use required::{FieldText, Required};
pub use statement::StatementRule;
pub use window::{PlaceRule, WindowRule};
