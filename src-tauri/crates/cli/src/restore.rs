//! `awards restore`: a workspace put back from a backup, and a backup tried.

use std::process::ExitCode;

use catalogue::Value;
use workspaces::backup::{self, RestoredView, TriedView};
use workspaces::{ActionContext, Failure, WorkspaceKind};

use crate::opening::{Opening, PROGRAM, local_data, now, open_workspace};
use crate::options::Restore;
use crate::say::{Say, count};

pub(crate) async fn run(command: &Restore, say: &Say) -> Result<ExitCode, Failure> {
    if command.accept {
        return accept(command, say).await;
    }
    if command.proven {
        return proven(command, say).await;
    }
    let failed = |error: workspaces::Error| error.failure();
    let opening = Opening::of(&command.key)?;
    let unlock = opening.unlock();
    let Some(to) = &command.to else {
        let tried = backup::try_out(&command.from, &unlock).await;
        return Ok(tell_tried(&tried.map_err(failed)?, say));
    };
    let ctx = ActionContext::new(opening.person(PROGRAM), now());
    let restored = backup::restore(&command.from, to, &unlock, &local_data()?, &ctx).await;
    let restored = restored.map_err(failed)?;
    restored.workspace.close().await.map_err(failed)?;
    tell_restored(&restored.view, to, say);
    Ok(ExitCode::SUCCESS)
}

/// The folder itself is damaged: what is proven of it becomes a new workspace.
async fn proven(command: &Restore, say: &Say) -> Result<ExitCode, Failure> {
    let failed = |error: workspaces::Error| error.failure();
    let opening = Opening::of(&command.key)?;
    let ctx = ActionContext::new(opening.person(PROGRAM), now());
    let (unlock, local) = (opening.unlock(), local_data()?);
    let to = command.to.as_deref();
    let opened = backup::open_proven(&command.from, to, &unlock, &local, &ctx).await;
    let (workspace, view) = opened.map_err(failed)?;
    workspace.close().await.map_err(failed)?;
    if say.json() {
        Say::document(&view);
        return Ok(ExitCode::SUCCESS);
    }
    let path = [("path", Value::Text(view.folder))];
    Say::line(&say.words("proven-made", &path));
    tell_numbers(&view.restored, say);
    match view.lines_lost {
        Some(lost) => Say::line(&say.words("proven-lost", &[("lines", count(lost))])),
        None => Say::line(&say.words("proven-lost-unknown", &[])),
    }
    for damage in view.damage {
        Say::line(&say.words("proven-damaged", &[("place", Value::Text(damage))]));
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder itself is an older copy that somebody put back.
async fn accept(command: &Restore, say: &Say) -> Result<ExitCode, Failure> {
    let (workspace, _) = open_workspace(&command.from, &command.key, true, say).await?;
    workspace.close().await.map_err(|error| error.failure())?;
    Say::line(&say.words("restore-accepted", &[]));
    Ok(ExitCode::SUCCESS)
}

fn tell_tried(tried: &TriedView, say: &Say) -> ExitCode {
    if say.json() {
        Say::document(tried);
    } else if tried.damage.is_empty() {
        let params = [
            ("at", Value::Text(tried.backup.made_at.clone())),
            ("entries", count(tried.entries)),
            ("lines", count(tried.backup.lines)),
        ];
        Say::line(&say.words("backup-whole", &params));
    } else {
        for place in &tried.damage {
            let params = [("place", Value::Text(place.clone()))];
            Say::line(&say.words("backup-damaged", &params));
        }
    }
    if tried.damage.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn tell_restored(view: &RestoredView, to: &std::path::Path, say: &Say) {
    if say.json() {
        Say::document(view);
        return;
    }
    let path = [("path", Value::Text(to.display().to_string()))];
    Say::line(&say.words("restored", &path));
    tell_numbers(view, say);
    if let Some(missing) = view.lines_missing.filter(|missing| *missing > 0) {
        Say::line(&say.words("restored-missing", &[("lines", count(missing))]));
    }
}

/// Says which number the next new entry gets; only a desk gives numbers.
fn tell_numbers(view: &RestoredView, say: &Say) {
    if view.kind == WorkspaceKind::Desk {
        let number = [("number", Value::Text(format!("{:04}", view.next_number)))];
        let numbers = if view.numbers_known {
            "restored-numbers-known"
        } else {
            "restored-numbers-gap"
        };
        Say::line(&say.words(numbers, &number));
    }
}
