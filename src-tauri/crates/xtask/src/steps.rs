use std::time::{Duration, Instant};

use crate::stop::Stop;

/// How a step ended when nothing was wrong.
pub(crate) enum Ended {
    /// It was done.
    Done,
    /// It could not be done on this machine, for the reason given; that is not a failure.
    LeftOut(&'static str),
}

/// Named steps that are all tried, whatever becomes of the others, with a summary at the end.
#[derive(Default)]
pub(crate) struct Steps(Vec<Step>);

struct Step {
    name: &'static str,
    took: Duration,
    result: Result<Ended, Stop>,
}

impl Steps {
    /// Shows the name as a headline and does the work.
    pub(crate) fn step<E: Into<Ended>>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<E, Stop>,
    ) {
        println!("\n=== {name} ===");
        let start = now();
        let result = work().map(Into::into);
        if let Err(stop) = &result {
            println!("{stop}");
        }
        self.0.push(Step {
            name,
            took: now().duration_since(start),
            result,
        });
    }

    /// Says how each step ended; an error when one of them failed.
    pub(crate) fn finish(self) -> Result<(), Stop> {
        println!("\n=== summary ===");
        let mut failed = Vec::new();
        for Step { name, took, result } in self.0 {
            let seconds = took.as_secs();
            match result {
                Ok(Ended::Done) => println!("  passed    {name} ({seconds} s)"),
                Ok(Ended::LeftOut(why)) => println!("  left out  {name}: {why}"),
                Err(stop) => {
                    println!("  FAILED    {name} ({seconds} s): {stop}");
                    failed.push(name);
                }
            }
        }
        if failed.is_empty() {
            Ok(())
        } else {
            Err(Stop::Steps(failed.join(", ")))
        }
    }
}

impl From<()> for Ended {
    fn from((): ()) -> Self {
        Self::Done
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the outermost caller, timing its own steps"
)]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_tried_and_the_failed_ones_are_named() {
        let mut steps = Steps::default();
        let mut tried = 0;
        steps.step("one", || {
            Err::<(), _>(Stop::Missing("no compiler".to_owned()))
        });
        steps.step("two", || {
            tried += 1;
            Ok(())
        });
        steps.step("three", || Ok(Ended::LeftOut("not on this machine")));
        assert_eq!(steps.finish().unwrap_err().to_string(), "one failed");
        assert_eq!(tried, 1);
    }

    #[test]
    fn a_step_left_out_is_not_a_failure() {
        let mut steps = Steps::default();
        steps.step("one", || Ok(Ended::LeftOut("not on this machine")));
        assert!(steps.finish().is_ok());
    }
}
