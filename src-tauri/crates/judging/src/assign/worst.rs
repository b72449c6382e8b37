//! Raising the entry that is served worst.

use super::flow::{CLOSED, Flow, Moves, Nodes};

/// How many exchanges are looked at before the search for better ones ends. It bounds the time on
/// seasons with thousands of assignments of equal cost; smaller ones never come near it.
const PATIENCE: usize = 200_000_000;

/// Raises the worst-served entry as far as exchanges of no cost can: of all assignments that cost the least,
/// the one left is such that no exchange along one path gives that entry better judges and leaves every
/// other better off than it was (the aim of `PeerReview4All`: Stelmakh, Shah and Singh, 2019, kept here to
/// assignments of least cost). `served` is the cost of all judges of each entry, the lower the better; entries
/// without one are passed over.
pub(super) fn raise(
    flow: &mut Flow,
    moves: &mut Moves,
    nodes: &mut Nodes,
    served: &mut [Option<i64>],
) {
    let mut patience = PATIENCE;
    loop {
        let Some(worst) = served.iter().flatten().max().copied() else {
            return;
        };
        let found: Vec<usize> = (0..served.len())
            .filter(|entry| served[*entry] == Some(worst))
            .collect();
        for entry in found {
            let mut search = Search {
                flow,
                moves,
                nodes,
                served,
                worst,
                patience: &mut patience,
            };
            if !search.raise(entry) {
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
    patience: &'a mut usize,
}

/// An entry goes from one judge to another; without an entry, a load is paid for or not.
#[derive(Clone, Copy)]
struct Exchange {
    entry: Option<usize>,
    from: usize,
    to: usize,
}

impl Search<'_> {
    /// Gives an entry a better judge at no cost; false where that cannot be.
    fn raise(&mut self, entry: usize) -> bool {
        let readers: Vec<(usize, i32)> = self.flow.readers(entry).collect();
        for (from, cost) in readers {
            let better: Vec<usize> = self
                .free(entry, from, cost)
                .filter(|to| self.flow.grid().row(entry)[*to] < cost)
                .collect();
            for to in better {
                let first = Exchange {
                    entry: Some(entry),
                    from,
                    to,
                };
                if let Some(rest) = self.way(to, from, entry)
                    && self.make(std::iter::once(first).chain(rest).collect())
                {
                    return true;
                }
            }
        }
        false
    }

    /// The judges to whom an entry goes at no cost.
    fn free(&self, entry: usize, from: usize, cost: i32) -> impl Iterator<Item = usize> + '_ {
        let row = self.flow.grid().row(entry).iter().enumerate();
        row.filter(move |(to, other)| {
            let more = i64::from(**other) - i64::from(cost);
            **other != CLOSED && more == self.nodes.price(from) - self.nodes.price(*to)
        })
        .map(|(to, _)| to)
    }

    /// A way of exchanges of no cost, breadth first, that leaves every other entry better served than
    /// the worst is now.
    fn way(&mut self, start: usize, goal: usize, but: usize) -> Option<Vec<Exchange>> {
        let end = self.nodes.end();
        let mut before: Vec<Option<Exchange>> = vec![None; end + 1];
        let mut open = std::collections::VecDeque::from([start]);
        while let Some(from) = open.pop_front() {
            let mut found = Vec::new();
            if from == end {
                let judges = 0..self.flow.nobody();
                found.extend(
                    judges
                        .filter(|to| self.nodes.is_free_from_end(self.flow, *to))
                        .map(|to| Exchange {
                            entry: None,
                            from,
                            to,
                        }),
                );
            } else {
                self.exchanges(from, but, &mut found);
            }
            for exchange in found {
                if exchange.to == start || before[exchange.to].is_some() {
                    continue;
                }
                before[exchange.to] = Some(exchange);
                if exchange.to == goal {
                    return Some(trace(&before, start, goal));
                }
                open.push_back(exchange.to);
            }
        }
        None
    }

    fn exchanges(&mut self, from: usize, but: usize, found: &mut Vec<Exchange>) {
        // Of what a judge holds, only what goes somewhere at no cost is worth a look.
        let price = self.nodes.price(from);
        let goes: Vec<usize> = (0..self.flow.nobody())
            .filter(|to| self.moves.row(from)[*to] == price - self.nodes.price(*to))
            .collect();
        for entry in self.flow.hand(from).filter(|entry| *entry != but) {
            if goes.is_empty() {
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
            *self.patience = self.patience.saturating_sub(goes.len());
            if *self.patience == 0 {
                return;
            }
            for to in &goes {
                let other = self.flow.grid().row(entry)[*to];
                let more = i64::from(other) - i64::from(cost);
                let is_free = other != CLOSED && more == price - self.nodes.price(*to);
                if is_free && served + more < self.worst {
                    found.push(Exchange {
                        entry: Some(entry),
                        from,
                        to: *to,
                    });
                }
            }
        }
        if self.nodes.is_free_to_end(self.flow, from) {
            found.push(Exchange {
                entry: None,
                from,
                to: self.nodes.end(),
            });
        }
    }

    /// Makes exchanges, all or none: an entry that goes twice may end up served too badly.
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

fn trace(before: &[Option<Exchange>], start: usize, goal: usize) -> Vec<Exchange> {
    let mut way = Vec::new();
    let mut node = goal;
    while node != start
        && let Some(exchange) = before[node]
    {
        way.push(exchange);
        node = exchange.from;
    }
    way.reverse();
    way
}
