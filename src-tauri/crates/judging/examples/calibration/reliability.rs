//! What was said against what was true.

/// What is said of the entries that compete with each other.
pub(crate) struct Said(pub(crate) Vec<SaidOfEntry>);

/// What is said of one entry, and what is true of it.
pub(crate) struct SaidOfEntry {
    pub(crate) truth: f64,
    pub(crate) interval: (f64, f64),
    pub(crate) first: f64,
}

/// The least chance at which a leader counts as certain.
const CERTAIN: f64 = 0.95;

/// Counts over many seasons.
#[derive(Default)]
pub(crate) struct Reliability {
    juries: u32,
    pub(crate) not_estimable: u32,
    intervals: u32,
    covered: u32,
    /// Leaders whose chance is at least [`CERTAIN`], and how many of them are first.
    certain: (u32, u32),
    certain_said: f64,
    /// The sum over juries of Σ (chance − whether it is first)².
    brier: f64,
    /// By tenths of the chance that was said of any entry: how many, the sum of chances, how many were first.
    tenths: [(u32, f64, u32); 10],
}

impl Reliability {
    pub(crate) const HEADING: &'static str = "\
        | Design | 95 % intervals that cover | leaders said ≥ 95 % | of them first | said of them | Brier |\n\
        |---|---|---|---|---|---|";

    pub(crate) fn add(&mut self, Said(entries): &Said) {
        let first = entries
            .iter()
            .map(|entry| entry.truth)
            .fold(f64::NEG_INFINITY, f64::max);
        self.juries += 1;
        let leader = entries
            .iter()
            .max_by(|one, other| one.first.total_cmp(&other.first));
        if let Some(leader) = leader.filter(|leader| leader.first >= CERTAIN) {
            self.certain.0 += 1;
            self.certain.1 += u32::from(leader.truth >= first);
            self.certain_said += leader.first;
        }
        for entry in entries {
            let (low, high) = entry.interval;
            self.intervals += 1;
            self.covered += u32::from(low <= entry.truth && entry.truth <= high);
            let is_first = entry.truth >= first;
            self.brier += (entry.first - f64::from(u8::from(is_first))).powi(2);
            let tenth = (1..10)
                .filter(|tenth| entry.first >= f64::from(*tenth) / 10.0)
                .count();
            let (count, said, were_first) = &mut self.tenths[tenth];
            *count += 1;
            *said += entry.first;
            *were_first += u32::from(is_first);
        }
    }

    pub(crate) fn add_all(&mut self, other: &Self) {
        for (own, others) in self.tenths.iter_mut().zip(&other.tenths) {
            own.0 += others.0;
            own.1 += others.1;
            own.2 += others.2;
        }
    }

    /// A row of the table of designs.
    pub(crate) fn row(&self, name: &str) -> String {
        let percent = |part: u32, of: u32| match of {
            0 => "–".to_owned(),
            of => format!("{:.1} %", 100.0 * f64::from(part) / f64::from(of)),
        };
        let said = match self.certain.0 {
            0 => "–".to_owned(),
            count => format!("{:.1} %", 100.0 * self.certain_said / f64::from(count)),
        };
        let none = match self.not_estimable {
            0 => String::new(),
            count => format!(" ({count} without an answer)"),
        };
        format!(
            "| {name}{none} | {} | {} | {} | {said} | {:.3} |",
            percent(self.covered, self.intervals),
            percent(self.certain.0, self.juries),
            percent(self.certain.1, self.certain.0),
            self.brier / f64::from(self.juries.max(1)),
        )
    }

    /// The reliability table: of entries with such a chance, how many are first.
    pub(crate) fn by_chance(&self) -> String {
        let mut table =
            "| Chance of first that was said | entries | on average said | truly first |\n\
            |---|---|---|---|"
                .to_owned();
        for (tenth, (count, said, first)) in (0..).zip(self.tenths) {
            let of_all = |sum: f64| match count {
                0 => "–".to_owned(),
                count => format!("{:.1} %", 100.0 * sum / f64::from(count)),
            };
            let row = format!(
                "\n| {} to {} % | {count} | {} | {} |",
                tenth * 10,
                tenth * 10 + 10,
                of_all(said),
                of_all(f64::from(first)),
            );
            table.push_str(&row);
        }
        table
    }
}
