//! The files that have an address.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::source::Source;

/// A file, and whether its address still stands.
#[derive(Clone)]
pub(crate) struct ServedFile {
    pub(crate) source: Arc<dyn Source>,
    forgotten: Arc<AtomicBool>,
}

impl ServedFile {
    /// Whether its address has ended.
    pub(crate) fn is_forgotten(&self) -> bool {
        self.forgotten.load(Ordering::Acquire)
    }
}

/// Files by their secret name.
#[derive(Default)]
pub(crate) struct ServedFiles(Mutex<Standing>);

#[derive(Default)]
struct Standing {
    forgotten: Arc<AtomicBool>,
    by_name: HashMap<String, Arc<dyn Source>>,
}

impl ServedFiles {
    /// Serves `source` under `name`.
    pub(crate) fn add(&self, name: String, source: Arc<dyn Source>) {
        let mut standing = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        standing.by_name.insert(name, source);
    }

    /// The file of that name.
    pub(crate) fn get(&self, name: &str) -> Option<ServedFile> {
        let standing = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        standing.by_name.get(name).map(|source| ServedFile {
            source: Arc::clone(source),
            forgotten: Arc::clone(&standing.forgotten),
        })
    }

    /// Ends all names, and what is being sent of their files.
    pub(crate) fn forget(&self) {
        let mut standing = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        standing.forgotten.store(true, Ordering::Release);
        *standing = Standing::default();
    }
}
