//! Work that waits for the disk, or takes the processor for long, on a thread where it holds up nothing else.

use tokio::task::JoinError;

use crate::{Error, Result};

/// Runs `work` on its own thread, and waits for its result.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(ended)
}

/// Why a task gave nothing: it panicked, or the program is about to end.
pub fn ended(error: JoinError) -> Error {
    match error.try_into_panic() {
        Ok(panic) => Error::fault(panic.as_ref()),
        Err(_) => Error::Stopped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_no_stop() {
        let panicked: Result<()> = blocking(|| panic!("index 7 of 3")).await;
        let error: Error = panicked.unwrap_err();
        assert_eq!(error.code(), "internal-fault");
        assert_eq!(error.failure().params["said"], "index 7 of 3");
    }
}
