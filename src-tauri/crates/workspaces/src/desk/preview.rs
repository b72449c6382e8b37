//! What a changed call would do to every entry, before it is published.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use futures::future::try_join_all;
use rules::{Call, Verdict};
use store::Connection;
use tokio_util::sync::CancellationToken;

use super::flip::{self, Flip};
use super::screening::Screening;
use super::{Desk, call, screen};
use crate::papers;
use crate::progress::Tell;
use crate::{Error, Result, Watch};

/// Threads that screen beside each other, where no entry hangs on another.
const LANES: usize = 2;

/// What every lane shares.
#[derive(Clone)]
struct Trial {
    call: Arc<Call>,
    closes: Option<DateTime<Utc>>,
    highest: u32,
    /// The batch that nobody has taken yet.
    next: Arc<AtomicUsize>,
    stop: CancellationToken,
    tell: Tell,
}

impl Desk {
    /// The entries whose verdict would change if `call` were published, in the order of their numbers; nothing is saved.
    pub async fn preview(&self, call: &Call, watch: Watch<'_>) -> Result<Vec<Flip>> {
        let call = Arc::new(call.clone());
        let hangs_on_others = Arc::clone(&call);
        let read = self.kept.store.read(move |conn| {
            let alone = !Screening::from_the_first(conn, &hangs_on_others)?.hangs_on_others();
            let highest = store::entry::highest_number(conn)?;
            Ok::<_, Error>((alone, highest, call::closes(conn)?))
        });
        let (alone, highest, closes) = read.await?;
        let lanes = if alone { LANES } else { 1 };
        let work = |tell| {
            let trial = Trial {
                call,
                closes,
                highest,
                next: Arc::default(),
                stop: watch.canceller(),
                tell,
            };
            try_join_all((0..lanes).map(move |_| {
                let trial = trial.clone();
                self.kept.store.read(move |conn| trial.lane(conn))
            }))
        };
        let found = watch.over("progress-screening", highest as usize, work);
        let mut flips: Vec<Flip> = found.await?.into_iter().flatten().collect();
        flips.sort_unstable_by_key(|flip| flip.number);
        Ok(flips)
    }
}

impl Trial {
    /// Takes one batch after the other until there is none left.
    fn lane(&self, conn: &Connection) -> Result<Vec<Flip>> {
        let mut screening = Screening::from_the_first(conn, &self.call)?;
        let mut flips = Vec::new();
        loop {
            let taken = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(numbers) = screen::batches(self.highest).nth(taken) else {
                return Ok(flips);
            };
            if self.stop.is_cancelled() {
                return Err(Error::Stopped);
            }
            let verdicts = store::entry_row::verdicts(conn, numbers.clone())?;
            let mut before = verdicts.into_iter().peekable();
            let screened = screening.batch(numbers)?;
            self.tell.add(screened.len());
            for (number, screened) in screened {
                while before.next_if(|(earlier, _)| *earlier < number).is_some() {}
                if let Some((_, verdict)) = before.next_if(|(same, _)| *same == number) {
                    let from: Verdict = papers::name(&verdict)?;
                    flips.extend(flip::of(from, number, &screened, self.closes));
                }
            }
        }
    }
}
