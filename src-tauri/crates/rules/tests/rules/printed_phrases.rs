//! Printed phrases and what is read in them.

use rules::read_printed;

/// Language, phrase, readings.
fn rows() -> Vec<[&'static str; 3]> {
    let rows = include_str!("../printed_phrases.tsv").lines();
    rows.filter(|row| !row.starts_with('#'))
        .map(|row| {
            let mut cells = row.split('\t');
            [(); 3].map(|()| cells.next().unwrap())
        })
        .collect()
}

fn readings(phrase: &str) -> String {
    let read = read_printed(phrase);
    let readings: Vec<String> = read
        .statements
        .iter()
        .map(|it| it.meaning.to_string())
        .collect();
    if readings.is_empty() {
        return "not read".to_owned();
    }
    readings.join("; ")
}

#[test]
fn every_phrase_is_read_as_a_person_reads_it() {
    let rows = rows();
    assert!(rows.len() >= 300, "{} phrases", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .filter(|[_, phrase, expected]| readings(phrase) != *expected)
        .map(|[language, phrase, expected]| {
            format!(
                "{language} {phrase:?}: {} (wanted {expected})",
                readings(phrase)
            )
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}

#[test]
fn both_languages_and_what_is_not_read_are_in_the_corpus() {
    let count =
        |wanted: &dyn Fn(&[&str; 3]) -> bool| rows().iter().filter(|row| wanted(row)).count();
    assert!(count(&|row| row[0] == "fr") >= 100);
    assert!(count(&|row| row[2] == "not read") >= 20);
}

#[test]
fn the_words_of_a_statement_are_those_of_the_text() {
    for [_, phrase, _] in rows() {
        for statement in read_printed(phrase).statements {
            assert_eq!(&phrase[statement.at.clone()], statement.text);
        }
    }
}

#[test]
fn what_is_not_understood_is_listed() {
    let table: [(&str, &[&str]); 5] = [
        ("by the end of the day on Friday", &["end of the day"]),
        ("at 11:59 p.m. local time", &["local time"]),
        (
            "vendredi, en fin de journée, heure locale",
            &["fin de journée", "heure locale"],
        ),
        ("with 3 juries since 1996", &["3 juries", "1996"]),
        ("stories of Web3 and COVID-19", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(read_printed(text).unread, expected, "{text}");
    }
}
