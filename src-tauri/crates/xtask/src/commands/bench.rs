use crate::house;
use crate::program::cargo;
use crate::stop::Stop;

/// The benches of the crates named, or of all that have some, one crate after the other: two at a
/// time would measure each other.
pub(super) fn run(words: &[String]) -> Result<(), Stop> {
    let all = house::rooms_with_benches();
    if let Some(word) = words.iter().find(|word| !all.contains(word)) {
        let usage = format!("these crates have benches: {}", all.join(", "));
        return Err(Stop::Usage {
            word: word.clone(),
            usage,
        });
    }
    let chosen = if words.is_empty() { &all[..] } else { words };
    for room in chosen {
        println!("\n=== {room} ===");
        // `--bench *`: without it Cargo also starts the unit tests, which measure nothing.
        cargo("bench --bench * --package").args([room]).run()?;
    }
    Ok(())
}
