//! Evaluates the rules on one entry after the other, in the order of the desk's numbers.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};
use rules::{
    Arrival, ArrivedRevision, Call, Circumstances, DeskRecords, Finding, Outcome, Tally, Verdict,
};
use store::{Connection, CountedUse, EntryRevisionRow};
use workspace_core::messages::{self, EntryState};
use workspace_core::{Error, Result, work};

use crate::eligibility::arrivals::Arrivals;
use crate::eligibility::waivers::WaiverBook;
use crate::eligibility::{counts, rulings};

/// An entry that was screened: checked against one version of the call.
pub struct Screened {
    /// The revision that counts.
    pub row: EntryRevisionRow,
    /// What it says.
    pub document: rules::Entry,
    /// What each rule says of it, with the rulings on it.
    pub findings: Vec<Finding>,
    /// What all findings say together.
    pub verdict: Verdict,
    /// What it adds to the counts that later entries are checked against.
    pub uses: BTreeSet<CountedUse>,
}

/// The revision of an entry that counts.
pub struct CountedRevision {
    /// The revision.
    pub(crate) row: EntryRevisionRow,
    /// What it says.
    pub(crate) document: rules::Entry,
    /// When it came.
    pub(crate) arrival: Option<Arrival>,
    /// What it was granted, and what was paid.
    desk_records: DeskRecords,
    /// Whether a ruling in force on it says that it came too late.
    ruled_late: bool,
    /// The fingerprint of the keys that signed it; empty where no rule depends on it.
    sender: String,
    /// The desk's number for it, where it depends on those before it or was known.
    number: Option<u32>,
    /// What its revisions gave and used of deadline waivers.
    waivers: BTreeSet<CountedUse>,
}

impl CountedRevision {
    fn arrived(&self) -> ArrivedRevision<'_> {
        ArrivedRevision {
            entry: &self.document,
            arrival: self.arrival,
            withdrawn: self.row.state == EntryState::Withdrawn.name(),
            waiver: self.desk_records.waiver.clone(),
            ruled_late: self.ruled_late,
        }
    }
}

/// How often everyone and everything was entered by the entries with lower numbers.
enum EarlierEntries<'a> {
    /// Counted while they pass; none where the call has no caps.
    Tallied(Option<Tally<'a>>),
    /// Looked up in what was kept of them when they were screened last.
    Stored,
}

/// Screens entries, each checked against those with lower numbers: how often everyone and everything was entered, which
/// codes were used and by whom. Only a call with caps and waivers with codes ask for those before, so nothing is read for
/// others.
pub struct Screening<'a> {
    conn: &'a Connection,
    call: &'a Call,
    earlier: EarlierEntries<'a>,
    waivers: WaiverBook,
    arrivals: Arrivals,
    /// The rulings on every entry, where many are screened.
    rulings: Option<HashMap<String, Vec<store::RulingRow>>>,
    /// Nothing that was recorded or received later is looked at.
    until: Option<String>,
}

impl<'a> Screening<'a> {
    /// Screens any entries by the call in force, in any order. All of them were screened by it before, so the counts of
    /// the entries before each are looked up.
    pub fn in_force(conn: &'a Connection, call: &'a Call) -> Result<Self> {
        Ok(Self {
            conn,
            call,
            earlier: EarlierEntries::Stored,
            waivers: WaiverBook::current(conn)?,
            arrivals: Arrivals::current(),
            rulings: None,
            until: None,
        })
    }

    /// Starts at the first number and goes on one by one.
    pub fn from_the_first(conn: &'a Connection, call: &'a Call) -> Result<Self> {
        Self::as_of(conn, call, None)
    }

    /// Starts at the first number, with what was known at an instant as the store writes it.
    pub fn as_of(conn: &'a Connection, call: &'a Call, until: Option<&str>) -> Result<Self> {
        Ok(Self {
            conn,
            call,
            earlier: EarlierEntries::Tallied(call.counts_entries().then(|| Tally::of(call))),
            waivers: WaiverBook::as_of(conn, until)?,
            arrivals: Arrivals::read(conn, until)?,
            rulings: None,
            until: until.map(str::to_owned),
        })
    }

    /// Goes on to `number` from the first.
    pub fn skip_to(mut self, number: u32) -> Result<Self> {
        if self.depends_on_others() {
            for (earlier_number, entry) in store::entry::numbered(self.conn)? {
                if earlier_number < number
                    && let Some(counted) = self.counted_of(Some(earlier_number), &entry)?
                {
                    self.add_to_tally(&counted);
                }
            }
        }
        Ok(self)
    }

    /// Whether the verdict of an entry depends on entries with lower numbers.
    pub fn depends_on_others(&self) -> bool {
        self.call.counts_entries() || self.waivers.counts_uses()
    }

    /// Checks the entries with the next numbers against the call, all that were received, with their numbers.
    pub fn batch(&mut self, numbers: RangeInclusive<u32>) -> Result<Vec<(u32, Screened)>> {
        if self.rulings.is_none() {
            let mut rulings: HashMap<String, Vec<store::RulingRow>> = HashMap::new();
            for row in store::ruling::all(self.conn)? {
                rulings.entry(row.entry.clone()).or_default().push(row);
            }
            self.rulings = Some(rulings);
        }
        let mut screened = Vec::with_capacity(numbers.clone().count());
        let mut rows = store::entry_revision::of_numbers(self.conn, numbers)?
            .into_iter()
            .peekable();
        while let Some((number, first)) = rows.next() {
            let mut history = vec![first];
            while let Some((_, row)) = rows.next_if(|(next, _)| *next == number) {
                history.push(row);
            }
            let found = self.screen(Some(number), history)?;
            screened.extend(found.map(|found| (number, found)));
        }
        Ok(screened)
    }

    /// Checks the next entry against the call, with the rulings made on the revision that counts. None where nothing of
    /// it had come by then.
    pub fn next(&mut self, entry: &str) -> Result<Option<Screened>> {
        let history = store::entry_revision::history(self.conn, entry)?;
        self.screen(None, history)
    }

    fn screen(
        &mut self,
        number: Option<u32>,
        history: Vec<EntryRevisionRow>,
    ) -> Result<Option<Screened>> {
        let Some(counted) = self.counted_in(number, history)? else {
            return Ok(None);
        };
        let mut findings = self.findings(&counted)?;
        let (entry, revision) = (&counted.row.entry, counted.row.revision);
        let until = self.until.as_deref();
        let rulings = rulings::in_effect(self.rulings_on(entry)?, revision, until)?;
        rules::apply_rulings(&mut findings, &rulings);
        self.add_to_tally(&counted);
        let CountedRevision {
            row,
            document,
            sender,
            waivers: mut uses,
            ..
        } = counted;
        let counts = row.state == EntryState::Submitted.name();
        uses.extend(counts::of_caps(self.call, &document, &sender, counts));
        let verdict = rules::verdict_of(&findings);
        Ok(Some(Screened {
            row,
            document,
            findings,
            verdict,
            uses,
        }))
    }

    /// What the call says of an entry that counts, before any ruling.
    pub fn findings(&self, counted: &CountedRevision) -> Result<Vec<Finding>> {
        let signed_entry = (&counted.document, counted.sender.as_str());
        let cap_counts = match (&self.earlier, counted.number) {
            (EarlierEntries::Tallied(Some(tally)), _) => {
                tally.cap_counts(signed_entry.0, signed_entry.1)
            }
            (EarlierEntries::Stored, Some(number)) => {
                counts::cap_counts(self.conn, self.call, signed_entry, number)?
            }
            (EarlierEntries::Tallied(None) | EarlierEntries::Stored, _) => Vec::new(),
        };
        let circumstances = Circumstances {
            arrival: counted.arrival,
            cap_counts,
            desk_records: Some(counted.desk_records.clone()),
            paid: None,
        };
        let document = &counted.document;
        Ok(rules::check_with(self.call, document, &circumstances))
    }

    /// The revision of an entry that counts, with what it was granted; none where nothing of it had come by then.
    pub fn counted_revision(&mut self, entry: &str) -> Result<Option<CountedRevision>> {
        self.counted_of(None, entry)
    }

    fn counted_of(&mut self, number: Option<u32>, entry: &str) -> Result<Option<CountedRevision>> {
        let history = store::entry_revision::history(self.conn, entry)?;
        self.counted_in(number, history)
    }

    /// `number` is the desk's number for the entry, where it is known already.
    fn counted_in(
        &mut self,
        number: Option<u32>,
        mut history: Vec<EntryRevisionRow>,
    ) -> Result<Option<CountedRevision>> {
        if let Some(until) = &self.until {
            history.retain(|row| row.received_at.as_ref().is_some_and(|at| at <= until));
        }
        let Some(first) = history.first() else {
            return Ok(None);
        };
        let id = first.entry.clone();
        let sender = if !self.call.counts_entries() && !self.waivers.needs_senders() {
            String::new()
        } else {
            crate::eligibility::waivers::sender(self.conn, &id)?
        };
        let mut documents = Vec::with_capacity(history.len());
        for row in &history {
            let mut document: rules::Entry = messages::read(row.body.as_bytes())?;
            // What its files say follows from their bytes, so it holds for any instant.
            if let Some(readings) = &row.read {
                work::set_readings(&mut document, readings)?;
            }
            documents.push(document);
        }
        let requests = self.waivers.requests_of(&documents);
        let number = match number {
            None if self.depends_on_others() => Some(crate::number(self.conn, &id)?),
            number => number,
        };
        let looks_up = matches!(self.earlier, EarlierEntries::Stored) && self.depends_on_others();
        if let Some(number) = number.filter(|_| looks_up) {
            self.waivers
                .load_earlier_uses(self.conn, number, &requests)?;
        }
        // The only revision counts whatever was ruled.
        let rulings = if history.len() < 2 {
            Vec::new()
        } else {
            self.rulings_on(&id)?
        };
        let mut revisions = Vec::with_capacity(history.len());
        for (row, document) in history.into_iter().zip(documents) {
            let closes = self.call.deadline_of(&document.category).closes().ok();
            let until = self.until.as_deref();
            let arrival = self.arrivals.of(self.conn, &row, closes, until)?;
            let signed_entry = (&document, sender.as_str());
            let desk_records =
                self.waivers
                    .apply_to_revision(self.conn, self.call, &id, signed_entry, arrival)?;
            let in_effect = rulings::in_effect(rulings.clone(), row.revision, until)?;
            let ruled_late = rulings::ruled_arrival(&in_effect) == Some(Outcome::NotMet);
            revisions.push(CountedRevision {
                row,
                document,
                ruled_late,
                arrival,
                desk_records,
                sender: sender.clone(),
                number,
                waivers: BTreeSet::new(),
            });
        }
        let arrived: Vec<ArrivedRevision<'_>> =
            revisions.iter().map(CountedRevision::arrived).collect();
        let Some(index) = rules::counting_revision(self.call, &arrived) else {
            return Ok(None);
        };
        let mut counted = revisions.swap_remove(index);
        counted.waivers = self.waivers.uses(&id, &requests, &sender);
        Ok(Some(counted))
    }

    /// Every ruling on an entry.
    fn rulings_on(&self, entry: &str) -> Result<Vec<store::RulingRow>> {
        match &self.rulings {
            Some(rulings) => Ok(rulings.get(entry).cloned().unwrap_or_default()),
            None => Ok(store::ruling::of(self.conn, entry)?),
        }
    }

    /// Adds an entry to the counts that later entries are checked against.
    fn add_to_tally(&mut self, counted: &CountedRevision) {
        if let EarlierEntries::Tallied(Some(tally)) = &mut self.earlier
            && counted.row.state == EntryState::Submitted.name()
        {
            let (document, sender) = (&counted.document, &counted.sender);
            match counted.number {
                Some(number) => tally.add_numbered(number, document, sender),
                None => tally.add(document, sender),
            }
        }
    }

    /// The same as [`Screening::next`], with an error where nothing of the entry had come.
    pub fn require(&mut self, entry: &str) -> Result<Screened> {
        self.next(entry)?.ok_or_else(|| Error::UnknownEntry {
            entry: entry.to_owned(),
        })
    }
}

/// When a revision is said to have arrived.
pub fn received_at(row: &EntryRevisionRow) -> Option<DateTime<Utc>> {
    row.received_at
        .as_deref()
        .and_then(|text| text.parse().ok())
}
