//! `awards verify` on a page that says how an entry was judged: it is checked without the desk.

use std::process::ExitCode;

use catalogue::Value;
use workspaces::Failure;
use workspaces::witness::page::{self, PageCheck};

use crate::options::Verify;
use crate::output::{Output, count};

pub(crate) fn run(command: &Verify, output: &Output) -> Result<ExitCode, Failure> {
    if !command.witness.is_empty() {
        return Err(Failure::new(
            "witness-no-desk",
            std::iter::empty::<(String, String)>(),
        ));
    }
    let page_check = page::check(&command.dir).map_err(|error| error.failure())?;
    if output.json() {
        Output::document(&page_check);
    } else {
        print_checked(&page_check, output);
    }
    Ok(if page_check.problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn print_checked(page_check: &PageCheck, output: &Output) {
    let text = |text: &str| Value::Text(text.to_owned());
    for problem in &page_check.problems {
        let params = problem.params.iter();
        let params: Vec<_> = params
            .map(|(name, value)| (name.as_str(), text(value)))
            .collect();
        Output::line(&output.text(&format!("page-{}", problem.code), &params));
    }
    if let (true, Some(number), Some(title)) = (
        page_check.problems.is_empty(),
        page_check.number,
        &page_check.title,
    ) {
        let params = [
            ("number", text(&workspaces::entry_number(number))),
            ("title", text(title)),
            ("shown", count(page_check.lines)),
            ("lines", text(&page_check.log_lines.to_string())),
            ("at", text(&page_check.signed_at)),
        ];
        Output::line(&output.text("page-checked", &params));
        Output::line(&output.text("page-not-shown", &[]));
    }
    let fingerprint = ("fingerprint", text(&page_check.fingerprint));
    Output::line(&output.text("page-compare", &[fingerprint]));
}
