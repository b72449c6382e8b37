//! `awards verify`: proving a folder whole.

use std::process::ExitCode;

use catalogue::Value;
use serde::Serialize;
use workspaces::Failure;
use workspaces::verify::{self, CLOCK_SET, Verified};
use workspaces::witness::HeldAgainst;

use crate::opening::{Opening, desk_folder};
use crate::options::Verify;
use crate::say::{Say, count};
use crate::{page, witness};

/// What is printed as JSON.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    verified: &'a Verified,
    /// What others were handed, against the desk's log; null where it is no desk's workspace, or cannot be read.
    witnesses: Option<HeldAgainst>,
}

pub(crate) async fn run(command: &Verify, say: &Say) -> Result<ExitCode, Failure> {
    if command.dir.is_file() {
        return page::run(command, say);
    }
    let dir = desk_folder(&command.dir);
    let failed = |error: workspaces::Error| error.failure();
    let held = witness::read(&command.witness, &command.key).await?;
    let workspace = verify::is_workspace(&dir);
    let (verified, witnesses) = if workspace {
        let opening = Opening::of(&command.key)?;
        let unlock = opening.unlock();
        let verified = verify::workspace(&dir, &unlock).await.map_err(failed)?;
        let asked = !held.is_empty();
        let witnesses = match verify::against(&dir, &unlock, held).await {
            Ok(found) => found,
            // What is damaged may not open, and has been named.
            Err(_) if !verified.damage.is_empty() => None,
            Err(error) => return Err(error.failure()),
        };
        if asked && witnesses.is_none() && verified.damage.is_empty() {
            return Err(no_desk());
        }
        (verified, witnesses)
    } else if held.is_empty() {
        (verify::sealed_files(&dir).map_err(failed)?, None)
    } else {
        return Err(no_desk());
    };
    let whole = verified.damage.is_empty() && witnesses.as_ref().is_none_or(HeldAgainst::agrees);
    if say.json() {
        Say::document(&Document {
            verified: &verified,
            witnesses,
        });
    } else {
        tell(&verified, workspace, witnesses.as_ref(), say);
    }
    Ok(if whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn tell(verified: &Verified, workspace: bool, witnesses: Option<&HeldAgainst>, say: &Say) {
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
            not_shown(verified, witnesses, say);
        }
    }
    if let Some(found) = witnesses {
        witness::tell(found, say);
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

/// What was checked against what others signed; nothing where there is no desk.
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

/// Says what cannot be shown without what others hold.
fn not_shown(verified: &Verified, witnesses: Option<&HeldAgainst>, say: &Say) {
    if witnesses.is_some_and(|it| !it.heads.is_empty()) {
        return;
    }
    let text = |text: &str| Value::Text(text.to_owned());
    let mut params = vec![
        ("lines", text(&verified.log_lines.to_string())),
        ("root", text(&verified.log_root)),
    ];
    let code = match witnesses.map(|it| it.handed_out) {
        None => "verified-no-witness",
        Some(None) => "verified-nobody-holds",
        Some(Some(known)) => {
            params.push(("known", text(&known.to_string())));
            "verified-others-hold"
        }
    };
    Say::line(&say.words(code, &params));
}

fn no_desk() -> Failure {
    Failure::new("witness-no-desk", std::iter::empty::<(String, String)>())
}
