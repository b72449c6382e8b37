//! What the call says of each entry: screening, rulings, what was granted, and what it said at another time.

pub(super) mod allow;
pub(super) mod arrivals;
pub(super) mod brief;
pub(super) mod counts;
pub(super) mod flip;
pub(super) mod gate;
pub(super) mod past;
pub(super) mod preview;
pub(super) mod replay;
pub(super) mod rule;
pub(super) mod rulings;
pub(super) mod screen;
pub(super) mod screening;
pub(super) mod state_arrival;
