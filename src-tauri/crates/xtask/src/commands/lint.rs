use crate::program::cargo;
use crate::steps::{Ended, Steps};
use crate::stop::Stop;
use crate::{debian, interface};

/// The cargo-deny that the settings in deny.toml are written for.
const CARGO_DENY: &str = "0.20.2";

/// The feature that compiles everything there is in the root package.
const ALL: &str = "--workspace --features awards-desk/window-tests --locked";

/// All that can be said of the code without running it.
pub(super) fn run(words: &[String]) -> Result<(), Stop> {
    super::no_words(words)?;
    debian::install(debian::WINDOW)?;
    interface::build()?;

    let mut steps = Steps::default();
    steps.step("rustfmt", || cargo("fmt --all --check").run());
    steps.step("clippy", || {
        cargo(&format!("clippy {ALL} --all-targets -- --deny warnings")).run()
    });
    steps.step("documentation", || {
        cargo(&format!("doc {ALL} --no-deps"))
            .env("RUSTDOCFLAGS", "--deny warnings")
            .run()
    });
    steps.step("licences, bans, sources", || {
        install_cargo_deny()?;
        cargo("deny check bans licenses sources").run()
    });
    steps.step("advisories on crates", crate_advisories);
    steps.step("prettier", || interface::npm("run format:check").run());
    steps.step("eslint", || interface::npm("run lint").run());
    steps.step("svelte-check", || interface::npm("run check").run());
    steps.step("advisories on npm packages", npm_advisories);
    steps.finish()
}

fn install_cargo_deny() -> Result<(), Stop> {
    let said = cargo("deny --version").output()?.stdout;
    if String::from_utf8_lossy(&said).trim() == format!("cargo-deny {CARGO_DENY}") {
        return Ok(());
    }
    cargo(&format!("install cargo-deny@{CARGO_DENY} --locked")).run()
}

fn crate_advisories() -> Result<Ended, Stop> {
    if !cargo("deny fetch db").answers() {
        return Ok(Ended::LeftOut(
            "the RustSec database on github.com cannot be reached from here",
        ));
    }
    cargo("deny check advisories").run()?;
    Ok(Ended::Done)
}

fn npm_advisories() -> Result<Ended, Stop> {
    let report = interface::npm("audit --json").output()?;
    if report.status.success() {
        return Ok(Ended::Done);
    }
    // A registry without the audit endpoint also ends in an error, but with no report in it.
    if !String::from_utf8_lossy(&report.stdout).contains("\"auditReportVersion\"") {
        return Ok(Ended::LeftOut("this npm registry does not answer audits"));
    }
    interface::npm("audit").run()?;
    Ok(Ended::Done)
}
