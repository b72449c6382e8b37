//! The entries that an entrant submitted before another one: what caps count, and what findings name.

use rules::{CapCount, Entry, Finding, Param, Tally};
use store::Connection;
use uuid::Uuid;
use workspace_core::Result;

use super::{OpenCall, revisions};

/// In an entrant's workspace everything is sent by the same keys.
const OWN_SENDER: &str = "";

/// The entries that were submitted before another one, for the same call.
pub(super) struct OwnEntries<'a> {
    tally: Tally<'a>,
    /// Their titles, in the order in which they are counted.
    titles: Vec<String>,
}

impl<'a> OwnEntries<'a> {
    /// Those before `entry`; all of them where it was not submitted yet.
    pub(super) fn before(
        conn: &Connection,
        open_call: &'a OpenCall,
        entry: Option<Uuid>,
    ) -> Result<Self> {
        let mut own_entries = Self {
            tally: Tally::of(&open_call.call),
            titles: Vec::new(),
        };
        for document in revisions::submitted_before(conn, open_call, entry)? {
            own_entries.tally.add(&document, OWN_SENDER);
            own_entries.titles.push(document.title);
        }
        Ok(own_entries)
    }

    /// Where an entry stands with each cap of the call.
    pub(super) fn cap_counts(&self, document: &Entry) -> Vec<CapCount> {
        self.tally.cap_counts(document, OWN_SENDER)
    }

    /// Names entries by their titles in findings that name them by numbers: only the desk numbers entries.
    pub(super) fn name_in(&self, findings: &mut [Finding]) {
        let messages = findings.iter_mut().map(|finding| &mut finding.message);
        for message in messages.filter(|message| message.code == "finding-cap-similar") {
            let numbers = match message.params.get("others") {
                Some(Param::Text(numbers)) => numbers.as_str(),
                _ => "",
            };
            let titles: Vec<&str> = numbers
                .split(", ")
                .filter_map(|number| self.title(number))
                .collect();
            message
                .params
                .insert("others".into(), Param::Text(titles.join(" · ")));
            message.code = "finding-cap-similar-yours".into();
        }
    }

    /// The title of an entry by its place in the count, from 1.
    fn title(&self, number: &str) -> Option<&str> {
        let index = number.parse::<usize>().ok()?.checked_sub(1)?;
        self.titles.get(index).map(String::as_str)
    }
}
