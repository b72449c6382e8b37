//! Work on a long file, on a thread of its own that may block, with progress in bytes.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU64, Ordering};

use exchange::OnBytes;

use crate::{ProgressReporter, Result, blocking};

/// Runs `work`, which reports how many of `total` bytes it has done, and stops it when the reporter is cancelled.
pub async fn run_on_bytes<T: Send + 'static>(
    progress: ProgressReporter<'_>,
    stage: &'static str,
    total: u64,
    work: impl FnOnce(OnBytes<'_>) -> T + Send + 'static,
) -> Result<T> {
    let stop = progress.canceller();
    let counted = progress.run_counted(stage, steps(total), |counter| {
        blocking(move || {
            let last = AtomicU64::new(0);
            work(&move |done, _| {
                let before = last.swap(done, Ordering::Relaxed);
                counter.add(steps(done.saturating_sub(before)));
                if stop.is_cancelled() {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            })
        })
    });
    counted.await
}

/// Bytes as steps of a progress.
pub fn steps(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}
