//! Named steps with a summary at the end.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::command_error::CommandError;

/// How a step ended when nothing was wrong.
pub(crate) enum Ended {
    /// It was done.
    Done,
    /// It could not be done on this machine, for the reason given; that is not a failure.
    LeftOut(&'static str),
}

/// Named steps that are all tried, even where an earlier one failed, with a table of them and their minutes at the end.
#[derive(Default)]
pub(crate) struct Steps(Vec<Step>);

struct Step {
    name: &'static str,
    took: Duration,
    result: Result<Ended, CommandError>,
}

impl Steps {
    /// Shows the name as a headline and does the work.
    pub(crate) fn step<E: Into<Ended>>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<E, CommandError>,
    ) {
        println!("\n=== {name} ===");
        let start = now();
        let result = work().map(Into::into);
        match &result {
            Ok(Ended::Done) => {}
            Ok(Ended::LeftOut(why)) => println!("left out: {why}"),
            Err(error) => println!("{error}"),
        }
        self.0.push(Step {
            name,
            took: now().duration_since(start),
            result,
        });
    }

    /// The same for work without which no later step can be done: where it fails, the table is shown and an error ends
    /// the command.
    pub(crate) fn first<E: Into<Ended>>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<E, CommandError>,
    ) -> Result<(), CommandError> {
        self.step(name, work);
        if self.0.last().is_some_and(|step| step.result.is_err()) {
            return std::mem::take(self).finish();
        }
        Ok(())
    }

    /// Shows how each step ended and how long it took; an error when one of them failed.
    pub(crate) fn finish(self) -> Result<(), CommandError> {
        println!("\n=== summary ===\n{}", self.table());
        let failed: Vec<&str> = self
            .0
            .iter()
            .filter(|step| step.result.is_err())
            .map(|step| step.name)
            .collect();
        if failed.is_empty() {
            Ok(())
        } else {
            Err(CommandError::Steps(failed.join(", ")))
        }
    }

    /// A line for each step, and one for the sum of their minutes.
    fn table(&self) -> String {
        let names = self.0.iter().map(|step| step.name.len());
        let width = names.max().unwrap_or_default();
        let mut table = String::new();
        for Step { name, took, result } in &self.0 {
            let (ended, why) = match result {
                Ok(Ended::Done) => ("passed", String::new()),
                Ok(Ended::LeftOut(why)) => ("left out", format!("  {why}")),
                Err(error) => ("FAILED", format!("  {error}")),
            };
            let minutes = minutes(*took);
            let _ = writeln!(table, "{ended:<8}  {name:<width$}  {minutes}{why}");
        }
        let total = minutes(self.0.iter().map(|step| step.took).sum());
        let _ = write!(table, "{:<8}  {:<width$}  {total}", "", "total");
        table
    }
}

impl From<()> for Ended {
    fn from((): ()) -> Self {
        Self::Done
    }
}

/// Minutes with one digit behind the point, flush right.
fn minutes(took: Duration) -> String {
    format!("{:5.1} min", took.as_secs_f64() / 60.0)
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

    fn broken() -> Result<(), CommandError> {
        Err(CommandError::Missing("no compiler".to_owned()))
    }

    #[test]
    fn every_step_is_tried_and_the_failed_ones_are_named() {
        let mut steps = Steps::default();
        let mut tried = 0;
        steps.step("one", broken);
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

    #[test]
    fn nothing_is_tried_after_a_first_step_that_failed() {
        let mut steps = Steps::default();
        steps.first("one", || Ok(())).unwrap();
        let error = steps.first("two", broken).unwrap_err().to_string();
        assert_eq!(error, "two failed");
    }

    #[test]
    fn the_table_has_the_minutes_of_each_step_and_of_all() {
        let step = |name, seconds, result| Step {
            name,
            took: Duration::from_secs(seconds),
            result,
        };
        let steps = Steps(vec![
            step("clippy", 390, Ok(Ended::Done)),
            step("advisories", 3, Ok(Ended::LeftOut("no network"))),
            step("vitest", 750, broken().map(Into::into)),
        ]);
        let table = "\
passed    clippy        6.5 min
left out  advisories    0.1 min  no network
FAILED    vitest       12.5 min  no compiler
          total        19.1 min";
        assert_eq!(steps.table(), table);
    }
}
