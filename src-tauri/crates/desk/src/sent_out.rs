//! How far the files have come that the desk sealed, one for each reader.

use workspace_core::{Delivery, Result, SentOut};

use crate::Desk;

impl Desk {
    /// Tells how far each file that was sealed has come: sent only where the mailbox confirmed it.
    pub(crate) async fn tell_delivery(&self, out: &mut SentOut) -> Result<()> {
        let pending = std::mem::take(&mut out.pending);
        let read = self.core.store.read(move |conn| {
            let ids = pending.iter();
            ids.map(|id| Delivery::of(conn, &id.to_string()))
                .collect::<Result<Vec<_>>>()
        });
        for delivery in read.await? {
            if let Delivery::Waiting { reason } = delivery {
                out.waiting += 1;
                out.reason.get_or_insert(reason);
            } else {
                out.sent += 1;
            }
        }
        Ok(())
    }
}
