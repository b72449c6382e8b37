//! `awards restore`: a workspace put back from a backup, and a backup checked.

use std::process::ExitCode;

use catalogue::Value;
use workspaces::backup::{self, BackupCheckView, RestoredView};
use workspaces::{ActionContext, Failure, WorkspaceKind};

use crate::opening::{Opening, PROGRAM, local_data, now, open_workspace};
use crate::options::Restore;
use crate::output::{Output, count};

pub(crate) async fn run(command: &Restore, output: &Output) -> Result<ExitCode, Failure> {
    if command.accept {
        return accept(command, output).await;
    }
    if command.proven {
        return make_proven_workspace(command, output).await;
    }
    let to_failure = |error: workspaces::Error| error.failure();
    let opening = Opening::of(&command.key)?;
    let unlock = opening.unlock();
    let Some(to) = &command.to else {
        let result = backup::check(&command.from, &unlock).await;
        return Ok(print_check(&result.map_err(to_failure)?, output));
    };
    let ctx = ActionContext::new(opening.person(PROGRAM), now());
    let restored = backup::restore(&command.from, to, &unlock, &local_data()?, &ctx).await;
    let restored = restored.map_err(to_failure)?;
    restored.workspace.close().await.map_err(to_failure)?;
    print_restored(&restored.view, to, output);
    Ok(ExitCode::SUCCESS)
}

/// The folder itself is damaged: what is proven of it becomes a new workspace.
async fn make_proven_workspace(command: &Restore, output: &Output) -> Result<ExitCode, Failure> {
    let to_failure = |error: workspaces::Error| error.failure();
    let opening = Opening::of(&command.key)?;
    let ctx = ActionContext::new(opening.person(PROGRAM), now());
    let (unlock, local) = (opening.unlock(), local_data()?);
    let to = command.to.as_deref();
    let result = backup::make_proven_workspace(&command.from, to, &unlock, &local, &ctx).await;
    let (workspace, view) = result.map_err(to_failure)?;
    workspace.close().await.map_err(to_failure)?;
    if output.json() {
        Output::document(&view);
        return Ok(ExitCode::SUCCESS);
    }
    let path = [("path", Value::Text(view.folder))];
    Output::line(&output.text("proven-made", &path));
    print_numbers(&view.restored, output);
    match view.lines_lost {
        Some(lost) => Output::line(&output.text("proven-lost", &[("lines", count(lost))])),
        None => Output::line(&output.text("proven-lost-unknown", &[])),
    }
    for damage in &view.damage {
        let words = Value::Text(output.damage(damage));
        Output::line(&output.text("proven-damaged", &[("place", words)]));
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder itself is an older copy that somebody put back.
async fn accept(command: &Restore, output: &Output) -> Result<ExitCode, Failure> {
    let (workspace, _) = open_workspace(&command.from, &command.key, true, output).await?;
    workspace.close().await.map_err(|error| error.failure())?;
    Output::line(&output.text("restore-accepted", &[]));
    Ok(ExitCode::SUCCESS)
}

fn print_check(check: &BackupCheckView, output: &Output) -> ExitCode {
    if output.json() {
        Output::document(check);
    } else if check.damage.is_empty() {
        let params = [
            ("at", Value::Text(check.backup.made_at.clone())),
            ("entries", count(check.entries)),
            ("lines", count(check.backup.lines)),
        ];
        Output::line(&output.text("backup-whole", &params));
    } else {
        for place in &check.damage {
            let params = [("place", Value::Text(place.clone()))];
            Output::line(&output.text("backup-damaged", &params));
        }
    }
    if check.damage.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn print_restored(view: &RestoredView, to: &std::path::Path, output: &Output) {
    if output.json() {
        Output::document(view);
        return;
    }
    let path = [("path", Value::Text(to.display().to_string()))];
    Output::line(&output.text("restored", &path));
    print_numbers(view, output);
    if let Some(lines_missing) = view
        .lines_missing
        .filter(|lines_missing| *lines_missing > 0)
    {
        Output::line(&output.text("restored-missing", &[("lines", count(lines_missing))]));
    }
}

/// Says which number the next new entry gets; only a desk gives numbers.
fn print_numbers(view: &RestoredView, output: &Output) {
    if view.kind == WorkspaceKind::Desk {
        let number = [(
            "number",
            Value::Text(workspaces::entry_number(view.next_number)),
        )];
        let numbers = if view.numbers_known {
            "restored-numbers-known"
        } else {
            "restored-numbers-gap"
        };
        Output::line(&output.text(numbers, &number));
    }
}
