//! Paths of exchanges: the first judge hands an entry to a second, who hands another to a third, until
//! a judge is reached who may keep what comes.

use std::collections::VecDeque;

use super::hands::Hands;

/// How each judge was reached, and where the search ended.
#[derive(Debug)]
pub(super) struct Search {
    steps: Vec<Step>,
    end: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Unreached,
    Start,
    /// From a judge, by an entry of that judge's hand.
    From {
        judge: usize,
        entry: usize,
    },
}

impl Search {
    /// Looks, breadth first, for the shortest path from one of `starts` to a judge for whom `ends`
    /// holds. Judges for whom `closed` holds are not entered.
    pub(super) fn run(
        hands: &Hands<'_>,
        starts: impl IntoIterator<Item = usize>,
        closed: impl Fn(usize) -> bool,
        ends: impl Fn(usize) -> bool,
    ) -> Self {
        let mut search = Self {
            steps: vec![Step::Unreached; hands.judges()],
            end: None,
        };
        let mut waiting = VecDeque::new();
        for judge in starts {
            if !closed(judge) && search.reach(judge, Step::Start) {
                waiting.push_back(judge);
            }
        }
        while let Some(judge) = waiting.pop_front() {
            if ends(judge) {
                search.end = Some(judge);
                break;
            }
            for entry in hands.hand(judge) {
                for next in hands.takers(entry) {
                    if !closed(next) && search.reach(next, Step::From { judge, entry }) {
                        waiting.push_back(next);
                    }
                }
            }
        }
        search
    }

    fn reach(&mut self, judge: usize, step: Step) -> bool {
        let is_new = self.steps[judge] == Step::Unreached;
        if is_new {
            self.steps[judge] = step;
        }
        is_new
    }

    /// The judges that were reached.
    pub(super) fn reached(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.steps.len()).filter(|judge| self.steps[*judge] != Step::Unreached)
    }

    /// Makes the exchanges of the path that was found; gives the judge at its start, who has one entry
    /// fewer now. `None` where there was no path. No judge is twice on a path, so each exchange is as
    /// allowed when it is made as it was when it was found.
    pub(super) fn exchange(&self, hands: &mut Hands<'_>) -> Option<usize> {
        let mut to = self.end?;
        while let Step::From { judge, entry } = self.steps[to] {
            hands.take(entry, judge);
            hands.give(entry, to);
            to = judge;
        }
        Some(to)
    }
}
