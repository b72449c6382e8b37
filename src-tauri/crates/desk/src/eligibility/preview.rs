//! Every entry checked against another call than the one in force, or against what was known at a past instant.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use desk_core::eligibility::entry_walk;
use desk_core::eligibility::evaluate::Screening;
use desk_core::eligibility::verdict_change;
use desk_core::in_force;
use futures::future::try_join_all;
use rules::{Call, Verdict};
use store::Connection;
use tokio_util::sync::CancellationToken;
use workspace_core::progress::StepCounter;
use workspace_core::views::VerdictCounts;
use workspace_core::{Error, ProgressReporter, Result, VerdictChange, messages};

use crate::Desk;

/// Threads that screen in parallel, where no entry's verdict depends on another entry.
const THREADS: usize = 2;

/// What every entry is checked against, and how far that has come.
#[derive(Clone)]
struct PreviewRun {
    call: Arc<Call>,
    /// Nothing that was recorded or received later is looked at.
    until: Option<String>,
    closes: Option<DateTime<Utc>>,
    highest: u32,
    /// The batch that nobody has taken yet.
    next: Arc<AtomicUsize>,
    stop: CancellationToken,
    counter: StepCounter,
}

/// The verdicts of all entries, compared with those they have now.
#[derive(Default)]
pub(crate) struct Evaluated {
    /// Those whose verdict is another than the one they have now, in the order of their numbers.
    pub(crate) verdict_changes: Vec<VerdictChange>,
    /// How many have each verdict.
    pub(crate) counts: VerdictCounts,
}

impl Desk {
    /// The entries whose verdict would change if `call` were published, in the order of their numbers; nothing is saved.
    pub async fn preview(
        &self,
        call: &Call,
        progress: ProgressReporter<'_>,
    ) -> Result<Vec<VerdictChange>> {
        Ok(self
            .evaluate_all(call.clone(), None, progress)
            .await?
            .verdict_changes)
    }

    /// Checks every entry against `call`, with what was known at an instant as the store writes it.
    pub(crate) async fn evaluate_all(
        &self,
        call: Call,
        until: Option<String>,
        progress: ProgressReporter<'_>,
    ) -> Result<Evaluated> {
        let call = Arc::new(call);
        let call_to_ask = Arc::clone(&call);
        let read = self.core.store.read(move |conn| {
            let is_independent =
                !Screening::from_the_first(conn, &call_to_ask)?.depends_on_others();
            let highest = store::entry::highest_number(conn)?;
            Ok::<_, Error>((is_independent, highest, in_force::closes(conn)?))
        });
        let (is_independent, highest, closes) = read.await?;
        let threads = if is_independent { THREADS } else { 1 };
        let work = |counter| {
            let run = PreviewRun {
                call,
                until,
                closes,
                highest,
                next: Arc::default(),
                stop: progress.canceller(),
                counter,
            };
            try_join_all((0..threads).map(move |_| {
                let run = run.clone();
                self.core.store.read(move |conn| run.run_thread(conn))
            }))
        };
        let parts = progress.run_counted("progress-screening", highest as usize, work);
        let mut evaluated = Evaluated::default();
        for part in parts.await? {
            evaluated.verdict_changes.extend(part.verdict_changes);
            evaluated.counts.add(part.counts);
        }
        evaluated
            .verdict_changes
            .sort_unstable_by_key(|change| change.number);
        Ok(evaluated)
    }
}

impl PreviewRun {
    /// Takes one batch after the other until there is none left.
    fn run_thread(&self, conn: &Connection) -> Result<Evaluated> {
        let mut screening = Screening::as_of(conn, &self.call, self.until.as_deref())?;
        let mut evaluated = Evaluated::default();
        loop {
            let batch = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(numbers) = entry_walk::batches(self.highest).nth(batch) else {
                return Ok(evaluated);
            };
            if self.stop.is_cancelled() {
                return Err(Error::Stopped);
            }
            let verdicts = store::entry_row::verdicts(conn, numbers.clone())?;
            let mut previous_verdicts = verdicts.into_iter().peekable();
            let screened = screening.batch(numbers.clone())?;
            // Numbers without an entry count as well, so that the progress reaches its end.
            self.counter.add(numbers.count());
            for (number, screened) in screened {
                evaluated.counts.count(screened.verdict);
                while previous_verdicts
                    .next_if(|(earlier, _)| *earlier < number)
                    .is_some()
                {}
                if let Some((_, verdict)) = previous_verdicts.next_if(|(same, _)| *same == number) {
                    let from: Verdict = messages::parse_name(&verdict)?;
                    evaluated.verdict_changes.extend(verdict_change::of(
                        from,
                        number,
                        &screened,
                        self.closes,
                    ));
                }
            }
        }
    }
}
