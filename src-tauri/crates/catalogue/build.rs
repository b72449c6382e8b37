//! Lists the `.ftl` files of `ui/locales`, so that a new one is compiled in without being named anywhere.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const LOCALES: [(&str, &str); 2] = [("ENGLISH", "en-CA"), ("FRENCH", "fr-CA")];

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let locales = here.join("../../../ui/locales");
    println!("cargo::rerun-if-changed={}", locales.display());

    let mut source = String::new();
    for (name, tag) in LOCALES {
        let folder = locales.join(tag);
        println!("cargo::rerun-if-changed={}", folder.display());
        writeln!(source, "pub(crate) const {name}: &[(&str, &str)] = &[")?;
        for file in fluent_files(&folder)? {
            println!("cargo::rerun-if-changed={}", folder.join(&file).display());
            let path = format!("/../../../ui/locales/{tag}/{file}");
            writeln!(
                source,
                "    ({file:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),"
            )?;
        }
        writeln!(source, "];")?;
    }
    fs::write(
        PathBuf::from(env::var("OUT_DIR")?).join("sources.rs"),
        source,
    )?;
    Ok(())
}

/// File names in alphabetical order, so that the same folder always makes the same binary.
fn fluent_files(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let name = path.file_name().and_then(|name| name.to_str());
            names.push(
                name.ok_or("a catalogue file's name is not UTF-8")?
                    .to_owned(),
            );
        }
    }
    names.sort();
    Ok(names)
}
