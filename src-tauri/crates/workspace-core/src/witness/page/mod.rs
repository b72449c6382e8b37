//! The page that answers a challenge, checked without the desk: what it says is one record of the desk's log, opened with
//! its salt; every line that it names is shown to be under the signed head that it carries; and the page is exactly what
//! that record looks like.

/// Checking a page.
mod check;
/// What a page carries for a program.
mod form;

pub(crate) use check::lines_of;
pub use check::read;
pub use check::{PageChecked, check};
pub use form::{PageBody, PageData, ShownDetail, ShownLine, ShownRow, VERSION};

use catalogue::Language;
use lists::Setting;
use lists::page::{LogEntry, Proof, explanation};

use crate::{Error, Result};

/// The page of a body that the desk recorded, with what proves it. `data` is `page_data` as the page carries it.
pub fn render(body: &PageBody, page_data: &PageData, data: &str) -> Result<String> {
    let signed = &page_data.head.signed;
    let lines = page_data.lines.iter().map(|line| LogEntry {
        seq: line.seq,
        at: line.at.parse().ok(),
        what: format!("log-{}", line.what),
        hash: hex::encode(line.leaf()),
    });
    let proof = Proof {
        lines: lines.collect(),
        head: LogEntry {
            seq: signed.size(),
            at: Some(signed.at()),
            what: "page-head".to_owned(),
            hash: hex::encode(signed.root()),
        },
        fingerprint: signed.desk().fingerprint(),
        data: data.to_owned(),
    };
    let zone = body.zone.parse().map_err(|_| Error::Message {
        detail: body.zone.clone(),
    })?;
    let setting = Setting {
        language: Language::from_tag(&body.language).unwrap_or(Language::English),
        zone,
        made_at: body.made_at,
    };
    Ok(explanation(&body.explanation, &proof, &setting))
}
