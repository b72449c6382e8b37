//! `awards verify` on a page that says how an entry was judged: it is checked without the desk.

use std::process::ExitCode;

use catalogue::Value;
use workspaces::Failure;
use workspaces::witness::page::{self, PageChecked};

use crate::options::Verify;
use crate::say::{Say, count};

pub(crate) fn run(command: &Verify, say: &Say) -> Result<ExitCode, Failure> {
    if !command.witness.is_empty() {
        return Err(Failure::new(
            "witness-no-desk",
            std::iter::empty::<(String, String)>(),
        ));
    }
    let checked = page::check(&command.dir).map_err(|error| error.failure())?;
    if say.json() {
        Say::document(&checked);
    } else {
        tell(&checked, say);
    }
    Ok(if checked.problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn tell(checked: &PageChecked, say: &Say) {
    let text = |text: &str| Value::Text(text.to_owned());
    for problem in &checked.problems {
        let params = problem.params.iter();
        let params: Vec<_> = params
            .map(|(name, value)| (name.as_str(), text(value)))
            .collect();
        Say::line(&say.words(&format!("page-{}", problem.code), &params));
    }
    if let (true, Some(number), Some(title)) =
        (checked.problems.is_empty(), checked.number, &checked.title)
    {
        let params = [
            ("number", text(&format!("{number:04}"))),
            ("title", text(title)),
            ("shown", count(checked.lines)),
            ("lines", text(&checked.log_lines.to_string())),
            ("at", text(&checked.signed_at)),
        ];
        Say::line(&say.words("page-checked", &params));
        Say::line(&say.words("page-not-shown", &[]));
    }
    let fingerprint = ("fingerprint", text(&checked.fingerprint));
    Say::line(&say.words("page-compare", &[fingerprint]));
}
