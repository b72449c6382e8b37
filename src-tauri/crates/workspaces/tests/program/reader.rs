//! The reader that the tests of this crate start: what `awards reader` does.

use std::process::ExitCode;

fn main() -> ExitCode {
    sandbox::serve()
}
