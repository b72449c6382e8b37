//! Every entry held against another call than the one in force, or against what was known at a past instant.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use futures::future::try_join_all;
use rules::{Call, Verdict};
use store::Connection;
use tokio_util::sync::CancellationToken;

use crate::desk::eligibility::flip;
use crate::desk::eligibility::screen;
use crate::desk::eligibility::screening::Screening;
use crate::desk::{Desk, in_force};
use crate::papers;
use crate::progress::Tell;
use crate::views::VerdictCounts;
use crate::{Error, Flip, Result, Watch};

/// Threads that screen beside each other, where no entry hangs on another.
const LANES: usize = 2;

/// What every entry is held against, and how far that has come.
#[derive(Clone)]
struct Trial {
    call: Arc<Call>,
    /// Nothing that was recorded or received later is looked at.
    until: Option<String>,
    closes: Option<DateTime<Utc>>,
    highest: u32,
    /// The batch that nobody has taken yet.
    next: Arc<AtomicUsize>,
    stop: CancellationToken,
    tell: Tell,
}

/// What entries come to.
#[derive(Default)]
pub(in crate::desk) struct Tried {
    /// Those whose verdict is another than the one they have now, in the order of their numbers.
    pub(in crate::desk) flips: Vec<Flip>,
    /// How many have each verdict.
    pub(in crate::desk) counts: VerdictCounts,
}

impl Desk {
    /// The entries whose verdict would change if `call` were published, in the order of their numbers; nothing is saved.
    pub async fn preview(&self, call: &Call, watch: Watch<'_>) -> Result<Vec<Flip>> {
        Ok(self.tried(call.clone(), None, watch).await?.flips)
    }

    /// Holds every entry against `call`, with what was known at an instant as the store writes it.
    pub(in crate::desk) async fn tried(
        &self,
        call: Call,
        until: Option<String>,
        watch: Watch<'_>,
    ) -> Result<Tried> {
        let call = Arc::new(call);
        let hangs_on_others = Arc::clone(&call);
        let read = self.kept.store.read(move |conn| {
            let alone = !Screening::from_the_first(conn, &hangs_on_others)?.hangs_on_others();
            let highest = store::entry::highest_number(conn)?;
            Ok::<_, Error>((alone, highest, in_force::closes(conn)?))
        });
        let (alone, highest, closes) = read.await?;
        let lanes = if alone { LANES } else { 1 };
        let work = |tell| {
            let trial = Trial {
                call,
                until,
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
        let mut tried = Tried::default();
        for lane in found.await? {
            tried.flips.extend(lane.flips);
            tried.counts.add(lane.counts);
        }
        tried.flips.sort_unstable_by_key(|flip| flip.number);
        Ok(tried)
    }
}

impl Trial {
    /// Takes one batch after the other until there is none left.
    fn lane(&self, conn: &Connection) -> Result<Tried> {
        let mut screening = Screening::as_of(conn, &self.call, self.until.as_deref())?;
        let mut tried = Tried::default();
        loop {
            let taken = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(numbers) = screen::batches(self.highest).nth(taken) else {
                return Ok(tried);
            };
            if self.stop.is_cancelled() {
                return Err(Error::Stopped);
            }
            let verdicts = store::entry_row::verdicts(conn, numbers.clone())?;
            let mut known = verdicts.into_iter().peekable();
            let screened = screening.batch(numbers)?;
            self.tell.add(screened.len());
            for (number, screened) in screened {
                tried.counts.count(screened.verdict);
                while known.next_if(|(earlier, _)| *earlier < number).is_some() {}
                if let Some((_, verdict)) = known.next_if(|(same, _)| *same == number) {
                    let now: Verdict = papers::name(&verdict)?;
                    tried
                        .flips
                        .extend(flip::of(now, number, &screened, self.closes));
                }
            }
        }
    }
}
