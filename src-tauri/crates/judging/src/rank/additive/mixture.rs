//! A number that is normal at every ratio of variances, over all of them.

use statrs::function::erf::erfc;

use crate::to_f64::to_f64;

/// Normal distributions, weighted.
#[derive(Debug, Clone)]
pub(super) struct Mixture {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) weight: f64,
    pub(super) mean: f64,
    pub(super) sd: f64,
}

/// The search for a quantile ends at this share of the standard deviation.
const TOLERANCE: f64 = 1e-7;

impl Mixture {
    /// The weights sum to one.
    pub(super) fn of(parts: Vec<Part>) -> Self {
        Self { parts }
    }

    pub(super) fn mean(&self) -> f64 {
        self.parts.iter().map(|part| part.weight * part.mean).sum()
    }

    /// The standard deviation.
    pub(super) fn sd(&self) -> f64 {
        let mean = self.mean();
        let squares = self
            .parts
            .iter()
            .map(|part| part.weight * (part.sd * part.sd + (part.mean - mean).powi(2)));
        squares.sum::<f64>().max(0.0).sqrt()
    }

    /// The chance to be below a number.
    pub(super) fn below(&self, number: f64) -> f64 {
        let parts = self.parts.iter();
        parts
            .map(|part| part.weight * normal_below((number - part.mean) / sd(part)))
            .sum()
    }

    /// The interval that a share of the probability lies in, as much beyond either end.
    pub(super) fn interval(&self, share: f64) -> (f64, f64) {
        let beyond = (1.0 - share) / 2.0;
        (self.quantile(beyond), self.quantile(1.0 - beyond))
    }

    /// The number below which this share of the probability lies: Newton's method, kept between bounds.
    fn quantile(&self, share: f64) -> f64 {
        let reach = |by: f64| {
            let ends = self.parts.iter().map(move |part| part.mean + by * sd(part));
            ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| {
                (low.min(end), high.max(end))
            })
        };
        let ((mut low, _), (_, mut high)) = (reach(-9.0), reach(9.0));
        let tolerance = TOLERANCE * self.sd().max(f64::MIN_POSITIVE);
        let mut at = self.mean();
        for _ in 0..100 {
            let error = self.below(at) - share;
            if error > 0.0 {
                high = at;
            } else {
                low = at;
            }
            let step = error / self.density(at).max(f64::MIN_POSITIVE);
            let next = at - step;
            let next = if low < next && next < high {
                next
            } else {
                f64::midpoint(low, high)
            };
            let moved = (next - at).abs();
            at = next;
            if moved <= tolerance {
                break;
            }
        }
        at
    }

    fn density(&self, number: f64) -> f64 {
        let parts = self.parts.iter().map(|part| {
            let z = (number - part.mean) / sd(part);
            part.weight * (-z * z / 2.0).exp() / sd(part)
        });
        parts.sum::<f64>() / std::f64::consts::TAU.sqrt()
    }
}

/// A standard deviation by which can be divided.
fn sd(part: &Part) -> f64 {
    part.sd.max(1e-300)
}

/// The chance of a normal number to be below `z`.
pub(super) fn normal_below(z: f64) -> f64 {
    erfc(-z / std::f64::consts::SQRT_2) / 2.0
}

/// The middles of `count` cells of equal width between two numbers, and that width.
pub(super) fn cells(low: f64, high: f64, count: usize) -> (impl Iterator<Item = f64>, f64) {
    let width = (high - low) / to_f64(count);
    let middles = (0..count).map(move |cell| low + width * (to_f64(cell) + 0.5));
    (middles, width)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Student's t with three degrees of freedom, as normal numbers whose variance is 3 / χ²₃: its quantile at 97.5 %
    /// is 3.182446 in every table.
    #[test]
    fn a_mixture_over_variances_is_students_t() {
        let (logs, width) = cells(-5.0, 9.0, 400);
        let density = |log: f64| (-1.5 * log - 1.5 * (-log).exp()).exp() * width;
        let logs: Vec<f64> = logs.collect();
        let total: f64 = logs.iter().map(|log| density(*log)).sum();
        let parts = logs.iter().map(|log| Part {
            weight: density(*log) / total,
            mean: 1.0,
            sd: (log / 2.0).exp(),
        });
        let mixture = Mixture::of(parts.collect());
        let (low, high) = mixture.interval(0.95);
        assert!((high - 1.0 - 3.182_446).abs() < 1e-4, "{high}");
        assert!((low - 1.0 + 3.182_446).abs() < 1e-4, "{low}");
        assert!((mixture.below(1.0) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn one_part_is_a_normal_number() {
        let mixture = Mixture::of(vec![Part {
            weight: 1.0,
            mean: 7.0,
            sd: 0.5,
        }]);
        let (low, high) = mixture.interval(0.95);
        assert!((low - 6.020_018).abs() < 1e-5 && (high - 7.979_982).abs() < 1e-5);
        assert!((mixture.sd() - 0.5).abs() < 1e-12);
    }
}
