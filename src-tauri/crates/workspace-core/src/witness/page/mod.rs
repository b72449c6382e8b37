//! The page given to somebody who contests a result. It can be checked without the desk: it holds the desk's record of what
//! it says, with the salt of that record's commitment in the log; a proof for each line of the log that it shows, under the
//! signed head that it holds; and it must be, byte for byte, what `render` makes of that record.

/// Checking a page.
mod check;
/// The proof in a page, as JSON.
mod format;

pub(crate) use check::proven_lines_as_witnesses;
pub use check::read;
pub use check::{PageCheck, check};
pub use format::{PageBody, PageProof, ShownDetail, ShownLine, ShownRow, VERSION};

use catalogue::Language;
use details::Detail;
use lists::RenderContext;
use lists::page::{LogLine, Proof, render_explanation};

use crate::{Error, Result};

/// The page of a body that the desk recorded, with its proof. `page_proof_text` is the JSON of `page_proof` as it stands in
/// the page.
pub fn render(body: &PageBody, page_proof: &PageProof, page_proof_text: &str) -> Result<String> {
    let signed = &page_proof.head.signed;
    let lines = page_proof.lines.iter().map(|line| LogLine {
        seq: line.seq,
        at: line.at.parse().ok(),
        what: format!("log-{}", line.what),
        hash: hex::encode(line.leaf()),
    });
    let proof = Proof {
        lines: lines.collect(),
        head: LogLine {
            seq: signed.size(),
            at: Some(signed.at()),
            what: "page-log-head".to_owned(),
            hash: hex::encode(signed.root()),
        },
        fingerprint: signed.desk().fingerprint(),
        data: page_proof_text.to_owned(),
    };
    let zone = body.zone.parse().map_err(|_| Error::Message {
        detail: Detail::NotAZone {
            text: body.zone.clone(),
        },
    })?;
    let context = RenderContext {
        language: Language::from_tag(&body.language).unwrap_or(Language::English),
        zone,
        made_at: body.made_at,
    };
    Ok(render_explanation(&body.explanation, &proof, &context))
}
