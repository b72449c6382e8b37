//! How often the chances and intervals of the additive model are right, on simulated juries whose truth is known.
//!
//! `cargo run -p judging --release --example calibration [-- [seasons] [seed]]` simulates that many seasons of each
//! design (2,000 without a number) and prints the table of `docs/certainty.md`.
#![allow(clippy::print_stdout, reason = "what is printed is what it is run for")]

mod designs;
mod random;
mod reliability;

use judging::EntryId;
use judging::rank::additive::NotEstimable;
use judging::rank::{Additive, JudgeEffects};

use designs::{Design, Season};
use random::Random;
use reliability::Reliability;

/// How often the chances of one season are drawn: their errors are below two per cent, and even out over seasons.
const DRAWS: usize = 2_000;

fn main() {
    let mut numbers = std::env::args()
        .skip(1)
        .filter_map(|text| text.parse().ok());
    let seasons = numbers.next().unwrap_or(2_000);
    let seed = numbers.next().unwrap_or(26);
    println!("{seasons} seasons of each design, seed {seed}\n");
    println!("{}", Reliability::HEADING);
    let mut overall = Reliability::default();
    for design in Design::ALL {
        let mut of_design = Reliability::default();
        let mut random = Random::of(seed);
        for season in 0..seasons {
            let simulated = design.season(&mut random);
            match judge(&simulated, season) {
                Ok(said) => said.into_iter().for_each(|said| of_design.add(&said)),
                Err(_) => of_design.not_estimable += 1,
            }
        }
        println!("{}", of_design.row(design.name));
        overall.add_all(&of_design);
    }
    println!("\n{}", overall.by_chance());
}

/// What the model says of each category of a season, beside the truth.
fn judge(season: &Season, seed: u64) -> Result<Vec<reliability::Said>, NotEstimable> {
    let category_of = |entry| {
        let has = |category: &Vec<EntryId>| category.contains(&entry);
        season.categories.iter().position(has)
    };
    let model = Additive::fit_in_categories(&season.readings, JudgeEffects::Fixed, category_of)?;
    let places = model.places();
    let categories = season.categories.iter().map(|entries| {
        let chances = model.chances(entries, 1, DRAWS, seed);
        let of_entries = chances.iter().filter_map(|chances| {
            let place = places.iter().find(|place| place.entry == chances.entry)?;
            Some(reliability::SaidOfEntry {
                truth: season.truth[&chances.entry],
                interval: place.interval()?,
                first: chances.first,
            })
        });
        reliability::Said(of_entries.collect())
    });
    Ok(categories.collect())
}
