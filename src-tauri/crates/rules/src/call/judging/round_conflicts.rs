//! What a conflict of interest does in one round.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ConflictEffect, Conflicts, Contained};
use crate::Call;

/// What a conflict of interest does to a judge in one round, where that differs from `[panels.conflicts]`: in the room for a
/// first reading, out of it for the final.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundConflicts {
    /// With a person of the entry. Without it, as in all rounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<ConflictEffect>,
    /// With an outlet of the entry. Without it, as in all rounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<ConflictEffect>,
    /// With the company that owns an outlet of the entry. Without it, as in all rounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ConflictEffect>,
    /// What a judge with a contained conflict does. Without it, as in all rounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contained: Option<Contained>,
}

impl Call {
    /// What conflicts of interest do in a round, counted from 1.
    pub fn conflicts_in(&self, round: u32) -> Conflicts {
        let panels = self.panels.as_ref();
        let of_all = panels.map(|it| it.conflicts.clone()).unwrap_or_default();
        let own = self.round(round).and_then(|it| it.conflicts);
        let own = own.unwrap_or_default();
        Conflicts {
            person: own.person.unwrap_or(of_all.person),
            outlet: own.outlet.unwrap_or(of_all.outlet),
            parent: own.parent.unwrap_or(of_all.parent),
            contained: own.contained.or(of_all.contained),
        }
    }
}
