//! Outlets, people, titles and answers, by names that are really written so.

use identity::Comparison::{Different, Same, Similar};
use identity::{Comparison, PersonNames, WorkNames};

type Row<'a> = (&'a str, &'a str, Comparison);

fn hold(rows: &[Row<'_>], of: impl Fn(&str) -> identity::Keys) {
    for (one, other, expected) in rows {
        let found = of(one).compare(&of(other));
        assert_eq!(found, *expected, "{one} and {other}");
    }
}

#[test]
fn outlets() {
    hold(
        &[
            ("L'actualité", "L’actualité", Same),
            ("L'actualité", "L'actualite\u{301}", Same),
            ("L’actualité", "L’ACTUALITÉ", Same),
            ("Radio-Canada", "Radio\u{2011}Canada", Same),
            ("Radio-Canada", "RADIO–CANADA", Same),
            ("The Tyee", "the  tyee ", Same),
            ("CBC\u{a0}News", "CBC News", Same),
            ("Hürriyet", "Hu\u{308}rriyet", Same),
            ("Milliyet", "MİLLİYET", Same),
            ("ＮＨＫ", "NHK", Same),
            ("Süddeutsche Zeitung", "SÜDDEUTSCHE ZEITUNG", Same),
            ("\u{200b}Le Devoir", "Le Devoir", Same),
            ("L’actualité", "L'actualite", Similar),
            ("L’actualité", "Actualité", Similar),
            ("The Globe and Mail", "Globe & Mail", Similar),
            ("The Globe and Mail", "Globe and Mail, The", Similar),
            ("Le Devoir", "Devoir", Similar),
            ("La Presse", "Presse", Similar),
            ("El País", "Pais", Similar),
            ("Der Spiegel", "Spiegel", Similar),
            ("C.B.C.", "CBC", Similar),
            ("Radio-Canada", "Radio Canada", Similar),
            ("Jeune Afrique", "jeune-afrique", Similar),
            ("Daily X", "The Daily X", Similar),
            ("Søndagsavisen", "Sondagsavisen", Similar),
            ("CBC", "CBC News", Different),
            ("La Presse", "La Presse canadienne", Different),
            ("The Times", "The Sunday Times", Different),
            ("Le Monde", "Le Monde diplomatique", Different),
            ("NRC", "NRK", Different),
            ("The", "Le", Different),
            ("★", "☆", Different),
            ("Хроника", "Хроники", Different),
        ],
        identity::outlet,
    );
    assert_eq!(identity::outlet(" \u{200b}").exact, [""; 0]);
}

/// A public name, a legal name and an e-mail address; empty for none.
fn person((public, legal, email): (&str, &str, &str)) -> identity::Keys {
    let some = |text: &'static str| (!text.is_empty()).then_some(text);
    let (legal, email) = (legal.to_owned().leak(), email.to_owned().leak());
    identity::person(PersonNames {
        public,
        legal: some(legal),
        email: some(email),
    })
}

#[test]
fn people() {
    for (one, other, expected) in [
        (
            ("José García", "", ""),
            ("Jose\u{301} Garci\u{301}a", "", ""),
            Same,
        ),
        (
            ("Siobhán O'Brien", "", ""),
            ("Siobhán O’Brien", "", ""),
            Same,
        ),
        (("İpek Işık", "", ""), ("ipek ışık", "", ""), Same),
        (
            ("Jean\u{2011}Luc Roy", "", ""),
            ("Jean-Luc Roy", "", ""),
            Same,
        ),
        (
            ("Alex Trem\u{200b}blay", "", ""),
            ("Alex Tremblay", "", ""),
            Same,
        ),
        (
            ("Ada", "", "ada@example.org"),
            ("A. L.", "", "ADA@Example.org"),
            Same,
        ),
        (
            ("Pen", "Ada Lovelace", ""),
            ("Other Pen", "ADA LOVELACE", ""),
            Same,
        ),
        // The same name with another address, or with none, makes nobody a new person.
        (
            ("Ada Lovelace", "", "ada@example.org"),
            ("Ada Lovelace", "", ""),
            Similar,
        ),
        (
            ("Ada Lovelace", "", "ada@example.org"),
            ("Ada Lovelace", "", "a@example.com"),
            Similar,
        ),
        (
            ("Ada Lovelace", "Ada King", ""),
            ("Ada Lovelace", "", ""),
            Similar,
        ),
        (
            ("Pen", "Ada Lovelace", ""),
            ("Ada Lovelace", "", ""),
            Similar,
        ),
        (
            ("Pen", "Ada Lovelace", ""),
            ("Pen", "Mary Shelley", ""),
            Similar,
        ),
        (
            ("A", "", "ada+awards@example.org"),
            ("B", "", "ada@example.org"),
            Similar,
        ),
        (
            ("A", "", "ada.king@gmail.com"),
            ("B", "", "adaking@googlemail.com"),
            Similar,
        ),
        (("Zoé Roy", "", ""), ("Zoe Roy", "", ""), Similar),
        (("J. R. Baptiste", "", ""), ("JR Baptiste", "", ""), Similar),
        (
            ("Tremblay, Alex", "", ""),
            ("Alex Tremblay", "", ""),
            Similar,
        ),
        (("Søren Łuk", "", ""), ("Soren Luk", "", ""), Similar),
        (("Conor OBrien", "", ""), ("Conor O’Brien", "", ""), Similar),
        (
            ("Ada", "", "ada@example.org"),
            ("Eda", "", "eda@example.org"),
            Different,
        ),
        (("J. Smith", "", ""), ("John Smith", "", ""), Different),
        (
            ("Alex Tremblay, Jr.", "", ""),
            ("Jr. Alex Tremblay", "", ""),
            Different,
        ),
        (("Lee Ann", "", ""), ("Ann Lee", "", ""), Different),
        (("La Toya", "", ""), ("Toya", "", ""), Different),
    ] {
        let found = person(one).compare(&person(other));
        assert_eq!(found, expected, "{one:?} and {other:?}");
    }
}

#[test]
fn addresses() {
    hold(
        &[
            ("Alex@Example.org", " alex@example.ORG ", Same),
            ("alex@example.org", "mailto:alex@example.org", Same),
            ("josé@example.org", "jose\u{301}@example.org", Same),
            ("a@bücher.example", "a@xn--bcher-kva.example", Same),
            ("a@example.org", "a\u{200b}@example.org", Same),
            ("a@example.org", "a+prix@example.org", Similar),
            ("a.b@gmail.com", "ab@googlemail.com", Similar),
            ("a.b@example.org", "ab@example.org", Different),
            ("a@example.org", "a@example.com", Different),
        ],
        identity::email,
    );
}

#[test]
fn titles_and_answers() {
    let rows = [
        (
            "“Hockey is for everyone.” Or   not",
            "HOCKEY IS FOR EVERYONE – or not?",
            Same,
        ),
        ("L’été à Montréal", "L'été a\u{300} Montréal", Same),
        ("L’été à Montréal", "L'ETE A MONTREAL", Similar),
        ("La pêche", "Le péché", Different),
        ("Pêche", "Péché", Similar),
        ("Part 1", "Part 2", Different),
        ("कमल", "कमाल", Different),
        ("???", "!!!", Different),
    ];
    hold(&rows, identity::title);
    hold(&rows, identity::answer);
}

#[test]
fn works() {
    let of = |link: &'static str, title: &'static str, byline: &'static str| {
        identity::work(WorkNames {
            link: (!link.is_empty()).then_some(link),
            title,
            byline,
        })
    };
    let plain = "https://example.org/story.php";
    for (one, other, expected) in [
        (
            of("", "Ice Road", "Zoé Roy"),
            of("", "ICE ROAD", "zoé roy"),
            Same,
        ),
        (
            of(plain, "Ice Road", "Bo Li"),
            of(plain, "Other", "Ama Owusu"),
            Same,
        ),
        (
            of("https://example.org/story.php?ref=1", "Ice Road", "Bo Li"),
            of(
                "https://example.org/story.php?ref=2",
                "Ice road!",
                "Ama Owusu",
            ),
            Same,
        ),
        (
            of("", "Ice Road", "Zoé Roy"),
            of("", "Ice Road", "Zoe Roy"),
            Similar,
        ),
        (of("", "L’été", "Bo Li"), of("", "L’ete", "Bo Li"), Similar),
        (
            of("https://example.org/story.php?ref=1", "One", "Bo Li"),
            of("https://example.org/story.php?ref=2", "Two", "Ama Owusu"),
            Similar,
        ),
        (
            of("https://example.org/player#episode-1", "One", ""),
            of("https://example.org/player#episode-2", "Two", ""),
            Similar,
        ),
        (
            of("http://192.0.2.1/story?id=1", "One", ""),
            of("http://192.0.2.1/story?id=2", "Two", ""),
            Different,
        ),
        (
            of("", "Ice Road", "Bo Li"),
            of("", "Ice Road", "Ama Owusu"),
            Different,
        ),
        (of("", "", ""), of("", "", ""), Different),
    ] {
        assert_eq!(one.compare(&other), expected, "{one:?} and {other:?}");
    }
}
