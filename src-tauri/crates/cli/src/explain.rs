//! `awards explain`: how one entry was judged, on one page.

use std::process::ExitCode;

use catalogue::Value;
use serde_json::json;
use workspaces::Failure;

use crate::opening::open_desk;
use crate::options::Explain;
use crate::say::Say;

pub(crate) async fn run(command: &Explain, say: &Say) -> Result<ExitCode, Failure> {
    let (desk, ctx) = open_desk(&command.desk, &command.key, say).await?;
    let failed = |error: workspaces::Error| error.failure();
    let entry = desk.entry_numbered(command.entry).await.map_err(failed)?;
    let language = say.language();
    desk.write_explanation(&entry, &command.out, language, &ctx)
        .await
        .map_err(failed)?;
    desk.close().await.map_err(failed)?;
    if say.json() {
        Say::document(&json!({ "entry": entry, "file": command.out }));
    } else {
        let file = Value::Text(command.out.display().to_string());
        Say::line(&say.words("page-written", &[("file", file)]));
    }
    Ok(ExitCode::SUCCESS)
}
