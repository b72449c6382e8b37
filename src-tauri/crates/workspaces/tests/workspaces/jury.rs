//! Judges around a desk: entries in one category, packets and sheets through the mailbox.

use std::cell::Cell;
use std::collections::BTreeMap;

use rehearsal::bulk;
use uuid::Uuid;
use workspaces::rules::{
    Call, Entry, LegalName, Mode, PublicName, Round, Text, Verdict, check, verdict_of,
};
use workspaces::{
    ActionContext, Draft, Entrant, Judge, JudgeTerms, Marked, ProgressReporter, Unlock, WhichSheets,
};

use crate::test_desk::{TestDesk, at, card_of, id, readers};

/// The category that every entry is in.
pub(crate) const CATEGORY: &str = "written-news";

/// A desk with entries that came in, and judges on the panel of their category.
pub(crate) struct Jury {
    pub(crate) stage: TestDesk,
    pub(crate) judges: Vec<(Judge, String)>,
    /// The entries, in the order they came.
    pub(crate) entries: Vec<String>,
    minutes: Cell<i64>,
}

/// A judge to seat: a name, and the terms.
pub(crate) type Seat = (&'static str, JudgeTerms);

/// A round of which two must have answered.
pub(crate) fn a_round(id: &str, mode: Mode) -> Round {
    Round {
        id: id.to_owned(),
        name: Text::One(id.into()),
        mode,
        by_staff: false,
        per_entry: None,
        quorum: Some(2),
        categories: Vec::new(),
        by_category: Vec::new(),
        conflicts: None,
        advance: None,
        unranked: false,
        meets: false,
        revise_until: None,
        text: None,
    }
}

/// Judges without terms.
pub(crate) fn judges_without_terms(names: &[&'static str]) -> Vec<Seat> {
    names
        .iter()
        .map(|name| (*name, JudgeTerms::default()))
        .collect()
}

impl Jury {
    /// A desk that has taken in one entry by each of these people, with judges on the panel of the first round, under a
    /// call that is changed before it is published.
    pub(crate) async fn seated(
        authors: &[&str],
        seats: &[Seat],
        change: impl FnOnce(&mut Call),
    ) -> Self {
        Self::with_entries(authors, seats, change, |_, _| {}).await
    }

    /// The same with entries that are changed before they are sent, by their place.
    pub(crate) async fn with_entries(
        authors: &[&str],
        seats: &[Seat],
        change: impl FnOnce(&mut Call),
        change_entry: impl Fn(usize, &mut Entry),
    ) -> Self {
        let stage = TestDesk::with_call(change).await;
        let mut jury = Self {
            stage,
            judges: Vec::new(),
            entries: Vec::new(),
            minutes: Cell::new(0),
        };
        let template = template(&jury.stage.desk.call_in_force().await.unwrap());
        let entrant = jury.stage.entrant("entrant").await;
        for (number, by) in (1..).zip(authors) {
            let mut document = entry(&template, number, by);
            change_entry(number - 1, &mut document);
            let draft = Draft {
                document,
                attachments: Vec::new(),
            };
            let ctx = ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"));
            let saved = entrant.save_draft(None, &draft, &ctx).await.unwrap();
            let sent = entrant.submit(saved, None, &ctx).await.unwrap();
            jury.stage
                .desk
                .take(
                    &sent.bytes,
                    &ActionContext::new("Desk", at("2021-01-06T12:00:00Z")),
                )
                .await
                .unwrap();
            jury.entries.push(saved.to_string());
        }
        entrant.close().await.unwrap();
        for (name, terms) in seats {
            jury.seat(name, terms).await;
        }
        let ids: Vec<_> = jury
            .judges
            .iter()
            .map(|(_, id)| id.parse().unwrap())
            .collect();
        jury.stage
            .desk
            .set_panel(1, CATEGORY, &ids, &jury.ctx())
            .await
            .unwrap();
        jury
    }

    async fn seat(&mut self, name: &str, terms: &JudgeTerms) {
        let key = self.stage.key();
        let unlock = Unlock::KeyFile { key_file: &key };
        let judge_ctx = ActionContext::new(name, self.ctx().at);
        let judge = Judge::create(&self.stage.path(name), &unlock, &judge_ctx)
            .await
            .unwrap()
            .with_readers(&readers());
        let id = self
            .stage
            .desk
            .add_judge(
                &card_of(&judge, &self.stage.mailbox, &judge_ctx).await,
                terms,
                &self.ctx(),
            )
            .await
            .unwrap();
        let (_, call) = self.stage.desk.sealed_call().await.unwrap();
        judge.open_call(&call, &judge_ctx).await.unwrap();
        self.judges.push((judge, id.to_string()));
    }

    /// The id of an entry, by its place.
    pub(crate) fn entry(&self, place: usize) -> Uuid {
        id(&self.entries[place])
    }

    /// The id of a judge, by the place.
    pub(crate) fn judge(&self, place: usize) -> Uuid {
        id(&self.judges[place].1)
    }

    /// The ids of all entries.
    pub(crate) fn entry_ids(&self) -> Vec<Uuid> {
        self.entries.iter().map(|it| id(it)).collect()
    }

    /// What the desk does next, a minute after the last.
    pub(crate) fn ctx(&self) -> ActionContext {
        self.minutes.set(self.minutes.get() + 1);
        let begins = at("2021-01-25T12:00:00Z");
        ActionContext::new(
            "Desk",
            begins + chrono::TimeDelta::minutes(self.minutes.get()),
        )
    }

    /// The workspace of whoever entered all works.
    pub(crate) async fn open_entrant(&self) -> Entrant {
        let key = self.stage.key();
        let unlock = Unlock::KeyFile { key_file: &key };
        let folder = self.stage.path("entrant");
        let entrant = Entrant::open(&folder, &unlock).await.unwrap();
        entrant.with_readers(&readers())
    }

    /// Sends the packets of a round.
    pub(crate) async fn send(&self, round: u32) {
        let desk = &self.stage.desk;
        desk.send_packets(round, &self.ctx(), ProgressReporter::none())
            .await
            .unwrap();
    }

    /// One judge takes the packets, gives each entry of a round the sheet that `sheet` makes of its place in
    /// [`Self::entries`], and returns them.
    pub(crate) async fn answer(&self, round: u32, judge: usize, sheet: impl Fn(usize) -> Marked) {
        let (judge, _) = &self.judges[judge];
        let ctx = self.ctx();
        judge
            .with_mailbox(&self.stage.mailbox)
            .collect(&ctx, ProgressReporter::none())
            .await
            .unwrap();
        for assigned in judge.assigned().await.unwrap() {
            if assigned.round == round {
                let id = assigned.entry.entry;
                let place = self
                    .entries
                    .iter()
                    .position(|it| *it == id.to_string())
                    .unwrap();
                let (base, sheet) = (judge.revisions(round, id).await.unwrap(), sheet(place));
                judge.mark(round, id, &sheet, base, &ctx).await.unwrap();
            }
        }
        judge
            .with_mailbox(&self.stage.mailbox)
            .return_sheets(round, WhichSheets::All, &ctx)
            .await
            .unwrap();
    }

    /// The desk takes in what came.
    pub(crate) async fn collect(&self) {
        let ctx = self.ctx();
        let collected = self.stage.desk.collect(&ctx, ProgressReporter::none());
        let collected = collected.await.unwrap();
        assert!(
            collected.refused_files.is_empty(),
            "{:?}",
            collected.refused_files
        );
    }
}

/// A sheet with the same mark on every criterion of the 26th edition.
pub(crate) fn marks(mark: f64) -> Marked {
    let ids = ["excellence", "depth", "voices", "solutions"];
    Marked {
        marks: ids.map(|id| (id.to_owned(), mark)).into_iter().collect(),
        ..Marked::default()
    }
}

/// A sheet with one mark under one name.
pub(crate) fn sheet_with_one_mark(name: &str, mark: f64) -> Marked {
    Marked {
        marks: BTreeMap::from([(name.to_owned(), mark)]),
        ..Marked::default()
    }
}

/// A sheet of a judge who recuses themselves.
pub(crate) fn recused_sheet(reason: &str) -> Marked {
    Marked {
        recused: Some(reason.to_owned()),
        ..Marked::default()
    }
}

/// An eligible entry in the category.
pub(crate) fn eligible(call: &Call, number: usize, by: &str) -> Entry {
    entry(&template(call), number, by)
}

/// The first eligible generated entry of the category.
fn template(call: &Call) -> Entry {
    (0..1000)
        .map(|index| bulk::entry(index).0)
        .filter(|entry| entry.category == CATEGORY && entry.pieces.len() == 1)
        .find(|entry| {
            let received = Some(at("2021-01-10T12:00:00Z"));
            verdict_of(&check(call, entry, received)) == Verdict::Eligible
        })
        .unwrap()
}

fn entry(template: &Entry, number: usize, by: &str) -> Entry {
    let mut entry = template.clone();
    entry.title = format!("Work {number}");
    entry.people.truncate(1);
    entry.people[0].public_name = PublicName::new(by);
    entry.entered_by.name = LegalName::new(by);
    entry.pieces[0].url = Some(format!("https://example.invalid/work/{number}"));
    entry.pieces[0].outlets = vec![format!("Outlet {number}")];
    entry
}
