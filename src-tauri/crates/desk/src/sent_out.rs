//! Counting which of the files that the desk sealed, one for each reader, were sent.

use workspace_core::{Delivery, Result, SentOut};

use crate::Desk;

impl Desk {
    /// Counts each file that was sealed as sent, where the mailbox confirmed it, or as waiting.
    pub(crate) async fn count_delivered(&self, out: &mut SentOut) -> Result<()> {
        let pending = std::mem::take(&mut out.pending);
        let read = self.core.store.read(move |conn| {
            let ids = pending.iter();
            ids.map(|id| Delivery::of(conn, &id.to_string()))
                .collect::<Result<Vec<_>>>()
        });
        for delivery in read.await? {
            match delivery {
                Delivery::Waiting { reason } => {
                    out.waiting += 1;
                    out.reason.get_or_insert(reason);
                }
                Delivery::Sent {
                    files: Some(files), ..
                } => {
                    out.sent += 1;
                    out.files_waiting += files.of - files.sent;
                    if let Some(reason) = files.reason {
                        out.reason.get_or_insert(reason);
                    }
                }
                Delivery::Draft
                | Delivery::Saved { .. }
                | Delivery::Sent { files: None, .. }
                | Delivery::Received { .. } => out.sent += 1,
            }
        }
        Ok(())
    }
}
