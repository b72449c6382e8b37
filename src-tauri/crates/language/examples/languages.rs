//! Compares detectors of languages: how often each is right, wrong, or gives no answer.
//!
//! `cargo run --release -p language --example languages FOLDER…` over folders of texts, each named by the code of its
//! language (`fr.txt`), one unit a line; without a folder, over those of the tests. It prints a line for each language
//! and detector: the share of units detected rightly, as another language, and not at all, in per
//! cent. `--features lingua` sets `lingua` beside them, which embeds a quarter of a gigabyte of models.
//! `--wrong` prints every unit that ours detects as another language, `--unknown` every one that it does not detect.
#![allow(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "prints shares of a few thousand"
)]

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use language::detect;

/// The texts that the tests are held to.
const TEXTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/languages");

/// Units detected rightly, as another language, and not at all.
type Score = [usize; 3];

/// A detector: its name and its function.
type Detector = (&'static str, Box<dyn Fn(&str) -> Option<String>>);

fn main() -> io::Result<()> {
    let (options, mut folders): (Vec<_>, Vec<_>) = env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    if folders.is_empty() {
        folders = inside(Path::new(TEXTS))?
            .into_iter()
            .filter(|path| path.is_dir())
            .map(|path| path.display().to_string())
            .collect();
    }
    let shows = |option: &str| options.iter().any(|given| given == option);
    let detectors = detectors();
    for folder in folders {
        println!("\n{folder}: right / wrong / unknown, in per cent");
        let mut all = BTreeMap::<&str, Score>::new();
        for file in inside(Path::new(&folder))? {
            let code = file.file_stem().and_then(OsStr::to_str).unwrap_or_default();
            let text = fs::read_to_string(&file)?;
            let units: Vec<_> = text.lines().filter(|line| !line.is_empty()).collect();
            print!("{code:3} {:5}", units.len());
            for (name, detect) in &detectors {
                let mut score = Score::default();
                for unit in &units {
                    let report = detect(unit);
                    score[place(code, report.as_deref())] += 1;
                    let is_shown = report.as_deref().map_or(shows("--unknown"), |report| {
                        report != code && shows("--wrong")
                    });
                    if is_shown && *name == "ours" {
                        println!("\n  {} {unit}", report.as_deref().unwrap_or("--"));
                    }
                }
                for (sum, count) in all.entry(name).or_default().iter_mut().zip(score) {
                    *sum += count;
                }
                print!("  {name} {}", shares(score));
            }
            println!();
        }
        for (name, score) in all {
            println!(
                "all {:5}  {name} {}",
                score.iter().sum::<usize>(),
                shares(score)
            );
        }
    }
    Ok(())
}

fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn place(code: &str, report: Option<&str>) -> usize {
    report.map_or(2, |report| usize::from(report != code))
}

fn shares(score: Score) -> String {
    let all = score.iter().sum::<usize>().max(1) as f64;
    let [right, wrong, unknown] = score.map(|count| 100.0 * count as f64 / all);
    format!("{right:5.1} /{wrong:5.1} /{unknown:5.1}")
}

fn detectors() -> Vec<Detector> {
    let ours = |text: &str| detect(text).language.map(|(code, _)| code);
    let whatlang = |text: &str| {
        let report = whatlang::detect(text)?.lang().code();
        isolang::Language::from_639_3(report)
            .and_then(|language| language.to_639_1())
            .or((report == "cmn").then_some("zh"))
            .or((report == "pes").then_some("fa"))
            .map(str::to_owned)
    };
    vec![
        ("ours", Box::new(ours)),
        ("whatlang", Box::new(whatlang)),
        #[cfg(feature = "lingua")]
        ("lingua", lingua()),
    ]
}

#[cfg(feature = "lingua")]
fn lingua() -> Box<dyn Fn(&str) -> Option<String>> {
    let detector = lingua::LanguageDetectorBuilder::from_all_languages().build();
    Box::new(move |text| {
        let report = detector.detect_language_of(text)?.iso_code_639_1();
        Some(report.to_string().to_lowercase())
    })
}
