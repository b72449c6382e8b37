//! Cutting a text into passages that are each in one language.

/// A line with fewer bytes goes with the next: a subheading, a byline, a line of verse.
const SHORTEST: usize = 60;

/// A longer line is cut where a sentence ends, so that a quotation in another language does not affect the rest.
const LONGEST: usize = 450;

/// At most this many passages are identified, spread evenly over the text: enough to find every language with a share
/// that is reported.
const MOST_PASSAGES: usize = 24;

/// At most this many bytes are looked at, some fifteen thousand words.
const MOST_BYTES: usize = 100_000;

/// Passages of a text in their order: all of them, or a sample of a long text.
pub(super) fn sample(text: &str) -> Vec<&str> {
    let passages = cut(&text[..text.floor_char_boundary(MOST_BYTES)]);
    if passages.len() <= MOST_PASSAGES {
        return passages;
    }
    let count = passages.len();
    (0..MOST_PASSAGES)
        .filter_map(|nth| passages.get(nth * count / MOST_PASSAGES).copied())
        .collect()
}

fn cut(text: &str) -> Vec<&str> {
    let mut passages = Vec::new();
    let mut rest = text;
    while let Some(end) = end_of_first(rest).filter(|end| rest.len() - end >= SHORTEST) {
        let (passage, text_after) = rest.split_at(end);
        passages.push(passage);
        rest = text_after;
    }
    passages.push(rest);
    passages
}

/// Where the first passage of a text ends; `None` where the text is a single passage.
fn end_of_first(text: &str) -> Option<usize> {
    let from = text.ceil_char_boundary(SHORTEST.min(text.len()));
    let to = text.floor_char_boundary(LONGEST.min(text.len()));
    let middle = text.get(from..to)?;
    if let Some(line) = middle.find('\n') {
        return Some(from + line);
    }
    if to == text.len() {
        return None;
    }
    let sentence = middle
        .rmatch_indices(['.', '!', '?', '。', '؟', '۔', '।'])
        .find_map(|(start, mark)| {
            let end = start + mark.len();
            let is_end = mark != "." || middle[end..].starts_with(char::is_whitespace);
            is_end.then_some(from + end)
        });
    let word = || middle.rfind(char::is_whitespace).map(|start| from + start);
    sentence.or_else(word).or(Some(to))
}
