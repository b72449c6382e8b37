//! The names on pages: titles, bylines, outlets.

use evidence::{Evidence, InputFile, read_bytes};

use crate::page_dates::STORY;

fn page(head: &str, heading: &str, body: &str) -> Evidence {
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">{head}</head>\
         <body><article><h1>{heading}</h1>{body}<p>{STORY}</p></article></body></html>"
    );
    read_bytes(html.as_bytes(), &InputFile::named("story.html")).evidence
}

fn byline(body: &str) -> Option<String> {
    page(
        "<title>A town without water</title>",
        "A town without water",
        body,
    )
    .byline
}

#[test]
fn a_sentence_that_begins_as_a_byline_is_none() {
    for body in [
        "<p>By Friday everyone had left.</p>",
        "<p>Par un froid matin, tout le monde est parti.</p>",
        "<p>By noon the water was gone.</p>",
        "<p>By September, Rome had fallen.</p>",
        "<p>By law the town had to act</p>",
        "<p>Par crainte du gel, les tuyaux restent vides</p>",
        "<p>By Friday</p>",
        "<figcaption>By The River In Winter</figcaption>",
    ] {
        assert_eq!(byline(body), None, "{body}");
        let below = format!("<p>{STORY}</p>{body}");
        assert_eq!(byline(&below), None, "{below}");
    }
}

#[test]
fn a_byline_is_one_by_where_it_stands_and_what_it_names() {
    for (body, names) in [
        ("<p>By Maya Hale</p>", "Maya Hale"),
        (
            "<p>By Maya Hale and Ben van der Berg</p>",
            "Maya Hale and Ben van der Berg",
        ),
        (
            "<p>Par Léa Roy et Jean de La Tour</p>",
            "Léa Roy et Jean de La Tour",
        ),
        ("<p>By The Canadian Press</p>", "The Canadian Press"),
        (
            "<p>By Maya Hale, Special to the Star</p>",
            "Maya Hale, Special to the Star",
        ),
        ("<p>By Maya Hale | January 3, 2020</p>", "Maya Hale"),
        ("<p class='byline'>By maya hale</p>", "maya hale"),
    ] {
        assert_eq!(byline(body).as_deref(), Some(names), "{body}");
    }
}

#[test]
fn a_name_in_parts_is_joined() {
    for (author, names) in [
        (
            "{\"@type\":\"Person\",\"givenName\":\"Maya\",\"familyName\":\"Hale\"}",
            "Maya Hale",
        ),
        (
            "{\"givenName\":\"Maya\",\"additionalName\":\"J.\",\"familyName\":\"Hale\"}",
            "Maya J. Hale",
        ),
        ("{\"name\":\"\",\"familyName\":\"Hale\"}", "Hale"),
        ("{\"@id\":\"#maya\"}", "Maya Hale"),
        (
            "[{\"givenName\":\"Maya\",\"familyName\":\"Hale\"},{\"name\":\"Léa Roy\"}]",
            "Maya Hale, Léa Roy",
        ),
    ] {
        let head = format!(
            "<title>A town without water</title><script type='application/ld+json'>[{{\"@type\":\"NewsArticle\",\
             \"headline\":\"A town without water\",\"author\":{author}}},{{\"@type\":\"Person\",\"@id\":\"#maya\",\
             \"givenName\":\"Maya\",\"familyName\":\"Hale\"}}]</script>"
        );
        let found = page(&head, "A town without water", "");
        assert_eq!(found.byline.as_deref(), Some(names), "{author}");
    }
}

#[test]
fn a_text_that_was_escaped_twice_is_as_it_was_meant() {
    let twice = "Tom &amp;amp; Anna&amp;#39;s story";
    let head = format!(
        "<title>{twice}</title><meta property='og:title' content='{twice}'>\
         <meta property='og:site_name' content='Hale &amp;amp; Sons'><meta name='author' content='Se&amp;aacute;n O&amp;#39;Bryan'>"
    );
    let found = page(&head, "Tom &amp; Anna's story", "");
    assert_eq!(found.title.as_deref(), Some("Tom & Anna's story"));
    assert_eq!(found.outlet.as_deref(), Some("Hale & Sons"));
    assert_eq!(found.byline.as_deref(), Some("Seán O'Bryan"));
    // Three times, and with what looks like a tag.
    let head = "<title>Why &amp;amp;lt;b&amp;amp;gt; is bold &amp;amp;amp; loud</title>";
    let found = page(head, "Another heading here", "");
    assert_eq!(found.title.as_deref(), Some("Why <b> is bold & loud"));
    // A story on escaping means what it says.
    let head = "<title>What &amp;amp; means in HTML</title>";
    let found = page(head, "What &amp;amp; means in HTML", "");
    assert_eq!(found.title.as_deref(), Some("What &amp; means in HTML"));
}
