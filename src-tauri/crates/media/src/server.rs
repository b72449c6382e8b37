//! The server.

use std::convert::Infallible;
use std::future::ready;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

use crate::origins::Origins;
use crate::respond::Responder;
use crate::served_files::ServedFiles;
use crate::source::Source;

/// Requests that are answered at once; the system lets others wait. With a piece each this bounds the memory.
const AT_ONCE: usize = 64;
/// How long a request may take to arrive.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a reader may take nothing before its connection is closed. A player that was paused asks again from its place.
const STALL_TIMEOUT: Duration = Duration::from_secs(30);
/// How long to wait after a connection could not be taken, as when the process has no descriptor left.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
/// Bytes of a request's head. hyper refuses less than 8 KiB.
const HEAD_BYTES: usize = 16 * 1024;

/// Why there is no server, or no address.
#[derive(Debug, thiserror::Error)]
pub enum MediaError {
    /// No port of the loopback address could be taken.
    #[error("no port of 127.0.0.1 could be taken: {0}")]
    Bind(#[source] io::Error),
    /// The system gave no random bytes for an address.
    #[error("the system gave no random bytes")]
    Random,
}

impl MediaError {
    /// A stable name of the kind of failure, for logs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Bind(_) => "media-no-port",
            Self::Random => "media-no-random-bytes",
        }
    }
}

/// Serves files on 127.0.0.1 until it is dropped.
pub struct Server {
    responder: Arc<Responder>,
    accepting: JoinHandle<()>,
}

impl Server {
    /// Starts on a free port, in the runtime that it is called in. Requests with an `Origin` header that is none of
    /// `origins` are refused. Fails where no port can be taken.
    pub async fn start(origins: Vec<String>) -> Result<Self, MediaError> {
        let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = bound.map_err(MediaError::Bind)?;
        let address = listener.local_addr().map_err(MediaError::Bind)?;
        let responder = Arc::new(Responder {
            authority: address.to_string(),
            origins: Origins(origins),
            files: ServedFiles::default(),
        });
        let accepting = tokio::spawn(accept(listener, Arc::clone(&responder)));
        Ok(Self {
            responder,
            accepting,
        })
    }

    /// Where it is, as a content security policy names it: `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.responder.authority)
    }

    /// Gives `source` a new address of its own. Fails where the system has no random bytes.
    pub fn serve(&self, source: Arc<dyn Source>) -> Result<String, MediaError> {
        let mut name = [0; 32];
        getrandom::fill(&mut name).map_err(|_| MediaError::Random)?;
        let name = hex::encode(name);
        let address = format!("{}/{name}", self.origin());
        self.responder.files.add(name, source);
        Ok(address)
    }

    /// Ends every address that was given, and what is being sent, and lets the files go, even one that a paused player has
    /// not read to its end.
    pub fn forget(&self) {
        self.responder.files.forget();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
        self.forget();
    }
}

async fn accept(listener: TcpListener, responder: Arc<Responder>) {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    while let Ok(place) = Arc::clone(&places).acquire_owned().await {
        match listener.accept().await {
            Ok((stream, _)) => {
                let responder = Arc::clone(&responder);
                tokio::spawn(async move {
                    answer(stream, &responder).await;
                    drop(place);
                });
            }
            Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
        }
    }
}

/// Answers the one request of a connection. What fails on the way ends the connection, which is all that a reader can notice.
async fn answer(stream: TcpStream, responder: &Responder) {
    let progress = Arc::new(AtomicU64::new(0));
    let service = service_fn(|request: Request<Incoming>| {
        ready(Ok::<_, Infallible>(responder.respond(&request, &progress)))
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .keep_alive(false)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        _ = connection => {}
        () = stalled(&progress) => {}
    }
}

/// Returns once nothing was read for a whole span.
async fn stalled(progress: &AtomicU64) {
    let mut before = None;
    loop {
        let now = progress.load(Ordering::Relaxed);
        if before == Some(now) {
            return;
        }
        before = Some(now);
        tokio::time::sleep(STALL_TIMEOUT).await;
    }
}

#[cfg(test)]
mod tests {
    use super::{AtomicU64, Ordering, STALL_TIMEOUT, stalled};

    #[tokio::test(start_paused = true)]
    async fn only_a_reader_that_takes_nothing_is_stalled() {
        let progress = AtomicU64::new(0);
        let taking = async {
            for _ in 0..5 {
                tokio::time::sleep(STALL_TIMEOUT * 9 / 10).await;
                progress.fetch_add(1, Ordering::Relaxed);
            }
            std::future::pending::<()>().await;
        };
        let begin = tokio::time::Instant::now();
        tokio::select! {
            () = stalled(&progress) => {}
            () = taking => {}
        }
        let stood = begin.elapsed();
        assert!(
            stood >= STALL_TIMEOUT * 5 && stood <= STALL_TIMEOUT * 7,
            "{stood:?}"
        );
    }
}
