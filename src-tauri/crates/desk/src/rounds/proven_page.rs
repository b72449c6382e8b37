//! The page on one entry with its proof: the lines of the log on the entry, each shown as far as an entrant may know it.

use desk_core::heads;
use exchange::{Card, Identity};
use serde_json::json;
use store::log::{self, Commitment};
use store::{Connection, Transaction};
use workspace_core::messages::{self, EnclosedHead, TreeHash};
use workspace_core::witness::page::{self, PageBody, PageProof, ShownDetail, ShownLine, ShownRow};
use workspace_core::{ActionContext, Result};

/// The log actions whose detail holds nothing but what the entrant was told: instants, numbers and states.
const OPEN_DETAILS: [&str; 4] = [
    "entry-received",
    "receipt-made",
    "receipt-sent",
    "page-made",
];
/// The tables whose rows an entrant may see whole: the number of the entry, and what a page says. All others hold the names
/// of officers, the desk's reasons or the marks of single judges.
const OPEN_TABLES: [&str; 2] = ["entry", "explanation"];

/// Records what a page says and gives the page.
pub(super) fn record_and_render(
    tx: &Transaction<'_>,
    identity: &Identity,
    entry: &str,
    body: &PageBody,
    ctx: &ActionContext,
) -> Result<String> {
    let (text, at) = (messages::to_json(body)?, ctx.stamp());
    store::explanation::append(tx, entry, &text, &at)?;
    let detail = json!({ "language": body.language });
    workspace_core::log(tx, &ctx.actor, &at, "page-made", entry, &detail)?;
    let card = store::peer::get(tx, entry)?;
    let card = card.map(|card| messages::read::<Card>(card.as_bytes()));
    let reader = card.transpose()?.map(|card| card.address());
    let head = heads::sign(tx, identity, reader.as_ref(), ctx.at)?;
    if reader.is_some() {
        heads::note_issued(tx, &head, reader.as_ref(), "page", &at)?;
    }
    let lines = log::of(tx, entry)?;
    let lines = lines.iter().map(|line| shown_line(tx, line.seq, &head));
    let page_proof = PageProof {
        awards_page: page::VERSION,
        lines: lines.collect::<Result<_>>()?,
        head,
    };
    // Read from the recorded text, exactly as a check of the page reads it.
    let recorded: PageBody = messages::read(text.as_bytes())?;
    page::render(&recorded, &page_proof, &messages::to_json(&page_proof)?)
}

fn shown_line(conn: &Connection, seq: u64, head: &EnclosedHead) -> Result<ShownLine> {
    let parts = log::parts(conn, seq)?;
    let line = parts.line;
    let detail = match (line.detail, parts.detail_salt) {
        (Some(text), Some(salt)) if OPEN_DETAILS.contains(&line.what.as_str()) => {
            ShownDetail::Opened {
                salt: hex::encode(salt),
                text,
            }
        }
        _ => ShownDetail::Closed {
            commitment: TreeHash(parts.detail),
        },
    };
    let rows = parts.rows.into_iter().map(|row| shown_row(conn, row));
    Ok(ShownLine {
        seq,
        at: line.at,
        what: line.what,
        subject: line.subject,
        who: TreeHash(parts.who),
        detail,
        rows: rows.collect::<Result<_>>()?,
        path: messages::path(log::inclusion_proof(conn, seq, head.signed.size())?),
    })
}

fn shown_row(conn: &Connection, row: Commitment) -> Result<ShownRow> {
    let values = if OPEN_TABLES.contains(&row.table.as_str()) && row.salt.is_some() {
        log::row_values(conn, &row.table, row.row)?
    } else {
        None
    };
    let values = values.map(|values| values.into_iter().map(|(name, value)| (name, value.into())));
    Ok(ShownRow {
        commitment: TreeHash(row.hash),
        salt: values.as_ref().and(row.salt).map(hex::encode),
        values: values.into_iter().flatten().collect(),
        table: row.table,
        row: row.row,
    })
}
