//! The days of pages.

use evidence::{Evidence, InputFile, Source, read_bytes};

/// A paragraph of a report, long enough not to be a line of its own.
pub(crate) const STORY: &str = "The council of the northern town met on a cold evening to hear from families who had waited for clean \
     water for three years, and nobody left before the vote was taken. Reporters who followed the story say that the \
     pipes were promised many times.";

fn page(language: &str, url: &str, head: &str, body: &str) -> Evidence {
    let html = format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>A town without water</title>{head}</head>\
         <body><article><h1>A town without water</h1>{body}<p>{STORY}</p></article></body></html>"
    );
    let file_info = InputFile {
        url: Some(url),
        today: "2026-06-01".parse().ok(),
        ..InputFile::named("story.html")
    };
    read_bytes(html.as_bytes(), &file_info).evidence
}

fn day(language: &str, head: &str, body: &str) -> Option<String> {
    page(language, "https://example.org/story", head, body).published
}

#[test]
fn a_day_that_the_story_tells_of_is_not_its_own() {
    for body in [
        "<p>On 12 November 2009 the mayor resigned.</p>",
        "<figure><img src=x><figcaption>The plant on 12 November 2009</figcaption></figure>",
        "<p>The law of March 3, 2005 promised water.</p>",
        "<p>Le 12 novembre 2009, le maire a démissionné.</p>",
        "<p class='wp-caption-text'>12 November 2009</p>",
        "<p>On <time datetime='2009-11-12'>12 November 2009</time> the mayor resigned.</p>",
        "<p>The law published on March 3, 2005 promised water.</p>",
        "<ul><li>12 November 2009: the mayor resigns</li></ul>",
        "<h2>What the mayor said on 12 November 2009</h2>",
        "<p>12.11.2009 trat der Bürgermeister zurück.</p>",
    ] {
        assert_eq!(day("en", "", body), None, "{body}");
        assert_eq!(day("de", "", body), None, "{body}");
    }
}

#[test]
fn the_day_that_the_page_prints_goes_before_a_clock_elsewhere() {
    for (written, printed, expected) in [
        ("2020-01-03T23:30:00+00:00", "January 4, 2020", "2020-01-04"),
        ("2020-01-04T02:30:00Z", "January 3, 2020", "2020-01-03"),
        ("2020-01-03T22:00:00-05:00", "January 4, 2020", "2020-01-04"),
        ("2020-01-04T00:30:00+09:00", "January 3, 2020", "2020-01-03"),
        ("2020-01-03T18:00:00Z", "January 4, 2020", "2020-01-04"),
        ("2020-01-03T12:00:00Z", "January 3, 2020", "2020-01-03"),
        // No clock on Earth shows these days at that moment.
        ("2020-01-03T12:00:00Z", "January 6, 2020", "2020-01-03"),
        ("2020-01-03T05:00:00Z", "January 4, 2020", "2020-01-03"),
    ] {
        let head = format!("<meta property='article:published_time' content='{written}'>");
        let printed = format!("<p class='date'>{printed}</p>");
        assert_eq!(
            day("en", &head, &printed).as_deref(),
            Some(expected),
            "{written}"
        );
    }
}

#[test]
fn the_day_in_a_time_element_is_the_one_that_is_seen() {
    let body = "<p><time datetime='2020-01-03T23:30:00Z'>4 January 2020</time></p>";
    assert_eq!(day("en-GB", "", body).as_deref(), Some("2020-01-04"));
    let other = "<p><time datetime='2020-01-03T12:00:00Z'>9 January 2020</time></p>";
    assert_eq!(day("en-GB", "", other).as_deref(), Some("2020-01-03"));
}

#[test]
fn the_day_of_a_change_is_not_taken_for_that_of_publication() {
    let head = "<meta property='article:published_time' content='2020-01-03T18:00:00Z'>\
                <meta property='article:modified_time' content='2020-01-04T15:00:00Z'>";
    let body = "<p class='date'>January 4, 2020</p>";
    assert_eq!(day("en", head, body).as_deref(), Some("2020-01-03"));
}

#[test]
fn the_address_tells_the_day_in_the_newsroom() {
    let head = "<meta property='article:published_time' content='2020-01-03T20:00:00Z'>";
    let found = page("en", "https://example.org/2020/01/04/story", head, "");
    assert_eq!(found.published.as_deref(), Some("2020-01-04"));
}

#[test]
fn a_day_in_an_attribute_or_in_data_is_read() {
    for body in [
        "<div data-published='2020-01-03'></div>",
        "<span class='ago' title='2020-01-03T09:30:00+00:00'>6 years ago</span>",
        "<div data-date=\"2020-01-03 09:30\">Friday</div>",
        "<span class='timeago' data-timestamp='1578063600'>long ago</span>",
        "<div data-publish-date=20200103></div>",
        "<span class='published' content='2020-01-03'>Friday</span>",
        "<span data-iso='2020-01-03T09:30:00Z'>6 years ago</span>",
        "<a href='/x' title='January 3, 2020 9:30 AM'>6 years ago</a>",
        "<span aria-label='Friday, 3 January 2020'>6 years ago</span>",
        "<a href='/x' title='The year 2020' data-date='2020-01-03'>6 years ago</a>",
        "<script>var page = {\"pub_date\": \"2020-01-03\"}</script>",
        "<script>var page = {\"published\": \"Fri, 03 Jan 2020 09:30:00 GMT\"}</script>",
        "<script>window.state = {\"article\":{\"publishedAt\":\"2020-01-03T09:30:00Z\"}}</script>",
        "<script>self.push([1,\"{\\\"publish_date\\\":\\\"2020-01-03\\\"}\"])</script>",
        "<script>dataLayer = [{'pubDate': '2020-01-03'}]</script>",
        "<script type='application/ld+json'>{\"@type\":\"Thing\",\"datePublished\":\"2020-01-03\"}</script>",
    ] {
        let found = page("en", "https://example.org/story", "", body);
        assert_eq!(found.published.as_deref(), Some("2020-01-03"), "{body}");
        assert!(found.published_confidence < Some(0.6), "{body}");
    }
    for body in [
        "<div data-id='1578063600'></div>",
        "<a href='2020-01-03'>x</a>",
        "<span content='2020-01-03'>x</span>",
        "<a href='/x' title='What happened on January 3, 2020 in the town'>the town</a>",
        "<a href='/x' title='January 2020'>the town</a>",
        "<div class='related'><div data-published='2020-01-03'></div></div>",
    ] {
        assert_eq!(day("en", "", body), None, "{body}");
    }
}

#[test]
fn structured_data_of_any_thing_are_named_as_the_source() {
    let body = "<script type='application/ld+json'>{\"@type\":\"Thing\",\"datePublished\":\"2020-01-03\"}</script>";
    let found = page("en", "https://example.org/story", "", body);
    assert_eq!(found.published_source, Some(Source::JsonLd));
}

#[test]
fn what_is_made_for_a_date_goes_before_an_attribute() {
    let body = "<div data-date='2021-05-06'></div><p>Published January 3, 2020</p>";
    assert_eq!(day("en", "", body).as_deref(), Some("2020-01-03"));
}

#[test]
fn a_day_is_read_in_the_languages_that_outlets_print() {
    for (language, line) in [
        ("de", "03.01.2020, 14:30 Uhr"),
        ("de", "Veröffentlicht am 3. Jänner 2020"),
        ("de", "Freitag, 3. Januar 2020"),
        ("de", "vom 03.01.20 | 14:30"),
        ("ru", "3 января 2020, 14:30"),
        ("ru", "Опубликовано: 3 января 2020 г."),
        ("uk", "3 січня 2020"),
        ("ro", "Publicat: 3 ianuarie 2020, ora 14:30"),
        ("ro", "vineri, 3 ianuarie 2020"),
        ("ar", "٣ يناير ٢٠٢٠"),
        ("ar", "الجمعة 3 يناير / كانون الثاني 2020"),
        ("ar", "تاريخ النشر: 3 كانون الثاني 2020"),
        ("ru", "3 января 2020 г., 14:30"),
        ("uk", "3 січня 2020 року, 14:30"),
        ("uk", "3 січня 2020р."),
        ("pl", "3 stycznia 2020 r., 14:30"),
        ("de", "Freitag, der 3. Januar 2020"),
        ("ro", "Adăugat: 3 ianuarie 2020"),
        ("ar", "3 يناير 2020م"),
        ("ar", "3 كانون2 2020"),
        ("ar", "2020، كانون الثاني 3"),
        ("fa", "۱۳ دی ماه ۱۳۹۸"),
        ("fa", "جمعه ۱۳ دی‌ماه ۱۳۹۸ - ۱۴:۳۰"),
        ("fa", "۱۳/۱۰/۱۳۹۸"),
        ("he", "פורסם ב-03.01.20 14:30"),
        ("fa", "۱۳ دی ۱۳۹۸"),
        ("fa", "تاریخ انتشار: ۱۳۹۸/۱۰/۱۳ - ۱۴:۳۰"),
        ("he", "3 בינואר 2020"),
        ("he", "פורסם: 03.01.2020, 14:30"),
        ("tr", "3 Ocak 2020"),
        ("pl", "3 stycznia 2020"),
        ("cs", "3. ledna 2020"),
        ("hu", "2020. január 3."),
        ("el", "3 Ιανουαρίου 2020"),
        ("fi", "3. tammikuuta 2020"),
        ("vi", "3 tháng 1, 2020"),
        ("th", "3 มกราคม 2563"),
        ("hi", "3 जनवरी 2020"),
        ("ja", "2020年1月3日"),
    ] {
        let body = format!("<p>{line}</p>");
        assert_eq!(
            day(language, "", &body).as_deref(),
            Some("2020-01-03"),
            "{line}"
        );
    }
}

#[test]
fn the_order_of_day_and_month_is_that_of_the_country() {
    let body = "<p class='date'>03/01/2020</p>";
    for (language, host, expected) in [
        ("en", "example.co.uk", Some("2020-01-03")),
        ("en", "example.edu", Some("2020-03-01")),
        ("", "example.de", Some("2020-01-03")),
        ("en-US", "example.org", Some("2020-03-01")),
        ("en", "example.org", None),
        ("en-CA", "example.ca", None),
        ("en", "example.ca", None),
    ] {
        let found = page(language, &format!("https://{host}/story"), "", body);
        assert_eq!(found.published.as_deref(), expected, "{language} {host}");
    }
}

#[test]
fn a_day_goes_before_a_month() {
    let printed = "<p>Published February 4, 2020</p>";
    let found = page("en", "https://example.org/2020/01/story", "", printed);
    assert_eq!(found.published.as_deref(), Some("2020-02-04"));
    // A day in the month, wherever on the page it stands alone.
    let below = format!(
        "{}<p>January 3, 2020</p>",
        format!("<p>{STORY}</p>").repeat(30)
    );
    let found = page("en", "https://example.org/2020/01/story", "", &below);
    assert_eq!(found.published.as_deref(), Some("2020-01-03"));
    let other = below.replace("January", "March");
    let found = page("en", "https://example.org/2020/01/story", "", &other);
    assert_eq!(found.published.as_deref(), Some("2020-01"));
}

#[test]
fn a_day_that_stands_alone_far_from_the_headline_is_a_suggestion() {
    let far = format!("{}<p>03.01.2020</p>", format!("<p>{STORY}</p>").repeat(30));
    let found = page("de", "https://example.de/story", "", &far);
    assert_eq!(found.published.as_deref(), Some("2020-01-03"));
    assert_eq!(found.published_source, Some(Source::VisibleText));
    assert!(found.published_confidence < Some(0.5));
    let two = format!("{far}<p>04.02.2020</p>");
    assert_eq!(
        page("de", "https://example.de/story", "", &two).published,
        None
    );
}
