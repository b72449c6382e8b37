//! A byte changed anywhere in a file of any kind of a mailbox is named, with the file.
//!
//! 140 changes; 5,000 where `AWARDS_FULL_TRIALS` is set.

use std::fs;
use std::path::PathBuf;

use exchange::{Attachment, Bundle, Identity, Kind, Mailbox, seal};
use rehearsal::bulk;
use uuid::Uuid;
use workspaces::verify;

/// A mailbox with one file of each kind.
async fn mailbox(dir: &std::path::Path) -> Vec<(Kind, PathBuf)> {
    let mailbox = Mailbox::open_folder(dir).unwrap();
    let writer = Identity::generate("Writer").unwrap();
    let reader = Identity::generate("Reader").unwrap().card();
    let mut files = Vec::new();
    for (number, kind) in (1..).zip(Kind::ALL) {
        let bundle = Bundle {
            document: serde_json::to_vec(&bulk::entry(number).0).unwrap(),
            attachments: vec![Attachment {
                name: "story.txt".to_owned(),
                media_type: "text/plain".to_owned(),
                bytes: b"The story. ".repeat(100),
            }],
        };
        let to = (!kind.is_public()).then_some(&reader);
        let id = Uuid::from_u128(u128::from(number));
        let made = "2021-01-18T15:00:00Z";
        let sealed = seal(&writer, to, kind, id, made, &bundle).unwrap();
        let address = to.map(exchange::Card::address);
        mailbox
            .put(kind, address.as_ref(), id, sealed)
            .await
            .unwrap();
        let folder = match (kind, address) {
            (Kind::Call, _) => dir.join("calls"),
            (Kind::Card, _) => dir.join("cards"),
            (kind, address) => dir
                .join("to")
                .join(address.unwrap().to_string())
                .join(kind.name()),
        };
        files.push((kind, folder.join(format!("{id}.{}", kind.extension()))));
    }
    files
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_byte_of_any_sealed_file_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let files = mailbox(dir.path()).await;
    assert_eq!(verify::sealed_files(dir.path()).unwrap().damage, []);
    let full = std::env::var_os("AWARDS_FULL_TRIALS").is_some();
    let mut state = 2021_u64;
    // Knuth's linear congruential generator; its high bits are the better ones.
    let mut chance = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut named = [0; Kind::ALL.len()];
    for trial in 0..if full { 5_000 } else { 140 } {
        let which = trial % files.len();
        let (kind, path) = &files[which];
        let whole = fs::read(path).unwrap();
        let (index, by) = (chance(whole.len()), chance(255) + 1);
        let mut changed = whole.clone();
        changed[index] ^= u8::try_from(by).unwrap();
        fs::write(path, changed).unwrap();
        let damage = verify::sealed_files(dir.path()).unwrap().damage;
        let place = path.strip_prefix(dir.path()).unwrap().display().to_string();
        let places: Vec<&str> = damage.iter().map(|it| it.place.as_str()).collect();
        assert_eq!(
            places,
            [place],
            "trial {trial}: {} byte {index}",
            kind.name()
        );
        named[which] += 1;
        fs::write(path, whole).unwrap();
    }
    println!("named {named:?}");
    assert_eq!(verify::sealed_files(dir.path()).unwrap().damage, []);
}
