//! What the call says of each entry: screening, rulings, what was granted, and what it said at another time.

pub(super) mod arrivals;
pub(super) mod brief;
pub(super) mod counts;
pub(super) mod evaluate;
pub(super) mod grant_waiver;
pub(super) mod past;
pub(super) mod preview;
pub(super) mod record_verdict;
pub(super) mod replay;
pub(super) mod rule;
pub(super) mod rulings;
pub(super) mod state_arrival;
pub(super) mod verdict_change;
pub(super) mod waivers;
