//! `awards verify`: proving a folder whole.

use std::process::ExitCode;

use catalogue::Value;
use workspaces::Failure;
use workspaces::verify::{self, CLOCK_SET, Verified};

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
            tell_originals(verified, say);
            let lines = ("lines", Value::Text(verified.log_lines.to_string()));
            let root = ("root", Value::Text(verified.log_root.clone()));
            Say::line(&say.words("verified-no-witness", &[lines, root]));
        }
    }
    if !verified.conflict_copies.is_empty() {
        let names = verified.conflict_copies.join(", ");
        Say::line(&say.words("conflict-copies", &[("names", Value::Text(names))]));
    }
    tell_backwards(verified, say);
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

/// What was held against what others signed; nothing where there is no desk.
fn tell_originals(verified: &Verified, say: &Say) {
    if !verified.is_desk {
        return;
    }
    let originals = ("originals", count(verified.originals));
    Say::line(&say.words("verified-originals", &[originals]));
    if verified.originals_removed > 0 {
        let removed = ("count", count(verified.originals_removed));
        Say::line(&say.words("verified-originals-removed", &[removed]));
    }
}

/// Lines whose instants run backwards: notes, no damage.
fn tell_backwards(verified: &Verified, say: &Say) {
    for line in &verified.backwards {
        let message = match line.what.as_str() {
            CLOCK_SET => "verified-clock-set-back",
            _ => "verified-backwards",
        };
        let params = [
            ("seq", Value::Text(line.seq.to_string())),
            ("at", Value::Text(line.at.clone())),
            ("before", Value::Text(line.before.clone())),
        ];
        Say::line(&say.words(message, &params));
    }
}
