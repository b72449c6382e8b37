//! The process that reads one file.

use std::fs::File;
use std::io::{self, Cursor, Read, Write};
use std::process::ExitCode;
use std::thread;

use evidence::{InputFile, Reading};

use crate::answer::{Answer, LONGEST_COPY};
use crate::confine::confine;
use crate::request::{Request, Task, VARIABLE};

/// The word after the program's name that makes it a reader.
pub const COMMAND: &str = "reader";

/// Formats that nest are read by functions that call themselves; this stack is enough for the deepest nesting that is read.
const STACK: usize = 64 * 1024 * 1024;

/// Reads the file on standard input as the environment asks, answers on standard output, and ends. Only [`Readers`] start
/// this; any other caller gets an exit code of 2.
///
/// [`Readers`]: crate::Readers
pub fn serve() -> ExitCode {
    let asked = std::env::var(VARIABLE).ok();
    let Some(request) = asked.and_then(|it| serde_json::from_str::<Request>(&it).ok()) else {
        return ExitCode::from(2);
    };
    let Ok(file) = standard_input() else {
        return ExitCode::from(2);
    };
    if confine(request.cpu_seconds, request.memory).is_err() {
        return ExitCode::from(3);
    }
    let reading = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || answer(file, request.task));
    let answered = reading.map(thread::JoinHandle::join);
    match answered {
        Ok(Ok(Ok(()))) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Standard input as a file: it is one where the file to read was handed over open, else it is a pipe.
fn standard_input() -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        Ok(io::stdin().as_fd().try_clone_to_owned()?.into())
    }
    #[cfg(windows)]
    {
        use std::os::windows::io::AsHandle;
        Ok(io::stdin().as_handle().try_clone_to_owned()?.into())
    }
}

fn answer(mut file: File, task: Task) -> io::Result<()> {
    let mut copy = None;
    let answer = match task {
        Task::Read {
            name,
            url,
            media_type,
            today,
        } => {
            let file_info = InputFile {
                name: &name,
                url: url.as_deref(),
                media_type: media_type.as_deref(),
                today,
            };
            Answer::of(read(&mut file, &file_info)?)
        }
        Task::Content {
            name,
            url,
            media_type,
        } => {
            let mut bytes = Vec::new();
            // One byte more than is read tells that there is more.
            let most = evidence::MOST_BYTES + 1;
            Read::take(&mut file, most).read_to_end(&mut bytes)?;
            let file_info = InputFile {
                name: &name,
                url: url.as_deref(),
                media_type: media_type.as_deref(),
                today: None,
            };
            match evidence::content(&bytes, &file_info) {
                Ok(content) => Answer::Shown {
                    content: Box::new(content),
                },
                Err(trouble) => Answer::NotShown { trouble },
            }
        }
        Task::Sanitize { kind } => {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes)?;
            match sanitize::sanitize(&bytes, kind) {
                Ok(sanitized) => {
                    copy = sanitized.filter(|copy| copy.len() <= LONGEST_COPY);
                    Answer::Sanitized {
                        length: copy.as_ref().map(Vec::len),
                    }
                }
                Err(trouble) => Answer::NotSanitized { trouble },
            }
        }
    };
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, &answer)?;
    out.write_all(b"\n")?;
    out.write_all(copy.as_deref().unwrap_or_default())?;
    out.flush()
}

fn read(file: &mut File, file_info: &InputFile<'_>) -> io::Result<Reading> {
    if file.metadata()?.is_file() {
        // A long recording is read where its tags stand, never whole.
        return evidence::read(&mut io::BufReader::new(file), file_info);
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    evidence::read(&mut Cursor::new(bytes), file_info)
}
