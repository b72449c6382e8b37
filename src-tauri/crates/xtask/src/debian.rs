//! Debian's packages: which are missing, and installing those.

use crate::command_error::CommandError;
use crate::program::program;

/// What compiling the crates takes: SQLCipher brings its own OpenSSL, which is built with Perl.
pub(crate) const BUILD_PACKAGES: &[&str] = &["build-essential", "perl", "pkg-config"];

/// What compiling the app with its window, and opening that, takes.
pub(crate) const DESKTOP_BUILD_PACKAGES: &[&str] = &[
    "build-essential",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
    "libwebkit2gtk-4.1-dev",
    "libxdo-dev",
    "perl",
    "pkg-config",
];

/// What driving the real window without a screen takes, with what makes a film and plays it.
pub(crate) const WINDOW_TEST_PACKAGES: &[&str] = &[
    "ffmpeg",
    "gstreamer1.0-libav",
    "gstreamer1.0-plugins-bad",
    "gstreamer1.0-plugins-good",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
];

/// What taking pictures of the window takes.
pub(crate) const PICTURE_PACKAGES: &[&str] = &["imagemagick"];

/// Installs those of `packages` that are missing. On a system without dpkg it only says what the
/// same things are called on Debian, and goes on: a build that lacks one names it.
pub(crate) fn install(packages: &[&str]) -> Result<(), CommandError> {
    let Ok(installed) = program(
        "dpkg-query",
        "--show --showformat=${Package}\\t${db:Status-Status}\\n",
    )
    .args(packages)
    .output() else {
        println!("This is not Debian. These Debian packages, or what they are called here, are");
        println!("needed: {}", packages.join(" "));
        return Ok(());
    };
    let missing = missing(packages, &String::from_utf8_lossy(&installed.stdout));
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing {}", missing.join(" "));
    as_root("apt-get update --quiet", &[])?;
    as_root(
        "env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends",
        &missing,
    )
}

/// Runs a line as root: as it is, or through sudo.
fn as_root(line: &str, more: &[&str]) -> Result<(), CommandError> {
    let user = program("id", "--user").output()?;
    let first = if user.stdout.trim_ascii() == b"0" {
        "env"
    } else {
        "sudo"
    };
    program(first, line).args(more).run()
}

/// Those of `wanted` that the report of dpkg-query does not call installed.
fn missing<'a>(wanted: &[&'a str], report: &str) -> Vec<&'a str> {
    let installed: Vec<&str> = report
        .lines()
        .filter_map(|line| line.strip_suffix("\tinstalled"))
        .collect();
    wanted
        .iter()
        .copied()
        .filter(|package| !installed.contains(package))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_was_removed_or_never_known_is_missing() {
        let report = "perl\tinstalled\nxvfb\tconfig-files\n";
        assert_eq!(
            missing(&["perl", "xauth", "xvfb"], report),
            ["xauth", "xvfb"]
        );
    }
}
