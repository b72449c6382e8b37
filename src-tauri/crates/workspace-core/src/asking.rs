//! Asking the web: on a thread of its own, since the network takes its time, and stopped when its asker stops.

use crate::{Result, Stop};

/// Does what waits for the network. Whoever cancels `stop` ends it.
pub async fn ask<T: Send + 'static>(
    stop: &Stop,
    work: impl FnOnce(&web::Stop) -> T + Send + 'static,
) -> Result<T> {
    let ends = web::Stop::new();
    let held = ends.clone();
    let mut asking = tokio::task::spawn_blocking(move || work(&held));
    let done = tokio::select! {
        done = &mut asking => done,
        () = stop.cancelled() => {
            ends.stop();
            asking.await
        }
    };
    done.map_err(crate::blocking::ended)
}
