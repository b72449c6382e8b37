//! Filling a form from what a file says: only what is empty, so that nothing a person wrote is lost.

use evidence::{Evidence, Fact, Kind};
use rules::{Element, Entry, Language, Piece};

use super::reading::whole_seconds;

/// What is read with less confidence than this is shown beside the form, and never fills it: a day in Greenwich that may be
/// another in the newsroom, a date that stands far from the headline.
const LEAST_CONFIDENCE: f64 = 0.6;

/// Whether what is believed of a fact is sure enough to fill a field.
fn is_sure(evidence: &Evidence, fact: Fact) -> bool {
    let believed = evidence.claims.iter().find(|claim| claim.fact == fact);
    believed.is_none_or(|claim| claim.confidence >= LEAST_CONFIDENCE)
}

/// Fills what is empty of a piece, counted from 1, and the title of the entry; gives the names of the filled fields as
/// `Entry::shape_errors` writes them.
pub fn fill(entry: &mut Entry, piece: u32, evidence: &Evidence) -> Vec<String> {
    let Some(index) = usize::try_from(piece).ok().and_then(|it| it.checked_sub(1)) else {
        return Vec::new();
    };
    let mut filled = Vec::new();
    if let Some(piece) = entry.pieces.get_mut(index) {
        let fields = of_piece(piece, evidence);
        filled.extend(
            fields
                .iter()
                .map(|field| format!("pieces[{index}].{field}")),
        );
    }
    if let Some(title) = evidence
        .title
        .as_ref()
        .filter(|_| entry.title.trim().is_empty() && is_sure(evidence, Fact::Title))
    {
        entry.title.clone_from(title);
        filled.push("title".to_owned());
    }
    filled
}

fn of_piece(piece: &mut Piece, evidence: &Evidence) -> Vec<&'static str> {
    let mut filled = Vec::new();
    let sure = |fact| is_sure(evidence, fact);
    let mut note = |field, is: bool| {
        if is {
            filled.push(field);
        }
    };
    note(
        "title",
        set_if_empty(
            &mut piece.title,
            |it| it.trim().is_empty(),
            evidence.title.clone().filter(|_| sure(Fact::Title)),
        ),
    );
    let outlet = evidence.outlet.clone().filter(|_| sure(Fact::Outlet));
    let outlet = outlet.map(|outlet| vec![outlet]);
    note(
        "outlets",
        set_if_empty(&mut piece.outlets, Vec::is_empty, outlet),
    );
    let day = evidence
        .published
        .as_deref()
        .filter(|_| sure(Fact::Published));
    let day = day.and_then(|day| day.parse().ok()).map(Some);
    note(
        "published",
        set_if_empty(&mut piece.published, Option::is_none, day),
    );
    let language = evidence.language.clone();
    let language = language.and_then(|code| Language::try_from(code).ok());
    let languages = language.map(|language| vec![language]);
    note(
        "languages",
        set_if_empty(&mut piece.languages, Vec::is_empty, languages),
    );
    let words = evidence.words.filter(|words| *words > 0);
    let words = words.and_then(|words| u32::try_from(words).ok()).map(Some);
    note(
        "words",
        set_if_empty(&mut piece.words, Option::is_none, words),
    );
    let seconds = evidence.runtime_seconds.filter(|_| sure(Fact::Runtime));
    let seconds = seconds.and_then(whole_seconds).map(Some);
    note(
        "runtime_seconds",
        set_if_empty(&mut piece.runtime_seconds, Option::is_none, seconds),
    );
    let address = evidence.canonical.clone().or_else(|| evidence.url.clone());
    note(
        "url",
        set_if_empty(&mut piece.url, Option::is_none, address.map(Some)),
    );
    let elements = element(evidence.kind).map(|element| vec![element]);
    note(
        "elements",
        set_if_empty(&mut piece.elements, Vec::is_empty, elements),
    );
    filled
}

/// Puts a value where there is none; whether it did.
fn set_if_empty<T>(field: &mut T, is_empty: impl Fn(&T) -> bool, value: Option<T>) -> bool {
    match value {
        Some(value) if is_empty(field) => {
            *field = value;
            true
        }
        Some(_) | None => false,
    }
}

/// The medium that a kind of file is surely made of; a page or a film may hold several.
fn element(kind: Kind) -> Option<Element> {
    match kind {
        Kind::PlainText | Kind::Pdf | Kind::Docx | Kind::Odt | Kind::Rtf => Some(Element::Text),
        Kind::Mp3 | Kind::Aac | Kind::Wav | Kind::Flac | Kind::Ogg => Some(Element::Audio),
        Kind::Picture => Some(Element::Photo),
        Kind::Html
        | Kind::Mhtml
        | Kind::WebArchive
        | Kind::Subtitles
        | Kind::Mp4
        | Kind::Matroska
        | Kind::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use evidence::{Claim, InputFile, ReadError, Source};

    use super::{Evidence, Fact, Piece, of_piece};

    /// Evidence of a day and an outlet that are so sure.
    fn evidence(confidence: f64) -> Evidence {
        let claim = |fact, value: &str| Claim {
            fact,
            value: value.to_owned(),
            printed: None,
            source: Source::JsonLd,
            confidence,
        };
        let (day, outlet) = ("2020-01-03", "The Harbour Record");
        Evidence {
            published: Some(day.to_owned()),
            outlet: Some(outlet.to_owned()),
            claims: vec![claim(Fact::Published, day), claim(Fact::Outlet, outlet)],
            ..Evidence::unread(&InputFile::named("page"), ReadError::NotYetRead)
        }
    }

    #[test]
    fn what_is_little_sure_fills_nothing() {
        for (confidence, expected) in [
            (0.95, vec!["outlets", "published"]),
            (0.6, vec!["outlets", "published"]),
            (0.57, vec![]),
            (0.35, vec![]),
        ] {
            let mut piece: Piece = serde_json::from_str(r#"{"title": ""}"#).unwrap();
            assert_eq!(
                of_piece(&mut piece, &evidence(confidence)),
                expected,
                "{confidence}"
            );
            assert_eq!(piece.published.is_some(), confidence >= 0.6);
        }
    }
}
