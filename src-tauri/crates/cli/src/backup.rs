//! `awards backup`: a copy from which a workspace can be put back.

use std::process::ExitCode;

use catalogue::Value;
use workspaces::{Failure, ProgressReporter};

use crate::opening::{desk_folder, open_workspace};
use crate::options::Backup;
use crate::output::{Output, count};

pub(crate) async fn run(command: &Backup, output: &Output) -> Result<ExitCode, Failure> {
    let dir = desk_folder(&command.dir);
    let (workspace, ctx) = open_workspace(&dir, &command.key, false, output).await?;
    let to_failure = |error: workspaces::Error| error.failure();
    let backup_view = workspace
        .back_up(&command.out, &ctx, ProgressReporter::none())
        .await;
    let opens_elsewhere = workspace.keys().opens_elsewhere().await;
    workspace.close().await.map_err(to_failure)?;
    let backup_view = backup_view.map_err(to_failure)?;
    if output.json() {
        Output::document(&backup_view);
        return Ok(ExitCode::SUCCESS);
    }
    let params = [
        ("path", Value::Text(backup_view.path.clone())),
        ("lines", count(backup_view.lines)),
    ];
    Output::line(&output.text("backup-made", &params));
    if !opens_elsewhere.map_err(to_failure)? {
        Output::line(&output.text("backup-opens-here-alone", &[]));
    }
    Ok(ExitCode::SUCCESS)
}
