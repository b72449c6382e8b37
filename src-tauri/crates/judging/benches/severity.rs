//! The additive model on a large season: 30,000 readings, 10,000 entries by 3 of 200 judges.

use divan::Bencher;
use judging::rank::{Additive, JudgeEffects};
use judging::{EntryId, JudgeId, Readings};
use uuid::Uuid;

const ENTRIES: u64 = 10_000;
const JUDGES: u64 = 200;

fn main() {
    divan::main();
}

/// A number that follows from another and looks like chance (the mixer of `SplitMix64`), from 0 to 1.
fn share(number: u64) -> f64 {
    let mut mixed = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let high = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or_default();
    f64::from(high) / f64::from(u32::MAX)
}

/// A nearly normal number: twelve uniform ones.
fn normal(number: u64) -> f64 {
    (0..12).map(|n| share(number * 12 + n)).sum::<f64>() - 6.0
}

fn readings() -> Readings {
    let numbers = (0..ENTRIES * 3).map(|n| {
        // Three judges of each entry, apart from each other by steps that change with the entry.
        let (entry, reader) = (n / 3, n % 3);
        let judge = (entry * 7 + reader * (1 + entry % 61)) % JUDGES;
        let mark = 6.5
            + normal(1_000_000 + entry)
            + 0.6 * normal(2_000_000 + judge)
            + 0.8 * normal(3_000_000 + n);
        (
            EntryId(Uuid::from_u128(u128::from(entry))),
            JudgeId(Uuid::from_u128(u128::from(judge))),
            (mark * 10.0).round() / 10.0,
        )
    });
    Readings::new([], numbers)
}

#[divan::bench(args = [JudgeEffects::Fixed, JudgeEffects::Random])]
fn fit_with_errors(bencher: Bencher<'_, '_>, severity: JudgeEffects) {
    let readings = readings();
    bencher.bench(|| Additive::fit(&readings, severity).map(|model| model.places()));
}

#[divan::bench(args = [JudgeEffects::Fixed, JudgeEffects::Random])]
fn fit_with_errors_and_ten_thousand_draws(bencher: Bencher<'_, '_>, severity: JudgeEffects) {
    let readings = readings();
    bencher.bench(|| {
        let model = Additive::fit(&readings, severity)?;
        Ok::<_, judging::rank::additive::NotEstimable>((
            model.places(),
            model.chances(readings.entries(), 10, 10_000, 26),
        ))
    });
}
