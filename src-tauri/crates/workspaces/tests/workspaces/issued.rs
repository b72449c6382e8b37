//! A desk that handed out receipts, and what its entrants hold of it.

use std::path::{Path, PathBuf};

use store::{Store, StoreError, Transaction};
use workspaces::witness::{self, Departure, LogCheck, SourceHeads};
use workspaces::{ActionContext, Desk, Entrant, Unlock, verify};

use crate::salted::Forged;
use crate::test_desk::{TestDesk, at, readers, staff};

/// A desk that took an entry of each of some entrants, who hold their receipts.
pub(crate) struct IssuedDesk {
    pub(crate) stage: TestDesk,
    names: Vec<String>,
}

impl IssuedDesk {
    pub(crate) async fn to(names: &[&str]) -> Self {
        let stage = TestDesk::new().await;
        let mut issued = Self {
            stage,
            names: Vec::new(),
        };
        for (number, name) in (0..).zip(names) {
            let desk = issued.stage.desk.clone();
            issued.receipt(&desk, number, name).await;
        }
        issued.stage.desk.clone().close().await.unwrap();
        issued
    }

    /// Lets an entrant enter, a desk take it, and the entrant keep the receipt.
    pub(crate) async fn receipt(&mut self, desk: &Desk, number: u32, name: &str) {
        let (key, dir) = (self.stage.key(), self.stage.path(name));
        let unlock = Unlock::KeyFile { key_file: &key };
        let own = ActionContext::new(name, at("2021-01-04T12:00:00Z"));
        let entrant = Entrant::create(&dir, &unlock, &own).await.unwrap();
        let (_, call) = desk.sealed_call().await.unwrap();
        entrant.open_call(&call, &own).await.unwrap();
        self.names.push(name.to_owned());
        let sent = self.stage.submit(&entrant, number).await;
        let ctx = staff("2021-01-06T12:00:00Z");
        desk.take(&sent.bytes, &ctx).await.unwrap();
        let receipt = desk.receipt(&sent.entry.to_string(), &ctx).await.unwrap();
        entrant.take_receipt(&receipt.1, &ctx).await.unwrap();
        entrant.close().await.unwrap();
    }

    pub(crate) fn desk(&self) -> PathBuf {
        self.stage.path("desk")
    }

    pub(crate) async fn open(&self, desk: &Path) -> Desk {
        let key = self.stage.key();
        let unlock = Unlock::KeyFile { key_file: &key };
        let desk = Desk::open(desk, &unlock).await.unwrap();
        desk.with_readers(&readers())
    }

    /// The heads that all entrants hold, by entrant.
    pub(crate) async fn held(&self) -> Vec<SourceHeads> {
        let mut held = Vec::new();
        for name in &self.names {
            held.push(self.held_by(name).await);
        }
        held
    }

    pub(crate) async fn held_by(&self, name: &str) -> SourceHeads {
        let key = self.stage.key();
        let unlock = Unlock::KeyFile { key_file: &key };
        witness::in_workspace(&self.stage.path(name), &unlock)
            .await
            .unwrap()
    }

    /// Changes the desk's database without the app.
    pub(crate) async fn forge(
        &self,
        forge: impl FnOnce(&Transaction<'_>) -> Result<(), StoreError> + Send + 'static,
    ) {
        let key = self.stage.key();
        let unlock = Unlock::KeyFile { key_file: &key };
        let store = Store::open(&self.desk(), &unlock).await.unwrap();
        store.write(forge).await.unwrap();
        store.close().await.unwrap();
    }

    /// The damage that verify finds without a witness, and its check of the log against the heads `held`.
    pub(crate) async fn verify(&self, held: Vec<SourceHeads>) -> (Vec<String>, LogCheck) {
        let key = self.stage.key();
        let unlock = Unlock::KeyFile { key_file: &key };
        let alone = verify::workspace(&self.desk(), &unlock).await.unwrap();
        let damage = alone
            .damage
            .into_iter()
            .map(|it| format!("{it:?}"))
            .collect();
        let against = verify::check_log(&self.desk(), &unlock, held)
            .await
            .unwrap();
        (damage, against.unwrap())
    }

    /// Where the log departs from the heads `held`, although verify alone finds nothing.
    pub(crate) async fn departs(&self, held: Vec<SourceHeads>) -> Departure {
        let (damage, found) = self.verify(held).await;
        assert_eq!(damage, [""; 0], "verify alone finds nothing");
        assert!(!found.agrees());
        found.departs.unwrap()
    }
}

/// The number of the line that records `what` of the `nth` entry that came.
pub(crate) fn line_of(lines: &[Forged], what: &str, nth: usize) -> u64 {
    let mut of = lines.iter().filter(|it| it.line.what == what);
    of.nth(nth).unwrap().line.seq
}

pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
}

/// Puts a copy of the desk's whole folder in its place.
pub(crate) fn put_back(copy_of: &Path, desk: &Path) {
    std::fs::remove_dir_all(desk).unwrap();
    copy(copy_of, desk);
}
