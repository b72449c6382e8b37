//! One process that reads one file.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use evidence::ReadError;

use crate::answer::{Answer, LONGEST_COPY, LONGEST_LINE};
use crate::limits::Limits;
use crate::request::{Request, Task, VARIABLE};
use crate::serve::COMMAND;

/// How long a process that sent no complete answer has to end by itself, so that its exit status says why.
const GRACE: Duration = Duration::from_millis(500);
const STEP: Duration = Duration::from_millis(2);

/// The file to read.
pub(crate) enum Input<'a> {
    /// Its bytes.
    Bytes(&'a [u8]),
    /// The file, open at its beginning.
    Open(File),
}

/// Starts a reader, hands it the file, and waits for its answer: what it said, and the bytes of a copy.
///
/// # Errors
///
/// [`ReadError::NotYetRead`] where no reader could be started, [`ReadError::TookTooLong`] where it was ended for its time,
/// [`ReadError::ReaderFailed`] where it ended without an answer that can be one.
pub(crate) fn run(
    program: &Path,
    task: Task,
    input: Input<'_>,
    limits: Limits,
) -> Result<(Answer, Vec<u8>), ReadError> {
    let (mut child, bytes) =
        start(program, task, input, limits).map_err(|_| ReadError::NotYetRead)?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (answer_sender, answer_receiver) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || {
            if let Some(mut stdin) = stdin {
                // A reader that has seen enough closes its end.
                let _ = stdin.write_all(bytes);
            }
        });
        scope.spawn(move || {
            let mut answer = Vec::new();
            if let Some(stdout) = stdout {
                let most = (LONGEST_LINE + LONGEST_COPY) as u64;
                let _ = stdout.take(most + 1).read_to_end(&mut answer);
            }
            let _ = answer_sender.send(answer);
        });
        let answered = answer_receiver
            .recv_timeout(limits.wall)
            .map(|bytes| parse(&bytes));
        let why = match &answered {
            Ok(Some(_)) => None,
            Ok(None) => Some(why_it_ended(&mut child)),
            Err(_) => Some(ReadError::TookTooLong),
        };
        // This also ends a process that has answered and does not exit. The threads above end with its pipes.
        let _ = child.kill();
        let _ = child.wait();
        match (answered, why) {
            (Ok(Some(answer)), None) => Ok(answer),
            (_, why) => Err(why.unwrap_or(ReadError::ReaderFailed)),
        }
    })
}

fn start<'a>(
    program: &Path,
    task: Task,
    input: Input<'a>,
    limits: Limits,
) -> io::Result<(Child, &'a [u8])> {
    let request = Request {
        task,
        cpu_seconds: limits.cpu_seconds,
        memory: limits.memory,
    };
    let (stdin, bytes) = match input {
        Input::Bytes(bytes) => (Stdio::piped(), bytes),
        Input::Open(file) => (Stdio::from(file), [].as_slice()),
    };
    let mut command = Command::new(program);
    command
        .arg(COMMAND)
        .env_clear()
        .env(VARIABLE, serde_json::to_string(&request)?)
        .stdin(stdin)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    // Where nothing of the person lies. On Windows a program without these two does not start.
    if cfg!(windows) {
        for name in ["SystemRoot", "windir"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
    } else {
        command.current_dir("/");
    }
    Ok((command.spawn()?, bytes))
}

/// The answer and the copy behind it, if both are complete and within bounds.
fn parse(bytes: &[u8]) -> Option<(Answer, Vec<u8>)> {
    let line = bytes
        .iter()
        .take(LONGEST_LINE)
        .position(|it| *it == b'\n')?;
    let answer: Answer = serde_json::from_slice(&bytes[..line]).ok()?;
    let copy = &bytes[line + 1..];
    let expected = match &answer {
        Answer::Sanitized { length } => length.unwrap_or(0),
        Answer::Read { .. }
        | Answer::Shown { .. }
        | Answer::NotShown { .. }
        | Answer::NotSanitized { .. } => 0,
    };
    (copy.len() == expected && expected <= LONGEST_COPY).then(|| (answer, copy.to_vec()))
}

/// Why a reader ended that gave no answer.
fn why_it_ended(child: &mut Child) -> ReadError {
    let mut remaining = GRACE;
    while !remaining.is_zero() {
        match child.try_wait() {
            Ok(Some(status)) if ran_out_of_time(status) => return ReadError::TookTooLong,
            Ok(None) => {}
            Ok(Some(_)) | Err(_) => return ReadError::ReaderFailed,
        }
        thread::sleep(STEP);
        remaining = remaining.saturating_sub(STEP);
    }
    ReadError::ReaderFailed
}

#[cfg(unix)]
fn ran_out_of_time(status: std::process::ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    status.signal() == Some(rustix::process::Signal::XCPU.as_raw())
}

#[cfg(not(unix))]
fn ran_out_of_time(_: std::process::ExitStatus) -> bool {
    false
}
