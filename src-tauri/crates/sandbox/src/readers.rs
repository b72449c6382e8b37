//! The pool of reader processes of the app.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use evidence::{Evidence, FileContent, InputFile, Kind, ReadError, Reading};

use crate::answer::{Answer, validated, validated_content, validated_trouble};
use crate::limits::Limits;
use crate::process::{Input, run};
use crate::request::Task;

/// The most files that are read at the same time: each may take a gigabyte of memory.
const MOST_AT_ONCE: usize = 4;

/// Reads files, each in a process of its own; as many at the same time as there are cores, at most four. Cloning is cheap,
/// and clones share that bound. Every call blocks until its file is read. The default starts no program: to it every file
/// is [`ReadError::NotYetRead`].
#[derive(Debug, Clone, Default)]
pub struct Readers(Option<Arc<Pool>>);

#[derive(Debug)]
struct Pool {
    program: PathBuf,
    limits: Limits,
    /// How many more may be read at the same time.
    free: Mutex<usize>,
    freed: Condvar,
}

impl Readers {
    /// Readers that start this program: `awards`, or another whose `main` calls [`serve`](crate::serve).
    pub fn starting(program: impl Into<PathBuf>) -> Self {
        Self::with_limits(program, Limits::default())
    }

    /// The same, each reading within these limits.
    pub fn with_limits(program: impl Into<PathBuf>, limits: Limits) -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Self(Some(Arc::new(Pool {
            program: program.into(),
            limits,
            free: Mutex::new(cores.min(MOST_AT_ONCE)),
            freed: Condvar::new(),
        })))
    }

    /// Readers that start the `awards` which lies beside a program of the app: both are installed together.
    pub fn beside(program: &Path) -> Self {
        Self::starting(program.with_file_name(format!("awards{}", std::env::consts::EXE_SUFFIX)))
    }

    /// Whether the program to be started is there. Without it every file stays [`ReadError::NotYetRead`].
    pub fn is_installed(&self) -> bool {
        self.0.as_ref().is_some_and(|pool| pool.program.is_file())
    }

    /// What a file says, as [`evidence::read_bytes`] gives it. Where it could not be read, `trouble` says why; its name,
    /// its address and its hash are known all the same.
    pub fn read(&self, bytes: &[u8], file_info: &InputFile<'_>) -> Reading {
        let mut reading = self.reading(Input::Bytes(bytes), file_info);
        // The hash is computed here: the reader is not trusted with what can be known without it.
        reading.evidence.fingerprint = blake3::hash(bytes).to_hex().to_string();
        reading
    }

    /// The same of a file that is open at its beginning. Its hash is the one that the reader gives, so a caller that
    /// relies on the hash computes it from the file.
    pub fn read_open(&self, file: File, file_info: &InputFile<'_>) -> Reading {
        self.reading(Input::Open(file), file_info)
    }

    fn reading(&self, input: Input<'_>, file_info: &InputFile<'_>) -> Reading {
        let answer = self.ask(Task::read(file_info), input);
        let read = answer.and_then(|answer| match answer {
            (Answer::Read { evidence, text }, _) => {
                validated(*evidence, text).ok_or_else(impossible_answer)
            }
            _ => Err(impossible_answer()),
        });
        let mut reading = read.unwrap_or_else(|trouble| Reading {
            evidence: Evidence::unread(file_info, trouble),
            text: None,
        });
        file_info.name.clone_into(&mut reading.evidence.file);
        reading.evidence.url = file_info.url.map(str::to_owned);
        reading
    }

    /// What a file holds, to be shown, as [`evidence::content`] gives it and within the same bounds, whatever its
    /// reader sends.
    ///
    /// # Errors
    ///
    /// What stood in the way, in the file or of its reader.
    pub fn content(
        &self,
        bytes: &[u8],
        file_info: &InputFile<'_>,
    ) -> Result<FileContent, ReadError> {
        match self.ask(Task::content(file_info), Input::Bytes(bytes))?.0 {
            Answer::Shown { content } => validated_content(*content).ok_or_else(impossible_answer),
            Answer::NotShown { trouble } => Err(validated_trouble(trouble)),
            Answer::Read { .. } | Answer::Sanitized { .. } | Answer::NotSanitized { .. } => {
                Err(impossible_answer())
            }
        }
    }

    /// A copy of a file without leaks, as [`sanitize::sanitize`] makes it, also of a file that has none; `None` where files
    /// of its kind or format are not sanitized, or where the copy would be longer than 96 MiB.
    ///
    /// # Errors
    ///
    /// What stood in the way, in the file or of its reader.
    pub fn sanitize(&self, bytes: &[u8], kind: Kind) -> Result<Option<Vec<u8>>, ReadError> {
        match self.ask(Task::Sanitize { kind }, Input::Bytes(bytes))? {
            (Answer::Sanitized { length }, copy) => Ok(length.map(|_| copy)),
            (Answer::NotSanitized { trouble }, _) => Err(validated_trouble(trouble)),
            (Answer::Read { .. } | Answer::Shown { .. } | Answer::NotShown { .. }, _) => {
                Err(impossible_answer())
            }
        }
    }

    fn ask(&self, task: Task, input: Input<'_>) -> Result<(Answer, Vec<u8>), ReadError> {
        let pool = self.0.as_ref().ok_or(ReadError::NotYetRead)?;
        let _slot = pool.slot();
        let answered = run(&pool.program, task, input, pool.limits);
        if let Err(trouble) = &answered {
            tracing::warn!(?trouble, "a file was not read");
        }
        answered
    }
}

/// The error for an answer that no honest reader gives, which is logged as a sign that a file took its reader over.
fn impossible_answer() -> ReadError {
    tracing::warn!("a reader answered what no file can hold or nobody asked");
    ReadError::ReaderFailed
}

impl Pool {
    /// Waits until one more file may be read.
    fn slot(&self) -> Slot<'_> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.freed.wait_while(free, |free| *free == 0);
        *waited.unwrap_or_else(PoisonError::into_inner) -= 1;
        Slot(self)
    }
}

/// One file that is being read.
struct Slot<'a>(&'a Pool);

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.freed.notify_one();
    }
}
