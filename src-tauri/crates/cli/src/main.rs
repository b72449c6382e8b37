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
/// `awards list`: a list as a file.
mod list;
/// Opening a workspace from the terminal.
mod opening;
/// What the command takes.
mod options;
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
/// The command's output, and its language.
mod say;
/// `awards verify`: proving a folder whole.
mod verify;
/// `awards witness`: what a workspace holds of its desk's log.
mod witness;

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;

use options::{Command, Options};
use say::Say;

/// How long a command waits for work on a workspace that goes on after its end.
const PATIENCE: Duration = Duration::from_secs(30);

/// Waits, on every way out of the command, until its workspaces are closed.
struct Closing;

impl Drop for Closing {
    fn drop(&mut self) {
        workspaces::wait_until_closed(PATIENCE);
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
    let options = Options::parse();
    let say = Say::new(options.language(), options.json);
    // Before the runtime, and so dropped after it: by then nothing holds a workspace any more.
    let _closing = Closing;
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            return say.failed(&workspaces::Failure::new(
                "no-threads",
                [("detail", error.to_string())],
            ));
        }
    };
    match runtime.block_on(run(options.command, &say)) {
        Ok(code) => code,
        Err(failure) => say.failed(&failure),
    }
}

async fn run(command: Command, say: &Say) -> Result<ExitCode, workspaces::Failure> {
    match command {
        Command::Demo(demo) => demo::run(&demo, say).await,
        Command::Call(call) => call::run(&call, say),
        Command::Check(check) => check::run(&check, say),
        Command::Collect(collect) => collect::run(&collect, say).await,
        Command::List(list) => list::run(&list, say).await,
        Command::Explain(explain) => explain::run(&explain, say).await,
        Command::Backup(backup) => backup::run(&backup, say).await,
        Command::Restore(restore) => restore::run(&restore, say).await,
        Command::Verify(verify) => verify::run(&verify, say).await,
        Command::Witness(witness) => witness::run(&witness, say).await,
        Command::Read(read) => read::run(&read, say),
        Command::Assign(assign) => assign::run(&assign, say),
        Command::Rank(rank) => rank::run(&rank, say),
        Command::Agree(agree) => agree::run(&agree, say),
    }
}
