//! Better judges for the entry whose judges suit it least.

use super::flow::{CLOSED, Flow, Moves, Nodes};

/// How many exchanges are looked at before the search ends. It bounds the time on seasons with thousands of assignments
/// of equal cost; smaller ones never come near it.
const SEARCH_BUDGET: usize = 200_000_000;

/// Raises the worst-served entry as far as exchanges of no cost can: of all assignments that cost the least,
/// the one left is such that no exchange along one path gives that entry better judges and leaves every
/// other better off than it was (the aim of `PeerReview4All`: Stelmakh, Shah and Singh, 2019, kept here to
/// assignments of least cost). `served` is the cost of all judges of each entry, the lower the better; entries
/// without one are ignored.
pub(super) fn improve(
    flow: &mut Flow,
    moves: &mut Moves,
    nodes: &mut Nodes,
    served: &mut [Option<i64>],
) {
    let mut budget = SEARCH_BUDGET;
    loop {
        let Some(worst) = served.iter().flatten().max().copied() else {
            return;
        };
        let worst_served: Vec<usize> = (0..served.len())
            .filter(|entry| served[*entry] == Some(worst))
            .collect();
        for entry in worst_served {
            let mut search = Search {
                flow,
                moves,
                nodes,
                served,
                worst,
                budget: &mut budget,
            };
            if !search.improve(entry) {
                return;
            }
        }
    }
}

struct Search<'a> {
    flow: &'a mut Flow,
    moves: &'a mut Moves,
    nodes: &'a mut Nodes,
    served: &'a mut [Option<i64>],
    worst: i64,
    budget: &'a mut usize,
}

/// An entry goes from one judge to another; without an entry, a load is paid for or not.
#[derive(Clone, Copy)]
struct Exchange {
    entry: Option<usize>,
    from: usize,
    to: usize,
}

impl Search<'_> {
    /// Gives an entry a better judge at no cost; false where there is none.
    fn improve(&mut self, entry: usize) -> bool {
        let readers: Vec<(usize, i32)> = self.flow.readers(entry).collect();
        for (from, cost) in readers {
            let better: Vec<usize> = self
                .judges_at_no_cost(entry, from, cost)
                .filter(|to| self.flow.problem().row(entry)[*to] < cost)
                .collect();
            for to in better {
                let first = Exchange {
                    entry: Some(entry),
                    from,
                    to,
                };
                if let Some(rest) = self.path(to, from, entry)
                    && self.make(std::iter::once(first).chain(rest).collect())
                {
                    return true;
                }
            }
        }
        false
    }

    /// The judges to whom an entry goes at no cost.
    fn judges_at_no_cost(
        &self,
        entry: usize,
        from: usize,
        cost: i32,
    ) -> impl Iterator<Item = usize> + '_ {
        let row = self.flow.problem().row(entry).iter().enumerate();
        row.filter(move |(to, other)| {
            let more = i64::from(**other) - i64::from(cost);
            **other != CLOSED && more == self.nodes.price(from) - self.nodes.price(*to)
        })
        .map(|(to, _)| to)
    }

    /// A path of exchanges of no cost, found breadth first, after which the judges of every other entry suit it better
    /// than those of the worst entry do now.
    fn path(&mut self, start: usize, goal: usize, but: usize) -> Option<Vec<Exchange>> {
        let end = self.nodes.end();
        let mut reached_by: Vec<Option<Exchange>> = vec![None; end + 1];
        let mut queue = std::collections::VecDeque::from([start]);
        while let Some(from) = queue.pop_front() {
            let mut exchanges = Vec::new();
            if from == end {
                let judges = 0..self.flow.judge_count();
                exchanges.extend(
                    judges
                        .filter(|to| self.nodes.is_free_from_end(self.flow, *to))
                        .map(|to| Exchange {
                            entry: None,
                            from,
                            to,
                        }),
                );
            } else {
                self.exchanges(from, but, &mut exchanges);
            }
            for exchange in exchanges {
                if exchange.to == start || reached_by[exchange.to].is_some() {
                    continue;
                }
                reached_by[exchange.to] = Some(exchange);
                if exchange.to == goal {
                    return Some(trace(&reached_by, start, goal));
                }
                queue.push_back(exchange.to);
            }
        }
        None
    }

    fn exchanges(&mut self, from: usize, but: usize, exchanges: &mut Vec<Exchange>) {
        // Only entries that can go to another judge at no cost matter.
        let price = self.nodes.price(from);
        let targets: Vec<usize> = (0..self.flow.judge_count())
            .filter(|to| self.moves.row(from)[*to] == price - self.nodes.price(*to))
            .collect();
        for entry in self.flow.entries_of(from).filter(|entry| *entry != but) {
            if targets.is_empty() {
                break;
            }
            let readers = self.flow.readers(entry);
            let cost = readers
                .filter(|(judge, _)| *judge == from)
                .map(|(_, cost)| cost)
                .next();
            let (Some(cost), Some(served)) = (cost, self.served[entry]) else {
                continue;
            };
            *self.budget = self.budget.saturating_sub(targets.len());
            if *self.budget == 0 {
                return;
            }
            for to in &targets {
                let cost_with_other = self.flow.problem().row(entry)[*to];
                let more = i64::from(cost_with_other) - i64::from(cost);
                let is_free = cost_with_other != CLOSED && more == price - self.nodes.price(*to);
                if is_free && served + more < self.worst {
                    exchanges.push(Exchange {
                        entry: Some(entry),
                        from,
                        to: *to,
                    });
                }
            }
        }
        if self.nodes.is_free_to_end(self.flow, from) {
            exchanges.push(Exchange {
                entry: None,
                from,
                to: self.nodes.end(),
            });
        }
    }

    /// Makes all exchanges or none: an entry that is exchanged twice may end up with judges who suit it too little.
    fn make(&mut self, exchanges: Vec<Exchange>) -> bool {
        for exchange in &exchanges {
            self.exchange(*exchange);
        }
        let mut entries = exchanges.iter().filter_map(|exchange| exchange.entry);
        if entries.all(|entry| self.served[entry].is_none_or(|served| served < self.worst)) {
            return true;
        }
        for Exchange { entry, from, to } in exchanges.into_iter().rev() {
            self.exchange(Exchange {
                entry,
                from: to,
                to: from,
            });
        }
        false
    }

    fn exchange(&mut self, Exchange { entry, from, to }: Exchange) {
        let Some(entry) = entry else {
            self.nodes.pay(from, to);
            return;
        };
        let cost = |flow: &Flow, judge| {
            let mut readers = flow.readers(entry);
            readers
                .find(|(reader, _)| *reader == judge)
                .map_or(0, |(_, cost)| i64::from(cost))
        };
        let saved = cost(self.flow, from);
        self.moves.make(self.flow, entry, from, to);
        let more = cost(self.flow, to) - saved;
        if let Some(served) = &mut self.served[entry] {
            *served += more;
        }
    }
}

fn trace(reached_by: &[Option<Exchange>], start: usize, goal: usize) -> Vec<Exchange> {
    let mut path = Vec::new();
    let mut node = goal;
    while node != start
        && let Some(exchange) = reached_by[node]
    {
        path.push(exchange);
        node = exchange.from;
    }
    path.reverse();
    path
}
