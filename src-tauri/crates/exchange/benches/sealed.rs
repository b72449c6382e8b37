//! Sealing and opening an entry of 4 kB and one of 1 MB, sealing and reading a file of the work of 64 MiB.

#![allow(clippy::unwrap_used, reason = "a bench stops by panicking")]

use std::io::{Cursor, Read, sink};
use std::ops::ControlFlow;

use divan::Bencher;
use divan::counter::BytesCount;
use exchange::{
    Bundle, Identity, Kind, Limits, PlainFile, SealedFileInfo, SealedFileReader, open, seal,
    seal_file,
};
use uuid::Uuid;

const AT: &str = "2021-01-18T15:00:00Z";
const SIZES: [usize; 2] = [4_000, 1_000_000];

fn main() {
    divan::main();
}

fn people() -> (Identity, Identity) {
    (
        Identity::generate("Writer").unwrap(),
        Identity::generate("Reader").unwrap(),
    )
}

#[divan::bench(args = SIZES)]
fn seal_an_entry(bencher: Bencher<'_, '_>, size: usize) {
    let (writer, reader) = people();
    let (card, payload) = (reader.card(), Bundle::new(vec![7; size]));
    bencher.counter(BytesCount::new(size)).bench_local(|| {
        seal(&writer, Some(&card), Kind::Entry, Uuid::nil(), AT, &payload).unwrap()
    });
}

#[divan::bench(args = SIZES)]
fn open_an_entry(bencher: Bencher<'_, '_>, size: usize) {
    let (writer, reader) = people();
    let card = reader.card();
    let sealed = seal(
        &writer,
        Some(&card),
        Kind::Entry,
        Uuid::nil(),
        AT,
        &Bundle::new(vec![7; size]),
    )
    .unwrap();
    let limits = Limits::default();
    bencher
        .counter(BytesCount::new(size))
        .bench_local(|| open(&sealed, Some(&reader), &limits).unwrap());
}

const FILE: usize = 64 << 20;

fn seal_into(content: &[u8], output: impl std::io::Write) -> SealedFileInfo {
    let plain = PlainFile {
        name: "film.mp4",
        length: content.len() as u64,
        content,
    };
    seal_file(plain, output, &|_, _| ControlFlow::Continue(())).unwrap()
}

#[divan::bench(sample_count = 10)]
fn seal_a_file(bencher: Bencher<'_, '_>) {
    let content = vec![7; FILE];
    bencher
        .counter(BytesCount::new(FILE))
        .bench_local(|| seal_into(&content, sink()));
}

#[divan::bench(sample_count = 10)]
fn read_a_file(bencher: Bencher<'_, '_>) {
    let mut sealed = Vec::new();
    let info = seal_into(&vec![7; FILE], &mut sealed);
    let mut buffer = vec![0; 1 << 20];
    bencher.counter(BytesCount::new(FILE)).bench_local(|| {
        let mut reader = SealedFileReader::open(Cursor::new(&sealed), &info).unwrap();
        while reader.read(&mut buffer).unwrap() > 0 {}
    });
}

#[divan::bench(sample_count = 100)]
fn open_a_file_and_read_in_the_middle(bencher: Bencher<'_, '_>) {
    let mut sealed = Vec::new();
    let info = seal_into(&vec![7; FILE], &mut sealed);
    let mut buffer = vec![0; 1 << 10];
    bencher.bench_local(|| {
        let mut reader = SealedFileReader::open(Cursor::new(&sealed), &info).unwrap();
        reader.read_at(FILE as u64 / 2, &mut buffer).unwrap()
    });
}
