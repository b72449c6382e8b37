//! `awards explain`: how one entry was judged, on one page.

use std::process::ExitCode;

use catalogue::Value;
use serde_json::json;
use workspaces::Failure;

use crate::opening::open_desk;
use crate::options::Explain;
use crate::output::Output;

pub(crate) async fn run(command: &Explain, output: &Output) -> Result<ExitCode, Failure> {
    let (desk, ctx) = open_desk(&command.desk, &command.key, output).await?;
    let to_failure = |error: workspaces::Error| error.failure();
    let entry = desk
        .entry_numbered(command.entry)
        .await
        .map_err(to_failure)?;
    let language = output.language();
    desk.write_explanation(&entry, &command.out, language, &ctx)
        .await
        .map_err(to_failure)?;
    desk.close().await.map_err(to_failure)?;
    if output.json() {
        Output::document(&json!({ "entry": entry, "file": command.out }));
    } else {
        let file = Value::Text(command.out.display().to_string());
        Output::line(&output.text("page-written", &[("file", file)]));
    }
    Ok(ExitCode::SUCCESS)
}
