//! `awards backup`: a copy from which a workspace can be put back.

use std::process::ExitCode;

use catalogue::Value;
use workspaces::{Failure, ProgressReporter};

use crate::opening::{desk_folder, open_workspace};
use crate::options::Backup;
use crate::say::{Say, count};

pub(crate) async fn run(command: &Backup, say: &Say) -> Result<ExitCode, Failure> {
    let dir = desk_folder(&command.dir);
    let (workspace, ctx) = open_workspace(&dir, &command.key, false, say).await?;
    let failed = |error: workspaces::Error| error.failure();
    let made = workspace
        .back_up(&command.out, &ctx, ProgressReporter::none())
        .await;
    let elsewhere = workspace.keys().opens_elsewhere().await;
    workspace.close().await.map_err(failed)?;
    let made = made.map_err(failed)?;
    if say.json() {
        Say::document(&made);
        return Ok(ExitCode::SUCCESS);
    }
    let params = [
        ("path", Value::Text(made.path.clone())),
        ("lines", count(made.lines)),
    ];
    Say::line(&say.words("backup-made", &params));
    if !elsewhere.map_err(failed)? {
        Say::line(&say.words("backup-opens-here-alone", &[]));
    }
    Ok(ExitCode::SUCCESS)
}
