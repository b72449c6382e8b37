//! Work that blocks on the network: on its own thread, and stopped when its caller's token is cancelled.

use crate::{Result, Stop};

/// Runs `work`, which blocks on the network, and stops it when `stop` is cancelled.
pub async fn run_blocking<T: Send + 'static>(
    stop: &Stop,
    work: impl FnOnce(&web::Stop) -> T + Send + 'static,
) -> Result<T> {
    let web_stop = web::Stop::new();
    let stop_in_thread = web_stop.clone();
    let mut task = tokio::task::spawn_blocking(move || work(&stop_in_thread));
    let result = tokio::select! {
        result = &mut task => result,
        () = stop.cancelled() => {
            web_stop.stop();
            task.await
        }
    };
    result.map_err(crate::blocking::ended)
}
