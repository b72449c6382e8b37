//! Deadline waivers: a later deadline for one entrant, by a code, or some minutes of grace.
//!
//! These are the desk's own records. No message that leaves the desk has a place for them.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Duration, Utc};
use exchange::Card;
use identity::Comparison;
use rules::{Arrival, Call, DeadlineWaiver, DeskRecords, Money, Outcome};
use store::{Connection, CountedUse, PaymentRow, WaiverRow};
use workspace_core::{Error, Result, messages};

use crate::eligibility::counts;
use crate::eligibility::fee_waivers::FeeWaivers;

/// The waivers and payments as they stood at one instant, while entries pass one after the other in the order of
/// the desk's numbers: a code is used up by those who come first.
#[derive(Default)]
pub struct WaiverBook {
    waivers: Vec<WaiverRow>,
    /// By entry; none where each is looked up, because few entries are screened.
    payments: Option<HashMap<String, Money>>,
    fee_waivers: FeeWaivers,
    /// Who used each code.
    uses_of_codes: HashMap<String, CodeUses>,
    /// The keys under which each address of an entrant came so far.
    senders: HashMap<String, BTreeSet<String>>,
}

/// Who used a code.
#[derive(Default)]
struct CodeUses {
    /// How many entries did by what was kept of them.
    uses_before: u32,
    /// The entries that did while they passed.
    entries: HashSet<String>,
}

/// What the revisions of one entry ask for as a deadline waiver that may depend on the entries before it.
#[derive(Default)]
pub struct WaiverRequests {
    /// The codes that were granted and that it gives, as the desk spells them.
    codes: BTreeSet<String>,
    /// Its addresses that an extension was granted to, whoever comes under them.
    addresses: BTreeSet<String>,
}

impl WaiverBook {
    /// All records, for entries that are screened one by one: what was paid for each is looked up.
    pub(crate) fn current(conn: &Connection) -> Result<Self> {
        Ok(Self {
            waivers: waivers(conn, None)?,
            fee_waivers: FeeWaivers::as_of(conn, None)?,
            ..Self::default()
        })
    }

    /// The records up to `until`, an instant as the store writes it; all of them without one.
    pub(crate) fn as_of(conn: &Connection, until: Option<&str>) -> Result<Self> {
        let by_then = |recorded_at: &str| until.is_none_or(|until| recorded_at <= until);
        let mut payments = HashMap::new();
        for PaymentRow {
            entry,
            amount,
            recorded_at,
            ..
        } in store::payment::all(conn)?
        {
            if by_then(&recorded_at) {
                payments.insert(entry, money(amount)?);
            }
        }
        Ok(Self {
            waivers: waivers(conn, until)?,
            payments: Some(payments),
            fee_waivers: FeeWaivers::as_of(conn, until)?,
            ..Self::default()
        })
    }

    /// Whether what an entry is granted depends on those before it.
    pub(crate) fn counts_uses(&self) -> bool {
        let mut rows = self.waivers.iter();
        rows.any(|row| row.code.is_some() || is_for_any_sender(row))
    }

    /// What an entry asks for with its revisions.
    pub(crate) fn requests_of(&self, revisions: &[rules::Entry]) -> WaiverRequests {
        let mut requests = WaiverRequests::default();
        if !self.counts_uses() {
            return requests;
        }
        for entry in revisions {
            let own_address = address(entry);
            for row in &self.waivers {
                requests
                    .codes
                    .extend(row.code.clone().filter(|code| has_code(entry, code)));
                let address = row
                    .entrant
                    .clone()
                    .filter(|it| own_address.as_ref() == Some(it));
                requests
                    .addresses
                    .extend(address.filter(|_| is_for_any_sender(row)));
            }
        }
        requests
    }

    /// Loads which of the codes and addresses that the next entry asks for were used by entries before its number.
    pub fn load_earlier_uses(
        &mut self,
        conn: &Connection,
        number: u32,
        requests: &WaiverRequests,
    ) -> Result<()> {
        self.uses_of_codes.clear();
        self.senders.clear();
        for code in &requests.codes {
            let code_uses = CodeUses {
                uses_before: counts::uses_of_code(conn, code, number)?,
                entries: HashSet::new(),
            };
            self.uses_of_codes.insert(code.clone(), code_uses);
        }
        for address in &requests.addresses {
            let senders = counts::senders_under(conn, address, number)?;
            self.senders.insert(address.clone(), senders);
        }
        Ok(())
    }

    /// What an entry, signed by `sender`, adds for those after it, once its revisions have passed.
    pub fn uses(&self, id: &str, requests: &WaiverRequests, sender: &str) -> BTreeSet<CountedUse> {
        let mut uses = BTreeSet::new();
        for code in &requests.codes {
            uses.insert(counts::code_given(code));
            if self
                .uses_of_codes
                .get(code)
                .is_some_and(|used| used.entries.contains(id))
            {
                uses.insert(counts::code_used(code));
            }
        }
        let addresses = requests.addresses.iter();
        uses.extend(addresses.map(|address| counts::address(address, sender)));
        uses
    }

    /// Whether anything was granted to a person, who is known by the keys that sign.
    pub(crate) fn needs_senders(&self) -> bool {
        self.waivers.iter().any(|row| row.entrant.is_some()) || self.fee_waivers.needs_senders()
    }

    /// What was granted to one revision of an entry, signed by `sender`, and paid for it.
    pub(crate) fn apply_to_revision(
        &mut self,
        conn: &Connection,
        call: &Call,
        id: &str,
        (entry, sender): (&rules::Entry, &str),
        arrival: Option<Arrival>,
    ) -> Result<DeskRecords> {
        if let Some(address) = address(entry).filter(|_| self.needs_senders()) {
            let senders = self.senders.entry(address).or_default();
            senders.insert(sender.to_owned());
        }
        let paid = if let Some(payments) = &self.payments {
            payments.get(id).copied()
        } else {
            let last = store::payment::of(conn, id)?.pop();
            last.map(|row| money(row.amount)).transpose()?
        };
        Ok(DeskRecords {
            waiver: self.latest_waiver(call, id, (entry, sender), arrival)?,
            paid,
            fee_waiver: self.fee_waivers.of(id, sender),
        })
    }

    /// The latest of what was granted. A code is used only by an entry that needs it, or may need it.
    fn latest_waiver(
        &mut self,
        call: &Call,
        id: &str,
        (entry, sender): (&rules::Entry, &str),
        arrival: Option<Arrival>,
    ) -> Result<Option<DeadlineWaiver>> {
        let closes = call.deadline_of(&entry.category).closes();
        let closes = closes.map_err(rules::CallError::from)?;
        let Some(arrival) = arrival.filter(|it| it.before(closes) != Outcome::Met) else {
            return Ok(None);
        };
        let own_address = address(entry);
        let mut latest: Option<(DeadlineWaiver, Option<String>)> = None;
        for row in &self.waivers {
            let (until, code) = match (row.minutes, &row.entrant, &row.code) {
                (Some(minutes), _, _) => (closes + Duration::minutes(minutes.into()), None),
                (_, Some(entrant), _) if own_address.as_ref() == Some(entrant) => {
                    (instant(row)?, None)
                }
                (_, _, Some(code)) if self.has_uses_left(row, code, id, entry) => {
                    (instant(row)?, Some(code.clone()))
                }
                _ => continue,
            };
            if latest
                .as_ref()
                .is_none_or(|(waiver, _)| until > waiver.closes)
            {
                let waiver = DeadlineWaiver {
                    closes: until,
                    kind: messages::parse_name(&row.kind)?,
                    by: row.by.clone(),
                    reason: row.reason.clone(),
                    sender_keys: self.uncertain_senders(row, sender),
                };
                latest = Some((waiver, code));
            }
        }
        let of_use =
            |(waiver, _): &(DeadlineWaiver, _)| arrival.before(waiver.closes) != Outcome::NotMet;
        let Some((waiver, code)) = latest.filter(of_use) else {
            return Ok(None);
        };
        if let Some(code) = code {
            let code_uses = self.uses_of_codes.entry(code).or_default();
            code_uses.entries.insert(id.to_owned());
        }
        Ok(Some(waiver))
    }

    /// The keys under which the address of a personal extension is used, this sender's first, where it is not certain
    /// that the sender is the one it was granted to; else none.
    fn uncertain_senders(&self, row: &WaiverRow, sender: &str) -> Vec<String> {
        let known_senders = row.entrant.as_ref().and_then(|it| self.senders.get(it));
        let other_senders: Vec<&String> = match &row.sender {
            Some(bound) => [bound].into_iter().filter(|it| *it != sender).collect(),
            None => known_senders
                .into_iter()
                .flatten()
                .filter(|it| *it != sender)
                .collect(),
        };
        if other_senders.is_empty() {
            return Vec::new();
        }
        let own_sender = std::iter::once(sender.to_owned());
        own_sender
            .chain(other_senders.into_iter().cloned())
            .collect()
    }

    fn has_uses_left(&self, row: &WaiverRow, code: &str, id: &str, entry: &rules::Entry) -> bool {
        let has_left = |uses: &CodeUses| {
            let other_uses = uses.uses_before as usize + uses.entries.len();
            uses.entries.contains(id) || other_uses < row.uses.map_or(0, |uses| uses as usize)
        };
        has_code(entry, code) && self.uses_of_codes.get(code).is_none_or(has_left)
    }
}

/// What was granted up to an instant and not taken back by then; all of it without one.
fn waivers(conn: &Connection, until: Option<&str>) -> Result<Vec<WaiverRow>> {
    let mut waivers = store::waiver::all(conn)?;
    waivers.retain(|row| until.is_none_or(|until| row.recorded_at.as_str() <= until));
    let revoked_ids: HashSet<String> = waivers
        .iter()
        .filter_map(|row| row.revokes.clone())
        .collect();
    waivers.retain(|row| row.revokes.is_none() && !revoked_ids.contains(&row.uuid));
    for entrant in waivers.iter_mut().filter_map(|row| row.entrant.as_mut()) {
        *entrant = address_key(entrant);
    }
    Ok(waivers)
}

/// Whether it was granted to an address whose keys were not known.
fn is_for_any_sender(row: &WaiverRow) -> bool {
    row.entrant.is_some() && row.sender.is_none()
}

/// Whether an entry gives a code, however it is written.
fn has_code(entry: &rules::Entry, code: &str) -> bool {
    let given_code = entry.code.as_deref();
    given_code.is_some_and(|given_code| {
        identity::compare(given_code, code, identity::label) == Comparison::Same
    })
}

/// The entrant's address in the form of [`address_key`].
fn address(entry: &rules::Entry) -> Option<String> {
    let email = entry.entered_by.contact.email.as_deref();
    email.map(address_key)
}

/// The one form of every way to write an e-mail address.
pub fn address_key(email: &str) -> String {
    let key = identity::email(email).exact.into_iter().next();
    key.unwrap_or_default()
}

/// The fingerprint of the keys that sign an entry; empty for one that came without a card.
pub fn sender(conn: &Connection, entry: &str) -> Result<String> {
    let card = store::peer::get(conn, entry)?;
    let card: Option<Card> = card
        .map(|card| messages::read(card.as_bytes()))
        .transpose()?;
    Ok(card.map_or_else(String::new, |card| card.fingerprint()))
}

/// The keys of the one sender who used an address so far; none where nobody did, or several: then a person has to say
/// whose it is.
pub fn only_sender(conn: &Connection, address: &str) -> Result<Option<String>> {
    let (address, mut senders) = (&address_key(address), BTreeSet::new());
    for (_, entry) in store::entry::numbered(conn)? {
        for row in store::entry_revision::history(conn, &entry)? {
            let document: rules::Entry = messages::read(row.body.as_bytes())?;
            if self::address(&document).as_ref() == Some(address) {
                senders.insert(sender(conn, &entry)?);
            }
        }
    }
    let only = senders.pop_first();
    Ok(only.filter(|it| senders.is_empty() && !it.is_empty()))
}

fn instant(row: &WaiverRow) -> Result<DateTime<Utc>> {
    let closes = row.closes.as_deref().and_then(|text| text.parse().ok());
    closes.ok_or_else(|| Error::Shape {
        field: "closes".to_owned(),
    })
}

fn money(text: String) -> Result<Money> {
    Money::try_from(text).map_err(|_| Error::Shape {
        field: "amount".to_owned(),
    })
}
