//! `awards verify`: proving a folder whole.

use std::process::ExitCode;

use catalogue::Value;
use workspaces::Failure;
use workspaces::verify::{self, Verified};

use crate::opening::{Opening, desk_folder};
use crate::options::Verify;
use crate::say::{Say, count};

pub(crate) async fn run(command: &Verify, say: &Say) -> Result<ExitCode, Failure> {
    let dir = desk_folder(&command.dir);
    let failed = |error: workspaces::Error| error.failure();
    let workspace = verify::is_workspace(&dir);
    let verified = if workspace {
        let opening = Opening::of(&command.key)?;
        verify::workspace(&dir, &opening.unlock())
            .await
            .map_err(failed)?
    } else {
        verify::sealed_files(&dir).map_err(failed)?
    };
    if say.json() {
        Say::document(&verified);
    } else {
        tell(&verified, workspace, say);
    }
    Ok(if verified.damage.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn tell(verified: &Verified, workspace: bool, say: &Say) {
    if verified.damage.is_empty() {
        let (message, params) = if workspace {
            let counts = [
                ("lines", verified.log_lines),
                ("verdicts", verified.verdicts),
            ];
            ("verified-whole", counts.to_vec())
        } else {
            ("verified-sealed", vec![("files", verified.sealed_files)])
        };
        let params: Vec<_> = params
            .into_iter()
            .map(|(name, number)| (name, count(number)))
            .collect();
        Say::line(&say.words(message, &params));
        if workspace {
            let lines = ("lines", Value::Text(verified.log_lines.to_string()));
            let root = ("root", Value::Text(verified.log_root.clone()));
            Say::line(&say.words("verified-no-witness", &[lines, root]));
        }
    }
    if !verified.conflict_copies.is_empty() {
        let names = verified.conflict_copies.join(", ");
        Say::line(&say.words("conflict-copies", &[("names", Value::Text(names))]));
    }
    for damage in &verified.damage {
        let words = say.words(
            &format!("damage-{}", damage.code),
            &[
                ("place", Value::Text(damage.place.clone())),
                ("detail", Value::Text(damage.detail.clone())),
            ],
        );
        Say::line(&words);
    }
}
