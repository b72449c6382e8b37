//! Days of pages as newsrooms around the world build them: a moment for machines, and a day for readers.

use evidence::{Evidence, InputFile, read_bytes};

use crate::page_dates::STORY;

/// A page: its language, its address, its head, and what stands between its headline and its text.
struct NewsPage {
    name: &'static str,
    language: &'static str,
    url: &'static str,
    head: &'static str,
    body: &'static str,
    published: &'static str,
}

const PAGES: [NewsPage; 14] = [
    NewsPage {
        name: "a French daily that prints numbers, after midnight in Paris",
        language: "fr",
        url: "https://www.exemple.fr/societe/eau-du-nord",
        head: "<meta property='article:published_time' content='2020-01-03T23:30:00Z'>",
        body: "<p class='date'>Publié le 04/01/2020 à 00:30</p>",
        published: "2020-01-04",
    },
    NewsPage {
        name: "a Spanish daily that prints numbers without a label",
        language: "es",
        url: "https://www.ejemplo.es/sociedad/agua",
        head: "<meta property='article:published_time' content='2020-01-03T23:10:00+00:00'>",
        body: "<div class='meta'>04/01/2020 00:10</div>",
        published: "2020-01-04",
    },
    NewsPage {
        name: "a British paper whose element prints the day in summer time",
        language: "en-GB",
        url: "https://www.example.co.uk/water",
        head: "",
        body: "<p><time datetime='2020-06-03T23:30:00Z'>04/06/2020</time></p>",
        published: "2020-06-04",
    },
    NewsPage {
        name: "a German paper that changed the story soon after midnight",
        language: "de",
        url: "https://www.beispiel.de/politik/wasser",
        head: "<meta property='article:published_time' content='2020-01-03T23:15:00Z'>\
               <meta property='article:modified_time' content='2020-01-04T06:40:00Z'>",
        body: "<p>04.01.2020, 00:15 Uhr</p>",
        published: "2020-01-04",
    },
    NewsPage {
        name: "a German paper that prints the day of a change",
        language: "de",
        url: "https://www.beispiel.de/politik/wasser",
        head: "<meta property='article:published_time' content='2020-01-03T12:15:00Z'>\
               <meta property='article:modified_time' content='2020-01-04T06:40:00Z'>",
        body: "<p>04.01.2020, 07:40 Uhr</p>",
        published: "2020-01-03",
    },
    NewsPage {
        name: "a Russian agency",
        language: "ru",
        url: "https://primer.example/news/voda",
        head: "<meta property='article:published_time' content='2020-01-03T22:30:00Z'>",
        body: "<div><span>4 января 2020 г., 01:30</span> <span>Анна Петрова</span></div>",
        published: "2020-01-04",
    },
    NewsPage {
        name: "a Romanian portal that prints the day of its change first",
        language: "ro",
        url: "https://www.exemplu.ro/stiri/apa",
        head: "",
        body: "<p>Data actualizării: 05-01-2020</p><p>Data publicării: 03-01-2020</p>",
        published: "2020-01-03",
    },
    NewsPage {
        name: "an Arabic site with the era behind the year",
        language: "ar",
        url: "https://www.example.com/akhbar/1",
        head: "<meta property='article:published_time' content='2020-01-03T22:30:00+00:00'>",
        body: "<p>السبت 4 يناير 2020 م - 01:30</p>",
        published: "2020-01-04",
    },
    NewsPage {
        name: "a Persian agency that prints numbers with the day first",
        language: "fa",
        url: "https://www.example.ir/news/1",
        head: "<meta property='article:published_time' content='2020-01-03T21:00:00Z'>",
        body: "<p>تاریخ خبر: ۱۴/۱۰/۱۳۹۸ - ۰۰:۳۰</p>",
        published: "2020-01-04",
    },
    NewsPage {
        name: "a Hebrew site with a year of two digits",
        language: "he",
        url: "https://www.example.co.il/news/1",
        head: "<meta property='article:published_time' content='2020-01-03T22:30:00Z'>",
        body: "<p>פורסמה ב-04.01.20 00:30</p>",
        published: "2020-01-04",
    },
    NewsPage {
        name: "a magazine that prints its issue before the day",
        language: "de",
        url: "https://www.beispiel.de/2020/01/wasser",
        head: "",
        body: "<p>Ausgabe Januar 2020 · 03.01.2020</p>",
        published: "2020-01-03",
    },
    NewsPage {
        name: "a blog that hints at the day behind its age",
        language: "en",
        url: "https://example.org/2020/01/water",
        head: "",
        body: "<p><a href='/water' title='January 3, 2020 9:30 AM'>6 years ago</a></p>",
        published: "2020-01-03",
    },
    NewsPage {
        name: "an app that is built in the browser",
        language: "en",
        url: "https://example.org/water",
        head: "<script>window.__DATA__={\"story\":{\"datePublished\":null,\"published\":\"2020-01-03T09:30:00-05:00\"}}</script>",
        body: "",
        published: "2020-01-03",
    },
    NewsPage {
        name: "a report of an agency whose paragraph begins with place and day",
        language: "en",
        url: "https://example.org/water",
        head: "",
        body: "<p>OTTAWA, Jan. 3, 2020 — The council of the northern town met on a cold evening to hear from families who had \
               waited for clean water for three years, and nobody left before the vote was taken by all who had come, which \
               took until midnight.</p>",
        published: "2020-01-03",
    },
];

fn read(page: &NewsPage) -> Evidence {
    let html = format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>A town without water</title>{}</head>\
         <body><article><h1>A town without water</h1>{}<p>{STORY}</p></article></body></html>",
        page.language, page.head, page.body
    );
    let file_info = InputFile {
        url: Some(page.url),
        today: "2026-06-01".parse().ok(),
        ..InputFile::named("story.html")
    };
    read_bytes(html.as_bytes(), &file_info).evidence
}

#[test]
fn the_day_is_the_one_that_the_page_prints() {
    let wrong: Vec<String> = PAGES
        .iter()
        .filter_map(|page| {
            let found = read(page).published;
            (found.as_deref() != Some(page.published)).then(|| format!("{}: {found:?}", page.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_day_in_the_sentence_of_a_paragraph_is_no_dateline() {
    for sentence in [
        "On Friday, Jan. 3, 2020 — a day after the vote",
        "On Jan. 3, 2020 — a day after the vote",
    ] {
        let page = NewsPage {
            name: "",
            language: "en",
            url: "https://example.org/water",
            head: "",
            body: format!("<p>{sentence} {STORY}</p>").leak(),
            published: "",
        };
        assert_eq!(read(&page).published, None, "{sentence}");
    }
}
