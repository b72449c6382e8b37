//! What is looked up of earlier entries against counting all of them, on desks made by chance: under caps, with codes and
//! with personal extensions, whatever is amended, withdrawn, ruled, stated, granted and published, every verdict that is
//! kept is the one that reading everything gives. `AWARDS_TEST_ROUNDS` says how many desks are made; 4 without it.

mod after_update;
mod fees;

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use desk_core::eligibility::evaluate::Screening;
use desk_core::eligibility::{counts, record_verdict};
use desk_core::file_arrival::{FileArrival, ReceivedBy};
use desk_core::in_force;
use exchange::{Identity, Kind, Original};
use proptest::prelude::*;
use rehearsal::bulk;
use rules::{Call, Contact, Extension, FindingKey, Outcome, Rule, calls};
use store::{Connection, Unlock};
use uuid::Uuid;
use workspace_core::messages::{self, EntryMessage, EntryState};
use workspace_core::{ActionContext, Error, ProgressReporter, Result, action_context};

use crate::eligibility::verify_verdicts::replay_verdicts;
use crate::intake::opened_entry::OpenedEntry;
use crate::{Desk, NewWaiver};

const CAPS: &str = r#"
[[cap]]
id = "person"
per = "person"
within = "category"
at_most = 1
text = "One entry of one person in a category."

[[cap]]
id = "entrant"
per = "entrant"
at_most = 2
text = "Two entries of one entrant."

[[cap]]
id = "work"
per = "work"
counts = "categories"
at_most = 1
text = "A work is entered in one category only."

[[cap]]
id = "outlet"
per = "outlet"
counts = "pieces"
at_most = 2
text = "Two pieces of an outlet."

[[cap]]
id = "translated"
per = "outlet"
when = { translation = true }
at_most = 2
text = "Two entries of an outlet with translations."

[fees]
currency = "CAD"
text = "The first two entries of an entrant are free, each further one is 10 CAD."

[[fees.tier]]
amount = "0"
up_to = 2

[[fees.tier]]
amount = "10"
"#;

const IN_TIME: &str = "2021-01-20T12:00:00Z";
const LATE: &str = "2021-01-24T12:00:00Z";

/// Steps on each desk.
const STEPS: u32 = 40;

/// A number below `end` that follows from `seed`.
fn below(seed: &mut u64, end: u32) -> u32 {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    u32::try_from((*seed >> 33) % u64::from(end)).unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

struct Entered {
    id: Uuid,
    revision: u32,
    /// Which of the entrants signs it.
    by: usize,
}

struct TestDesk {
    desk: Desk,
    entrants: Vec<Identity>,
    entries: Vec<Entered>,
    minutes: i64,
    seed: u64,
}

impl TestDesk {
    async fn new(dir: &Path, seed: u64) -> Self {
        let key = dir.join("desk.key");
        let unlock = Unlock::KeyFile { key_file: &key };
        let ctx = ActionContext::new("Test", at("2021-01-04T12:00:00Z"));
        let desk = Desk::create(&dir.join("desk"), &unlock, &ctx)
            .await
            .unwrap();
        let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
        call.version = 1;
        let text = format!("{}{CAPS}", call.to_toml());
        desk.publish(&text, &ctx, ProgressReporter::none())
            .await
            .unwrap();
        let entrants = ["One", "Two", "Three"].map(|name| Identity::generate(name).unwrap());
        let mut stage = Self {
            desk,
            entrants: entrants.into(),
            entries: Vec::new(),
            minutes: 0,
            seed,
        };
        let code = NewWaiver::Code {
            code: "Late".to_owned(),
            uses: 1,
            local: "2021-01-25T12:00".to_owned(),
        };
        stage.grant_waiver(&code).await;
        stage.extend_for(0).await;
        for by in 0..3 {
            stage.keep_with(None, Some(("late", LATE, by))).await;
        }
        stage
    }

    fn ctx(&mut self) -> ActionContext {
        self.minutes += 1;
        ActionContext::new(
            "Test",
            at("2021-01-26T12:00:00Z") + TimeDelta::minutes(self.minutes),
        )
    }

    fn below(&mut self, end: u32) -> u32 {
        below(&mut self.seed, end)
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(u32::try_from(of.len()).unwrap()) as usize]
    }

    async fn grant_waiver(&mut self, new: &NewWaiver) {
        let ctx = self.ctx();
        self.desk
            .grant_waiver(new, "By chance", &ctx)
            .await
            .unwrap();
    }

    /// A personal extension for an address; nobody's keys are bound to it where none or several came under it.
    async fn extend_for(&mut self, address: u32) {
        let extension = NewWaiver::Extension {
            entrant: format!("entrant-{address}@example.invalid"),
            local: "2021-01-25T12:00".to_owned(),
        };
        self.grant_waiver(&extension).await;
    }

    async fn keep(&mut self, amended: Option<usize>) {
        self.keep_with(amended, None).await;
    }

    /// One revision by few people of few outlets under few addresses, some of them late, some with a code, some that came
    /// on either side of the deadline.
    async fn keep_with(&mut self, amended: Option<usize>, given: Option<(&str, &str, usize)>) {
        let mut document = bulk::entry(self.below(40)).0;
        let (other, few) = (bulk::entry(self.below(4)).0, bulk::entry(self.below(3)).0);
        document.people = other.people;
        for person in &mut document.people {
            let email = format!("person-{}@example.invalid", self.below(3));
            person.contact = (self.below(2) == 0).then_some(Contact {
                email: Some(email),
                phone: None,
            });
        }
        let translation = self.pick(&[None, Some(true), Some(false)]);
        for piece in &mut document.pieces {
            piece.translation = translation;
            piece.outlets = vec![few.outlets()[0].to_owned()];
        }
        // Another spelling of one outlet, and a name that may be another's.
        let spelling = self.below(3);
        for outlet in document.pieces.iter_mut().flat_map(|it| &mut it.outlets) {
            *outlet = match spelling {
                0 => outlet.to_uppercase(),
                1 => format!("The {outlet}"),
                _ => outlet.clone(),
            };
        }
        let address = if given.is_some() { 0 } else { self.below(3) };
        document.entered_by.contact.email = Some(format!("Entrant-{address}@example.invalid"));
        let code = self.pick(&["", "late", " LATE", "late"]);
        let code = given.map_or(code, |(code, ..)| code);
        document.code = (!code.is_empty()).then(|| code.to_owned());
        let received = self.pick(&[IN_TIME, LATE]);
        let received = at(given.map_or(received, |(_, received, _)| received));
        let by = given.map_or(self.below(3) as usize, |(.., by)| by);
        let index = amended.unwrap_or(self.entries.len());
        if index == self.entries.len() {
            self.entries.push(Entered {
                id: Uuid::from_u128(index as u128 + 1),
                revision: 0,
                by,
            });
        }
        self.entries[index].revision += 1;
        let Entered { id, revision, by } = self.entries[index];
        let withdrawn = revision > 1 && self.below(4) == 0;
        let message = EntryMessage {
            entry: id,
            revision,
            state: if withdrawn {
                EntryState::Withdrawn
            } else {
                EntryState::Submitted
            },
            edition: "2020-21".to_owned(),
            call_version: 1,
            document,
            attachments: Vec::new(),
            files: Vec::new(),
        };
        let of = (Kind::Entry, Uuid::from_u128(u128::from(self.seed)));
        let (made, bundle) = (
            action_context::stamp(received),
            messages::bundle(&message).unwrap(),
        );
        let desk = self.desk.card().clone();
        let original = Original::sign(&self.entrants[by], Some(&desk), of, &made, &bundle);
        let opened_entry = OpenedEntry::unsealed(message, original.unwrap()).unwrap();
        let straddles = given.is_none() && self.below(4) == 0;
        let file_arrival = if straddles {
            FileArrival {
                arrival: rules::Arrival::between(
                    Some(self::at(IN_TIME)),
                    self::at(LATE),
                    self::at(IN_TIME),
                ),
                claimed_at: None,
                sealed_at: self::at(IN_TIME),
                by: ReceivedBy::Hand,
            }
        } else {
            FileArrival::at(received)
        };
        let ctx = self.ctx();
        let kept = self.desk.core.store.write(move |tx| {
            let call = in_force::call(tx)?;
            opened_entry.keep(tx, &call, &file_arrival, &ctx, &mut None)
        });
        kept.await.unwrap();
    }

    async fn step(&mut self) {
        let count = u32::try_from(self.entries.len()).unwrap();
        let index = self.below(count) as usize;
        let (entry, revision) = (
            self.entries[index].id.to_string(),
            self.entries[index].revision,
        );
        match self.below(16) {
            0..=4 => self.keep(None).await,
            5..=8 => self.keep(Some(index)).await,
            9..=11 => {
                let on = FindingKey {
                    rule: self.pick(&[Rule::Deadline, Rule::Deadline, Rule::Cap, Rule::Place]),
                    id: None,
                    piece: None,
                };
                let outcome = self.pick(&[Outcome::Met, Outcome::NotMet]);
                let (revoked, ctx) = (self.below(4) == 0, self.ctx());
                if revoked {
                    self.desk.revoke_ruling(&entry, &on, &ctx).await.unwrap();
                } else {
                    let ruled = self
                        .desk
                        .record_ruling(&entry, &on, outcome, "By chance", &ctx);
                    ruled.await.unwrap();
                }
            }
            12 => {
                let day = self.pick(&["2021-01-20T07:00", "2021-01-24T07:00", ""]);
                let ctx = self.ctx();
                let desk = &self.desk;
                let stated =
                    desk.record_stated_arrival_local(&entry, revision, day, "By chance", &ctx);
                match stated.await {
                    Ok(()) | Err(Error::ArrivalStated { .. }) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            13 => self.pay_or_waive(&entry).await,
            14 => {
                let granted = self.desk.waivers().await.unwrap();
                let standing = granted.iter().find(|it| it.revoked.is_none());
                let (ctx, address) = (self.ctx(), self.below(3));
                match standing.filter(|_| address > 0) {
                    Some(it) => self.desk.revoke_waiver(&it.id, "", &ctx).await.unwrap(),
                    None => self.extend_for(address).await,
                }
            }
            _ => self.extend_call().await,
        }
    }

    /// The next version of the call: one with a later deadline, or one without its first cap.
    async fn extend_call(&mut self) {
        let (ctx, call) = (self.ctx(), self.desk.call_in_force().await.unwrap());
        if self.below(2) == 0 {
            let deadline = "2021-01-24T01:00";
            let extension = Extension {
                announced: ctx.at.date_naive(),
                reason: "By chance".into(),
                categories: Vec::new(),
                deadline: rules::Deadline::at(deadline, call.deadline.zone).unwrap(),
            };
            let extended = self.desk.extend(extension, &ctx, ProgressReporter::none());
            extended.await.unwrap();
            return;
        }
        let mut next = call;
        next.version += 1;
        if next.caps.len() > 2 {
            next.caps.remove(0);
        }
        let next = next.to_toml();
        let published = self.desk.publish(&next, &ctx, ProgressReporter::none());
        published.await.unwrap();
    }
}

/// Checks what is kept against what screening everything from the first gives; gives what is counted.
fn check(conn: &Connection) -> Result<BTreeSet<String>> {
    let call = in_force::call(conn)?;
    let mut seen = BTreeSet::new();
    let mut by_itself = Screening::in_force(conn, &call)?;
    for found in record_verdict::screen_all(conn, &call)? {
        let (number, found) = found?;
        let kept = store::verdict::latest(conn, &found.row.entry)?.unwrap();
        assert_eq!(kept.revision, found.row.revision, "entry {number}");
        let findings = messages::to_json(&found.findings)?;
        assert_eq!(kept.findings, findings, "entry {number}");
        let counted = store::counted_use::of(conn, number)?;
        assert_eq!(counted, found.uses, "entry {number}");
        let looked_up = by_itself.require(&found.row.entry)?;
        assert_eq!(looked_up.findings, found.findings, "entry {number}");
        assert_eq!(looked_up.uses, found.uses, "entry {number}");
        seen.extend(found.uses.into_iter().map(|used| used.what));
    }
    Ok(seen)
}

fn desks() -> u32 {
    let rounds = std::env::var("AWARDS_TEST_ROUNDS").ok();
    rounds.and_then(|text| text.parse().ok()).unwrap_or(4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: desks(), max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn what_is_looked_up_is_what_counting_gives(seed in any::<u64>()) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let dir = tempfile::tempdir().unwrap();
            let mut stage = TestDesk::new(dir.path(), seed).await;
            let mut seen = stage.desk.core.store.read(check).await.unwrap();
            for _ in 0..STEPS {
                stage.step().await;
                seen.extend(stage.desk.core.store.read(check).await.unwrap());
            }
            for what in ["cap-0", counts::CODE_GIVEN, counts::CODE_USED, counts::ADDRESS] {
                assert!(seen.contains(what), "{what} is not among {seen:?}");
            }
            for end in ["-possible", "-similar"] {
                assert!(seen.iter().any(|what| what.ends_with(end)), "{seen:?}");
            }
            let (_, damage) = stage.desk.core.store.read(replay_verdicts).await.unwrap();
            assert_eq!(damage, []);
        });
    }
}
