//! Where the repository is, and its folders.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here)
}

/// The interface: where `package.json` is.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// The crates that have benches, by name, in alphabetical order.
pub(crate) fn crates_with_benches() -> Vec<String> {
    let Ok(folder) = root().join("src-tauri/crates").read_dir() else {
        return Vec::new();
    };
    let mut names: Vec<String> = folder
        .flatten()
        .filter(|entry| entry.path().join("benches").is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_where_the_lock_file_is() {
        assert!(root().join("Cargo.lock").is_file(), "{}", root().display());
        assert!(root().join("src-tauri/crates/xtask").is_dir());
    }

    #[test]
    fn the_pinned_toolchain_is_the_oldest_that_is_supported() {
        let pinned = std::fs::read_to_string(root().join("rust-toolchain.toml")).unwrap();
        let oldest = env!("CARGO_PKG_RUST_VERSION");
        assert!(
            pinned.contains(&format!("channel = \"{oldest}.")),
            "{oldest}: {pinned}"
        );
    }
}
