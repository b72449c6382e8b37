//! The files that have an address.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::source::Source;

/// A file that has an address, until that has ended.
#[derive(Clone)]
pub(crate) struct ServedFile(Arc<Mutex<Option<Arc<dyn Source>>>>);

impl ServedFile {
    fn new(source: Arc<dyn Source>) -> Self {
        Self(Arc::new(Mutex::new(Some(source))))
    }

    /// What is read; none once its address has ended.
    pub(crate) fn source(&self) -> Option<Arc<dyn Source>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn end(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Files by their secret name.
#[derive(Default)]
pub(crate) struct ServedFiles(Mutex<HashMap<String, ServedFile>>);

impl ServedFiles {
    /// Serves `source` under `name`.
    pub(crate) fn add(&self, name: String, source: Arc<dyn Source>) {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(name, ServedFile::new(source));
    }

    /// The file of that name.
    pub(crate) fn get(&self, name: &str) -> Option<ServedFile> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.get(name).cloned()
    }

    /// Ends all names, and what is being sent of their files, which are let go.
    pub(crate) fn forget(&self) {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (_, file) in files.drain() {
            file.end();
        }
    }
}
