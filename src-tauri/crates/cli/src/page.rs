//! `awards verify` on a page that says how an entry was judged: it is checked without the desk.

use std::process::ExitCode;

use catalogue::Value;
use workspaces::Failure;
use workspaces::witness::page::{self, PageChecked};

use crate::options::Verify;
use crate::output::{Output, count};

pub(crate) fn run(command: &Verify, output: &Output) -> Result<ExitCode, Failure> {
    if !command.witness.is_empty() {
        return Err(Failure::new(
            "witness-no-desk",
            std::iter::empty::<(String, String)>(),
        ));
    }
    let page_checked = page::check(&command.dir).map_err(|error| error.failure())?;
    if output.json() {
        Output::document(&page_checked);
    } else {
        print_checked(&page_checked, output);
    }
    Ok(if page_checked.problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn print_checked(page_checked: &PageChecked, output: &Output) {
    let text = |text: &str| Value::Text(text.to_owned());
    for problem in &page_checked.problems {
        let params = problem.params.iter();
        let params: Vec<_> = params
            .map(|(name, value)| (name.as_str(), text(value)))
            .collect();
        Output::line(&output.text(&format!("page-{}", problem.code), &params));
    }
    if let (true, Some(number), Some(title)) = (
        page_checked.problems.is_empty(),
        page_checked.number,
        &page_checked.title,
    ) {
        let params = [
            ("number", text(&workspaces::entry_number(number))),
            ("title", text(title)),
            ("shown", count(page_checked.lines)),
            ("lines", text(&page_checked.log_lines.to_string())),
            ("at", text(&page_checked.signed_at)),
        ];
        Output::line(&output.text("page-checked", &params));
        Output::line(&output.text("page-not-shown", &[]));
    }
    let fingerprint = ("fingerprint", text(&page_checked.fingerprint));
    Output::line(&output.text("page-compare", &[fingerprint]));
}
