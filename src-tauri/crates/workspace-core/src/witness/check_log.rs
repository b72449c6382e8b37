//! Checking the log of a desk against what was handed out of it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use exchange::Address;
use serde::Serialize;
use store::Connection;
use store::log::{self, Hash, Span};
use ts_rs::TS;

use super::departure::{Comparison, compare};
use super::{Departure, Witness, contradict};
use crate::known_desks::Desks;
use crate::messages::hashes;
use crate::workspace_core::WorkspaceCore;
use crate::{Result, action_context};

/// Heads from one place: a file, or the workspace of an entrant or a judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceHeads {
    /// Where they are from, for people: a path.
    pub source: String,
    /// The heads.
    pub heads: Vec<Witness>,
    /// How many of them were signed with keys that are void by now; always 0 for a file, which does not hold that.
    pub void: usize,
}

/// The result of checking a log against heads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct LogCheck {
    /// Each head, in the order they were given.
    pub heads: Vec<HeadOutcome>,
    /// The last line up to which the log is shown to be as it was handed out; 0 where nothing is.
    #[ts(type = "number")]
    pub agrees_up_to: u64,
    /// Where the log departs; none where no head says so.
    pub departs: Option<Departure>,
    /// The number of lines that the log has.
    #[ts(type = "number")]
    pub log_lines: u64,
    /// The most lines that a head of this desk speaks of, where the log has fewer: an older copy, or one that was cut off.
    #[ts(type = "number | null")]
    pub known_lines: Option<u64>,
    /// The most lines of which a head went out with something of this desk, as far as it recorded that; none where none did.
    #[ts(type = "number | null")]
    pub handed_out: Option<u64>,
    /// Pairs of heads that cannot both be of one log: the desk told two histories. By their places in `heads`.
    #[ts(type = "Array<[number, number]>")]
    pub two_histories: Vec<(usize, usize)>,
}

/// What one head says of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeadOutcome {
    /// Where it was found.
    pub source: String,
    /// What it came with.
    pub with: String,
    /// How many lines the log had.
    #[ts(type = "number")]
    pub size: u64,
    /// The root over them, in hexadecimal.
    pub root: String,
    /// When it was signed, by the desk's clock, RFC 3339 in UTC.
    pub at: String,
    /// The fingerprint of the keys that signed it.
    pub fingerprint: String,
    /// Since when those keys are void, as the desk said, RFC 3339 in UTC; none where they are not. Whoever else came to hold
    /// them could have signed it as well, at whatever time it bears.
    pub void_since: Option<String>,
    /// What came of it.
    pub says: HeadSays,
}

/// What a head says of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HeadSays {
    /// The log has these lines.
    Agrees,
    /// The log is another one.
    Departs,
    /// The log has fewer lines.
    EndsEarlier,
    /// It is of another desk: none of this desk's keys, of now or before, signed it.
    OtherDesk,
}

impl LogCheck {
    /// Whether every head agrees.
    pub fn agrees(&self) -> bool {
        self.two_histories.is_empty() && self.heads.iter().all(|it| it.says == HeadSays::Agrees)
    }
}

/// Checks the log of an open desk against heads.
pub async fn check_log(core: &WorkspaceCore, sources: Vec<SourceHeads>) -> Result<LogCheck> {
    let own_address = core.card.address();
    core.store
        .read(move |conn| {
            let mut keys = vec![(own_address, None)];
            let desks = Desks::load(conn)?;
            // Of other desks a desk's workspace knows nothing.
            let desk_keys = desks.first().map_or(&[][..], |desk| desk.keys.as_slice());
            keys.extend(
                desk_keys
                    .iter()
                    .map(|key| (key.card.address(), key.revoked)),
            );
            check_heads(conn, &keys, &sources)
        })
        .await
}

/// Keys of the desk, and since when they are void.
type OwnKeys = (Address, Option<DateTime<Utc>>);

fn check_heads(conn: &Connection, keys: &[OwnKeys], sources: &[SourceHeads]) -> Result<LogCheck> {
    let end = log::head(conn)?.size;
    let mut of_desk: Vec<(usize, &Witness)> = Vec::new();
    let mut result = LogCheck {
        log_lines: end,
        handed_out: store::issued_head::largest(conn)?,
        ..LogCheck::default()
    };
    let heads = sources
        .iter()
        .flat_map(|it| it.heads.iter().map(move |head| (&it.source, head)));
    for (number, (source, witness)) in heads.enumerate() {
        let signed = &witness.head.signed;
        let address = signed.desk().address();
        let is_own = keys.iter().any(|(key, _)| *key == address);
        // The desk's keys in use stand in the list twice where it had others before.
        let void = keys.iter().filter(|(key, _)| *key == address);
        let void_since = void.filter_map(|(_, void)| *void).min();
        if is_own {
            of_desk.push((number, witness));
        }
        let says = if !is_own {
            HeadSays::OtherDesk
        } else if signed.size() > end {
            HeadSays::EndsEarlier
        } else if log::head_at(conn, signed.size())?.root == signed.root() {
            HeadSays::Agrees
        } else {
            HeadSays::Departs
        };
        result.heads.push(HeadOutcome {
            source: source.clone(),
            with: witness.with.clone(),
            size: signed.size(),
            root: hex::encode(signed.root()),
            at: action_context::stamp(signed.at()),
            fingerprint: signed.desk().fingerprint(),
            void_since: void_since.map(action_context::stamp),
            says,
        });
    }
    for (place, (number, witness)) in of_desk.iter().enumerate() {
        for (other_number, other_witness) in &of_desk[place + 1..] {
            if contradict(witness, other_witness) {
                result.two_histories.push((*number, *other_number));
            }
        }
    }
    let sizes = of_desk
        .iter()
        .map(|(_, witness)| witness.head.signed.size());
    result.known_lines = sizes.max().filter(|size| *size > end);
    let mut spans = Vec::new();
    for (span, hash) in proven_spans(&of_desk) {
        if span.last <= end {
            spans.push((span, log::hash_over(conn, span)? == hash));
        }
    }
    if result.known_lines.is_some() {
        let missing_lines = Span {
            first: end + 1,
            last: end + 1,
        };
        spans.push((missing_lines, false));
    }
    match compare(&spans) {
        Comparison::Agrees { up_to } => result.agrees_up_to = up_to,
        Comparison::Departs(departure) => {
            result.agrees_up_to = departure.after;
            result.departs = Some(departure);
        }
        // Some head agrees where another does not: the pair of them is told.
        Comparison::TwoHistories => {
            let place = |says| result.heads.iter().position(|it| it.says == says);
            if let (Some(agreeing), Some(departing)) =
                (place(HeadSays::Agrees), place(HeadSays::Departs))
                && result.two_histories.is_empty()
            {
                result.two_histories.push((agreeing, departing));
            }
        }
    }
    Ok(result)
}

/// Every span of lines whose hash the witnesses prove: all lines under each head, the line that came with a head and the
/// sibling subtrees in its inclusion proof, and the subtrees in a proof that one head follows from another one of these.
fn proven_spans(witnesses: &[(usize, &Witness)]) -> Vec<(Span, Hash)> {
    let mut roots: BTreeMap<u64, Vec<Hash>> = BTreeMap::new();
    for (_, witness) in witnesses {
        let signed = &witness.head.signed;
        roots.entry(signed.size()).or_default().push(signed.root());
    }
    let mut spans = Vec::new();
    for (_, witness) in witnesses {
        let signed = &witness.head.signed;
        let (size, root) = (signed.size(), signed.root());
        if size > 0 {
            let all_lines = Span {
                first: 1,
                last: size,
            };
            spans.push((all_lines, root));
        }
        if let Some(line) = &witness.line {
            let own_line = Span {
                first: line.seq,
                last: line.seq,
            };
            spans.push((own_line, line.leaf.0));
            let siblings = log::inclusion_spans(line.seq, size);
            spans.extend(siblings.into_iter().zip(hashes(&line.path)));
        }
        for earlier in &witness.head.earlier {
            let path = hashes(&earlier.path);
            let mut old = roots.get(&earlier.size).into_iter().flatten();
            let follows =
                |old: &Hash| log::verify_consistency(earlier.size, old, size, &root, &path);
            if old.any(follows) {
                let subtrees = log::consistency_spans(earlier.size, size);
                spans.extend(subtrees.into_iter().zip(path));
            }
        }
    }
    spans
}
