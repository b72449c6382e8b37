//! Sending a file of the work to a web folder, which takes it in one request.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures::stream;
use object_store::Error as StoreError;
use object_store::path::Path as ObjectPath;
use reqwest::Body;

use super::WebFolder;
use crate::mailbox::store_copy::Reading;
use crate::work_file::report;
use crate::{ExchangeError, FileFolder, OnBytes, StoredFile};

/// Bytes that are read and sent at a time.
const STEP: u64 = 1 << 20;
/// How often it is said how far it is, and looked whether somebody stopped it.
const REPORTING: Duration = Duration::from_millis(200);

/// Why a file was not put.
pub(in crate::mailbox) enum NotPut {
    /// The file could not be read, is another than its name says, or somebody stopped it.
    Ours(ExchangeError),
    /// The web folder refused.
    Theirs(StoreError),
}

impl WebFolder {
    /// Puts a file of a workspace at a path, in place of what lies there. It appears in one step, after its content was
    /// found to be what its name says. A request that failed begins again with the file's first byte.
    pub(in crate::mailbox) async fn put_file(
        &self,
        files: &FileFolder,
        wanted: StoredFile,
        path: &ObjectPath,
        progress: OnBytes<'_>,
    ) -> Result<(), NotPut> {
        let shared = Arc::new(Shared::default());
        let body = || content(files, wanted, &shared);
        let aside = self.aside().map_err(NotPut::Theirs)?;
        let sending = self.put_aside_and_move(&aside, path, true, wanted.length, body);
        let reporting = async {
            loop {
                // A file that cannot be read is not sent again.
                if let Some(error) = shared.take_failure() {
                    return error;
                }
                let done = shared.sent.load(Ordering::Relaxed);
                if let Err(error) = report(progress, done, wanted.length) {
                    return error;
                }
                tokio::time::sleep(REPORTING).await;
            }
        };
        let sent = tokio::select! {
            sent = sending => sent,
            stopped = reporting => {
                self.take_away(&aside).await;
                return Err(NotPut::Ours(stopped));
            }
        };
        sent.map_err(NotPut::Theirs)?;
        report(progress, wanted.length, wanted.length).map_err(NotPut::Ours)
    }
}

/// What a body tells whoever sends it.
#[derive(Default)]
struct Shared {
    sent: AtomicU64,
    failure: Mutex<Option<ExchangeError>>,
}

impl Shared {
    fn take_failure(&self) -> Option<ExchangeError> {
        let mut failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        failure.take()
    }

    /// Keeps why the file cannot be read; the body then ends before its length, so that the server takes nothing.
    fn fail(&self, error: ExchangeError) -> io::Error {
        let text = error.to_string();
        let mut failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        *failure = Some(error);
        io::Error::other(text)
    }
}

/// The content of a file as the body of a request, from its beginning.
fn content(files: &FileFolder, wanted: StoredFile, shared: &Arc<Shared>) -> Body {
    shared.sent.store(0, Ordering::Relaxed);
    let (files, shared) = (files.clone(), shared.clone());
    let steps = stream::try_unfold(None, move |reading| {
        let (files, shared) = (files.clone(), shared.clone());
        async move {
            let read = tokio::task::spawn_blocking(move || next(&files, wanted, reading));
            match read.await.map_err(io::Error::other)? {
                Ok(Some((reading, bytes))) => {
                    shared.sent.store(reading.done(), Ordering::Relaxed);
                    Ok::<_, io::Error>(Some((bytes, Some(reading))))
                }
                Ok(None) => Ok(None),
                Err(error) => Err(shared.fail(error)),
            }
        }
    });
    Body::wrap_stream(steps)
}

/// The next bytes of a file. Its last ones are handed out only where the whole is what its name says.
fn next(
    files: &FileFolder,
    wanted: StoredFile,
    reading: Option<Reading>,
) -> crate::Result<Option<(Reading, Bytes)>> {
    let reading = match reading {
        Some(reading) if reading.done() == wanted.length => return Ok(None),
        Some(reading) => reading,
        None => Reading::new(files.sealed_content(wanted.hash)?, wanted),
    };
    let (reading, bytes) = reading.next(STEP)?;
    if reading.done() == wanted.length {
        reading.check()?;
    }
    Ok(Some((reading, bytes)))
}
