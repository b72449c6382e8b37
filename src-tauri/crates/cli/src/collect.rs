//! `awards collect`: what waits in the mailbox.

use std::process::ExitCode;

use catalogue::Value;
use serde_json::json;
use workspaces::{Failure, Mailbox, ProgressReporter};

use crate::fetched_files;
use crate::opening::{desk_folder, open_desk};
use crate::options::Collect;
use crate::output::{Output, count};

pub(crate) async fn run(collect: &Collect, output: &Output) -> Result<ExitCode, Failure> {
    let (desk, ctx) = open_desk(&collect.desk, &collect.key, output).await?;
    let to_failure = |error: workspaces::Error| error.failure();
    let mailbox = match &collect.mailbox {
        Some(address) => desk.settings().mailbox_at(address).await,
        // As a path, which need not be a text.
        None => Mailbox::open_folder(&desk_folder(&collect.desk).with_file_name("mailbox"))
            .map_err(workspaces::Error::from),
    };
    let mailbox = mailbox.map_err(to_failure)?;
    let collected = desk
        .with_mailbox(&mailbox)
        .collect(&ctx, ProgressReporter::none())
        .await
        .map_err(to_failure)?;
    let receipts = &collected.receipts;
    if collect.seen {
        let sealed: Vec<String> = collected
            .refused_files
            .iter()
            .map(|it| it.sealed.clone())
            .collect();
        desk.acknowledge_refused(&sealed, &ctx)
            .await
            .map_err(to_failure)?;
    }
    desk.close().await.map_err(to_failure)?;
    if output.json() {
        Output::document(&json!({
            "collected": collected,
            "receipts": receipts.sent,
            "unsent": receipts.failed,
            "ended": receipts.ended,
        }));
    } else {
        Output::line(&output.text(
            "collected",
            &[
                ("entries", count(collected.entries.len())),
                ("sheets", count(collected.sheets)),
                ("known", count(collected.seen_before)),
                ("receipts", count(receipts.sent)),
            ],
        ));
        fetched_files::print(&collected.files, output);
        for refused_file in &collected.refused_files {
            Output::line(&format!(
                "{}: {}",
                refused_file.file,
                why(&refused_file.failure, output)
            ));
        }
        if !collected.refused_files.is_empty() {
            let code = if collect.seen {
                "refused-seen"
            } else {
                "refused-unseen"
            };
            Output::line(&output.text(code, &[("files", count(collected.refused_files.len()))]));
        }
        for unsent in &receipts.failed {
            let to = Value::Text(unsent.to.clone());
            let words = output.text("receipt-unsent", &[("number", to)]);
            Output::line(&format!("{words} {}", why(&unsent.failure, output)));
        }
        if collected.emptied {
            Output::line(&output.text("mailbox-emptied", &[]));
        }
        if !collected.skipped_files.is_empty() {
            let files = ("files", count(collected.skipped_files.len()));
            Output::line(&output.text("collected-skipped", &[files]));
        }
        for skipped_file in &collected.skipped_files {
            let name = Value::Text(skipped_file.name.clone());
            Output::line(
                &output.text(&format!("skipped-{}", skipped_file.code), &[("name", name)]),
            );
        }
    }
    // What was taken in is said first: that the receipts could not be sent makes it no less taken in.
    collected.receipts.ended.map_or(Ok(ExitCode::SUCCESS), Err)
}

/// What an error says.
fn why(failure: &Failure, output: &Output) -> String {
    output.failure(failure)
}
