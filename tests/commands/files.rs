//! Files as the window reads them: from this machine alone, while their workspace is open.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use rehearsal::bulk;
use serde_json::{Value, json};

use crate::window::{ask_in, fresh, on, rehearsal};

/// Bytes that are no text and end in no zero.
fn bytes() -> Vec<u8> {
    (0..700_000_u32).map(|it| (it % 251) as u8).collect()
}

/// Asks for bytes 2 to 5 of an address as the window does; gives the status line and what came.
fn part_of(address: &str) -> (String, Vec<u8>) {
    let (host, path) = address["http://".len()..].split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    let request = format!(
        "GET /{path} HTTP/1.1\r\nHost: {host}\r\nOrigin: tauri://localhost\r\nRange: bytes=2-5\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let head = answer.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
    let status = answer.split(|it| *it == b'\r').next().unwrap();
    let status = String::from_utf8(status.to_vec()).unwrap();
    (status, answer[head + 4..].to_vec())
}

#[test]
fn a_file_has_one_address_until_its_workspace_closes() {
    let folder = fresh("commands-files");
    let window = on(&folder);
    let ask = |command: &str, words: Value| ask_in(&window, command, words).unwrap();
    ask("open_rehearsal", rehearsal("begun"));
    let document = json!(bulk::entry(0).0);
    let saved = ask(
        "save_draft",
        json!({ "entry": null, "document": document, "base": 0 }),
    );
    let entry = &saved["entry"];
    let file = folder.join("work.bin");
    fs::write(&file, bytes()).unwrap();
    let attached = ask(
        "attach_file",
        json!({ "entry": entry, "path": file, "piece": null }),
    );
    let hash = &attached["draft"]["attachments"][0]["hash"];
    let named = json!({ "entry": entry, "hash": hash });

    let files = ask("entrant_files", json!({ "entry": entry }));
    assert_eq!(files[0]["hash"], *hash);
    assert_eq!(files[0]["bytes"], 700_000);
    let address = ask("entrant_file_address", named.clone());
    let address = address.as_str().unwrap();
    assert_eq!(ask("entrant_file_address", named.clone()), address);
    let (status, part) = part_of(address);
    assert_eq!(
        (status.as_str(), part),
        ("HTTP/1.1 206 Partial Content", bytes()[2..6].to_vec())
    );

    // A desk has its own files, and not those of whoever is open beside it.
    let failure = ask_in(&window, "desk_file_address", named.clone()).unwrap_err();
    assert_eq!(failure["code"], "unknown-entry");
    ask("close_workspaces", json!({}));
    assert_eq!(part_of(address).0, "HTTP/1.1 404 Not Found");
    let failure = ask_in(&window, "entrant_file_address", named).unwrap_err();
    assert_eq!(failure["code"], "no-workspace");
}
