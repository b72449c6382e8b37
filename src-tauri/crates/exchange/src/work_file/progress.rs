//! What long work on one file reports to, and is stopped by.

use std::ops::ControlFlow;

use crate::{ExchangeError, Result};

/// Is called with how many bytes are done, and of how many; a `Break` stops the work at the next whole step with
/// [`ExchangeError::Stopped`]. What was done of a transfer stays, and the next one continues there.
pub type OnBytes<'a> = &'a (dyn Fn(u64, u64) -> ControlFlow<()> + Send + Sync);

/// Reports, and ends the work where it is to be stopped.
pub(crate) fn report(progress: OnBytes<'_>, done: u64, of: u64) -> Result<()> {
    match progress(done, of) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ExchangeError::Stopped),
    }
}
