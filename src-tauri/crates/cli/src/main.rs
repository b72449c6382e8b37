//! The `awards` command: the desk without a window.
//!
//! It reads arguments and the clock, calls one use case, and says what came of it. It knows no Tauri and no SQL, and
//! decides nothing.

/// `awards agree`: how far judges agree.
mod agree;
/// `awards assign`: entries assigned to judges.
mod assign;
/// `awards backup`: a copy from which a workspace can be put back.
mod backup;
/// `awards call`: a call as a file.
mod call;
/// `awards check`: entries checked against a call.
mod check;
/// `awards collect`: what waits in the mailbox.
mod collect;
/// `awards demo`: a whole rehearsal season.
mod demo;
/// `awards explain`: how one entry was judged.
mod explain;
/// What is printed of files of the work that were fetched.
mod fetched_files;
/// Text files that a person names.
mod input;
/// `awards list`: a list as a file.
mod list;
/// Opening a workspace from the terminal.
mod opening;
/// What the command takes.
mod options;
/// The command's output, and its language.
mod output;
/// `awards verify` on a page.
mod page;
/// `awards rank`: a ranking of scores.
mod rank;
/// `awards read`: what files say of a work.
mod read;
/// The processes that read the files of strangers.
mod reader_process;
/// `awards restore`: a workspace put back from a backup.
mod restore;
/// What the parser of the command line refuses, in the language of whoever wrote it.
mod usage;
/// `awards verify`: proving a folder whole.
mod verify;
/// `awards witness`: what a workspace holds of its desk's log.
mod witness;

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;

use options::{Command, Options};
use output::Output;

/// How long a command waits for work on its workspace that is still running at its end.
const CLOSING_TIMEOUT: Duration = Duration::from_secs(30);

/// Waits, on every way out of the command, until its workspaces are closed.
struct Closing;

impl Drop for Closing {
    fn drop(&mut self) {
        workspaces::wait_until_closed(CLOSING_TIMEOUT);
    }
}

fn main() -> ExitCode {
    // A reader is bounded before anything else is begun. It is for `sandbox` to start, and no command of a person.
    if std::env::args_os()
        .nth(1)
        .is_some_and(|it| it == sandbox::COMMAND)
    {
        return sandbox::serve();
    }
    workspaces::disable_core_dumps();
    workspaces::deny_memory_access();
    let options = match Options::try_parse() {
        Ok(options) => options,
        Err(error) => return usage::refused(&error, usage::language(std::env::args_os())),
    };
    let output = Output::new(options.language(), options.json);
    // Before the runtime, and so dropped after it: by then nothing holds a workspace any more.
    let _closing = Closing;
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            return output.failed(&workspaces::Failure::new(
                "no-threads",
                workspaces::Detail::from(&error).with([]),
            ));
        }
    };
    match runtime.block_on(run(options.command, &output)) {
        Ok(code) => code,
        Err(failure) => output.failed(&failure),
    }
}

async fn run(command: Command, output: &Output) -> Result<ExitCode, workspaces::Failure> {
    match command {
        Command::Demo(demo) => demo::run(&demo, output).await,
        Command::Call(call) => call::run(&call, output),
        Command::Check(check) => check::run(&check, output),
        Command::Collect(collect) => collect::run(&collect, output).await,
        Command::List(list) => list::run(&list, output).await,
        Command::Explain(explain) => explain::run(&explain, output).await,
        Command::Backup(backup) => backup::run(&backup, output).await,
        Command::Restore(restore) => restore::run(&restore, output).await,
        Command::Verify(verify) => verify::run(&verify, output).await,
        Command::Witness(witness) => witness::run(&witness, output).await,
        Command::Read(read) => read::run(&read, output),
        Command::Assign(assign) => assign::run(&assign, output),
        Command::Rank(rank) => rank::run(&rank, output),
        Command::Agree(agree) => agree::run(&agree, output),
    }
}
