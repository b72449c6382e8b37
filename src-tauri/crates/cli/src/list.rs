//! `awards list`: a list as a file.

use std::process::ExitCode;

use catalogue::Value;
use serde_json::json;
use workspaces::{Failure, Format, List, ProgressReporter};

use crate::opening::open_desk;
use crate::options::{self, ListName};
use crate::output::{Output, count};

pub(crate) async fn run(command: &options::List, output: &Output) -> Result<ExitCode, Failure> {
    let (desk, ctx) = open_desk(&command.desk, &command.key, output).await?;
    let to_failure = |error: workspaces::Error| error.failure();
    let rows = desk
        .write_list(
            list(command.name),
            format(command.format),
            &command.out,
            output.language(),
            &ctx,
            ProgressReporter::none(),
        )
        .await
        .map_err(to_failure)?;
    desk.close().await.map_err(to_failure)?;
    if output.json() {
        Output::document(&json!({ "rows": rows, "file": command.out }));
    } else {
        let file = command.out.display().to_string();
        Output::line(&output.text(
            "list-written",
            &[("rows", count(rows)), ("file", Value::Text(file))],
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn list(name: ListName) -> List {
    match name {
        ListName::Entries => List::Entries,
        ListName::Eligibility => List::Eligibility,
        ListName::Marks => List::Marks,
        ListName::Ranking => List::Ranking,
        ListName::Press => List::Press,
    }
}

fn format(format: options::Format) -> Format {
    match format {
        options::Format::Csv => Format::Csv,
        options::Format::Xlsx => Format::Xlsx,
        options::Format::Json => Format::Json,
    }
}
