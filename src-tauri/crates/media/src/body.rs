//! Bytes of a file on their way.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};

use crate::served_files::ServedFile;

/// Bytes that are read at once, which bounds what one request holds in memory. Every read ends at a multiple of them or at the
/// end, so that a source kept in chunks of this size reads each chunk once.
const PIECE: u64 = 256 * 1024;

type Piece = Pin<Box<dyn Future<Output = io::Result<Vec<u8>>> + Send>>;

/// A part of a file, read piece by piece as the reader takes it.
pub(crate) struct FileBody {
    file: Option<ServedFile>,
    offset: u64,
    left: u64,
    piece: Option<Piece>,
    progress: Arc<AtomicU64>,
}

impl FileBody {
    /// `length` bytes of `file` from `offset`. `progress` counts the pieces that were asked for.
    pub(crate) fn part(
        file: ServedFile,
        offset: u64,
        length: u64,
        progress: Arc<AtomicU64>,
    ) -> Self {
        Self {
            file: Some(file),
            offset,
            left: length,
            piece: None,
            progress,
        }
    }

    /// No bytes.
    pub(crate) fn empty() -> Self {
        Self {
            file: None,
            offset: 0,
            left: 0,
            piece: None,
            progress: Arc::default(),
        }
    }
}

impl Body for FileBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let this = &mut *self;
        let Some(file) = this.file.as_ref().filter(|_| this.left > 0) else {
            return Poll::Ready(None);
        };
        let Some(source) = file.source() else {
            this.left = 0;
            return Poll::Ready(Some(Err(io::ErrorKind::NotFound.into())));
        };
        let to_multiple = PIECE - this.offset % PIECE;
        // At most PIECE, which every machine's `usize` holds.
        let length = usize::try_from(this.left.min(to_multiple)).unwrap_or(usize::MAX);
        let offset = this.offset;
        let piece = this.piece.get_or_insert_with(|| {
            this.progress.fetch_add(1, Ordering::Relaxed);
            Box::pin(async move { source.read_at(offset, length).await })
        });
        let read = ready!(piece.as_mut().poll(context));
        this.piece = None;
        // A source that gives another number of bytes would shift all that follows.
        let read = read.and_then(|bytes| {
            if bytes.len() == length {
                Ok(bytes)
            } else {
                Err(io::ErrorKind::UnexpectedEof.into())
            }
        });
        match read {
            Ok(bytes) => {
                this.offset += bytes.len() as u64;
                this.left -= bytes.len() as u64;
                Poll::Ready(Some(Ok(Frame::data(bytes.into()))))
            }
            Err(error) => {
                this.left = 0;
                Poll::Ready(Some(Err(error)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
