//! What the call in force says of each entry: its findings with the rulings on them, its verdict, and what was granted.

pub mod arrivals;
pub mod brief;
pub mod counts;
pub mod entry_walk;
pub mod evaluate;
pub mod fee_waivers;
pub mod record_verdict;
pub mod rulings;
pub mod verdict_change;
pub mod waivers;
