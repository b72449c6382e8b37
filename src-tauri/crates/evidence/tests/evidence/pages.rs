//! What single places of a page say.

use evidence::{Evidence, InputFile, Kind, Source, page_claims, read_bytes};

fn page(head: &str, body: &str) -> Evidence {
    at("https://example.org/story", head, body)
}

fn at(url: &str, head: &str, body: &str) -> Evidence {
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>A clinic promised three times</title>{head}</head><body><article><h1>A clinic promised three times</h1>{body}</article></body></html>"
    );
    let file_info = InputFile {
        url: Some(url),
        today: "2023-06-01".parse().ok(),
        ..InputFile::named("story.html")
    };
    read_bytes(html.as_bytes(), &file_info).evidence
}

#[test]
fn a_day_is_read_however_a_program_writes_it() {
    for written in [
        "2020-01-03",
        "2020-01-03T09:30:00-05:00",
        "2020-01-03 09:30:00.123 -0500",
        "2020/01/03",
        "20200103",
        "20200103093000",
        "2020-01-03T15:00Z",
        "1578063600",
        "1578063600000",
        "Fri, 03 Jan 2020 09:30:00 -0500",
        "Fri Jan 03 2020 09:30:00 GMT-0500 (EST)",
        "Fri Jan  3 09:30:00 EST 2020",
        "January 3, 2020",
        "3 janvier 2020",
        "3. Januar 2020",
        "03.01.2020",
        "2020-01-03T24:00:00-05:00",
        "2020年1月3日",
    ] {
        let found = page(
            &format!("<meta property='article:published_time' content='{written}'>"),
            "",
        );
        assert_eq!(found.published.as_deref(), Some("2020-01-03"), "{written}");
        assert_eq!(found.published_source, Some(Source::OpenGraph));
    }
}

#[test]
fn what_is_no_day_of_publication_is_not_read() {
    for written in [
        "1970-01-01T00:00:00Z",
        "0000-00-00",
        "2020-02-30",
        "2023-07-01",
        "1985-01-01",
        "tomorrow",
        "{{date}}",
        "2020",
        "13/13/2020",
        "4160000000000",
    ] {
        let found = page(
            &format!("<meta property='article:published_time' content='{written}'>"),
            "",
        );
        assert_eq!(found.published, None, "{written}");
    }
}

#[test]
fn a_line_at_the_headline_is_read_as_people_read_it() {
    for (line, published, modified) in [
        ("Published January 3, 2020", Some("2020-01-03"), None),
        ("Posted on 3 Jan. 2020 at 9:30 am", Some("2020-01-03"), None),
        (
            "By Lea Roy | Jan 3rd, 2020 | 4 min read",
            Some("2020-01-03"),
            None,
        ),
        (
            "Updated Jan. 4, 2020 4:05 p.m. EST",
            None,
            Some("2020-01-04"),
        ),
        (
            "Published: Jan. 3, 2020 Updated: Jan. 4, 2020",
            Some("2020-01-03"),
            Some("2020-01-04"),
        ),
        (
            "Publié le 3 janvier 2020 à 4 h 00 | Mis à jour le 4 janvier 2020",
            Some("2020-01-03"),
            Some("2020-01-04"),
        ),
        ("le 1er mars 2020", Some("2020-03-01"), None),
        ("Le 12 août 2019", Some("2019-08-12"), None),
        ("2020-01-03", Some("2020-01-03"), None),
        ("17/02/2020", Some("2020-02-17"), None),
        ("01/03/2020", None, None),
        ("© 2019, since January 3, 2018", None, None),
    ] {
        let found = page("", &format!("<p>{line}</p>"));
        assert_eq!(
            (found.published.as_deref(), found.modified.as_deref()),
            (published, modified),
            "{line}"
        );
    }
}

#[test]
fn the_day_in_the_newsroom_goes_before_that_in_greenwich() {
    let late = "<meta property='article:published_time' content='2020-01-04T02:30:00Z'>";
    let alone = page(late, "");
    assert_eq!(alone.published.as_deref(), Some("2020-01-04"));
    let beside_local = page(
        &format!("{late}<meta name='pubdate' content='2020-01-03T21:30:00-05:00'>"),
        "",
    );
    assert_eq!(beside_local.published.as_deref(), Some("2020-01-03"));
    let beside_reader = page(late, "<p>January 3, 2020</p>");
    assert_eq!(beside_reader.published.as_deref(), Some("2020-01-03"));
    let sure = |found: &Evidence| found.published_confidence.unwrap();
    assert!(sure(&alone) < sure(&beside_local));
    let noon = page(
        "<meta property='article:published_time' content='2020-01-04T17:30:00Z'>",
        "",
    );
    assert!(sure(&alone) < sure(&noon));
}

#[test]
fn tonight_is_not_tomorrow() {
    let found = page(
        "<meta property='article:published_time' content='2023-06-02T01:00:00Z'>",
        "",
    );
    assert_eq!(found.published.as_deref(), Some("2023-06-01"));
}

#[test]
fn a_day_in_the_address_is_read() {
    for (url, day) in [
        ("https://example.org/2020/01/03/story", Some("2020-01-03")),
        ("https://example.org/2020/jan/03/story", Some("2020-01-03")),
        (
            "https://example.org/news/2020-01-03-story.html",
            Some("2020-01-03"),
        ),
        ("https://example.org/20200103/story", Some("2020-01-03")),
        ("https://example.org/2020/0103/story", Some("2020-01-03")),
        ("https://example.org/2020/01/5-things", Some("2020-01")),
        (
            "https://web.archive.org/web/20200105120000/https://example.org/story",
            None,
        ),
        ("https://example.org/story-20201399", None),
        ("https://example.org/stories/20200103123456789", None),
    ] {
        assert_eq!(at(url, "", "").published.as_deref(), day, "{url}");
    }
}

#[test]
fn the_address_a_page_gives_itself_is_whole_and_does_not_track() {
    let found = page(
        "<link rel='canonical' href='/clinic?utm_source=feed&id=4#top'>",
        "",
    );
    assert_eq!(
        found.canonical.as_deref(),
        Some("https://example.org/clinic?id=4")
    );
}

#[test]
fn a_page_is_one_by_its_content() {
    for html in [
        "<html><body>x",
        "\u{feff}<!DOCTYPE html>x",
        "<!-- saved --><html>x",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC ''><html>x",
        "  <HTML>x",
    ] {
        assert_eq!(
            crate::read(html.as_bytes(), "a.txt").kind,
            Kind::Html,
            "{html}"
        );
    }
    for text in [
        "a < b",
        "<rss><channel></channel></rss>",
        "I wrote <html> once.",
        "<note>x</note>",
    ] {
        assert_ne!(
            crate::read(text.as_bytes(), "a.html").kind,
            Kind::Html,
            "{text}"
        );
    }
}

#[test]
fn a_day_that_is_printed_with_the_story_is_read() {
    for body in [
        "<p>By A. Name, 3.1.20</p>",
        "<aside><dl><dt>Published</dt><dd>January 3, 2020</dd></dl></aside>",
        "<p>(03.01.2020) LONG</p>",
        "<p>Jan. 3, 2020 -- LONG</p>",
        "<p class='date'>Jan<span>03</span>2020</p>",
    ] {
        let long = "The clinic was promised in three budgets and the town still waits. ".repeat(5);
        let found = page("", &body.replace("LONG", &long));
        assert_eq!(found.published.as_deref(), Some("2020-01-03"), "{body}");
    }
}

#[test]
fn a_day_that_is_quoted_is_not_that_of_the_story() {
    for body in [
        "<blockquote>A post (@name) January 3, 2020</blockquote>",
        "<pre>printed on January 3, 2020</pre>",
    ] {
        assert_eq!(page("", body).published, None, "{body}");
    }
}

#[test]
fn the_day_of_a_record_gives_way_to_the_day_that_is_printed() {
    let body =
        "<p class='date'>January 3, 2020</p><meta itemprop='dateCreated' content='2022-05-07'>";
    assert_eq!(page("", body).published.as_deref(), Some("2020-01-03"));
}

#[test]
fn data_in_scripts_are_read_where_nothing_else_is_and_they_agree() {
    let one = "<script>var data = {\"datePublished\": \"2020-01-03\"};</script>";
    let other = one.replace("-03", "-04");
    let found = page(one, "");
    assert_eq!(found.published.as_deref(), Some("2020-01-03"));
    assert!(found.published_confidence < Some(0.5));
    assert_eq!(page(&format!("{one}{other}"), "").published, None);
    let printed = page(one, "<p>Published February 4, 2021</p>");
    assert_eq!(printed.published.as_deref(), Some("2021-02-04"));
}

#[test]
fn the_claims_of_a_page_are_those_of_its_evidence() {
    let html = "<html lang='en'><head><title>A clinic</title><meta name='author' content='A. Name'></head><body><h1>A clinic promised</h1><p>January 3, 2020</p></body></html>";
    let file_info = InputFile::named("story.html");
    let claims = page_claims(html.as_bytes(), &file_info);
    assert_eq!(
        claims,
        read_bytes(html.as_bytes(), &file_info).evidence.claims
    );
    assert!(!claims.is_empty());
    assert_eq!(page_claims(b"no page", &file_info), []);
}
