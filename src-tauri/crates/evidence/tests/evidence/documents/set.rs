//! How prints are set: spaced letters, running heads and feet, marks of footnotes.

use evidence::InputFile;
use lopdf::{Dictionary, Document, ObjectId, Stream, dictionary};

use super::pdf;

/// A print in Helvetica of pages with these contents.
fn print(contents: &[String]) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        "Encoding" => "WinAnsiEncoding",
    });
    let contents: Vec<ObjectId> = contents
        .iter()
        .map(|content| Stream::new(Dictionary::new(), content.as_bytes().to_vec()))
        .map(|content| document.add_object(content))
        .collect();
    let resources = dictionary! { "Font" => dictionary! { "F1" => font } };
    pdf(document, resources, contents)
}

fn text(contents: &[String]) -> String {
    let read = evidence::read_bytes(&print(contents), &InputFile::named(""));
    read.text.unwrap_or_default()
}

fn words(contents: &[String]) -> Vec<String> {
    text(contents)
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

#[test]
fn letters_that_are_spaced_are_one_word() {
    for content in [
        "BT /F1 12 Tf 72 720 Td 3 Tc (WATER CRISIS) Tj 0 Tc 0 -20 Td (the council met today) Tj ET",
        // A whole body at a fifth of the size, and at half of it.
        "BT /F1 10 Tf 72 720 Td 2 Tc (WATER CRISIS) Tj 0 -14 Td (the council met today) Tj ET",
        "BT /F1 10 Tf 72 720 Td 5 Tc (WATER CRISIS) Tj 0 -14 Td (the council met today) Tj ET",
        // Letter by letter, with nothing but a wider gap between words.
        "BT /F1 10 Tf 72 720 Td [(W)-250(A)-250(T)-250(E)-250(R)-700(C)-250(R)-250(I)-250(S)-250(I)-250(S)] TJ 0 -20 Td (the council met today) Tj ET",
        // Spaced words and spaced letters.
        "BT /F1 10 Tf 72 720 Td 3 Tc 6 Tw (WATER CRISIS) Tj 0 Tc 0 Tw 0 -20 Td (the council met today) Tj ET",
    ] {
        let expected = ["WATER", "CRISIS", "the", "council", "met", "today"];
        assert_eq!(words(&[content.to_owned()]), expected, "{content}");
    }
}

#[test]
fn figures_in_a_row_of_a_table_are_words() {
    let row = "BT /F1 10 Tf 72 720 Td (5) Tj 30 0 Td (7) Tj 30 0 Td (9) Tj 30 0 Td (4) Tj 30 0 Td (6) Tj 30 0 Td (8) Tj ET";
    assert_eq!(words(&[row.to_owned()]).len(), 6);
}

/// A page with a head, a line of text of its own, and a foot.
fn page(head: &str, story: &str, foot: &str) -> String {
    format!(
        "BT /F1 9 Tf 72 760 Td ({head}) Tj /F1 11 Tf 0 -40 Td ({story} one goes on to) Tj 0 -14 Td ({story} two ends here.) Tj \
         0 -14 Td ({story} three is last.) Tj /F1 9 Tf 0 -600 Td ({foot}) Tj ET"
    )
}

#[test]
fn heads_feet_and_page_numbers_are_not_of_the_text() {
    for (head, foot) in [
        ("The Northern Daily", "Page # of 4"),
        ("The Northern Daily | #", "www.example.org"),
        ("Water", "#"),
        ("Water", "- # -"),
    ] {
        let pages: Vec<String> = (1..=4_usize)
            .map(|number| {
                let story = ["Alpha", "Beta", "Gamma", "Delta"][number - 1];
                let number = number.to_string();
                page(
                    &head.replace('#', &number),
                    story,
                    &foot.replace('#', &number),
                )
            })
            .collect();
        let read = text(&pages);
        for out in [&head[..5], "Page", "www", "- 2"] {
            assert!(!read.contains(out), "{out}: {read}");
        }
        assert_eq!(words(&pages).len(), 4 * 13, "{read}");
    }
}

#[test]
fn what_stands_at_the_top_of_one_page_is_of_the_text() {
    let heads = [
        ("Water for the north", "Alpha"),
        ("Nobody left", "Beta"),
        ("The vote", "Gamma"),
    ];
    let pages: Vec<String> = heads
        .iter()
        .map(|(head, story)| page(head, story, ""))
        .collect();
    let read = text(&pages);
    for (head, _) in heads {
        assert!(read.contains(head), "{read}");
    }
    // A line that is nothing but a number, in the midst of the text.
    let numbered = "BT /F1 11 Tf 72 720 Td (In that year) Tj 0 -14 Td (1984) Tj 0 -14 Td (the plant closed.) Tj ET";
    assert!(text(&[numbered.to_owned()]).contains("1984"));
}

#[test]
fn the_mark_of_a_footnote_is_not_of_the_word() {
    let marked = "BT /F1 11 Tf 72 720 Td (The council) Tj /F1 7 Tf 4 Ts (12) Tj 0 Ts /F1 11 Tf ( met today.) Tj /F1 7 Tf 4 Ts (*) Tj 0 Ts /F1 11 Tf ( It took 40 m) Tj /F1 7 Tf 4 Ts (2) Tj ET";
    assert_eq!(
        text(&[marked.to_owned()]),
        "The council met today. It took 40 m2"
    );
}

#[test]
fn a_number_at_the_top_of_pages_that_no_page_has_is_of_the_text() {
    let pages: Vec<String> = (0..2_usize)
        .map(|page_number| page(&(usize::MAX - page_number).to_string(), "Alpha", ""))
        .collect();
    assert!(text(&pages).starts_with("18446744073709551615"));
}
