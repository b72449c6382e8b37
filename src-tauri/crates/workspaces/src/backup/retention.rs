//! Which automatic backups are kept: one a day for a week, one a week for two months, and always the newest.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, TimeDelta, Utc};

/// For how many days one backup a day is kept.
const DAYS: i64 = 7;
/// For how many days one backup a week is kept.
const WEEKS: i64 = 8 * 7;
/// The most bytes that automatic backups of one workspace take together; the oldest go first, the newest never.
const BYTES: u64 = 20 * 1024 * 1024 * 1024;

/// One automatic backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BackupCopy {
    pub(super) made_at: DateTime<Utc>,
    pub(super) bytes: u64,
}

/// Whether a backup is to be made: the newest that is not of a day to come is older than a day.
pub(super) fn is_due(copies: &[BackupCopy], now: DateTime<Utc>) -> bool {
    let newest = copies.iter().map(|it| it.made_at).filter(|at| *at <= now);
    newest.max().is_none_or(|at| now - at > TimeDelta::days(1))
}

/// The instants of those that go. One of a day to come, made while the clock was wrong, is left alone.
pub(super) fn to_remove(copies: &[BackupCopy], now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut newest_first: Vec<BackupCopy> = copies
        .iter()
        .copied()
        .filter(|it| it.made_at <= now)
        .collect();
    newest_first.sort_by_key(|it| std::cmp::Reverse(it.made_at));
    let (mut days, mut weeks, mut bytes_left) = (BTreeSet::new(), BTreeSet::new(), BYTES);
    let mut expired = Vec::new();
    for (place, copy) in newest_first.iter().enumerate() {
        let (date, age) = (copy.made_at.date_naive(), now - copy.made_at);
        let week = date.iso_week();
        let for_its_day = age <= TimeDelta::days(DAYS) && days.insert(date);
        let for_its_week =
            age <= TimeDelta::days(WEEKS) && weeks.insert((week.year(), week.week()));
        let left_after_it = bytes_left.checked_sub(copy.bytes);
        if place == 0 || ((for_its_day || for_its_week) && left_after_it.is_some()) {
            bytes_left = left_after_it.unwrap_or_default();
        } else {
            expired.push(copy.made_at);
        }
    }
    expired
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> DateTime<Utc> {
        let first: DateTime<Utc> = "2021-01-04T09:00:00Z".parse().unwrap();
        first + TimeDelta::days(number)
    }

    fn copy(number: i64) -> BackupCopy {
        BackupCopy {
            made_at: day(number),
            bytes: 1,
        }
    }

    /// What is there after a backup a day for this many days, with the rule applied each day.
    fn after(days: i64) -> Vec<i64> {
        let mut copies: Vec<BackupCopy> = Vec::new();
        for number in 0..days {
            assert!(is_due(&copies, day(number) + TimeDelta::hours(1)) || number == 0);
            copies.push(copy(number));
            let expired = to_remove(&copies, day(number));
            copies.retain(|it| !expired.contains(&it.made_at));
        }
        let numbers = copies.iter().map(|it| (it.made_at - day(0)).num_days());
        numbers.collect()
    }

    #[test]
    fn one_a_day_for_a_week_and_one_a_week_for_two_months() {
        // The first day is a Monday: what stays of a week is its Sunday.
        assert_eq!(after(5), [0, 1, 2, 3, 4]);
        let kept = after(100);
        let days: Vec<i64> = kept.iter().copied().filter(|it| *it > 91).collect();
        assert_eq!(days, [92, 93, 94, 95, 96, 97, 98, 99]);
        let weeks: Vec<i64> = kept.iter().copied().filter(|it| *it <= 91).collect();
        assert_eq!(weeks, [48, 55, 62, 69, 76, 83, 90]);
    }

    #[test]
    fn it_is_due_after_a_day_and_a_clock_set_back_harms_nothing() {
        assert!(is_due(&[], day(0)));
        assert!(!is_due(&[copy(0)], day(0) + TimeDelta::hours(23)));
        assert!(is_due(&[copy(0)], day(1) + TimeDelta::minutes(1)));
        // Made while the clock stood a year ahead: not in the way of today's, and not removed.
        assert!(is_due(&[copy(365)], day(0)));
        assert!(to_remove(&[copy(365), copy(0)], day(0)).is_empty());
        // The clock stands before all of them.
        assert!(to_remove(&[copy(3), copy(4)], day(0)).is_empty());
    }

    #[test]
    fn large_ones_go_before_they_fill_the_disk_and_the_newest_never() {
        let large = |number| BackupCopy {
            made_at: day(number),
            bytes: BYTES / 2,
        };
        assert_eq!(to_remove(&[large(0), large(1), large(2)], day(2)), [day(0)]);
        let huge = BackupCopy {
            made_at: day(2),
            bytes: 2 * BYTES,
        };
        assert_eq!(to_remove(&[copy(1), huge], day(2)), [day(1)]);
    }
}
