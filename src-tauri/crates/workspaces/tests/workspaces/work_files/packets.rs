//! Each file lies in the mailbox once, packets are small, and each judge reads the files of theirs and no others.

use std::collections::BTreeSet;

use uuid::Uuid;
use workspaces::{Entrant, ProgressReporter};

use super::{
    MIB, attach, collect, entrant_ctx, files_in, known_files, lengths, look_at, noise, submit,
};
use crate::jury::{Jury, judges_without_terms};
use crate::separation::decrypted;
use crate::test_desk::TestDesk;

/// How large a season is.
struct Size {
    authors: &'static [&'static str],
    judges: &'static [&'static str],
    files: usize,
    bytes: usize,
}

const SMALL: Size = Size {
    authors: &["A", "B", "C", "D", "E", "F", "G", "H"],
    judges: &["one", "two", "three"],
    files: 2,
    bytes: MIB,
};

const LARGE: Size = Size {
    authors: &[
        "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R",
        "S", "T", "U", "V", "W", "X", "Y", "Z", "AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH",
        "AI", "AJ", "AK", "AL", "AM", "AN",
    ],
    judges: &[
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ],
    files: 3,
    bytes: 20 * MIB,
};

impl Size {
    /// What a file of an entry holds.
    fn content(&self, place: usize, file: usize) -> Vec<u8> {
        noise(place * self.files + file, self.bytes)
    }

    async fn attach_all(&self, jury: &Jury, entrant: &Entrant) -> Vec<Vec<String>> {
        let mut hashes = Vec::new();
        for place in 0..self.authors.len() {
            let mut of_entry = Vec::new();
            for file in 0..self.files {
                let (name, bytes) = (format!("film-{file}.bin"), self.content(place, file));
                of_entry.push(attach(entrant, jury.entry(place), &name, bytes).await);
            }
            submit(jury, entrant, place).await;
            hashes.push(of_entry);
        }
        hashes
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_file_lies_in_the_mailbox_once_and_each_judge_reads_theirs_alone() {
    Box::pin(play(&SMALL)).await;
}

/// As many works as a season of a large programme has. It writes some ten gigabytes.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "writes ten gigabytes; run by hand"]
async fn forty_entries_of_three_files_go_to_twelve_judges() {
    Box::pin(play(&LARGE)).await;
}

async fn play(size: &Size) {
    let seats = judges_without_terms(size.judges);
    let jury = Jury::seated(size.authors, &seats, |_| ()).await;
    let (stage, mailbox) = (&jury.stage, jury.stage.path("mailbox"));
    let entrant = jury.open_entrant().await;
    let hashes = size.attach_all(&jury, &entrant).await;
    entrant.close().await.unwrap();
    let all = size.authors.len() * size.files;
    let collected = collect(stage).await;
    assert_eq!(collected.files.missing, []);
    assert_eq!(
        (collected.entries.len(), collected.files.fetched),
        (size.authors.len(), all)
    );
    for place in 0..size.authors.len() {
        look_at(&jury, jury.entry(place)).await;
    }
    stage.desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    assert_eq!(files_in(&mailbox).len(), all, "each once, and no part");
    let packets = lengths(&mailbox, "awards-packet");
    assert_eq!(packets.len(), size.judges.len());
    for (packet, length) in packets {
        assert!(length < 100 << 10, "{}: {length}", packet.display());
    }

    let mut assigned = Vec::new();
    for (judge, _) in &jury.judges {
        let with_mailbox = judge.with_mailbox(&stage.mailbox);
        let ctx = jury.ctx();
        let fetched = with_mailbox.collect(&ctx, ProgressReporter::none());
        let fetched = fetched.await.unwrap();
        let entries: Vec<Uuid> = judge
            .assigned()
            .await
            .unwrap()
            .iter()
            .map(|it| it.entry.entry)
            .collect();
        assert!(!entries.is_empty());
        assert_eq!(fetched.files.missing, []);
        assert_eq!(fetched.files.fetched, entries.len() * size.files);
        for (place, of_entry) in hashes.iter().enumerate() {
            let entry = jury.entry(place);
            for (file, hash) in of_entry.iter().enumerate() {
                let opened = judge.open_file(1, entry, hash).await;
                if entries.contains(&entry) {
                    let read = opened.unwrap().read_whole().await.unwrap();
                    assert!(read == size.content(place, file), "{place} {file}");
                } else {
                    assert_eq!(opened.err().unwrap().code(), "unknown-entry");
                    let by_own = judge.open_file(1, entries[0], hash).await;
                    assert_eq!(by_own.err().unwrap().code(), "attachment-missing");
                }
            }
        }
        assigned.push(entries);
    }
    only_their_own(&jury, &assigned, &hashes).await;
}

/// No judge has the ciphertext, the key or the hash of a file that another reads: tried with those of every other packet.
async fn only_their_own(jury: &Jury, assigned: &[Vec<Uuid>], hashes: &[Vec<String>]) {
    let stage: &TestDesk = &jury.stage;
    for (judge, _) in &jury.judges {
        judge.clone().close().await.unwrap();
    }
    let all = known_files(stage, "entrant").await;
    assert_eq!(all.len(), hashes.iter().map(Vec::len).sum::<usize>());
    let folders = jury.judges.iter().map(|(judge, _)| judge.card().name());
    for (folder, entries) in folders.zip(assigned) {
        let is_own = |plain: &String| {
            let place = hashes.iter().position(|it| it.contains(plain)).unwrap();
            entries.contains(&jury.entry(place))
        };
        let known = known_files(stage, folder).await;
        let own: BTreeSet<&String> = known.iter().map(|[_, sealed, _]| sealed).collect();
        let in_folder = files_in(&stage.path(folder));
        assert!(in_folder.iter().eq(own), "{folder}");
        let database = decrypted(&stage.path(folder), &stage.key()).await;
        for [plain, sealed, key] in &all {
            let own = is_own(plain);
            for text in [plain, sealed, key] {
                assert_eq!(database.contains(text.as_str()), own, "{folder}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_small_files_of_one_packet_go_by_reference_as_well() {
    let jury = Jury::seated(&["A"], &judges_without_terms(&["one"]), |_| ()).await;
    let (stage, entrant) = (&jury.stage, jury.open_entrant().await);
    let small = 250 << 10;
    // More than 16 MiB together, each small enough for the database.
    let mut hashes = Vec::new();
    for file in 0..67 {
        let name = format!("page-{file}.bin");
        hashes.push(attach(&entrant, jury.entry(0), &name, noise(file, small)).await);
    }
    let sent = entrant.submit(jury.entry(0), None, &entrant_ctx()).await;
    let taken = crate::test_desk::staff("2021-01-07T12:00:00Z");
    stage.desk.take(&sent.unwrap().bytes, &taken).await.unwrap();
    look_at(&jury, jury.entry(0)).await;
    stage.desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let mailbox = stage.path("mailbox");
    let sealed = files_in(&mailbox);
    assert!((1..67).contains(&sealed.len()), "{}", sealed.len());
    let packets = lengths(&mailbox, "awards-packet");
    assert!(packets.values().all(|length| *length < 17 << 20));
    // A packet sealed again seals no file again.
    jury.send(1).await;
    assert_eq!(files_in(&mailbox), sealed);
    let judge = jury.judges[0].0.with_mailbox(&stage.mailbox);
    let fetched = judge.collect(&jury.ctx(), ProgressReporter::none()).await;
    assert_eq!(fetched.unwrap().files.missing, []);
    for (file, hash) in hashes.iter().enumerate() {
        let opened = judge.open_file(1, jury.entry(0), hash).await.unwrap();
        assert!(opened.read_whole().await.unwrap() == noise(file, small));
    }
}
