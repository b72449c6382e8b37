//! Batches: which files are opened together and stored in one transaction.

use exchange::Delivered;

/// Files of one batch: enough to share the cost of a transaction, few enough to stop soon.
const FILES: usize = 64;
/// Bytes of one batch, unless a single file has more: what is open at the same time stays within a few times this.
const BYTES: u64 = 32 << 20;

/// The files in their order, in batches of at most [`FILES`] files and [`BYTES`] bytes, at least one file in each.
pub(super) fn of(files: Vec<Delivered>) -> Vec<Vec<Delivered>> {
    let mut batches: Vec<Vec<Delivered>> = Vec::new();
    let mut bytes = 0;
    for file in files {
        match batches.last_mut() {
            Some(batch) if batch.len() < FILES && bytes + file.size <= BYTES => {
                bytes += file.size;
                batch.push(file);
            }
            _ => {
                bytes = file.size;
                batches.push(vec![file]);
            }
        }
    }
    batches
}

#[cfg(test)]
mod tests {
    use exchange::{Clock, Kind};

    use super::*;

    fn file(size: u64) -> Delivered {
        Delivered {
            id: uuid::Uuid::nil(),
            kind: Kind::Entry,
            to: None,
            delivered_at: chrono::DateTime::UNIX_EPOCH,
            clock: Clock::File,
            size,
        }
    }

    fn sizes(files: &[u64]) -> Vec<Vec<u64>> {
        let batches = of(files.iter().map(|size| file(*size)).collect());
        let sizes = batches.iter().map(|it| it.iter().map(|f| f.size).collect());
        sizes.collect()
    }

    #[test]
    fn a_batch_ends_by_bytes_and_by_files() {
        let mib = 1 << 20;
        assert_eq!(
            sizes(&[50 * mib, mib, 31 * mib, 1, 40 * mib]),
            [vec![50 * mib], vec![mib, 31 * mib], vec![1], vec![40 * mib]]
        );
        let many: Vec<usize> = sizes(&[1; 130]).iter().map(Vec::len).collect();
        assert_eq!(many, [64, 64, 2]);
        assert!(of(Vec::new()).is_empty());
    }
}
