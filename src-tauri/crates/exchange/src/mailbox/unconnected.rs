//! A store that could not be reached.

use object_store::client::HttpError;

/// No connection could be made, several times in succession.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Unconnected(#[source] pub(super) HttpError);
