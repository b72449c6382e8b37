//! `cargo xtask lint`: checks that run no test.

use crate::command_error::CommandError;
use crate::deny;
use crate::interface::{self, npm};
use crate::program::cargo;
use crate::steps::{Ended, Steps};

/// The feature that compiles everything there is in the root package.
const ALL: &str = "--workspace --features awards-desk/window-tests --locked";

/// All that can be said of the code without running it.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    super::no_arguments(arguments)?;
    let mut steps = Steps::default();
    super::prepare(&mut steps)?;
    add(&mut steps);
    steps.finish()
}

/// The steps, the shortest first.
pub(super) fn add(steps: &mut Steps) {
    steps.step("rustfmt", || cargo("fmt --all --check").run());
    steps.step("prettier", || npm("run format:check").run());
    steps.step("eslint", || npm("run lint").run());
    steps.step("svelte-check", || npm("run check").run());
    steps.step("npm audit", npm_audit);
    steps.step("cargo deny: bans, licences, sources", deny::rules);
    steps.step("cargo deny: advisories", deny::advisories);
    steps.step("clippy", || {
        cargo(&format!("clippy {ALL} --all-targets -- --deny warnings")).run()
    });
    steps.step("cargo doc", || {
        cargo(&format!("doc {ALL} --no-deps"))
            .env("RUSTDOCFLAGS", "--deny warnings")
            .run()
    });
}

fn npm_audit() -> Result<Ended, CommandError> {
    let report = interface::npm("audit --json").output()?;
    if report.status.success() {
        return Ok(Ended::Done);
    }
    // A registry without the audit endpoint also ends in an error, but with no report in it.
    if !String::from_utf8_lossy(&report.stdout).contains("\"auditReportVersion\"") {
        return Ok(Ended::LeftOut("this npm registry does not answer audits"));
    }
    npm("audit").run()?;
    Ok(Ended::Done)
}
