//! What the keys of one thing cost: `cargo bench -p identity`.

use divan::{Bencher, black_box};
use identity::{PersonNames, WorkNames};

fn main() {
    divan::main();
}

#[divan::bench(args = ["Radio-Canada", "L’actualité", "The Globe and Mail"])]
fn an_outlet(bencher: Bencher<'_, '_>, name: &str) {
    bencher.bench_local(|| identity::outlet(black_box(name)));
}

#[divan::bench]
fn a_person(bencher: Bencher<'_, '_>) {
    let person = PersonNames {
        email: Some("ama.owusu@example.org"),
        legal: Some("Ama Adwoa Owusu"),
        public: "Ama Owusu",
    };
    bencher.bench_local(|| identity::person(black_box(person)));
}

#[divan::bench]
fn a_work(bencher: Bencher<'_, '_>) {
    let work = WorkNames {
        link: Some("https://www.example.org/news/2026/a-story?utm_source=x&ref=home"),
        title: "A story of the ice road",
        byline: "Ama Owusu",
    };
    bencher.bench_local(|| identity::work(black_box(work)));
}
