//! Past verdicts: all entries replayed at any instant under any version of the call, and the verdict history of one entry.
//!
//! A verdict follows from the call in force, the revision that had come, and what the desk had recorded by then. All of
//! these are kept with their instants, so nothing but them is needed.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use desk_core::eligibility::evaluate::Screening;
use desk_core::eligibility::{fee_waivers, waivers};
use rules::{Call, Finding};
use store::{CallVersionRow, Connection};
use workspace_core::messages::EntryState;
use workspace_core::views::{Moment, PastVerdict, ReplayView};
use workspace_core::{Error, ProgressReporter, Result, action_context};

use crate::Desk;

impl Desk {
    /// Every entry as it stood at `at`, under the call in force then or under another version of it.
    pub async fn replay(
        &self,
        at: DateTime<Utc>,
        version: Option<u32>,
        progress: ProgressReporter<'_>,
    ) -> Result<ReplayView> {
        let stamp = action_context::stamp(at);
        let until = stamp.clone();
        let read = self.core.store.read(move |conn| {
            let versions = store::call_version::all(conn)?;
            let row = match version {
                Some(version) => versions.iter().find(|row| row.version == version),
                None => in_force(&versions, &until),
            };
            Ok::<_, Error>(Call::from_published(&row.ok_or(Error::NoCall)?.toml)?)
        });
        let call = read.await?;
        let call_version = call.version;
        let evaluated = self
            .evaluate_all(call, Some(stamp.clone()), progress)
            .await?;
        let changed_since = evaluated
            .verdict_changes
            .into_iter()
            .map(|change| PastVerdict {
                entry: change.entry,
                number: change.number,
                title: change.title,
                then: change.to,
                now: change.from,
            });
        Ok(ReplayView {
            at: stamp,
            call_version,
            verdicts: evaluated.counts,
            changed_since: changed_since.collect(),
        })
    }

    /// The verdict history of an entry: every moment at which its verdict or findings changed, oldest first.
    pub async fn moments(&self, entry: &str) -> Result<Vec<Moment>> {
        let entry = entry.to_owned();
        self.core
            .store
            .read(move |conn| moments(conn, &entry))
            .await
    }
}

/// The version of the call that was in force at an instant.
fn in_force<'a>(versions: &'a [CallVersionRow], at: &str) -> Option<&'a CallVersionRow> {
    versions
        .iter()
        .rfind(|row| row.recorded_at.as_str() <= at)
        .or(versions.first())
}

/// Every event that may have changed the verdict of an entry, by its instant.
fn events(
    conn: &Connection,
    entry: &str,
    versions: &[CallVersionRow],
) -> Result<BTreeMap<String, Vec<String>>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |at: &str, what: &str| {
        let causes = all.entry(at.to_owned()).or_default();
        if !causes.iter().any(|cause| cause == what) {
            causes.push(what.to_owned());
        }
    };
    for row in store::entry_revision::history(conn, entry)? {
        if let Some(at) = &row.received_at {
            add(
                at,
                if row.state == EntryState::Withdrawn.name() {
                    "entry-withdrawn"
                } else if row.revision > 1 {
                    "entry-amended"
                } else {
                    "entry-submitted"
                },
            );
        }
    }
    for row in versions.iter().skip(1) {
        add(&row.recorded_at, "call-changed");
    }
    for row in store::ruling::of(conn, entry)? {
        let revoked = row.outcome == desk_core::eligibility::rulings::REVOKED;
        add(
            &row.recorded_at,
            if revoked { "ruling-revoked" } else { "ruled" },
        );
    }
    for row in store::arrival::of(conn, entry)? {
        add(&row.recorded_at, "arrival-stated");
    }
    for row in store::waiver::all(conn)? {
        let revoked = row.revokes.is_some();
        add(
            &row.recorded_at,
            if revoked {
                "waiver-revoked"
            } else {
                "waiver-granted"
            },
        );
    }
    for row in store::payment::all(conn)? {
        if row.entry == entry {
            add(&row.recorded_at, "payment-recorded");
        }
    }
    let sender = waivers::sender(conn, entry)?;
    let rows = store::fee_waiver::all(conn)?;
    for row in &rows {
        let what = if row.revokes.is_some() {
            "fee-waiver-revoked"
        } else {
            "fee-waived"
        };
        let waiver = fee_waivers::waiver_of(&rows, row);
        if waiver.is_some_and(|it| fee_waivers::is_for(it, entry, &sender)) {
            add(&row.recorded_at, what);
        }
    }
    Ok(all)
}

fn moments(conn: &Connection, entry: &str) -> Result<Vec<Moment>> {
    let number = desk_core::number(conn, entry)?;
    let versions = store::call_version::all(conn)?;
    let mut moments: Vec<Moment> = Vec::new();
    let mut previous_findings: Vec<Finding> = Vec::new();
    for (at, because) in events(conn, entry, &versions)? {
        let row = in_force(&versions, &at).ok_or(Error::NoCall)?;
        let call = Call::from_published(&row.toml)?;
        let mut screening = Screening::as_of(conn, &call, Some(&at))?.skip_to(number)?;
        let Some(screened) = screening.next(entry)? else {
            continue;
        };
        let is_unchanged = |finding: &Finding| {
            previous_findings
                .iter()
                .any(|earlier| say_the_same(earlier, finding))
        };
        let changed: Vec<Finding> = screened
            .findings
            .iter()
            .filter(|finding| !is_unchanged(finding))
            .cloned()
            .collect();
        previous_findings = screened.findings;
        if !changed.is_empty() || moments.is_empty() {
            moments.push(Moment {
                at,
                because,
                call_version: call.version,
                revision: screened.row.revision,
                verdict: screened.verdict,
                changed,
            });
        }
    }
    Ok(moments)
}

/// Whether one finding says of the same rule what the other says.
fn say_the_same(one: &Finding, other: &Finding) -> bool {
    one.key() == other.key() && one.outcome == other.outcome && one.message == other.message
}
