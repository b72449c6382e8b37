//! The reader that the tests of this crate start: it does what `awards reader` does, unless the name of the file says how
//! it is to misbehave, as one that a file took over may.
#![allow(clippy::print_stdout, reason = "this is how a reader answers")]

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    let asked = std::env::var("AWARDS_READ").unwrap_or_default();
    let is = |name: &str| asked.contains(&format!("\"name\":\"{name}\""));
    if is("crashes") {
        std::process::abort();
    }
    if is("sleeps") {
        std::thread::sleep(Duration::from_mins(10));
    }
    if is("ends") {
        return ExitCode::SUCCESS;
    }
    if is("floods") {
        let mut out = std::io::stdout().lock();
        while out.write_all(&[b' '; 4_096]).is_ok() {}
    }
    for (name, said) in [
        ("babbles", "{\"read\":{\"evidence\":{},\"text\":null}}\n"),
        ("cleans", "{\"cleaned\":{\"length\":4}}\nabcd"),
        ("cuts short", "{\"cleaned\":{\"length\":4}}\nabc"),
    ] {
        if is(name) {
            print!("{said}");
            return ExitCode::SUCCESS;
        }
    }
    sandbox::serve()
}
