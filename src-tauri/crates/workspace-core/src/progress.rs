//! Progress of long work, and its cancellation.

use serde::Serialize;
use tokio_util::sync::CancellationToken;
use ts_rs::TS;

/// How far one long piece of work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// The stage, as a message id of the catalogue.
    pub stage: &'static str,
    /// Steps done.
    #[ts(type = "number")]
    pub done: u64,
    /// Steps in all; 0 while unknown.
    #[ts(type = "number")]
    pub total: u64,
}

/// What long work reports to and listens to. Stopping keeps every step that was confirmed.
#[derive(Clone, Copy)]
pub struct ProgressReporter<'a> {
    report: &'a (dyn Fn(Progress) + Send + Sync),
    cancel: Option<&'a CancellationToken>,
}

impl ProgressReporter<'static> {
    /// Reports to nobody and cannot be cancelled: for tests, the terminal and work in the background.
    pub fn none() -> Self {
        Self {
            report: &|_| {},
            cancel: None,
        }
    }
}

impl<'a> ProgressReporter<'a> {
    /// Reports to `report`; stops at the next step once `cancel` is cancelled.
    pub fn new(
        report: &'a (dyn Fn(Progress) + Send + Sync),
        cancel: Option<&'a CancellationToken>,
    ) -> Self {
        Self { report, cancel }
    }

    /// The same reports of work that must not stop half-way.
    #[must_use]
    pub fn without_cancel(self) -> Self {
        Self {
            cancel: None,
            ..self
        }
    }

    /// Reports that of `total` steps of a stage `done` are finished. `stage` is a message of the catalogue.
    pub fn at(&self, stage: &'static str, done: usize, total: usize) {
        (self.report)(Progress {
            stage,
            done: done as u64,
            total: total as u64,
        });
    }

    /// The token that cancels this work, for another thread; one that nobody cancels where this work cannot be cancelled.
    pub fn canceller(&self) -> CancellationToken {
        self.cancel.cloned().unwrap_or_default()
    }

    /// Whether somebody stopped this work.
    pub fn stopped(&self) -> bool {
        self.cancel.is_some_and(CancellationToken::is_cancelled)
    }
}

/// How many steps work on another thread has done: that thread adds to it, and the one that waits reads it.
#[derive(Clone)]
pub struct StepCounter(tokio::sync::watch::Sender<usize>);

impl StepCounter {
    /// Counts more steps.
    pub fn add(&self, steps: usize) {
        self.0.send_modify(|done| *done += steps);
    }
}

impl ProgressReporter<'_> {
    /// Waits for work that counts its steps on another thread, and reports them.
    pub async fn run_counted<T, W: Future<Output = T>>(
        &self,
        stage: &'static str,
        total: usize,
        work: impl FnOnce(StepCounter) -> W,
    ) -> T {
        let (sender, mut receiver) = tokio::sync::watch::channel(0);
        let work = work(StepCounter(sender));
        tokio::pin!(work);
        let mut reported = 0;
        let result = loop {
            tokio::select! {
                biased;
                result = &mut work => break result,
                Ok(()) = receiver.changed() => {
                    reported = *receiver.borrow_and_update();
                    self.at(stage, reported, total);
                }
            }
        };
        // What was counted last may be done before anybody looked.
        let last = *receiver.borrow();
        if last > reported {
            self.at(stage, last, total);
        }
        result
    }
}
