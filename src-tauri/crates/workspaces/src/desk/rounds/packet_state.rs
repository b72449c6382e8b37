//! How far the packets of a round have come: whether a judge has one, and what of the judge's entries is not in it.

use std::collections::{BTreeMap, BTreeSet};

use exchange::Kind;
use serde::{Deserialize, Serialize};
use store::{Connection, HandedOver};
use uuid::Uuid;

use crate::views::{CellState, JudgingCell, PacketView};
use crate::{Delivery, Result, keeping, papers};

/// What is noted of a packet that left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PacketContents {
    pub(crate) round: u32,
    pub(crate) entries: BTreeSet<Uuid>,
}

/// The last packet of each judge in a round.
fn last_packets(
    conn: &Connection,
    round: u32,
) -> Result<BTreeMap<Uuid, (HandedOver, PacketContents)>> {
    let mut last = BTreeMap::new();
    for packet in store::delivery::handed_over(conn, Kind::Packet.name())? {
        let contents: PacketContents = papers::read(packet.detail.as_bytes())?;
        if contents.round == round {
            last.insert(keeping::id(&packet.peer)?, (packet, contents));
        }
    }
    Ok(last)
}

/// The last packet of one judge in a round; none where none has left.
pub(super) fn last_packet(
    conn: &Connection,
    round: u32,
    judge: Uuid,
) -> Result<Option<(HandedOver, PacketContents)>> {
    Ok(last_packets(conn, round)?.remove(&judge))
}

/// How far each judge's packet of a round has come, by the judge's id. `cells` are the pairs of that round.
pub(super) fn packets(
    conn: &Connection,
    round: u32,
    cells: &[JudgingCell],
) -> Result<BTreeMap<String, PacketView>> {
    let mut views: BTreeMap<String, PacketView> = BTreeMap::new();
    let last = last_packets(conn, round)?;
    for (judge, (packet, _)) in &last {
        let at = packet.at.clone();
        let delivery = if packet.saved {
            Delivery::Saved { at }
        } else {
            Delivery::Sent { at }
        };
        let view = PacketView {
            delivery,
            missing: 0,
        };
        views.insert(judge.to_string(), view);
    }
    for cell in cells.iter().filter(|it| it.state == CellState::Waiting) {
        let (judge, entry) = (keeping::id(&cell.judge)?, keeping::id(&cell.entry)?);
        let contents = last.get(&judge).map(|(_, contents)| contents);
        if !contents.is_some_and(|it| it.entries.contains(&entry)) {
            views.entry(cell.judge.clone()).or_default().missing += 1;
        }
    }
    Ok(views)
}
