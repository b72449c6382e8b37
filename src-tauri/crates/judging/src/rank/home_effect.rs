//! Bradley and Terry's model with an advantage of place: whoever is at home, or is shown first.

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};
use serde::{Deserialize, Serialize};

use super::bradley_terry::strong_components;
use crate::to_f64::to_f64;

/// The search ends when a step is shorter than this.
const TOLERANCE: f64 = 1e-10;

/// An effect further from zero than this has no bound.
const FURTHEST: f64 = 30.0;

/// How often one side won at home and how often the other won there.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Contest {
    /// Who was at home, as an index.
    pub home: usize,
    /// Who was not.
    pub away: usize,
    /// How often the home side won; a tie is half a win for either.
    pub home_wins: f64,
    /// How often the other won.
    pub away_wins: f64,
}

/// Abilities with the effect of place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HomeAbilities {
    /// The ability of each side, in log odds; their mean is 0.
    pub abilities: Vec<f64>,
    /// The standard error of each, against the mean of all.
    pub errors: Vec<f64>,
    /// What being at home adds to the log odds, the same for all.
    pub home: f64,
    /// Its standard error.
    pub home_error: f64,
}

/// Fits ln(P(home wins) / P(away wins)) = home + ability of the home side − ability of the other, by greatest
/// likelihood (Agresti, *Categorical Data Analysis*, section 10.6). `sides` is how many there are; contests with an
/// index beyond are ignored. `None` where there is no estimate: sides fall into groups of which one never lost to
/// another, or every win was at home, or none was.
pub fn abilities_with_home(sides: usize, contests: &[Contest]) -> Option<HomeAbilities> {
    let known = |contest: &&Contest| {
        contest.home < sides && contest.away < sides && contest.home != contest.away
    };
    let contests: Vec<Contest> = contests.iter().filter(known).copied().collect();
    let mut wins = vec![vec![0.0; sides]; sides];
    for contest in &contests {
        wins[contest.home][contest.away] += contest.home_wins;
        wins[contest.away][contest.home] += contest.away_wins;
    }
    if strong_components(&wins).len() != 1 {
        return None;
    }
    let mut effects = DVector::zeros(sides + 1);
    for _ in 0..100 {
        let (gradient, information) = derivatives(sides, &contests, &effects);
        let step = Cholesky::new(information)?.solve(&gradient);
        // A step of more than two in log odds leaves the range where the quadratic approximation is good.
        effects += &step * (2.0 / step.amax().max(f64::MIN_POSITIVE)).min(1.0);
        let mean = effects.rows(0, sides).mean();
        effects.rows_mut(0, sides).add_scalar_mut(-mean);
        if effects.amax() > FURTHEST {
            return None;
        }
        if step.amax() < TOLERANCE {
            return result(sides, &contests, &effects);
        }
    }
    None
}

/// The gradient of the log likelihood, and the information, with one added to every cell of the abilities to fix their
/// mean, which contests do not determine.
fn derivatives(
    sides: usize,
    contests: &[Contest],
    effects: &DVector<f64>,
) -> (DVector<f64>, DMatrix<f64>) {
    let mut gradient = DVector::zeros(sides + 1);
    let mut information = DMatrix::zeros(sides + 1, sides + 1);
    information.view_mut((0, 0), (sides, sides)).fill(1.0);
    for contest in contests {
        let loadings = [(contest.home, 1.0), (contest.away, -1.0), (sides, 1.0)];
        let log_odds: f64 = loadings
            .iter()
            .map(|(index, by)| by * effects[*index])
            .sum();
        let chance = 1.0 / (1.0 + (-log_odds).exp());
        let times = contest.home_wins + contest.away_wins;
        for (one, by) in loadings {
            gradient[one] += by * (contest.home_wins - times * chance);
            for (other, times_by) in loadings {
                information[(one, other)] += by * times_by * times * chance * (1.0 - chance);
            }
        }
    }
    (gradient, information)
}

fn result(sides: usize, contests: &[Contest], effects: &DVector<f64>) -> Option<HomeAbilities> {
    let (_, information) = derivatives(sides, contests, effects);
    let root: Cholesky<f64, Dyn> = Cholesky::new(information)?;
    let covariance = root.inverse();
    // What was added to the information to fix the mean is subtracted.
    let added = 1.0 / to_f64(sides * sides);
    let error = |variance: f64| variance.max(0.0).sqrt();
    let errors = (0..sides).map(|side| error(covariance[(side, side)] - added));
    Some(HomeAbilities {
        abilities: effects.rows(0, sides).iter().copied().collect(),
        errors: errors.collect(),
        home: effects[sides],
        home_error: error(covariance[(sides, sides)]),
    })
}
