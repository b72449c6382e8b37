//! Entries, judges and sheets generated in bulk, for tests and benches. Their people are made up, and their names show it.

mod fill;
mod judge;
mod rng;
mod words;

pub use fill::fill;
pub use judge::{Judging, judge};

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use rng::Rng;
use rules::{
    Answers, Contact, Country, Element, EnteredBy, EntrantRole, Language, LegalName, Person, Piece,
    PublicName, Published,
};
use words::{CATEGORIES, FAMILY, GIVEN, NEWSPAPERS, OPENINGS, PLACES, SUBJECTS};

/// The `index`th generated entry and the instant it reaches the mailbox. The same index gives the same entry.
///
/// About one piece in ten was published outside the eligibility period, one in twenty is in French, one person in
/// fifteen leaves the place of work undeclared, and arrivals cluster before the deadline of 22 January 2021 in Toronto
/// with a few after it.
pub fn entry(index: u32) -> (rules::Entry, DateTime<Utc>) {
    let mut rng = Rng::seeded(index);
    let category = CATEGORIES[rng.below(CATEGORIES.len())];
    let outlet = format!(
        "{} {}",
        PLACES[rng.below(PLACES.len())],
        NEWSPAPERS[rng.below(NEWSPAPERS.len())]
    );
    let people = (0..=rng.below(3))
        .map(|_| person(&mut rng))
        .collect::<Vec<_>>();
    let pieces = if rng.one_in(12) { 3 } else { 1 };
    let title = format!(
        "{} {} {}",
        OPENINGS[rng.below(OPENINGS.len())],
        SUBJECTS[rng.below(SUBJECTS.len())],
        index + 1
    );
    let entry = rules::Entry {
        id: Some(format!("load-{:06}", index + 1)),
        category: category.to_owned(),
        title: title.clone(),
        entered_by: EnteredBy {
            role: EntrantRole::Author,
            name: LegalName::new(people[0].public_name.as_str()),
            contact: Contact {
                email: Some(format!("load-{:06}@example.invalid", index + 1)),
                phone: None,
            },
        },
        people,
        pieces: (1..=pieces)
            .map(|part| piece(&mut rng, category, &title, &outlet, (index + 1, part)))
            .collect(),
        statement: Some(format!(
            "Generated entry {}: nobody wrote this work.",
            index + 1
        )),
        permission: None,
        answers: Answers::new(),
        code: None,
        files: Vec::new(),
    };
    (entry, arrival(&mut rng))
}

fn person(rng: &mut Rng) -> Person {
    let name = format!(
        "{} {}-{}",
        GIVEN[rng.below(GIVEN.len())],
        FAMILY[rng.below(FAMILY.len())],
        rng.below(1000)
    );
    Person {
        public_name: PublicName::new(name),
        pseudonym: false,
        legal_name: None,
        contact: None,
        role: None,
        citizen_of: None,
        works_in: if rng.one_in(15) {
            None
        } else {
            code("CA").map(|country| vec![country])
        },
        resident_of: None,
        visa_of: None,
        answers: Answers::new(),
    }
}

fn piece(
    rng: &mut Rng,
    category: &str,
    title: &str,
    outlet: &str,
    (index, part): (u32, u32),
) -> Piece {
    let first_day = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default();
    let days = if rng.one_in(10) {
        366 + rng.below(60)
    } else {
        rng.below(366)
    };
    let is_text = category.starts_with("written") || category == "mixed-media";
    let length = u32::try_from(rng.below(1900)).unwrap_or_default() + 60;
    let language = if rng.one_in(20) { "fr" } else { "en" };
    Piece {
        title: format!("{title}, part {part}"),
        outlets: vec![outlet.to_owned()],
        published: first_day
            .checked_add_days(Days::new(days as u64))
            .map(Published::on),
        countries: code("CA").map(|country| vec![country]),
        languages: Language::try_from(language.to_owned())
            .into_iter()
            .collect(),
        words: is_text.then_some(if category == "written-feature" {
            length + 2000
        } else {
            length
        }),
        runtime_seconds: (!is_text).then_some(length),
        elements: match category {
            "mixed-media" => vec![Element::Text, Element::Video],
            _ if is_text => vec![Element::Text],
            _ if category.ends_with("video") => vec![Element::Video],
            _ => vec![Element::Audio],
        },
        url: Some(format!("https://example.invalid/load/{index}/{part}")),
        access: None,
        subtitles: Vec::new(),
        translation: None,
        answers: Answers::new(),
        read: None,
    }
}

/// The last second of the extended deadline: 2021-01-23T04:59:59Z.
fn deadline() -> DateTime<Utc> {
    DateTime::from_timestamp(1_611_377_999, 0).unwrap_or_default()
}

fn arrival(rng: &mut Rng) -> DateTime<Utc> {
    // A product of two draws clusters arrivals towards the deadline, as real ones do.
    let minutes = i64::try_from(rng.below(220) * rng.below(220) / 2).unwrap_or_default();
    if rng.one_in(80) {
        deadline() + Duration::minutes(minutes)
    } else {
        deadline() - Duration::minutes(minutes)
    }
}

fn code(letters: &str) -> Option<Country> {
    Country::try_from(letters.to_owned()).ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use rules::{Call, calls, check, verdict_of};

    use super::entry;

    #[test]
    fn the_load_is_always_the_same_has_the_right_shape_and_every_verdict() {
        let call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
        let mut verdicts = BTreeMap::new();
        let mut broken = BTreeMap::new();
        for index in 0..1000 {
            let (document, received) = entry(index);
            assert_eq!(entry(index), (document.clone(), received));
            assert_eq!(document.shape_errors(), []);
            let findings = check(&call, &document, Some(received));
            *verdicts.entry(verdict_of(&findings)).or_insert(0) += 1;
            for finding in findings.iter().filter(|f| f.outcome != rules::Outcome::Met) {
                *broken.entry((finding.rule, finding.outcome)).or_insert(0) += 1;
            }
        }
        assert_eq!(verdicts.len(), 3, "{verdicts:?} {broken:?}");
        assert!(
            verdicts[&rules::Verdict::Eligible] > 400,
            "{verdicts:?} {broken:?}"
        );
    }
}
