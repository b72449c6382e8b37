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
    let failed = |error: workspaces::Error| error.failure();
    let made = workspace
        .back_up(&command.out, &ctx, ProgressReporter::none())
        .await;
    let elsewhere = workspace.keys().opens_elsewhere().await;
    workspace.close().await.map_err(failed)?;
    let made = made.map_err(failed)?;
    if output.json() {
        Output::document(&made);
        return Ok(ExitCode::SUCCESS);
    }
    let params = [
        ("path", Value::Text(made.path.clone())),
        ("lines", count(made.lines)),
    ];
    Output::line(&output.text("backup-made", &params));
    if !elsewhere.map_err(failed)? {
        Output::line(&output.text("backup-opens-here-alone", &[]));
    }
    Ok(ExitCode::SUCCESS)
}
