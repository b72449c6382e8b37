//! What a fetch from the mailbox brought to an entrant or a judge.

use exchange::{Delivered, Limits, Mailbox};
use serde::Serialize;
use ts_rs::TS;

use crate::{Failure, Result};

/// What was new in the mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Fetched {
    /// Files taken in.
    #[ts(type = "number")]
    pub taken: usize,
    /// Files that were refused; each stays in the mailbox, and the others were taken all the same.
    pub refused: Vec<Refused>,
}

/// One file refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Refused {
    /// The id of the sealed file.
    pub sealed: String,
    /// Why, and what to do.
    pub failure: Failure,
}

impl Fetched {
    /// Gets each of these files and hands it to `take`. A file that is wrong is named and passed over, since anybody who
    /// can write to the mailbox can put one there; a mailbox or a workspace that fails ends the fetch.
    pub(crate) async fn each<T>(
        items: &[Delivered],
        mailbox: &Mailbox,
        take: impl AsyncFn(Vec<u8>) -> Result<T>,
    ) -> Result<Self> {
        let mut fetched = Self::default();
        for item in items {
            let taken = match mailbox.get(item, &Limits::default()).await {
                Ok(bytes) => take(bytes).await.map(drop),
                Err(error) => Err(error.into()),
            };
            match taken {
                Ok(()) => fetched.taken += 1,
                Err(error) if error.is_fatal() => return Err(error),
                Err(error) => fetched.refused.push(Refused {
                    sealed: item.id.to_string(),
                    failure: error.failure(),
                }),
            }
        }
        Ok(fetched)
    }
}
