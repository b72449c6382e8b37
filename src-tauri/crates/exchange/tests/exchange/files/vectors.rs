//! The test vectors of `docs/files-of-the-work.md`: what this version wrote, every later one reads.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use exchange::{FileHash, Limits, SealedFileInfo, SealedFileReader, SealedWithFiles, StoredFile};

use super::{go_on, workspace};

/// The vectors in the order of the document: each a block of lines `name: value`.
fn vectors() -> Vec<BTreeMap<String, String>> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/files-of-the-work.md");
    let text = fs::read_to_string(docs).unwrap();
    let (_, section) = text.split_once("\n## Test vectors\n").unwrap();
    let section = section.split("\n## ").next().unwrap();
    let blocks = section.split("```").skip(1).step_by(2);
    let vector = |block: &str| {
        let lines = block.lines().skip(1);
        let mut vector = BTreeMap::new();
        let mut name = String::new();
        for line in lines {
            match line.split_once(": ") {
                Some((key, value)) => {
                    key.clone_into(&mut name);
                    vector.insert(name.clone(), value.to_owned());
                }
                // A long value goes on in the next line.
                None => *vector.get_mut(&name).unwrap() += line.trim(),
            }
        }
        vector
    };
    blocks.map(vector).collect()
}

fn bytes(vector: &BTreeMap<String, String>, name: &str) -> Vec<u8> {
    hex::decode(&vector[name]).unwrap()
}

fn info(vector: &BTreeMap<String, String>) -> SealedFileInfo {
    SealedFileInfo {
        key: vector["key"].parse().unwrap(),
        length: vector["length"].parse().unwrap(),
        plain_hash: vector["plain_hash"].parse().unwrap(),
        sealed_length: vector["sealed_length"].parse().unwrap(),
        hash: vector["hash"].parse().unwrap(),
    }
}

#[test]
fn the_files_of_the_document_are_read_as_it_says() {
    let vectors = vectors();
    let files: Vec<_> = vectors.iter().filter(|it| it.contains_key("key")).collect();
    assert_eq!(files.len(), 2);
    for vector in files {
        let info = info(vector);
        let (sealed, plain) = (
            bytes(vector, "sealed"),
            vector.get("plain").map_or("", String::as_str),
        );
        let plain = plain.as_bytes();
        assert_eq!(info.hash, FileHash::new(blake3::hash(&sealed).into()));
        assert_eq!(info.plain_hash, FileHash::new(blake3::hash(plain).into()));
        let mut reader = SealedFileReader::open(Cursor::new(sealed), &info).unwrap();
        let mut read = Vec::new();
        reader.read_to_end(&mut read).unwrap();
        assert_eq!(read, plain);
    }
}

#[test]
fn the_file_by_hand_of_the_document_is_read_as_it_says() {
    let vectors = vectors();
    let by_hand = vectors
        .iter()
        .find(|it| it.contains_key("by_hand"))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("a.awards-entry");
    fs::write(&path, bytes(by_hand, "by_hand")).unwrap();
    let mut found = SealedWithFiles::open(&path, &Limits::default()).unwrap();
    assert_eq!(found.sealed(), by_hand["sealed_file"].as_bytes());
    let mut infos: Vec<SealedFileInfo> = vectors
        .iter()
        .filter(|it| it.contains_key("key"))
        .map(info)
        .collect();
    infos.sort_by_key(|info| info.hash);
    let stored: Vec<StoredFile> = infos.iter().map(SealedFileInfo::stored).collect();
    assert_eq!(found.files(), stored);
    let (_workspace, files) = workspace();
    assert!(
        found
            .take_in(&files, &stored, &go_on)
            .iter()
            .all(|(_, result)| result.is_ok())
    );
    for info in infos {
        assert_eq!(files.read(&info).unwrap().length(), info.length);
    }
    // Written again, it is the same file, byte for byte.
    let hashes: Vec<FileHash> = stored.iter().map(|file| file.hash).collect();
    let again = folder.path().join("again.awards-entry");
    exchange::save_with_files(&again, found.sealed(), &files, &hashes, &go_on).unwrap();
    assert_eq!(fs::read(again).unwrap(), bytes(by_hand, "by_hand"));
}

/// Prints vectors for the document. Those that are in it stay: files of this form are in people's hands.
#[test]
fn new_vectors_can_be_made() {
    let (_workspace, files) = workspace();
    let mut hashes = Vec::new();
    for plain in ["", "The work itself, where it is judged."] {
        let info = files.seal(super::plain(plain.as_bytes()), &go_on).unwrap();
        let sealed = fs::read(files.path().join(info.hash.to_string())).unwrap();
        println!("```text\nkey: {}", *info.key.to_text());
        if !plain.is_empty() {
            println!("plain: {plain}");
        }
        println!("length: {}\nplain_hash: {}", info.length, info.plain_hash);
        println!("sealed_length: {}\nhash: {}", info.sealed_length, info.hash);
        println!("sealed: {}\n```\n", wrapped(&sealed));
        hashes.push(info.hash);
    }
    let path = files.path().join("a.awards-entry");
    exchange::save_with_files(&path, b"sealed file", &files, &hashes, &go_on).unwrap();
    let by_hand = fs::read(&path).unwrap();
    println!(
        "```text\nsealed_file: sealed file\nby_hand: {}\n```",
        wrapped(&by_hand)
    );
    assert_eq!(
        SealedWithFiles::open(&path, &Limits::default())
            .unwrap()
            .files()
            .len(),
        2
    );
}

/// Hexadecimal digits in lines of at most 100.
fn wrapped(bytes: &[u8]) -> String {
    let digits = hex::encode(bytes);
    let lines = digits.as_bytes().chunks(100);
    let lines: Vec<_> = lines.map(|line| str::from_utf8(line).unwrap()).collect();
    lines.join("\n")
}
