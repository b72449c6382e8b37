//! A thread that panics while the app's own log is on: the log says where, and not what the panic said.

use std::process::Command;

use workspaces::LocalData;

const DIR: &str = "AWARDS_TEST_PANIC_DIR";
const SAID: &str = "the legal name of Robin Example";

/// The child's side: one log a process. Without its variable it has nothing to do.
#[test]
fn child() {
    let Ok(dir) = std::env::var(DIR) else {
        return;
    };
    let local = LocalData::in_folder(dir.as_ref());
    local.start_log("window").unwrap();
    let broken = std::thread::spawn(|| panic!("{SAID}"));
    assert!(broken.join().is_err());
}

#[test]
fn the_log_says_where_a_thread_panicked_and_not_what_it_said() {
    let dir = tempfile::tempdir().unwrap();
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "panics::child"])
        .env(DIR, dir.path())
        .output()
        .unwrap();
    assert!(child.status.success(), "{child:?}");
    let files: Vec<_> = std::fs::read_dir(dir.path().join("logs"))
        .unwrap()
        .map(|file| file.unwrap())
        .collect();
    let [file] = files.as_slice() else {
        panic!("{files:?}")
    };
    let name = file.file_name().into_string().unwrap();
    assert!(name.starts_with("window.20"), "{name}");
    let log = std::fs::read_to_string(file.path()).unwrap();
    assert!(
        log.contains("a thread panicked") && log.contains("panics.rs"),
        "{log}"
    );
    assert!(!log.contains("Robin"), "{log}");
}
